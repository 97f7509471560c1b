# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.nothing_page import WayOut
from photo_archive.app.views.result_bar import ResultBar
from photo_archive.wording import Wording


def test_counts_order_and_size(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bar = ResultBar(
        theme, wording, (("date", "Date, oldest first"), ("-date", "Date, newest first"))
    )
    qtbot.addWidget(bar)
    bar.show_found(213, 48_112, 12.4)
    assert (bar._count.text(), bar._rest.text()) == ("213 photos", "of 48,112 · 12 ms")
    bar.show_selected(3, 213)
    assert bar._count.text() == "3 selected"
    bar.show_order("-date")
    assert bar.order.currentData() == "-date"
    with qtbot.waitSignal(bar.order_chosen) as chosen:
        bar.order.activated.emit(1)
    assert chosen.args == ["-date"]
    with qtbot.assertNotEmitted(bar.cell_width_chosen):
        bar.show_size(240)
    with qtbot.waitSignal(bar.cell_width_chosen):
        bar.size.setValue(260)
    bar.show_savable(True)
    with qtbot.waitSignal(bar.save_wanted):
        bar.save.click()


def test_saving_is_an_icon_where_there_is_little_room(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    bar = ResultBar(theme, wording, (("date", "Date, oldest first"),))
    qtbot.addWidget(bar)
    bar.show_savable(True)
    bar.resize(theme.px(800), bar.height())
    bar.show()
    assert bar.save.text().strip() == "Save search"
    bar.resize(theme.px(478), bar.height())
    assert not bar.save.text()
    assert bar.save.toolTip() == bar.save.accessibleName() == "Save search"
    bar.resize(theme.px(800), bar.height())
    assert bar.save.text().strip() == "Save search"


def test_what_was_meant_stands_below(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    bar = ResultBar(theme, wording, (("date", "Date, oldest first"),))
    qtbot.addWidget(bar)
    before = bar.maximumHeight()
    bar.show_meant(WayOut("mitterrand", "Did you mean mitterrand?", "40 photos"))
    assert bar.minimumHeight() > before
    with qtbot.waitSignal(bar.meant_chosen) as chosen:
        bar.meant.link.click()
    assert chosen.args == ["mitterrand"]
    bar.show_meant(None)
    assert bar.maximumHeight() == before
