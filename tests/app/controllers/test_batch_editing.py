# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers import batch_editing
from photo_archive.app.controllers.batch_editing import batch_edits, change_together
from photo_archive.app.session import Session
from photo_archive.app.views.batch_fields import FieldPlan, Mode
from photo_archive.app.views.batch_panel import BatchWish
from photo_archive.domain.edits import PhotoField, RemoveLink, SetField

CREDIT = BatchWish((FieldPlan(PhotoField.CREDIT, Mode.REPLACE, "VNA"),), (), ())


def test_only_what_differs_is_written(session: Session) -> None:
    lines = session.lines([1, 4])
    paris = next(one.record for one in session.photo(1).links if one.name == "Paris")
    wish = BatchWish((FieldPlan(PhotoField.PHOTOGRAPHER, Mode.FILL, "Mai"),), (), (paris,))
    edits = batch_edits(wish, lines)
    assert [one for one in edits if isinstance(one, SetField)] == [
        SetField(lines[1].id, PhotoField.PHOTOGRAPHER, "Mai")
    ]
    assert len([one for one in edits if isinstance(one, RemoveLink)]) == 2


@pytest.mark.parametrize("many", [2, 200])
def test_few_are_changed_at_once_and_many_as_a_job(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(batch_editing, "MANY", many)
    with qtbot.waitSignal(session.changed) as told:
        change_together(session, CREDIT, [1, 2, 3])
    assert told.args == [(1, 2, 3)]
    assert [session.photo(one).credit for one in (1, 2, 3, 4)] == ["VNA"] * 3 + [""]
    title = session.undo_title()
    assert title is not None
    assert (title.text, title.values) == ("{n} photos changed together", {"n": 3})
