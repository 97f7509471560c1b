# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from photo_archive.app.export_jobs import export_photos, look_at_export
from photo_archive.app.session import Session
from photo_archive.app.views.export_dialog import ExportChoice
from photo_archive.domain.progress import finish


def test_what_was_chosen_is_what_leaves(session: Session, tmp_path: Path) -> None:
    choice = ExportChoice(
        "", (), tmp_path / "out", "sidecars",
        restricted=True, locations=True, notes=True, folders=True, replace=True,
    )  # fmt: skip
    expected = look_at_export(session, choice)
    made = finish(export_photos(session, choice))
    assert made.photos + len(made.problems) >= expected.photos
    one = session.workspace.find("").ids[0]
    assert look_at_export(session, replace(choice, photos=(one,))).photos == 1  # type: ignore[arg-type]
