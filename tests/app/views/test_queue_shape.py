# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from photo_archive.app.models.queue_model import Box, Mark, QueueRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.queue_shape import QueueShape
from photo_archive.domain.ids import PhotoId

LONG = "Tổng thống Pháp tiếp Thủ tướng tại Điện Élysée. " * 12


def row(text: str, *boxes: Box) -> QueueRow:
    return QueueRow(PhotoId(1), "PA-1", "1993", text, (Mark(0, 4, "person"),), boxes)


@pytest.mark.parametrize("width", [420, 720, 1400])
def test_nothing_overlaps_at_any_width(theme: Theme, width: int) -> None:
    long = Box(1, "user", "person", LONG, LONG, bars=2, no_tip="no")
    bare = Box(2, "user", "person", "Title", "", yes="", no_tip="no")
    places = QueueShape(theme).lay_out(row(LONG, long, bare), width)
    boxes = [one.frame for one in places.boxes]
    assert places.caption_at.y() >= places.head.bottom()
    assert not boxes[0].intersects(boxes[1])
    assert boxes[1].bottom() < places.height
    assert all(places.frame.left() <= one.left() for one in boxes)
    assert all(one.right() <= places.frame.right() for one in boxes)
    for one in places.boxes:
        for button in (one.yes, one.no):
            assert button.isNull() or one.frame.contains(button)
            assert not button.intersects(QRect(one.title))
    assert places.boxes[1].yes.isNull()


def test_a_longer_caption_is_higher_up_to_a_limit(theme: Theme) -> None:
    shape = QueueShape(theme)
    box = Box(1, "user", "person", "Title", "why")
    heights = [shape.lay_out(row(text, box), 600).height for text in ("a", LONG, LONG * 200)]
    assert heights[0] < heights[1] <= heights[2]
    assert heights[2] < theme.px(500)
