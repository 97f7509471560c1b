# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption list beside pictures: which row belongs to which file, by name or by reference.

Rows are given to files before the first file is looked into, so that it does not depend on their
order which picture a row meets. A name that means several pictures is a problem, not a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photo_archive.domain.captions import Certainty
from photo_archive.domain.collation import natural_key
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.media.scan import Found
from photo_archive.reading.columns import ColumnUse
from photo_archive.services.caption_files import read_caption_file
from photo_archive.services.described_row import describe_row
from photo_archive.services.description import Description
from photo_archive.services.named_files import Meant, NamedFiles

_LAST_NUMBER = re.compile(r"(?P<number>\d{1,9})\D*$")


class MatchedBy(StrEnum):
    """What gave a caption to a picture."""

    NAME = "name"
    REFERENCE = "reference"
    NUMBER = "number"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class CaptionMatch:
    """Which picture a row of a list was given to, by what, and how sure that is."""

    line: int
    file: str
    by: MatchedBy
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class ListedCaption:
    """One row: the file it names ("" if none), what it says, its number in a list of shots."""

    line: int
    file: str
    said: Description
    item: int = 0


class CaptionList:
    """Rows waiting for their pictures.

    Attributes:
        name: What the list is called in messages.
        problems: What of it could not be used.
        columns: What the columns of a table were taken for.
        matches: Which row was given to which picture so far, and why.
    """

    def __init__(
        self,
        name: str = "",
        rows: tuple[ListedCaption, ...] = (),
        problems: tuple[Problem, ...] = (),
        *,
        columns: tuple[ColumnUse, ...] = (),
        by_order: bool = False,
    ) -> None:
        self.name = name
        self.problems = problems
        self.columns = columns
        self.matches: list[CaptionMatch] = []
        self._by_order = by_order
        self._waiting = list(rows)
        self._given: dict[Path, ListedCaption] = {}
        self._known: list[tuple[str, ListedCaption]] = []

    def match(self, found: Sequence[Found]) -> tuple[Problem, ...]:
        """Give the rows to these files, and say which rows could not be."""
        if not self._waiting:
            return ()
        files = NamedFiles((one.path.as_posix(), one.path) for one in found)
        problems: list[Problem] = []
        claims: dict[Path, list[tuple[bool, ListedCaption]]] = {}
        left: list[ListedCaption] = []
        for row in self._waiting:
            meant = _meant(files, row)
            if not meant.keys:
                left.append(row)
            elif len(meant.keys) > 1:
                problems.append(ambiguous(row, self.name, len(meant.keys)))
            else:
                claims.setdefault(meant.keys[0], []).append((meant.by_path, row))
        for path, claim in claims.items():
            rows = [row for by_path, row in claim if by_path] or [row for _, row in claim]
            self._given[path] = rows[0]
            self.matches.append(_match(rows[0], path))
            left += [row for _, row in claim if row not in rows]
            problems += [
                _twice(row, rows[0], self.name) for row in rows[1:] if row.said != rows[0].said
            ]
        self._waiting = sorted(left, key=lambda row: row.line)
        if self._by_order:
            problems += self._match_in_order([one.path for one in found])
        return tuple(problems)

    def _match_in_order(self, paths: Sequence[Path]) -> list[Problem]:
        """Give captions without any name to the pictures without any caption, one after another."""
        nameless = [row for row in self._waiting if not row.file and not row.said.reference]
        free = sorted(
            (path for path in paths if path not in self._given),
            key=lambda path: natural_key(path.as_posix()),
        )
        if not nameless:
            return []
        pairs = pairs_by_number(nameless, free)
        by, certainty = MatchedBy.NUMBER, Certainty.PROBABLE
        if not pairs and len(nameless) == len(free):
            pairs = list(zip(nameless, free, strict=True))
            by, certainty = MatchedBy.ORDER, Certainty.POSSIBLE
        if not pairs:
            return [_uneven(len(nameless), len(free), self.name)]
        for row, path in pairs:
            self._given[path] = row
            self.matches.append(CaptionMatch(row.line, str(path), by, certainty))
        self._waiting = [row for row in self._waiting if row not in nameless]
        return []

    def references(self) -> Iterator[str]:
        """The reference numbers the rows give."""
        rows = [*self._waiting, *self._given.values()]
        yield from (row.said.reference for row in rows if row.said.reference)

    def take(self, path: Path) -> Description | None:
        """What the list says of a file that becomes a photo or a file of one."""
        row = self._given.pop(path, None)
        return row.said if row else None

    def met(self, path: Path, sha256: str) -> None:
        """Note that a file is in the archive already, so that its row is for that photo."""
        if row := self._given.pop(path, None):
            self._known.append((sha256, row))

    def known(self) -> Sequence[tuple[str, ListedCaption]]:
        """The rows of files that were in the archive already, with the files' checksums."""
        return self._known

    def waiting(self) -> Iterator[ListedCaption]:
        """The rows that no usable file took, in their order."""
        yield from sorted([*self._waiting, *self._given.values()], key=lambda row: row.line)


