# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.collecting import Collector, collect_what_is_due
from photo_archive.app.questions import Latest


class Cycle:
    """Notes in which thread it is freed."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        self.itself = self
        self._freed_in = freed_in

    def __del__(self) -> None:
        self._freed_in.append(threading.current_thread())


@pytest.fixture
def automatic() -> Iterator[None]:
    """Python collects as it does where nobody has told it otherwise."""
    gc.enable()
    yield
    gc.disable()


def use_much() -> list[dict[str, int]]:
    return [{"number": number} for number in range(20_000)]


@pytest.mark.usefixtures("automatic")
def test_a_thread_frees_nothing_and_the_event_loop_does(qtbot: QtBot) -> None:
    freed_in: list[threading.Thread] = []
    collector = Collector(every_ms=10)
    Cycle(freed_in)
    latest = Latest()
    with qtbot.waitSignal(latest.answered) as answer:
        latest.ask(use_much)
    qtbot.waitUntil(lambda: bool(freed_in))
    assert freed_in == [threading.main_thread()]
    assert answer.args
    latest.stop()
    collector.deleteLater()


def test_little_is_left_for_later() -> None:
    freed_in: list[threading.Thread] = []
    collect_what_is_due()
    Cycle(freed_in)
    collect_what_is_due()
    assert freed_in == []
    many = [{"number": number} for number in range(gc.get_threshold()[0] + 1)]
    collect_what_is_due()
    assert freed_in == [threading.current_thread()]
    assert many


def test_everything_is_looked_through_only_when_allowed() -> None:
    freed_in: list[threading.Thread] = []
    old = Cycle(freed_in)
    gc.collect()
    del old
    limits = gc.get_threshold()
    gc.set_threshold(limits[0], limits[1], 1)
    try:
        for _ in range(2):
            gc.collect(1)
        assert collect_what_is_due(1) == 1
        assert freed_in == []
        assert collect_what_is_due() == 2
        assert len(freed_in) == 1
        assert collect_what_is_due() is None
    finally:
        gc.set_threshold(*limits)


WINDOWS_COME_AND_GO = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QTreeView, QVBoxLayout
from photo_archive.app.collecting import Collector
from photo_archive.app.questions import Latest
from photo_archive.app.main import keep_constants_alive

class Dialog(QDialog):
    def __init__(self):
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.itself = self
        self.fields = [QLineEdit(), QComboBox(), QTreeView()]
        box = QVBoxLayout(self)
        for field in self.fields:
            box.addWidget(field)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.tick)
        self.timer.start(1)
        self.show()

    def tick(self):
        self.fields[0].setText(str(id(self)))

def use_much():
    return [[{} for _ in range(50)] for _ in range(400)][0]

application = QApplication(sys.argv)
keep_constants_alive()
if sys.argv[1] == "collected":
    Collector(application, every_ms=10)
askers = [Latest(application), Latest(application)]
for one in askers:
    one.answered.connect(lambda _, one=one: one.ask(use_much))
    one.ask(use_much)
again = QTimer()
again.timeout.connect(Dialog)
again.start(0)
QTimer.singleShot(2000, application.quit)
application.exec()
for one in askers:
    one.stop()
print("survived")
"""


def test_windows_come_and_go_while_threads_work() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", WINDOWS_COME_AND_GO, "collected"],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == "survived\n"
    assert "another thread" not in done.stderr
