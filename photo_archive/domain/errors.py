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
from pathlib import Path
from typing import TypeAlias


class DateText(str):
    """EDTF that a message shows as a date in words: a plain text could be a file number.

    It is a text like any other until it is worded.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with {named} gaps, and what goes into them.

    A message among the values is worded by itself first, a ``DateText`` becomes a date in words
    and a ``CodeText`` its word.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.text.format_map(self.values) if self.values else self.text


class CodeText(str):
    """A code that people read as a word: the text is the code, ``words`` what it is called."""

    words: Message

    def __new__(cls, code: str, words: Message) -> CodeText:
        """A code and its word."""
        made = super().__new__(cls, code)
        made.words = words
        return made


Value: TypeAlias = str | int | Message
"""What goes into a gap of a message."""


class ArchiveError(Exception):
    """Something the user can act on: one sentence that names the thing and says what to do."""

    def __init__(self, text: str, **values: Value) -> None:
        self.message = Message(text, values)
        super().__init__(str(self.message))


class WriteRefusedError(ArchiveError):
    """An archive cannot be written to here or now; it may be looked at all the same."""


class DamagedArchiveError(ArchiveError):
    """The database of the archive in ``folder`` is damaged or gone: a backup is the way back."""

    def __init__(self, folder: Path, message: Message) -> None:
        super().__init__(message.text, **message.values)
        self.folder = folder


@dataclass(frozen=True, slots=True)
class Mend:
    """What would be right: ``put`` in the place of a part of the text; code points."""

    start: int
    end: int
    put: str


class UsageError(ArchiveError):
    """A command or a query was worded wrongly.

    Attributes:
        position: Where, in code points, if known.
        mend: What would be right there, if that can be told.
        query: The query that ``position`` counts in, "" if it was none.
    """

    def __init__(
        self, text: str, *, position: int | None = None, mend: Mend | None = None, **values: Value
    ) -> None:
        super().__init__(text, **values)
        self.position = position
        self.mend = mend
        self.query = ""


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
