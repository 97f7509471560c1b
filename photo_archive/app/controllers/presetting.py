# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import presets in the window: offered in the import dialog, stated, kept and handed on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from photo_archive.app.archive_jobs import (
    import_presets,
    keep_import_preset,
    load_import_preset,
    preview_groups,
    save_import_preset,
)
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.session import Session
from photo_archive.app.views.import_dialog import ImportDialog
from photo_archive.app.views.preset_dialog import PresetDialog
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.import_preset import GroupingRules, ImportPreset


class Presetting(QObject):
    """Serves the preset row of one import dialog."""

    def __init__(self, desk: Desk, session: Session, importing: ImportDialog) -> None:
        super().__init__(importing)
        self._desk = desk
        self._session = session
        self._importing = importing
        self.dialog: PresetDialog | None = None
        importing.presets.edit_wanted.connect(self.edit)
        self._offer()

    def _offer(self, choose: str = "") -> None:
        try:
            presets = import_presets(self._session)
        except ArchiveError as error:
            self._desk.messenger.show_error(error)
            return
        self._importing.presets.show_presets(presets, choose)

    def edit(self, name: str, preset: ImportPreset) -> None:
        """Open the dialog that states a preset."""
        desk = self._desk
        dialog = PresetDialog(desk.theme, desk.wording, self._importing)
        looking = self._session.questions_for(dialog)
        looking.answered.connect(dialog.show_groups)
        looking.failed.connect(desk.messenger.show_error)

        def look(rules: GroupingRules) -> None:
            paths = self._importing.wish().paths
            if paths:
                looking.ask(lambda: preview_groups(paths, rules))

        dialog.groups_wanted.connect(look)
        dialog.keep_wanted.connect(self._keep)
        dialog.load_wanted.connect(self._load)
        dialog.save_wanted.connect(self._save)
        dialog.show_preset(name, preset)
        self.dialog = dialog
        dialog.open()

    def _keep(self, name: str, preset: ImportPreset | None) -> None:
        try:
            keep_import_preset(self._session, name, preset)
        except ArchiveError as error:
            self._desk.messenger.show_error(error)
            return
        self._session.changed.emit(())
        self._offer(name)

    def _load(self, path: Path) -> None:
        if self.dialog is not None:
            try:
                self.dialog.show_preset(path.stem, load_import_preset(path))
            except ArchiveError as error:
                self._desk.messenger.show_error(error)

    def _save(self, path: Path, preset: ImportPreset) -> None:
        try:
            save_import_preset(path, preset)
        except ArchiveError as error:
            self._desk.messenger.show_error(error)
