# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import LinkId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.photo import Photo
from photo_archive.domain.picture_order import ComparedText, SideBySide, caption_key
from photo_archive.domain.record_pages import Agreement


def test_keys_of_captions() -> None:
    assert caption_key(CaptionKind.AS_RECEIVED, Language.VI) == "caption/as-received/vi"


@pytest.mark.parametrize("agreement", Agreement)
def test_only_what_differs_is_a_choice(agreement: Agreement) -> None:
    text = ComparedText("date", Message("Date"), None, "1993", "1994", agreement)
    differs = agreement in (Agreement.DIFFERENT, Agreement.CONTRADICTION)
    assert text.is_choice is differs


def test_links_that_come_with_the_other() -> None:
    links = [
        Link(LinkId(number), RecordRef(RecordKind.PERSON, number), name)
        for number, name in ((1, "Kiệt"), (2, "Mitterrand"))
    ]
    one = Photo(PhotoId(1), "A", links=(links[0],))
    other = Photo(PhotoId(2), "B", links=tuple(links))
    assert SideBySide(one, other, (), told_apart=False).links_added == ("Mitterrand",)
