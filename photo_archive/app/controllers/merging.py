# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making two records one and one two: the dialogs, and the queue of likely duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app.authority_session import AuthoritySession, PageNow
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.session import Session
from photo_archive.app.views.duplicates_page import DuplicatesPage
from photo_archive.app.views.merge_dialog import MergeDialog
from photo_archive.app.views.other_record_dialog import OtherRecordDialog
from photo_archive.app.views.split_dialog import SplitDialog, SplitWish
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import PhotoLine
from photo_archive.domain.record_pages import MergePreview, PossibleDuplicate

ALL_KINDS = (
    RecordKind.PERSON,
    RecordKind.ORGANISATION,
    RecordKind.PLACE,
    RecordKind.EVENT,
    RecordKind.TAG,
)


class Merging(QObject):
    """Compares, merges, splits and goes through duplicates."""

    opened = Signal(object)
    """A record whose page should be shown."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        asking: AuthoritySession,
        library: Library,
        pages: Pages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._asking = asking
        self._library = library
        self._pages = pages
        self.dialog: MergeDialog | None = None
        self.split_dialog: SplitDialog | None = None
        self.other_dialog: OtherRecordDialog | None = None
        self.queue: DuplicatesPage | None = None
        self._kinds: tuple[RecordKind, ...] = ALL_KINDS
        asking.preview_found.connect(self._on_preview)
        asking.preview_failed.connect(self._on_no_preview)
        asking.split_found.connect(self._on_split_found)
        asking.duplicates_found.connect(self._on_duplicates)
        session.changed.connect(self._on_changed)

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)

    # -- comparing two ----------------------------------------------------------------------

    def compare(self, left: RecordRef, right: RecordRef) -> MergeDialog:
        """Show two records side by side; the left one stays unless the other is chosen."""
        desk = self._desk
        dialog = MergeDialog(desk.theme, desk.wording, left, desk.window)
        dialog.preview_wanted.connect(self._asking.ask_preview)
        dialog.merge_wanted.connect(self._asking.merge)
        dialog.different.connect(self._asking.not_the_same)
        self.dialog = dialog
        dialog.open()
        self._asking.ask_preview(left, right)
        return dialog

    def _on_preview(self, preview: MergePreview) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_preview(preview)
        elif self.queue is not None:
            self.queue.show_preview(preview)

    def _on_no_preview(self) -> None:
        """They cannot be compared, which is told; an empty comparison says nothing."""
        if self.dialog is not None and self.dialog.comparison.preview is None:
            self.dialog.reject()

    def ask_other(self, ref: RecordRef) -> OtherRecordDialog:
        """Ask which record to compare this one with."""
        desk = self._desk
        name = self._session.authorised_name(ref)
        dialog = OtherRecordDialog(desk.theme, desk.wording, ref, name, desk.window)
        dialog.records_wanted.connect(self._asking.ask_records)
        dialog.chosen.connect(lambda other: self.compare(ref, other))
        self.other_dialog = dialog
        dialog.open()
        return dialog

    def takes_suggestions(self, text: str, rows: Sequence[Suggestion]) -> bool:
        """Offer records in the dialog that asked for them, if one is open."""
        if self.other_dialog is None or not self.other_dialog.isVisible():
            return False
        self.other_dialog.show_suggestions(text, rows)
        return True

    # -- splitting --------------------------------------------------------------------------

    def ask_split(self, now: PageNow) -> SplitDialog:
        """Ask which photos and names belong to another."""
        desk = self._desk
        names = [one.name for one in now.page.names]
        dialog = SplitDialog(
            desk.theme,
            desk.wording,
            self._library.thumbnails,
            now.ref,
            now.record.name,
            names,
            desk.window,
        )
        dialog.split_wanted.connect(self._on_split)
        self.split_dialog = dialog
        dialog.open()
        self._asking.ask_split(now.ref)
        return dialog

    def _on_split_found(self, _: RecordRef, lines: Sequence[PhotoLine]) -> None:
        if self.split_dialog is not None:
            self.split_dialog.show_photos(lines)

    def _on_split(self, wish: SplitWish) -> None:
        self._asking.split(wish.ref, wish.name, wish.photos, wish.names, self._on_split_done)

    def _on_split_done(self, made: object) -> None:
        if isinstance(made, RecordRef):
            self.opened.emit(made)

    # -- the queue --------------------------------------------------------------------------

    def open_queue(self, kinds: Sequence[RecordKind] = ALL_KINDS) -> None:
        """Look through the file and show likely duplicates one after the other."""
        self._kinds = tuple(kinds)
        page = self._queue_page()
        page.show_searching(self._kinds)
        self._pages.show(page)
        self._desk.window.status.show_counts(" ", "")
        self._asking.find_duplicates(self._kinds)

    def _queue_page(self) -> DuplicatesPage:
        if self.queue is None:
            desk = self._desk
            page = DuplicatesPage(desk.theme, desk.wording, desk.actions)
            page.set_writable(not self._session.read_only)
            page.preview_wanted.connect(self._asking.ask_preview)
            page.merge_wanted.connect(self._asking.merge)
            page.different.connect(self._asking.not_the_same)
            page.opened.connect(self.opened)
            page.kinds_chosen.connect(self.open_queue)
            self.queue = page
        return self.queue

    def _on_duplicates(self, pairs: tuple[PossibleDuplicate, ...]) -> None:
        if self.queue is not None:
            self.queue.show_pairs(pairs)
            self._show_count()

    def _show_count(self) -> None:
        if self.queue is not None and self._pages.current() is self.queue:
            self._desk.window.status.show_counts(self.queue.left_to_decide(), "")

    def _on_changed(self, photos: object) -> None:
        """After an undo the file may hold pairs again that were decided: look anew."""
        if self.queue is None or self._pages.current() is not self.queue:
            return
        self._show_count()
        if self.queue.is_undone(photos):
            self._asking.find_duplicates(self._kinds)
