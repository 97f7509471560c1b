# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program says that something is wrong.

A text is an English sentence with named gaps, kept apart from its values so that it can be worded
in the user's language at the edge (see ``wording.py``). ``ArchiveError`` is for what the user can
mend; one bad file among many is a ``Problem``, never an exception; everything else is our bug.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with {named} gaps, and what goes into them."""

    text: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.text.format_map(self.values) if self.values else self.text


class ArchiveError(Exception):
    """Something the user can act on: one sentence that names the thing and says what to do."""

    def __init__(self, text: str, **values: str | int) -> None:
        self.message = Message(text, values)
        super().__init__(str(self.message))


class UsageError(ArchiveError):
    """A command or a query was worded wrongly; ``position`` is where, in code points, if known."""

    def __init__(self, text: str, *, position: int | None = None, **values: str | int) -> None:
        super().__init__(text, **values)
        self.position = position


class ProblemKind(StrEnum):
    """Why one file of a batch could not be used, as scripts see it."""

    NOT_A_PICTURE = "not-a-picture"
    EMPTY = "empty"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    LINK_LOOP = "link-loop"
    UNSUPPORTED = "unsupported"
    METADATA = "metadata"
    ENCODING = "encoding"
    UNMATCHED = "unmatched"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    CHANGED = "changed"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Problem:
    """One file that could not be used, or only in part, and what to do about it."""

    file: str
    kind: ProblemKind
    message: Message
