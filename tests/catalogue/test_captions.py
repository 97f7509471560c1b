# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import captions
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Certainty, Language, Mention, text_hash
from photo_archive.domain.edits import SetCaption, SetMentions
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef

Apply = Callable[..., int | None]
EN, FR, VI = Language.EN, Language.FR, Language.VI


def test_which_caption_a_list_shows(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo, bare = add_photo(caption="received"), add_photo(caption="")

    def shown(*languages: Language) -> str:
        with archive.reading() as session:
            found = captions.shown(session, [photo, bare], languages)
        assert bare not in found
        return found[photo].text

    assert shown(FR, EN) == "received"
    apply(SetCaption(photo, CaptionKind.EXTENDED, FR, "longue"))
    assert shown(FR) == "received"
    apply(SetCaption(photo, CaptionKind.EDITED, VI, "sửa"))
    assert shown(FR, EN) == "sửa"
    apply(SetCaption(photo, CaptionKind.EDITED, EN, "edited"))
    assert (shown(FR, EN), shown(VI, EN)) == ("edited", "sửa")


def test_captions_and_spans_come_in_order(
    archive: Archive, add_photo: Callable[..., PhotoId], add_record: Callable[..., RecordRef],
    apply: Apply,
) -> None:  # fmt: skip
    photo, person = add_photo(caption="Kiet and An"), add_record(RecordKind.PERSON, "An")
    late = Mention(captions.CaptionId(0), 9, 11, person, "guest", Certainty.POSSIBLE, "reader")
    early = Mention(captions.CaptionId(0), 0, 4, person)
    apply(
        SetCaption(photo, CaptionKind.EDITED, VI, "b"),
        SetCaption(photo, CaptionKind.EDITED, EN, "a"),
        SetMentions(photo, CaptionKind.AS_RECEIVED, EN, (late, early)),
    )
    with archive.reading() as session:
        found = captions.captions(session, photo)
        spans = captions.mentions(session, photo)
    assert [(one.kind.value, one.language) for one in found] == [
        ("as-received", EN), ("edited", EN), ("edited", VI),
    ]  # fmt: skip
    assert [(one.start, one.role, one.certainty) for one in spans] == [
        (0, "", Certainty.CERTAIN), (9, "guest", Certainty.POSSIBLE),
    ]  # fmt: skip
    assert {one.caption for one in spans} == {found[0].id}


def test_which_captions_came_before(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    first, _ = add_photo(caption="a"), add_photo(caption="a")
    apply(SetCaption(first, CaptionKind.EDITED, EN, "b"))
    hashes = [text_hash(text) for text in "abc"]
    with archive.reading() as session:
        assert captions.received_before(session, hashes) == {hashes[0]: first}