def read_caption_list(
    path: Path, columns: Mapping[str, str] | None = None, *, by_order: bool = False
) -> CaptionList:
    """Read a caption list: a table, or a page that prints a file name with each caption.

    Args:
        path: The list.
        columns: Fields and the columns that hold them, as a person says.
        by_order: Captions without a file name go to the pictures in their order.

    Raises:
        ArchiveError: It cannot be read, or is a page without file names and not taken in order.
    """
    read = read_caption_file(path, columns)
    rows: list[ListedCaption] = []
    problems = list(read.problems)
    for row in read.rows:
        said, found = describe_row(row, str(path))
        rows.append(ListedCaption(row.line, row.file, said))
        problems.extend(found)
    for caption in read.captions:
        if not caption.file and not by_order:
            raise ArchiveError(
                "{file} does not say which caption belongs to which picture. Give a table with the"
                " columns “file” and “caption”, have its captions taken in the order of the"
                " pictures, or read it with the captions command.",
                file=str(path),
            )
        said = Description(received=caption.text, caption=caption.text)
        rows.append(ListedCaption(caption.start_line, caption.file, said, caption.item))
    return CaptionList(
        str(path), tuple(rows), tuple(problems), columns=read.columns, by_order=by_order
    )


def pairs_by_number(
    rows: Sequence[ListedCaption], paths: Sequence[Path]
) -> list[tuple[ListedCaption, Path]]:
    """Shots and pictures that bear the same number, if every shot has just one picture so."""
    numbered: dict[int, list[Path]] = {}
    for path in paths:
        figures = _LAST_NUMBER.search(path.stem)
        if figures:
            numbered.setdefault(int(figures["number"]), []).append(path)
    pairs = [(row, found[0]) for row in rows if len(found := numbered.get(row.item, [])) == 1]
    unlike = len({row.item for row in rows}) == len(rows) and all(row.item for row in rows)
    return pairs if unlike and len(pairs) == len(rows) else []


def unmatched(row: ListedCaption, name: str) -> Problem:
    """The problem of a row that no picture answers to."""
    message = Message(
        "line {line}: no picture called {file} was found; check the name, or import the picture",
        {"line": row.line, "file": row.file or row.said.reference or "?"},
    )
    return Problem(name, ProblemKind.UNMATCHED, message)


def ambiguous(row: ListedCaption, name: str, pictures: int) -> Problem:
    """The problem of a row that several pictures answer to."""
    message = Message(
        "line {line}: {n} pictures are called {file}; write the folder before the name, or give"
        " the reference",
        {"line": row.line, "n": pictures, "file": row.file or row.said.reference},
    )
    return Problem(name, ProblemKind.AMBIGUOUS, message)


def _meant(files: NamedFiles[Path], row: ListedCaption) -> Meant[Path]:
    """The files a row may mean: those it names, else those named like its reference."""
    meant = files.meant_by(row.file)
    return meant if meant.keys else files.meant_by(row.said.reference)


def _match(row: ListedCaption, path: Path) -> CaptionMatch:
    """By its name, exact or nearly, or by its reference standing for one."""
    if not row.file:
        return CaptionMatch(row.line, str(path), MatchedBy.REFERENCE, Certainty.PROBABLE)
    exact = Path(row.file.replace("\\", "/")).name == path.name
    certainty = Certainty.CERTAIN if exact else Certainty.PROBABLE
    return CaptionMatch(row.line, str(path), MatchedBy.NAME, certainty)


def _uneven(captions: int, pictures: int, name: str) -> Problem:
    message = Message(
        "{captions} captions without a file name and {pictures} pictures without a caption: they"
        " cannot be given in order; number them alike, or write the file names before them",
        {"captions": captions, "pictures": pictures},
    )
    return Problem(name, ProblemKind.UNMATCHED, message)


def _twice(row: ListedCaption, first: ListedCaption, name: str) -> Problem:
    message = Message(
        "line {line}: {file} is described in line {first} already; this line was not used",
        {"line": row.line, "file": row.file or row.said.reference, "first": first.line},
    )
    return Problem(name, ProblemKind.AMBIGUOUS, message)
