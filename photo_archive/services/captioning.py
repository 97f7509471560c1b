# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of captions in: each caption becomes a dated, credited, linked photo record, once.

A caption is known again by its text, so reading the same page twice adds nothing. A page that names
a picture file with a caption gives it to that picture if it is in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import captions, files, photos, proposals
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Certainty, text_hash
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.domain.intake import NewPhoto
from photo_archive.domain.names import normal, normal_line
from photo_archive.domain.progress import Job, Progress
from photo_archive.reading.caption_file import CaptionFile
from photo_archive.reading.columns import ColumnUse
from photo_archive.reading.decoding import decode
from photo_archive.reading.house_forms import HouseForms
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import Reading
from photo_archive.services.caption_files import read_caption_file
from photo_archive.services.described_caption import describe_caption, read_gaps
from photo_archive.services.described_row import describe_row
from photo_archive.services.describing import Describer
from photo_archive.services.description import Description, combine
from photo_archive.services.gazetteer_feed import reader_of
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.named_files import NamedFiles
from photo_archive.services.own_houses import own_forms, style_named
from photo_archive.services.references import References
from photo_archive.services.workspace import Workspace

__all__ = ["PageRead", "PagesRead", "Reading", "read_pages", "reader_for", "text_of"]


@dataclass(frozen=True, slots=True)
class PageRead:
    """How many captions a file held, how many were new, and what columns were taken for."""

    file: str
    captions: int
    added: int
    columns: tuple[ColumnUse, ...] = ()


@dataclass(frozen=True, slots=True)
class PagesRead:
    """What came of reading pages; ``linked`` counts links, ``proposed`` names that wait."""

    pages: tuple[PageRead, ...]
    references: tuple[str, ...]
    matched: int
    linked: int
    problems: tuple[Problem, ...]
    changeset: ChangesetId | None
    proposed: int = 0

    @property
    def found(self) -> int:
        """Captions on all pages."""
        return sum(page.captions for page in self.pages)

    @property
    def added(self) -> int:
        """New records."""
        return sum(page.added for page in self.pages)

    @property
    def unchanged(self) -> int:
        """Captions that were in the archive already."""
        return self.found - self.added - self.matched


def reader_for(workspace: Workspace | None, style: str = "") -> Reader:
    """A caption reader, knowing the archive's authorities if there is one.

    Args:
        workspace: The open archive, None to read without one.
        style: The house all captions are of, by its key; "" for any, a user's own first.

    Raises:
        ArchiveError: There is no such style, or one cannot be read.
    """
    forms = HouseForms([style_named(style)]) if style else own_forms()
    if workspace is None:
        return Reader(forms=forms)
    with workspace.reading() as session:
        return reader_of(session, forms)


def text_of(data: bytes, name: str) -> tuple[str, Problem | None]:
    """The text of a file in whichever encoding, and what to say if it had to be guessed.

    Raises:
        ArchiveError: It is not text.
    """
    decoded = decode(data, name)
    return decoded.text, decoded.problem


def read_pages(
    workspace: Workspace,
    paths: Sequence[Path],
    accept: Certainty | None = None,
    *,
    columns: Mapping[str, str] | None = None,
) -> Job[PagesRead]:
    """Read pages of captions (.txt and other text) and caption tables into records.

    Args:
        workspace: An archive open for writing.
        paths: The files.
        accept: Link what is read in captions with at least this certainty; None: only propose it.
        columns: Fields and the columns of tables that hold them, as a person says.

    Raises:
        ArchiveError: The archive cannot be written. A file that cannot be used is a problem.
    """
    knowledge = Knowledge(workspace)
    taking = _Taking(workspace, knowledge, accept)
    doing = Message("Reading captions")
    for number, path in enumerate(paths):
        yield Progress(number, len(paths), doing, path.name)
        try:
            read = read_caption_file(path, columns)
            said = list(_described(read, path, knowledge.reader, taking.problems))
        except ArchiveError as error:
            taking.refused(path, error)
            continue
        taking.take(path, said, read.columns)
    yield Progress(len(paths), len(paths), doing)
    return taking.summary()


