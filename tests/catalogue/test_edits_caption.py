# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import captions
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.edits_caption import Shift
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import SetCaption, SetMentions
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
EDITED = CaptionKind.EDITED
EN, FR = Language.EN, Language.FR


def texts(archive: Archive, photo: PhotoId) -> dict[tuple[str, str], tuple[str, bool]]:
    with archive.reading() as session:
        return {
            (one.kind.value, one.language.value): (one.text, one.stale)
            for one in captions.captions(session, photo)
        }


def test_a_caption_is_written_changed_and_removed(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo(caption="as it came")
    apply(SetCaption(photo, EDITED, EN, " Kie\u0323\u0302t ", writer="Lan"))
    assert texts(archive, photo)["edited", "en"] == ("Kiệt", False)
    apply(SetCaption(photo, EDITED, EN, "two"))
    with archive.reading() as session:
        edited = captions.captions(session, photo)[1]
        assert (edited.text, edited.writer) == ("two", "Lan")
        assert edited.written
    apply(SetCaption(photo, EDITED, EN, ""))
    assert texts(archive, photo) == {("as-received", "en"): ("as it came", False)}
    assert apply(SetCaption(photo, EDITED, EN, " ")) is None


def test_the_same_text_changes_nothing(add_photo: AddPhoto, apply: Apply) -> None:
    photo = add_photo()
    apply(SetCaption(photo, EDITED, EN, "one"))
    assert apply(SetCaption(photo, EDITED, EN, "one")) is None


@pytest.mark.parametrize("text", ["", "mended"])
def test_a_caption_as_received_never_changes(add_photo: AddPhoto, apply: Apply, text: str) -> None:
    photo = add_photo("A-1", caption="as it came")
    assert apply(SetCaption(photo, CaptionKind.AS_RECEIVED, EN, "as it came")) is None
    with pytest.raises(ArchiveError, match="A-1 as received is evidence"):
        apply(SetCaption(photo, CaptionKind.AS_RECEIVED, EN, text))


def test_a_caption_as_received_can_be_set_once(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo(caption="")
    apply(SetCaption(photo, CaptionKind.AS_RECEIVED, FR, "reçue"))
    assert texts(archive, photo)["as-received", "fr"] == ("reçue", False)


def test_a_translation_is_stale_once_its_source_changed(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo()
    apply(
        SetCaption(photo, EDITED, EN, "one"),
        SetCaption(photo, EDITED, FR, "un", translated_from=EN),
    )
    assert texts(archive, photo)["edited", "fr"] == ("un", False)
    apply(SetCaption(photo, EDITED, EN, "two"))
    assert texts(archive, photo)["edited", "fr"] == ("un", True)
    apply(SetCaption(photo, EDITED, FR, "deux", translated_from=EN))
    assert texts(archive, photo)["edited", "fr"] == ("deux", False)
    apply(SetCaption(photo, EDITED, EN, ""))
    assert texts(archive, photo)["edited", "fr"] == ("deux", True)


def test_a_translation_may_be_of_what_was_received(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo(caption="one")
    apply(SetCaption(photo, EDITED, FR, "un", translated_from=EN))
    assert texts(archive, photo)["edited", "fr"] == ("un", False)


def test_a_translation_of_nothing_is_refused(add_photo: AddPhoto, apply: Apply) -> None:
    photo = add_photo(caption="")
    with pytest.raises(ArchiveError, match="language “vi”"):
        apply(SetCaption(photo, EDITED, FR, "un", translated_from=Language.VI))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Kiet in Paris", "Kiet in Paris, France", (8, 13)),
        ("Kiet in Paris", "Mr Kiet in Paris", (11, 16)),
        ("Kiet in Paris", "Paris welcomes Kiet", (0, 5)),
        ("Kiet in Paris", "Kiet in Rome", None),
        ("Paris and Paris", "Paris, and Paris", (0, 5)),
        ("Kiet in Paris", "", None),
    ],
)
def test_where_a_span_is_in_the_next_version(
    old: str, new: str, found: tuple[int, int] | None
) -> None:
    start = old.index("Paris")
    moved = Shift(old, new).start_of(start, start + 5)
    assert (None if moved is None else (moved, moved + 5)) == found


def test_spans_of_a_very_long_text_move_at_once() -> None:
    old = "Emmanuel Macron in Paris. " * 4000
    new = f"Here {old[:50_000]} and there {old[50_000:]}"
    assert Shift(old, new).start_of(0, 15) == 5
    moved = Shift(old, new).start_of(99_996, 99_999)
    assert moved == 99_996 + 5 + 11
    assert Shift(old, "Jane Roe in Huế. " * 5000).start_of(0, 15) is None


def test_linked_spans_move_with_the_text_or_go(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo = add_photo()
    kiet, paris = add_record(RecordKind.PERSON, "Kiet"), add_record(RecordKind.PLACE, "Paris")
    spans = (Mention(CaptionId(0), 0, 4, kiet), Mention(CaptionId(0), 8, 13, paris))
    apply(SetCaption(photo, EDITED, EN, "Kiet in Paris"), SetMentions(photo, EDITED, EN, spans))
    apply(SetCaption(photo, EDITED, EN, "Mr Kiet arrives in Paris"))
    with archive.reading() as session:
        found = [(one.start, one.end, one.record) for one in captions.mentions(session, photo)]
    assert found == [(3, 7, kiet), (19, 24, paris)]
    apply(SetCaption(photo, EDITED, EN, "Mr Kiet arrives"))
    with archive.reading() as session:
        assert [one.record for one in captions.mentions(session, photo)] == [kiet]
    apply(SetCaption(photo, EDITED, EN, ""))
    with archive.reading() as session:
        assert captions.mentions(session, photo) == ()


def test_unchanged_spans_keep_their_rows(
    add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo = add_photo(caption="Kiet in Paris")
    spans = (Mention(CaptionId(0), 0, 4, add_record(RecordKind.PERSON, "Kiet")),)
    apply(SetMentions(photo, CaptionKind.AS_RECEIVED, EN, spans))
    assert apply(SetMentions(photo, CaptionKind.AS_RECEIVED, EN, spans)) is None


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (0, 99)])
def test_a_span_outside_the_text_is_refused(
    add_photo: AddPhoto, add_record: AddRecord, apply: Apply, start: int, end: int
) -> None:
    photo = add_photo(caption="Kiet")
    span = Mention(CaptionId(0), start, end, add_record(RecordKind.PERSON, "Kiet"))
    with pytest.raises(ArchiveError, match="has 4 characters"):
        apply(SetMentions(photo, CaptionKind.AS_RECEIVED, EN, (span,)))


def test_spans_need_a_caption(add_photo: AddPhoto, apply: Apply) -> None:
    with pytest.raises(ArchiveError, match="no caption in language “vi”"):
        apply(SetMentions(add_photo(), EDITED, Language.VI, ()))


def test_a_caption_as_received_changes_only_where_its_bytes_are_read_anew(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Callable[..., int | None]
) -> None:
    photo = add_photo("A-1", caption="HÃ  Ná»™i")
    change = SetCaption(photo, CaptionKind.AS_RECEIVED, Language.EN, "Hà Nội", read_anew=True)
    assert apply(change)
    with archive.reading() as session:
        (caption,) = captions.captions_of(session, [photo])[photo]
    assert caption.text == "Hà Nội"
