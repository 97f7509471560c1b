# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button
from photo_archive.app.views.record_heading import RecordHeading
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def test_a_heading_without_photos_offers_none(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    heading = RecordHeading(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(heading)
    heading.show_name("Hà Nội", "City", "", 0)
    heading.portrait.show_photo(RecordKind.PLACE, None)
    heading.show_gaps(0)
    heading.show_part_of("Lies in", [(RecordRef(RecordKind.PLACE, 1), "Việt Nam")], path=True)
    heading.resize(theme.px(500), 120)
    heading.show()
    heading.grab()
    assert not heading.photos.isEnabled()
    assert heading.photos.text().strip() == "0 photos"
    assert heading.gaps.isHidden()
    ways = [one for one in heading.findChildren(type(button(""))) if one.text() == "Việt Nam"]
    with qtbot.waitSignal(heading.opened) as told:
        ways[0].click()
    assert told.args == [RecordRef(RecordKind.PLACE, 1)]
    heading.show_gaps(2)
    assert heading.gaps.toolTip() == "2 parts without a photo"


def test_long_dates_break_rather_than_widen_the_page(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    heading = RecordHeading(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(heading)
    dates = "from the 23rd of November 1922 to the 11th of June 2008, or a little later than that"
    heading.show_name("Võ Văn Kiệt", dates, "", 0)
    heading.show_gaps(0)
    heading.show_part_of("Part of", [], path=False)
    heading.resize(theme.px(440), 120)
    heading.show()
    assert heading.minimumSizeHint().width() <= theme.px(440)


def test_in_a_narrow_page_the_name_has_the_whole_width(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    heading = RecordHeading(theme, wording, Thumbnails(lambda _: None))
    qtbot.addWidget(heading)
    heading.show_name("The General Secretary visits the French Republic", "2024", "", 7)
    heading.show_gaps(0)
    heading.show_part_of("Part of", [], path=False)
    heading.resize(theme.px(900), 120)
    heading.show()
    assert heading.photos.mapTo(heading, QPoint()).x() > heading.name.geometry().right()
    heading.resize(theme.px(400), 200)
    qtbot.waitUntil(lambda: heading.name.geometry().right() > theme.px(390))
    assert heading.photos.mapTo(heading, QPoint()).y() > heading.name.geometry().bottom()
    assert heading.sheet.geometry().top() == heading.photos.geometry().top()
