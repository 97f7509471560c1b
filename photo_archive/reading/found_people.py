# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People found in a caption, why, and which of its words are still free to be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message

_LEAD = 8


class Evidence(Enum):
    """Why a run of words is a person's name."""

    OFFICE_BEFORE = Message("an office stands before the name")
    OFFICE_AFTER = Message("an office stands after the name")
    HONORIFIC = Message("a form of address stands before the name")
    PLACED = Message("the caption says where the person stands")
    SURNAME = Message("it begins with a family name")
    GIVEN_NAME = Message("it begins with a given name")
    ACTS = Message("the words beside it tell of a person")
    LISTED = Message("it stands in a list of people")
    FORM = Message("it has the form of a name")

    @property
    def certainty(self) -> Certainty:
        """How sure this evidence makes the name."""
        if self in (Evidence.FORM, Evidence.LISTED, Evidence.ACTS):
            return Certainty.PROBABLE
        weak = self in (Evidence.SURNAME, Evidence.GIVEN_NAME)
        return Certainty.PROBABLE if weak else Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person's name as words ``start`` to ``end``; ``roles`` as ranges of code points."""

    start: int
    end: int
    roles: tuple[tuple[int, int], ...]
    evidence: Evidence


@dataclass(slots=True)
class FreeWords:
    """Which words are not yet part of a name or an office, and which runs of them may be names."""

    used: list[bool]
    names: Sequence[tuple[int, int]] = ()

    def runs(self) -> Iterator[tuple[int, int]]:
        """The runs of words that may be names and are free when they are asked for."""
        return (run for run in self.names if self.has(*run))

    def take(self, start: int, end: int) -> None:
        """Mark words as part of a name or an office."""
        self.used[start:end] = [True] * (end - start)

    def has(self, start: int, end: int) -> bool:
        """Whether all these words are free."""
        return not any(self.used[start:end])

    def before(self, word: int) -> int:
        """The first of the few free words that lie directly before a word."""
        first = word
        while first and word - first < _LEAD and not self.used[first - 1]:
            first -= 1
        return first
