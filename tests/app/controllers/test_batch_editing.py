# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers import batch_editing
from photo_archive.app.controllers.batch_editing import BatchPreviews, batch_edits, change_together
from photo_archive.app.session import Session
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.batch_panel import BatchPanel, BatchWish
from photo_archive.domain.edits import PhotoField, RemoveLink, SetField
from photo_archive.domain.field_plans import FieldPlan, Mode
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording

CREDIT = BatchWish((FieldPlan(PhotoField.CREDIT, Mode.REPLACE, "VNA"),), (), ())


def test_only_what_differs_is_written(session: Session) -> None:
    paris = next(one.record for one in session.photo(1).links if one.name == "Paris")
    wish = BatchWish((FieldPlan(PhotoField.PHOTOGRAPHER, Mode.FILL, "Mai"),), (), (paris,))
    edits = batch_edits(session, wish, [1, 4])
    assert [one for one in edits if isinstance(one, SetField)] == [
        SetField(PhotoId(4), PhotoField.PHOTOGRAPHER, "Mai")
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


def test_text_is_replaced_where_it_is_found_and_undone_as_one(session: Session) -> None:
    photographers = [session.photo(one).photographer for one in (1, 2, 3, 4)]
    plans = (
        FieldPlan(PhotoField.CREDIT, Mode.REPLACE, "VNA"),
        FieldPlan(PhotoField.PHOTOGRAPHER, Mode.APPEND, " (copy)"),
    )
    change_together(session, BatchWish(plans, (), ()), [1, 2, 3])
    found = FieldPlan(PhotoField.PHOTOGRAPHER, Mode.FIND, "", "(copy)")
    change_together(session, BatchWish((found,), (), ()), [1, 2, 3, 4])
    assert [session.photo(one).photographer for one in (1, 2, 3, 4)] == photographers
    session.workspace.undo()
    assert session.photo(1).photographer == f"{photographers[0]} (copy)".strip()


def test_a_panel_is_shown_what_a_plan_would_do(
    qtbot: QtBot, session: Session, theme: Theme, wording: Wording
) -> None:
    panel = BatchPanel(theme, wording)
    qtbot.addWidget(panel)
    BatchPreviews(session, panel, lambda: [1, 2, 3])
    session.common_found.connect(lambda answer: panel.show_common(answer[1], answer[0]))
    session.ask_common([1, 2, 3])
    source = next(one for one in panel.fields if one.field is PhotoField.SOURCE)
    source.mode.setCurrentIndex(source.mode.findData(Mode.PREFIX.value))
    source.mode.activated.emit(source.mode.currentIndex())
    qtbot.keyClicks(source.edit, "Album 3")
    qtbot.waitUntil(lambda: not source.preview.isHidden())
    qtbot.waitUntil(lambda: source.preview.changes.text() == "3 of 3 photos will change")
    with qtbot.waitSignal(session.changed):
        change_together(session, panel.wish() or BatchWish((), (), ()), [1, 2, 3])
    assert session.photo(1).source.startswith("Album 3")
