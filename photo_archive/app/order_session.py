# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks about the order of pictures: which may be one, and making them one.

Services are imported where they are first needed.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner, RunningJob
from photo_archive.app.session import Session
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, PhotoLine, RenditionRole
from photo_archive.domain.picture_order import PicturePair, SideBySide
from photo_archive.domain.watching import WatchedFolder

if TYPE_CHECKING:
    from photo_archive.services.stacks import Fold
    from photo_archive.services.watching import Watcher
    from photo_archive.services.workspace import Workspace

MOST_PAIRS = 5_000
"""Pairs shown at a time, the surest: nobody decides on more in a day."""

PairAndLines = tuple[PicturePair, PhotoLine, PhotoLine]


class OrderSession(Asking):
    """Asks for pairs of pictures; unites, groups, takes apart and tells apart."""

    pairs_found = Signal(object)
    side_by_side_found = Signal(object, int)
    stacks_proposed = Signal(object)

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._known = self._latest(self.pairs_found)
        self._comparing = self._latest()
        self._comparing.answered.connect(lambda found: self.side_by_side_found.emit(*found))
        self._searching: RunningJob | None = None
        self._watcher: Watcher | None = None
        self._fold: Fold | None = None
        self._proposing = self._latest(self.stacks_proposed)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being asked."""
        return self._searching is None and not self.is_asking

    # -- duplicates -------------------------------------------------------------------------

    def find_pairs(self, *, again: bool = False) -> None:
        """Compare what is new, or everything; ``pairs_found`` follows."""
        from photo_archive.services.picture_duplicates import find_picture_duplicates

        workspace = self._session.workspace
        job = self._runner.start(
            Message("Comparing pictures"), lambda: find_picture_duplicates(workspace, again=again)
        )
        self._searching = job
        job.finished.connect(self._on_searched)
        job.failed.connect(self._session.failed)
        job.ended.connect(self._on_search_ended)

    def ask_known(self) -> None:
        """Ask for the pairs found before that are still to be decided; ``pairs_found`` follows."""
        self._known.ask(self._read_known)

    def _on_searched(self, _: object) -> None:
        self.ask_known()

    def _on_search_ended(self) -> None:
        if self.sender() is self._searching:
            self._searching = None

    def _read_known(self) -> tuple[PairAndLines, ...]:
        from photo_archive.services.picture_duplicates import known_duplicates

        pairs = known_duplicates(self._session.workspace)[:MOST_PAIRS]
        ids = sorted({photo for pair in pairs for photo in (pair.one, pair.other)})
        lines = {line.id: line for line in self._session.workspace.lines(ids, self._language)}
        return tuple(
            (pair, lines[pair.one], lines[pair.other])
            for pair in pairs
            if pair.one in lines and pair.other in lines
        )

    def ask_side_by_side(self, pair: PicturePair) -> None:
        """Ask for all that is said of two photos; ``side_by_side_found`` follows.

        It comes with the number, 0 or 1, of the photo likelier to stay.
        """

        def ask() -> tuple[SideBySide, int]:
            from photo_archive.services.reconciling import better_of, side_by_side

            found = side_by_side(self._session.workspace, pair.one, pair.other)
            return found, int(better_of(found.one, found.other) is found.other)

        self._comparing.ask(ask)

    def unite(self, keep: PhotoId, gone: PhotoId, take: Collection[str], *, regions: bool) -> None:
        """Make two photos one."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.reconciling import unite

            return unite(workspace, keep, gone, take, regions=regions)

        self._write(Message("Making two photos one"), work)

    def not_one_picture(self, one: PhotoId, other: PhotoId) -> None:
        """Remember that two photos do not show one picture."""
        from photo_archive.services.picture_duplicates import not_one_picture

        try:
            not_one_picture(self._session.workspace, one, other)
        except ArchiveError as error:
            self._session.failed.emit(error)
            return
        self._session.changed.emit(())

    # -- renditions -------------------------------------------------------------------------

    def photos(self, ids: Sequence[int]) -> list[Photo]:
        """Some photos with their files; a few rows, so direct."""
        return self._session.workspace.photos([PhotoId(one) for one in ids])

    def suggested_roles(self, photos: Sequence[Photo]) -> dict[RenditionId, RenditionRole]:
        """Which side files of photos that belong together show, as far as their names tell."""
        from photo_archive.services.renditions import suggested_roles

        files = [file for photo in photos for file in photo.files]
        roles = suggested_roles(file.path for file in files)
        return {
            file.id: role if file.role is RenditionRole.RECTO else file.role
            for file, role in zip(files, roles, strict=True)
        }

    def group(self, members: Sequence[PhotoId], roles: Mapping[RenditionId, RenditionRole]) -> None:
        """Make several photos one; the first stays."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.reconciling import group

            return group(workspace, members, roles)

        self._write(Message("Grouping photos"), work)

    def ungroup(self, photo: PhotoId) -> None:
        """Make every file of a photo a photo of its own."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.reconciling import ungroup

            return ungroup(workspace, photo)

        self._write(Message("Taking a photo apart"), work)

    # -- stacks -----------------------------------------------------------------------------

    def stacks(self) -> list[tuple[PhotoId, ...]]:
        """All stacks, of each the photo on top first."""
        from photo_archive.services.stacks import stacks

        return stacks(self._session.workspace)

    def stacks_mark(self) -> tuple[int, int]:
        """Another value whenever the stacks are others; one row, so direct."""
        from photo_archive.services.stacks import mark

        return mark(self._session.workspace)

    def fold_stacks(
        self, groups: Sequence[tuple[PhotoId, ...]], opened: frozenset[int]
    ) -> Callable[[array[int]], array[int]] | None:
        """What leaves out of a list what lies on a closed stack; None if nothing does."""
        from photo_archive.services.stacks import Fold

        self._fold = Fold(groups, opened) if groups else None
        return self._fold

    def stack(self, groups: Sequence[tuple[PhotoId, ...]]) -> None:
        """Put photos on stacks."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.stacks import stack

            return stack(workspace, groups)

        self._write(Message("Stacking photos"), work)

    def unstack(self, photos: Sequence[PhotoId]) -> None:
        """Take the stacks of photos apart."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.stacks import unstack

            return unstack(workspace, photos)

        self._write(Message("Taking stacks apart"), work)

    def propose_stacks(self, photos: Sequence[int]) -> None:
        """Ask which photos were scanned in one session; ``stacks_proposed`` follows."""

        def ask() -> object:
            from photo_archive.services.stacks import propose

            return propose(self._session.workspace, photos)

        self._proposing.ask(ask)

    # -- watched folders --------------------------------------------------------------------

    def watched_folders(self) -> tuple[WatchedFolder, ...]:
        """The folders watched for new pictures."""
        from photo_archive.services.watching import watched_folders

        return watched_folders(self._session.workspace)

    def watch(self, folders: Sequence[WatchedFolder]) -> None:
        """Watch these folders and no others."""
        from photo_archive.services.watching import watch

        watch(self._session.workspace, folders)

    def look_at_watched(self) -> RunningJob:
        """Take in what is new in the watched folders, as a job."""
        from photo_archive.services.watching import Watcher

        if self._watcher is None:
            self._watcher = Watcher(self._session.workspace)
        title = Message("Looking at watched folders")
        return self._runner.start(title, self._watcher.look, writes=True)

    def inbox_count(self) -> int:
        """How many photos wait in the inbox; one number, so direct."""
        from photo_archive.services.watching import inbox_count

        return inbox_count(self._session.workspace)

    def take_from_inbox(self, photos: Sequence[PhotoId]) -> None:
        """Photos were looked at; of a closed stack all, for its top stands for them."""
        from photo_archive.services.watching import take_from_inbox

        if self._fold is not None:
            photos = self._fold.with_hidden(photos)
        title = Message("Taking photos out of the inbox")
        workspace = self._session.workspace
        self._session.write(title, lambda: take_from_inbox(workspace, photos), tuple(photos))

    def _write(self, title: Message, work: Callable[[Workspace], object]) -> None:
        self._session.write(title, lambda: work(self._session.workspace), None)
