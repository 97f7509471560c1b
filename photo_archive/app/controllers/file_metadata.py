# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What files say beside the records: the page of conflicts, and the dialog of one photo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.embedded_session import EmbeddedSession
from photo_archive.app.session import Session
from photo_archive.app.views.conflicts_page import ConflictsPage
from photo_archive.app.views.file_says_dialog import FileSaysDialog, FileShown
from photo_archive.domain.embedded import Conflict, ConflictCounts
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName

if TYPE_CHECKING:
    from photo_archive.services.settling import FileTold


class FileMetadata(Part):
    """Opens the page of conflicts and the dialog of a photo, and keeps them up to date."""

    def __init__(self, desk: Desk, session: Session, library: Library, pages: Pages) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self.asking = EmbeddedSession(session, desk.runner, desk.wording.language, self)
        self.page: ConflictsPage | None = None
        self.dialog: FileSaysDialog | None = None
        self._photo: PhotoId | None = None
        self._photos: tuple[PhotoId, ...] = ()
        self.asking.conflicts_found.connect(self._on_conflicts)
        self.asking.told_found.connect(self._on_told)
        session.changed.connect(self._on_changed)

    def ways(self) -> Ways:
        return {"conflicts": self.open_conflicts, "file_says": self.show_file_says}

    def stop(self) -> None:
        """Let the threads end, and hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self.asking.stop()

    # -- conflicts --------------------------------------------------------------------------

    def open_conflicts(self) -> None:
        """Show the conflicts nobody decided."""
        page = self._conflicts_page()
        self._pages.show(page)
        self._desk.window.status.show_counts(" ", "")
        self.asking.ask_conflicts(page.field())

    def _conflicts_page(self) -> ConflictsPage:
        if self.page is None:
            desk = self._desk
            page = ConflictsPage(desk.theme, desk.wording, desk.actions)
            page.set_writable(not self._session.read_only)
            page.field_chosen.connect(self.asking.ask_conflicts)
            page.settled.connect(self.asking.settle)
            page.opened.connect(self._open_photo)
            self.page = page
        return self.page

    def _on_conflicts(self, counts: ConflictCounts, conflicts: Sequence[Conflict]) -> None:
        if self.page is not None:
            self.page.show_conflicts(counts, conflicts)
            if self._pages.current() is self.page:
                count = self._desk.wording.count
                told = count("{n} photo with conflicts", "{n} photos with conflicts", counts.photos)
                self._desk.window.status.show_counts(told, "")

    def _open_photo(self, photo: PhotoId) -> None:
        reference = self._session.workspace.photo(photo).reference
        self._pages.leave()
        self._desk.window.search.set_query(add_term("", FieldName.REFERENCE, reference))
        self._library.show_when_found(photo)

    # -- one photo --------------------------------------------------------------------------

    def show_file_says(self) -> FileSaysDialog | None:
        """Show what the files of the photo with the focus say."""
        current = self._library.current_id()
        if current is None:
            return None
        self._photo = PhotoId(current)
        self._photos = tuple(PhotoId(one) for one in self._library.selected_ids())
        if self._photo not in self._photos:
            self._photos = (self._photo,)
        reference = self._session.workspace.photo(self._photo).reference
        dialog = FileSaysDialog(self._desk.theme, self._desk.wording, reference, self._desk.window)
        dialog.set_writable(not self._session.read_only)
        dialog.set_photos(len(self._photos))
        dialog.charset_chosen.connect(self._read_in)
        dialog.conflicts_wanted.connect(self._leave_for_conflicts)
        self.dialog = dialog
        self.asking.ask_told(self._photo)
        dialog.open()
        return dialog

    def _on_told(self, told: Sequence[FileTold]) -> None:
        if self.dialog is not None:
            self.dialog.show_files(
                FileShown(
                    one.path.rsplit("/", 1)[-1],
                    one.said.sidecar,
                    one.said.values,
                    one.conflicts,
                    one.charset,
                    one.guessed,
                )
                for one in told
            )

    def _read_in(self, charset: str) -> None:
        self.asking.read_in(self._photos, charset)

    def _leave_for_conflicts(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.open_conflicts()

    def _on_changed(self, _: object) -> None:
        """What was decided leaves the page; an undo brings it back."""
        if self.page is not None and self._pages.current() is self.page:
            self.asking.ask_conflicts(self.page.field())
        if self.dialog is not None and self.dialog.isVisible() and self._photo is not None:
            self.asking.ask_told(self._photo)
