# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.history_model import HistoryColumn, HistoryModel, local_time
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import ChangesetId
from photo_archive.wording import Wording


def changeset(number: int, reverted_by: int | None = None) -> Changeset:
    return Changeset(
        ChangesetId(number), Message("Caption of {reference}", {"reference": "PA-1"}), "Mai",
        "2026-03-02T09:16:00+07:00", "", 1200,
        reverted_by=ChangesetId(reverted_by) if reverted_by else None,
    )  # fmt: skip


def test_it_is_a_sound_model_and_words_what_happened(qapp: QApplication, wording: Wording) -> None:
    model = HistoryModel(wording)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_changesets([changeset(2, reverted_by=3), changeset(1)])
    assert tester.model() is model
    assert model.index(0, HistoryColumn.WHAT).data() == "Caption of PA-1 (undone)"
    assert model.index(1, HistoryColumn.WHAT).data() == "Caption of PA-1"
    assert model.index(1, HistoryColumn.PHOTOS).data() == "1,200"
    assert model.changeset(5) is None


def test_what_was_taken_back_is_named_in_the_users_language(qapp: QApplication) -> None:
    model = HistoryModel(Wording("fr"))
    first = changeset(1, reverted_by=2)
    taken_back = replace(
        first,
        id=ChangesetId(2),
        title=Message("Undo: {title}", {"title": "Caption of PA-1"}),
        reverts=first.id,
        reverted_by=None,
    )
    model.set_changesets([taken_back, first])
    assert model.index(0, HistoryColumn.WHAT).data().endswith("Légende de PA-1")


def test_a_time_that_is_none_is_shown_as_it_is() -> None:
    assert local_time("yesterday", "en") == "yesterday"
