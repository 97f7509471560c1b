# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.reading.found import FoundName


def test_equal_names_are_equal() -> None:
    one = FoundName(1, 2, Certainty.PROBABLE, Message("a word tells"))
    assert one == FoundName(1, 2, Certainty.PROBABLE, Message("a word tells"))
