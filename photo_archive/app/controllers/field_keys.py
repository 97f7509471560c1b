# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands that lead into the fields of the record, so that nobody has to reach for the mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Status


class FieldKeys(Part):
    """The ways into the record panel."""

    def __init__(self, desk: Desk, library: Library, cataloguing: Cataloguing) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._library = library
        self._cataloguing = cataloguing

    def ways(self) -> Ways:
        panel = self._cataloguing.panel
        return {
            "edit_caption": self.edit_caption,
            "save_next": lambda: self._save_and_go(1),
            "save_previous": lambda: self._save_and_go(-1),
            "caption_en": partial(self._choose_language, Language.EN),
            "caption_fr": partial(self._choose_language, Language.FR),
            "caption_vi": partial(self._choose_language, Language.VI),
            "edit_date": lambda: self._focus(panel.date.edit),
            "add_person": panel.people.begin_adding,
            "add_place": panel.chips[RecordKind.PLACE].begin_adding,
            "add_event": panel.chips[RecordKind.EVENT].begin_adding,
            "add_tag": panel.chips[RecordKind.TAG].begin_adding,
            **{
                f"status_{one.value}": partial(self._cataloguing.set_status, one.value)
                for one in Status
            },
        }

    def edit_caption(self) -> None:
        """Go on with the caption, behind what is written already."""
        editor = self._cataloguing.panel.editor
        if not editor.hasFocus():
            editor.moveCursor(QTextCursor.MoveOperation.End)
        self._focus(editor)

    def _focus(self, field: QWidget) -> None:
        self._desk.actions["record"].setChecked(True)
        field.setFocus()

    def _choose_language(self, language: Language) -> None:
        self._cataloguing.panel.set_language(language.value)
        self._cataloguing.panel.language_chosen.emit(language.value)

    def _save_and_go(self, step: int) -> None:
        if self._cataloguing.shows_batch:
            self._cataloguing.batch.apply.click()
            return
        self._cataloguing.panel.captions.commit()
        (self._library.go_next if step > 0 else self._library.go_previous)()
        self._cataloguing.show_selection()
        self.edit_caption()
