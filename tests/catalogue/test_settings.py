# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import settings
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.errors import ArchiveError, Message


def change(archive: Archive, how: Callable[[Changes], None]) -> None:
    with archive.changing(Message("Keep")) as changes:
        how(changes)


def test_presets_and_codes_are_replaced(archive: Archive) -> None:
    change(archive, lambda changes: changes.save_sheet_preset("Press", "{}"))
    change(archive, lambda changes: changes.save_codes("agency", {"ka": "Kiệt", " pm ": "PM"}))
    change(archive, lambda changes: changes.save_codes("agency", {"ka": "Võ Văn Kiệt"}))
    change(archive, lambda changes: changes.save_codes("empty", {}))
    with archive.reading() as session:
        assert settings.sheet_presets(session) == {"Press": "{}"}
        assert settings.code_tables(session) == {"agency": {"ka": "Võ Văn Kiệt"}}
    undo(archive)
    with archive.reading() as session:
        assert settings.code_tables(session) == {"agency": {"ka": "Kiệt", "pm": "PM"}}


def test_the_title_can_change_but_not_the_identity(archive: Archive) -> None:
    change(archive, lambda changes: changes.save_setting(settings.TITLE, "Voyages"))
    assert archive.title == "Voyages"
    with pytest.raises(ArchiveError, match="identity"):
        change(archive, lambda changes: changes.save_setting(settings.UUID, "x"))
    with pytest.raises(ArchiveError, match="cannot be empty"):
        change(archive, lambda changes: changes.save_setting(" ", "x"))
    with archive.reading() as session:
        assert settings.setting(session, "nothing", "default") == "default"


def test_import_presets(archive: Archive) -> None:
    change(archive, lambda changes: changes.save_import_preset("Agency", "copy = true"))
    with archive.reading() as session:
        assert settings.import_presets(session) == {"Agency": "copy = true"}
    change(archive, lambda changes: changes.save_import_preset("Agency", ""))
    with archive.reading() as session:
        assert settings.import_presets(session) == {}
