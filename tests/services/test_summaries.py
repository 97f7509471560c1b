# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.services.summaries import summaries_of
from photo_archive.services.workspace import Workspace


def test_photos_come_in_order_with_names_and_the_language_wanted(sample: Workspace) -> None:
    ids = list(sample.find("macron").ids)[::-1]
    french = SetCaption(PhotoId(ids[1]), CaptionKind.EDITED, Language.FR, "Une légende")
    sample.apply([french], Message("Caption"))
    with sample.reading() as session:
        found = {first: summaries_of(session, ids, (first, *Language)) for first in Language}
    assert all([one.id for one in lines] == ids for lines in found.values())
    english = found[Language.EN]
    assert all("Emmanuel Macron" in one.names(RecordKind.PERSON) for one in english)
    assert all(one.caption for one in english)
    differing = [
        (one.id, other.caption)
        for one, other in zip(english, found[Language.FR], strict=True)
        if one.caption != other.caption
    ]
    assert differing == [(ids[1], "Une légende")]
