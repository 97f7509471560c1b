# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.picture_order import ComparedText, caption_key
from photo_archive.domain.record_pages import Agreement


def test_keys_of_captions() -> None:
    assert caption_key(CaptionKind.AS_RECEIVED, Language.VI) == "caption/as-received/vi"


@pytest.mark.parametrize("agreement", Agreement)
def test_only_what_differs_is_a_choice(agreement: Agreement) -> None:
    text = ComparedText("date", Message("Date"), None, "1993", "1994", agreement)
    differs = agreement in (Agreement.DIFFERENT, Agreement.CONTRADICTION)
    assert text.is_choice is differs
