# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_lines import PAGE_ROWS, READ_AT_ONCE, PhotoLines
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import PhotoLine, Status


def line(number: int) -> PhotoLine:
    return PhotoLine(
        PhotoId(number), f"PA-{number}", "", "A caption", "1993-06-25", Status.DRAFTED, "", "", "x",
        60, 40, 1, restricted=False, missing=False, stale=False,
    )  # fmt: skip


class Reader:
    """Reads; from another thread only when it is let."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.begun = threading.Event()
        self.go_on = threading.Event()
        self.fails = False

    def __call__(self, ids: Sequence[int]) -> list[PhotoLine]:
        if threading.current_thread() is not threading.main_thread():
            self.begun.set()
            self.go_on.wait(10)
        self.asked.append((ids[0] - 1) // PAGE_ROWS)
        if self.fails:
            raise ArchiveError("The archive is gone.")
        return [line(one) for one in ids]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def lines(qapp: QApplication, reader: Reader) -> Iterator[PhotoLines]:
    made = PhotoLines(reader)
    made.show(array("I", range(1, 100_001)))
    yield made
    reader.go_on.set()
    made.stop()


def test_what_is_first_seen_is_there_at_once(lines: PhotoLines, reader: Reader) -> None:
    assert all(lines.page_if_there(page) is not None for page in range(READ_AT_ONCE))
    assert lines.page_if_there(READ_AT_ONCE) is None
    lines.forget()
    assert lines.page_if_there(7) is not None


def test_of_the_pages_passed_the_last_ones_are_read(
    qtbot: QtBot, lines: PhotoLines, reader: Reader
) -> None:
    for page in range(100):
        lines.page_if_there(page)
    assert not lines.is_settled
    reader.go_on.set()
    qtbot.waitUntil(lambda: lines.is_settled)
    assert reader.asked == [0, 1, 99, 98, 97, 96]
    assert lines.page_if_there(99) is not None


def test_pages_of_photos_shown_before_do_not_arrive(
    qtbot: QtBot, lines: PhotoLines, reader: Reader
) -> None:
    told: list[int] = []
    lines.arrived.connect(told.append)
    for page in range(READ_AT_ONCE + 1):
        lines.page_if_there(page)
    qtbot.waitUntil(reader.begun.is_set)
    lines.show(array("I", [1]))
    reader.go_on.set()
    qtbot.waitUntil(lambda: lines.is_settled)
    assert told == []
    assert lines.page(0).keys() == {1}


def test_a_page_that_cannot_be_read_is_asked_for_again(
    qtbot: QtBot, lines: PhotoLines, reader: Reader
) -> None:
    lines.page_if_there(0)
    lines.page_if_there(1)
    reader.fails = True
    reader.go_on.set()
    assert lines.page_if_there(2) is None
    qtbot.waitUntil(lambda: lines.is_settled)
    reader.fails = False
    with qtbot.waitSignal(lines.arrived):
        assert lines.page_if_there(2) is None
    assert lines.page_if_there(2) is not None


def test_lines_that_came_with_the_photos_are_not_read(lines: PhotoLines, reader: Reader) -> None:
    lines.show(array("I", range(1, 100_001)), [line(one) for one in range(1, PAGE_ROWS + 1)])
    page = lines.page_if_there(0)
    assert page is not None
    assert len(page) == PAGE_ROWS
    assert reader.asked == []


def test_no_thread_begins_before_the_frame_that_asks_is_painted(
    qtbot: QtBot, lines: PhotoLines, reader: Reader
) -> None:
    for page in range(READ_AT_ONCE + 1):
        lines.page_if_there(page)
    assert not reader.begun.is_set()
    assert not lines.is_settled
    reader.go_on.set()
    qtbot.waitUntil(lambda: lines.is_settled)
    assert reader.asked == list(range(READ_AT_ONCE + 1))


def test_the_thread_rests_before_it_reads(qtbot: QtBot, reader: Reader) -> None:
    rested: list[int] = []
    lines = PhotoLines(reader, rest=lambda: rested.append(len(reader.asked)))
    lines.show(array("I", range(1, 100_001)))
    reader.go_on.set()
    for page in range(READ_AT_ONCE + 1):
        lines.page_if_there(page)
    qtbot.waitUntil(lambda: lines.is_settled)
    assert rested == [READ_AT_ONCE]


def test_too_few_lines_are_read_again(lines: PhotoLines, reader: Reader) -> None:
    lines.show(array("I", range(1, 100_001)), [line(1)])
    page = lines.page_if_there(0)
    assert page is not None
    assert len(page) == PAGE_ROWS


def test_all_lines_of_few_photos_may_come_with_them(lines: PhotoLines, reader: Reader) -> None:
    lines.show(array("I", [7]), [line(7)])
    assert list(lines.page(0)) == [7]
    lines.show(array("I"), [])
    assert reader.asked == []
