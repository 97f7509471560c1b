# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption list beside pictures: which row belongs to which file, by name or by reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from photo_archive.catalogue import files, photos
from photo_archive.catalogue.session import Session
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import fold
from photo_archive.services.caption_files import read_caption_file
from photo_archive.services.described_row import describe_row
from photo_archive.services.description import Description


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
        self._open = dict(enumerate(rows))
        self._by_name: dict[str, list[int]] = {}
        for number, row in self._open.items():
            for key in _keys(row):
                self._by_name.setdefault(key, []).append(number)

    def take(self, path: Path, kept: str) -> Description | None:
        """What the list says of a file, found by its path, its name, or its reference."""
        name = PurePosixPath(kept).name
        for key in (kept, name, PurePosixPath(kept).stem, path.name):
            numbers = self._by_name.get(fold(key), [])
            if len(numbers) == 1 and numbers[0] in self._open:
                return self._open.pop(numbers[0]).said
        return None

    def waiting(self) -> Iterator[ListedCaption]:
        """The rows that no file took, in their order."""
        yield from self._open.values()


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


def photo_of(session: Session, row: ListedCaption) -> PhotoId | None:
    """The photo of the archive that a row means, by reference or by file name."""
    if row.said.reference:
        found = photos.id_of_reference(session, row.said.reference)
        if found is not None:
            return found
    if not row.file:
        return None
    named = {photo for photo, _ in files.by_path(session, PurePosixPath(row.file).name)}
    return named.pop() if len(named) == 1 else None


def unmatched(row: ListedCaption, name: str) -> Problem:
    """The problem of a row that no picture answers to."""
    message = Message(
        "line {line}: no picture called {file} was found; check the name, or import the picture",
        {"line": row.line, "file": row.file or row.said.reference or "?"},
    )
    return Problem(name, ProblemKind.UNMATCHED, message)


def _keys(row: ListedCaption) -> set[str]:
    name = row.file.replace("\\", "/")
    keys = {name, PurePosixPath(name).name, row.said.reference}
    return {fold(key) for key in keys if key}
