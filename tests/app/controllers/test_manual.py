# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.controllers.manual import manual_page


@pytest.mark.parametrize(
    ("language", "found"), [("en", "en"), ("fr", "fr"), ("vi", "vi"), ("de", "en")]
)
def test_the_manual_is_in_the_users_language_or_in_english(language: str, found: str) -> None:
    page = manual_page(language)
    assert page is not None
    assert page.parent.name == found
