# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption list beside pictures: which row belongs to which file, by name or by reference.

Rows are given to files before the first file is looked into, so that it does not depend on their
order which picture a row meets. A name that means several pictures is a problem, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.media.scan import Found
from photo_archive.services.caption_files import read_caption_file
from photo_archive.services.described_row import describe_row
from photo_archive.services.description import Description
from photo_archive.services.named_files import Meant, NamedFiles


@dataclass(frozen=True, slots=True)
class ListedCaption:
    """One row: the file it names ("" if none) and what it says."""

    line: int
    file: str
    said: Description


class CaptionList:
    """Rows waiting for their pictures.

    Attributes:
        name: What the list is called in messages.
        problems: What of it could not be used.
    """

    def __init__(
        self,
        name: str = "",
        rows: tuple[ListedCaption, ...] = (),
        problems: tuple[Problem, ...] = (),
    ) -> None:
        self.name = name
        self.problems = problems
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
            left += [row for _, row in claim if row not in rows]
            problems += [
                _twice(row, rows[0], self.name) for row in rows[1:] if row.said != rows[0].said
            ]
        self._waiting = sorted(left, key=lambda row: row.line)
        return tuple(problems)

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


def read_caption_list(path: Path) -> CaptionList:
    """Read a caption list: a table, or a page that prints a file name with each caption.

    Raises:
        ArchiveError: It cannot be read, or is a page without file names.
    """
    read = read_caption_file(path)
    rows: list[ListedCaption] = []
    problems = list(read.problems)
    for row in read.rows:
        said, found = describe_row(row, str(path))
        rows.append(ListedCaption(row.line, row.file, said))
        problems.extend(found)
    for caption in read.captions:
        if not caption.file:
            raise ArchiveError(
                "{file} does not say which caption belongs to which picture. Give a table with the"
                " columns “file” and “caption”, or read it with the captions command.",
                file=str(path),
            )
        said = Description(received=caption.text, caption=caption.text)
        rows.append(ListedCaption(caption.start_line, caption.file, said))
    return CaptionList(str(path), tuple(rows), tuple(problems))


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


def _twice(row: ListedCaption, first: ListedCaption, name: str) -> Problem:
    message = Message(
        "line {line}: {file} is described in line {first} already; this line was not used",
        {"line": row.line, "file": row.file or row.said.reference, "first": first.line},
    )
    return Problem(name, ProblemKind.AMBIGUOUS, message)
