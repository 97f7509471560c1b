# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_lines import PAGE_ROWS
from photo_archive.app.models.photo_model import PhotoColumn, PhotoModel, PhotoRole
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.wording import Wording

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal


def line(number: int) -> PhotoLine:
    return PhotoLine(
        PhotoId(number), f"PA-{number}", "", "A caption", "1993-06-25", Status.DRAFTED, "", "", "x",
        60, 40, 1, restricted=number == 2, missing=False, stale=False,
    )  # fmt: skip


class Reader:
    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def __call__(self, ids: Sequence[int]) -> list[PhotoLine]:
        self.asked.append(list(ids))
        return [line(one) for one in ids]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def model(qapp: QApplication, reader: Reader, wording: Wording) -> PhotoModel:
    return PhotoModel(reader, wording)


def test_it_is_a_sound_model(model: PhotoModel) -> None:
    tester = QAbstractItemModelTester(model, Strict)
    model.set_ids(array("I", range(1, 10)))
    model.refresh([2, 3])
    model.set_ids(array("I"))
    assert tester.model() is model


def test_a_million_photos_are_not_read(model: PhotoModel, reader: Reader) -> None:
    model.set_ids(array("I", range(1, 1_000_001)))
    assert model.rowCount() == 1_000_000
    assert reader.asked == []
    assert model.index(500_000, PhotoColumn.REFERENCE).data() == "PA-500001"
    assert len(reader.asked) == 1
    assert len(reader.asked[0]) <= PAGE_ROWS


def test_a_page_is_read_once_until_refreshed(model: PhotoModel, reader: Reader) -> None:
    model.set_ids(array("I", range(1, 50)))
    model.line_at(0)
    model.line_at(40)
    assert len(reader.asked) == 1
    model.refresh([1])
    model.line_at(0)
    assert len(reader.asked) == 2


def test_a_screen_reader_hears_place_caption_and_state(model: PhotoModel) -> None:
    model.set_ids(array("I", range(1, 50)))
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Photo 2 of 49" in spoken
    assert "A caption" in spoken
    assert "restricted" in spoken


def test_a_photo_that_is_gone_is_an_empty_row(qapp: QApplication, wording: Wording) -> None:
    model = PhotoModel(lambda ids: [], wording)
    model.set_ids(array("I", [7]))
    assert model.line_at(0) is None
    assert model.index(0, 0).data() == ""
    assert model.index(0, 0).data(PhotoRole.ID) == 7
    assert model.row_of(8) == -1


def test_marks_are_not_asked_for_once_the_archive_is_left(qtbot: QtBot, model: PhotoModel) -> None:
    model.set_ids(array("I", [1]))
    model.index(0, 0).data(PhotoRole.MARKS)
    model.deleteLater()
    QCoreApplication.sendPostedEvents(model, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as wrong:
        QCoreApplication.processEvents()
    assert wrong == []
