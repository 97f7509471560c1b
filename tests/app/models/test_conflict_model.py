# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from photo_archive.app.models.conflict_model import ConflictModel
from photo_archive.domain.embedded import Conflict, Disagreement, Reason, Side, Standard
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.wording import Wording

Role = Qt.ItemDataRole


def test_a_column_for_each_standard_that_says_something(wording: Wording) -> None:
    model = ConflictModel(wording)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said = Disagreement(
        "caption", (Side(Standard.IIM, "a\nb"), Side(Standard.EXIF, "c")), Standard.IIM,
        Reason.WHOLE_TEXT,
    )  # fmt: skip
    one = Conflict(PhotoId(1), RenditionId(1), "VN-1", "a.jpg", said, Standard.EXIF)
    model.set_conflicts([one])
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == ["Photo", "Field", "EXIF", "IIM"]
    texts = [model.index(0, at).data() for at in range(4)]
    assert texts == ["VN-1", "Caption", "c", "a b"]
    assert model.index(0, 2).data(Role.FontRole).bold()
    assert model.index(0, 3).data(Role.FontRole) is None
    assert model.index(0, 3).data(Role.ToolTipRole) == "a\nb"
    assert model.index(0, 2).data(Role.AccessibleTextRole) == "c (believed)"
    assert model.conflict_at(0) == one
    assert model.conflict_at(1) is None
