# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from photo_archive.app.theme.fonts import BARE_POINT_SIZE, system_font


def test_without_a_desktop_the_size_is_ours(qapp: QApplication) -> None:
    assert system_font().pointSizeF() == BARE_POINT_SIZE


def test_the_font_has_the_letters_of_vietnamese(qapp: QApplication) -> None:
    assert QFontDatabase.families()
    metrics = QFontMetrics(system_font())
    assert all(
        metrics.inFontUcs4(ord(letter))
        for letter in "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
    )
