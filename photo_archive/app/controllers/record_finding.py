# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records found while one types a name: in a field of a page, in a dialog, for a new record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from photo_archive.app.authority_session import AuthoritySession, IndexNow
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.merging import Merging
from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.session import Session
from photo_archive.app.session_values import RecordsFound
from photo_archive.app.views.new_record_dialog import NewRecordDialog
from photo_archive.app.views.record_page import RecordPage
from photo_archive.domain.ids import RecordKind


class RecordFinding(QObject):
    """Takes answers of the archive to whoever asked."""

    opened = Signal(object)
    creation_wanted = Signal(object, str, str)

    def __init__(
        self,
        desk: Desk,
        session: Session,
        asking: AuthoritySession,
        merging: Merging,
        current: Callable[[], RecordPage | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._asking = asking
        self._merging = merging
        self._current = current
        self.dialog: NewRecordDialog | None = None
        asking.records_found.connect(self._on_records)

    def ask_new(self, kind: RecordKind, name: str) -> NewRecordDialog:
        """Ask for the name of a new record."""
        dialog = NewRecordDialog(self._desk.theme, self._desk.wording, kind, self._desk.window)
        dialog.typed.connect(self._asking.ask_records)
        dialog.opened.connect(self.opened)
        dialog.creation_wanted.connect(self.creation_wanted)
        dialog.name.setText(name)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _on_records(self, found: IndexNow) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_known(found.text, found.lines)
            return
        page = self._current()
        own = page.now.ref if page is not None and page.now is not None else None
        answer = RecordsFound((found.kind,), found.text, found.lines)
        rows = [
            replace(one, taken=one.ref is not None and one.ref == own)
            for one in record_suggestions(self._desk.wording, self._session.label, answer)
        ]
        if not self._merging.takes_suggestions(found.text, rows) and page is not None:
            page.side.show_suggestions(found.text, rows)