def _described(
    read: CaptionFile, path: Path, reader: Reader, problems: list[Problem]
) -> Iterator[_Said]:
    """What each caption of a file says, and the picture file named with it."""
    problems.extend(read.problems)
    for row in read.rows:
        said, found = describe_row(row, str(path))
        problems.extend(found)
        yield _Said(row.file, read_gaps(said, reader))
    for caption in read.captions:
        yield _Said(caption.file, describe_caption(caption.text, reader, (read.page,)))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a caption says; ``file`` is the picture it is of, "" if the page does not tell."""

    file: str
    said: Description


class _Taking:
    """Takes the captions of one file after another into one changeset."""

    def __init__(
        self, workspace: Workspace, knowledge: Knowledge, accept: Certainty | None
    ) -> None:
        self._workspace = workspace
        self._knowledge = knowledge
        self._accept = accept
        self._pictures: NamedFiles[PhotoId] | None = None
        self._changeset: ChangesetId | None = None
        self._pages: list[PageRead] = []
        self._made: list[str] = []
        self._matched = 0
        self._linked = 0
        self._proposed = 0
        self.problems: list[Problem] = []

    def refused(self, path: Path, error: ArchiveError) -> None:
        """Note a file that could not be used."""
        self._pages.append(PageRead(str(path), 0, 0))
        self.problems.append(Problem(str(path), ProblemKind.UNREADABLE, error.message))

    def take(self, path: Path, said: Sequence[_Said], columns: tuple[ColumnUse, ...] = ()) -> None:
        """Write the captions of a file, all or none."""
        with self._workspace.changing(
            Message("Read captions from {file}", {"file": path.name}),
            source=str(path.name),
            continuing=self._changeset,
        ) as changes:
            describer = Describer(changes, self._knowledge, self._accept)
            new = self._new(changes, describer, said, str(path))
            made: list[NewPhoto] = []
            for reference, description in new.items():
                photo, problems = describer.new_photo(description, reference, (), str(path))
                self.problems.extend(problems)
                made.append(photo)
            ids = changes.add_photos(made) if made else []
            describer.follow_up(zip(ids, new.values(), strict=True))
            self._proposed += len(proposals.of_photos(changes.session, ids))
            self._changeset = changes.id or self._changeset
        self._pages.append(PageRead(str(path), len(said), len(made), columns))
        self._made += list(new)
        self._linked += sum(len(photo.links) for photo in made)

    def _new(
        self, changes: Changes, describer: Describer, page: Sequence[_Said], source: str
    ) -> dict[str, Description]:
        """Photos to add, by reference, for captions that are new and of no photo that is there."""
        session = changes.session
        known = set(captions.received_before(session, {_hash(one.said) for one in page}))
        given = [normal_line(one.said.reference) for one in page if one.said.reference]
        named = [normal_line(one.file) for one in page if one.file]  # by its reference, perhaps
        there = photos.ids_of_references(session, [*given, *named])
        references = References(given)
        new: dict[str, Description] = {}
        for one in page:
            said, reference = one.said, normal_line(one.said.reference)
            photo = there.get(reference) or there.get(normal_line(one.file))
            if photo is None and said.received and _hash(said) not in known:
                photo = self._picture(session, one.file)
            if photo is not None:
                completed = describer.complete(photos.photo(session, photo), said, source)
                self.problems.extend(completed.problems)
                self._matched += completed.changed
            elif reference in new:
                new[reference] = combine(new[reference], said)
            elif _is_new(said, known):
                new[reference or references.next(session, said.date)] = said
            known.add(_hash(said))
        return new

    def _picture(self, session: Session, file: str) -> PhotoId | None:
        """The photo without a caption that a file name on the page means, if it means one."""
        if not file:
            return None
        if self._pictures is None:
            self._pictures = NamedFiles(
                (Path(known.full_path).as_posix(), photo)
                for photo, known in files.all_files(session)
            )
        meant = self._pictures.meant_by(file)
        if not meant.by_path or len(meant.keys) != 1:
            return None
        photo = photos.photo(session, meant.keys[0])
        return None if photo.captions else photo.id

    def summary(self) -> PagesRead:
        """What came of it."""
        return PagesRead(
            pages=tuple(self._pages),
            references=tuple(self._made),
            matched=self._matched,
            linked=self._linked,
            problems=tuple(self.problems),
            changeset=self._changeset,
            proposed=self._proposed,
        )


def _is_new(said: Description, known: set[str]) -> bool:
    """Whether a caption was not here before, or a row without one describes a photo of its own."""
    if said.received:
        return _hash(said) not in known
    return bool(normal_line(said.reference)) and any(
        (said.title, said.date, said.translations, said.credit, said.photographer, said.alt_text)
    )


def _hash(said: Description) -> str:
    return text_hash(normal(said.received))
