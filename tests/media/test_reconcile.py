# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.embedded import Standard
from photo_archive.media.fields import Embedded, Fields, GeoPoint, Stamp
from photo_archive.media.packets import Digest
from photo_archive.media.reconcile import reconcile

EXIF, IIM, XMP, SIDECAR = Standard.EXIF, Standard.IIM, Standard.XMP, Standard.SIDECAR


def conflicts_of(embedded: Embedded) -> dict[str, dict[Standard, str]]:
    """The texts of every disagreement, by field and standard."""
    return {
        one.field: {side.standard: side.value for side in one.sides}
        for one in embedded.disagreements
    }


def _text(text: str) -> dict[str, str]:
    return {"x-default": text}


@pytest.mark.parametrize("digest", list(Digest))
def test_exif_wins_for_caption_creator_copyright_and_date(digest: Digest) -> None:
    embedded = reconcile(
        {
            EXIF: Fields(caption=_text("e"), creators=("e",), copyright=_text("e")),
            IIM: Fields(caption=_text("i"), creators=("i",), copyright=_text("i")),
            XMP: Fields(caption=_text("x"), creators=("x",), copyright=_text("x")),
        },
        digest,
    )
    assert set(embedded.sources.values()) == {EXIF}
    assert conflicts_of(embedded)["creators"] == {EXIF: "e", IIM: "i", XMP: "x"}


@pytest.mark.parametrize(
    ("digest", "winner"), [(Digest.ABSENT, XMP), (Digest.VALID, XMP), (Digest.STALE, IIM)]
)
def test_the_digest_decides_between_iim_and_xmp(digest: Digest, winner: Standard) -> None:
    embedded = reconcile({IIM: Fields(city="Nice"), XMP: Fields(city="Paris")}, digest)
    assert embedded.sources["city"] is winner
    assert embedded.fields.city == {XMP: "Paris", IIM: "Nice"}[winner]
    assert conflicts_of(embedded)["city"] == {IIM: "Nice", XMP: "Paris"}


def test_each_field_is_decided_alone() -> None:
    embedded = reconcile({IIM: Fields(city="Nice", country="France"), XMP: Fields(city="Paris")})
    assert (embedded.fields.city, embedded.fields.country) == ("Paris", "France")
    assert "country" not in conflicts_of(embedded)


_LONG = "Bộ trưởng Bộ Ngoại giao " * 120


@pytest.mark.parametrize(
    ("worn", "whole"),
    [
        ("Vo Van Kiet", "Võ Văn Kiệt"),
        ('"Viet Nam" - 1993', "“Việt Nam” – 1993"),
        ("Võ V?n Ki?t", "Võ Văn Kiệt"),
        (_LONG.encode()[:2000].decode(errors="ignore"), _LONG),
        (
            "Bộ Ngoại giao nước Cộng hòa xã hội".encode()[:32].decode(),
            "Bộ Ngoại giao nước Cộng hòa xã hội",
        ),
    ],
)
@pytest.mark.parametrize("digest", list(Digest))
def test_a_worn_copy_never_beats_the_whole_text(worn: str, whole: str, digest: Digest) -> None:
    embedded = reconcile({EXIF: Fields(caption=_text(worn)), XMP: Fields(caption=_text(whole))})
    assert embedded.fields.caption == _text(whole)
    embedded = reconcile({IIM: Fields(credit=worn), XMP: Fields(credit=whole)}, digest)
    assert embedded.fields.credit == whole
    assert conflicts_of(embedded) == {}


def test_a_shorter_text_that_is_no_cut_is_a_conflict() -> None:
    embedded = reconcile({IIM: Fields(credit="AFP"), XMP: Fields(credit="AFP Paris")})
    assert conflicts_of(embedded)["credit"] == {IIM: "AFP", XMP: "AFP Paris"}


def test_languages_that_only_one_standard_has_are_kept() -> None:
    embedded = reconcile(
        {
            EXIF: Fields(caption=_text("Visit of state")),
            XMP: Fields(caption={"x-default": "Visit", "vi": "Thăm", "fr": "Visite"}),
        }
    )
    assert embedded.fields.caption == {"x-default": "Visit of state", "vi": "Thăm", "fr": "Visite"}
    assert conflicts_of(embedded)["caption"][XMP] == "[x-default] Visit; [vi] Thăm; [fr] Visite"


def test_a_text_that_is_one_of_the_languages_is_no_conflict() -> None:
    embedded = reconcile(
        {
            IIM: Fields(caption=_text("Thăm")),
            XMP: Fields(caption={"x-default": "Visit", "vi": "Thăm"}),
        }
    )
    assert conflicts_of(embedded) == {}


def test_the_clock_of_a_scanner_does_not_beat_a_written_date() -> None:
    scan = Stamp("2019-01-02", "03:04:05")
    embedded = reconcile(
        {
            EXIF: Fields(date_created=scan, date_digitised=scan),
            XMP: Fields(date_created=Stamp("1954-05")),
        }
    )
    assert embedded.fields.date_created == Stamp("1954-05")
    assert embedded.fields.date_digitised == scan
    assert conflicts_of(embedded)["date_created"] == {XMP: "1954-05", EXIF: "2019-01-02T03:04:05"}


def test_a_date_with_its_time_agrees_with_the_date_alone() -> None:
    embedded = reconcile(
        {
            EXIF: Fields(date_created=Stamp("2004-10-07", "10:11:12")),
            IIM: Fields(date_created=Stamp("2004-10-07", "10:11:12", "+07:00")),
            XMP: Fields(date_created=Stamp("2004-10")),
        }
    )
    assert embedded.fields.date_created == Stamp("2004-10-07", "10:11:12", "+07:00")
    assert conflicts_of(embedded) == {}


def test_a_sidecar_is_believed_first() -> None:
    embedded = reconcile(
        {
            EXIF: Fields(caption=_text("old")),
            XMP: Fields(keywords=("a",)),
            SIDECAR: Fields(caption=_text("new"), keywords=("a", "b")),
        }
    )
    assert embedded.fields.caption == _text("new")
    assert conflicts_of(embedded)["keywords"] == {SIDECAR: "a; b", XMP: "a"}


def test_near_positions_and_other_orders_agree() -> None:
    embedded = reconcile(
        {
            EXIF: Fields(point=GeoPoint(48.87, 2.31), keywords=("b", "a")),
            XMP: Fields(point=GeoPoint(48.8701, 2.3101), keywords=("a", "b")),
        }
    )
    assert conflicts_of(embedded) == {}
    assert embedded.fields.keywords == ("a", "b")


def test_nothing_said() -> None:
    embedded = reconcile({EXIF: Fields(), IIM: Fields(), XMP: Fields()})
    assert (embedded.fields, embedded.sources, conflicts_of(embedded)) == (Fields(), {}, {})
