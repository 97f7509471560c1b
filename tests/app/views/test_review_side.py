# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.proposal_card import RecordShown
from photo_archive.app.views.review_side import Point, ReviewSide, SideShown, Way
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)


def test_it_shows_reasons_and_ways(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails
) -> None:
    side = ReviewSide(theme, wording, thumbnails)
    qtbot.addWidget(side)
    side.show()
    shown = SideShown(
        1, "user", "person", "Võ Văn Kiệt", "18 photos", ("done", "sparkles", "Certain"),
        "Why this person", (Point("check", "A known spelling"), Point("minus", "No other")),
        "As it came in", "If accepted", (Point("link", "One link"),),
        (Way("accept", "Accept", "check", main=True), Way("other", "Other…")),
        (RecordShown(KIET, "Võ Văn Kiệt", "1922–2008"),),
    )  # fmt: skip
    side.show_side(shown)
    texts = {one.text() for one in side.findChildren(QLabel) if not one.isHidden()}
    assert {"A known spelling", "As it came in", "One link", "18 photos"} <= texts
    accept = next(one for one in side.findChildren(QPushButton) if one.text().strip() == "Accept")
    with qtbot.waitSignal(side.way_chosen) as told:
        accept.click()
    assert told.args == ["accept"]
    with qtbot.waitSignal(side.candidate_chosen) as told:
        assert side.press_choice(1)
    assert told.args == [KIET]
    assert not side.press_choice(2)
    side.show_nothing()
    assert not side.press_choice(1) or side._body.isHidden()
