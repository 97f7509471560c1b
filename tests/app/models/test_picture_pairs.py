# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from photo_archive.app.models.pair_queue import PAIR_ROLE
from photo_archive.app.models.picture_pairs import (
    PairShown,
    how_sure,
    picture_pairs,
)
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.domain.picture_order import PicturePair
from photo_archive.wording import Wording


def _line(photo: int) -> PhotoLine:
    return PhotoLine(
        PhotoId(photo), f"R-{photo}", "", "", "", Status.IMPORTED, "", "", "", 1, 1, 1,
        restricted=False, missing=False, stale=False,
    )  # fmt: skip


def _shown(one: int, other: int, agreement: float = 0.95, *, exact: bool = False) -> PairShown:
    pair = PicturePair(
        PhotoId(one), PhotoId(other), RenditionId(one), RenditionId(other), agreement,
        is_exact=exact,
    )  # fmt: skip
    return PairShown(pair, _line(one), _line(other))


def test_rows(wording: Wording, qapp: object) -> None:
    model = picture_pairs(wording)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, second = _shown(1, 2), _shown(3, 4)
    model.set_pairs([first, second])
    model.put_last(0)
    assert [model.pair_at(at) for at in range(3)] == [second, first, None]
    model.set_pairs([first, second])
    assert model.pair_at(1) == first
    model.drop(0)
    assert model.rowCount() == 1
    index = model.index(0, 0)
    assert index.data() == "R-1, R-2"
    assert index.data(PAIR_ROLE) == first
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "R-1, R-2, Surely the same picture"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_how_sure(wording: Wording) -> None:
    assert how_sure(wording, _shown(1, 2, 1.0, exact=True).pair) == "The same file"
    assert how_sure(wording, _shown(1, 2, 0.7).pair) == "Perhaps the same picture"
