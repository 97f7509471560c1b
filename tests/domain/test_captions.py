# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib

from photo_archive.domain.captions import text_hash


def test_the_hash_of_a_text_is_that_of_its_utf8() -> None:
    assert text_hash("Tô Lâm") == hashlib.sha256("Tô Lâm".encode()).hexdigest()
    assert text_hash("Tô Lâm") != text_hash("To Lam")
