# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.links import Region
from photo_archive.domain.names import normal
from photo_archive.media.embed import (
    UnwritableError,
    write_copy,
    write_plain_copy,
    write_sidecar,
)
from photo_archive.media.embed_xmp import Written
from photo_archive.media.embedded_xmp import read_xmp
from photo_archive.media.examine import examine
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    NamedRegion,
    OwnFields,
    PersonShown,
    PlaceFields,
    Stamp,
)
from photo_archive.media.packets import Digest, packets_of
from photo_archive.media.picture_data import picture_digest
from photo_archive.media.sidecar import read_sidecar

MakePicture = Callable[..., Path]


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_pixels_and_original_stay_as_they_are(
    make_picture: MakePicture, full_fields: Fields, name: str
) -> None:
    source = make_picture(name)
    before = hashlib.sha256(source.read_bytes()).digest()
    target = source.with_name(f"copy-{name}")
    write_copy(source, target, full_fields)
    assert hashlib.sha256(source.read_bytes()).digest() == before
    with Image.open(source) as original, Image.open(target) as copy:
        assert original.tobytes() == copy.tobytes()
    assert picture_digest(source) == picture_digest(target)


def test_nothing_is_ever_replaced(make_picture: MakePicture) -> None:
    source, other = make_picture("a.jpg"), make_picture("b.jpg", size=(8, 8))
    before = other.read_bytes()
    for target in (source, other):
        with pytest.raises(ArchiveError, match="exists already"):
            write_copy(source, target, Fields(city="Huế"))
        with pytest.raises(ArchiveError, match="exists already"):
            write_sidecar(target, Fields(city="Huế"))
    assert other.read_bytes() == before


def test_a_failure_leaves_nothing_behind(tmp_path: Path, make_picture: MakePicture) -> None:
    source = make_picture("a.jpg")
    source.write_bytes(b"\xff\xd8\xff\xe0 broken")
    (tmp_path / "out").mkdir()
    with pytest.raises(UnwritableError):
        write_copy(source, tmp_path / "out" / "a.jpg", Fields(city="Huế"))
    with pytest.raises(MediaError):
        write_copy(tmp_path / "none.jpg", tmp_path / "out" / "b.jpg", Fields())
    with pytest.raises(ArchiveError):
        write_copy(source, tmp_path / "nowhere" / "b.jpg", Fields())
    assert list((tmp_path / "out").iterdir()) == []


WHOLE = Fields(
    caption={"x-default": "Thăm Pháp", "vi": "Thăm Pháp", "en": "A visit to France"},
    headline="Visit",
    title={"x-default": "Visit"},
    date_created=Stamp("1993-06~"),
    people=(PersonShown("Võ Văn Kiệt", ("https://www.wikidata.org/wiki/Q1",), "Prime Minister"),),
    regions=(
        NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "Võ Văn Kiệt", "Face"),
        NamedRegion(Region(0.5, 0.5, 0.1, 0.1), "Milou", "Pet"),
    ),
    keywords=("talks",),
    keyword_paths=(("diplomacy", "meetings", "talks"), ("a/b", "c")),
    locations_shown=(
        PlaceFields(
            city="Paris", within=("Seine", "France"), is_where_taken=True, names={"x-default": "P"}
        ),
    ),
    own=OwnFields("uuid", "VN-1", {"x-default": "as it came"}, "http://c/1", "digest"),
)


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_a_whole_record_stands_in_place_of_what_the_file_said(
    described: Callable[[str], Path], full_fields: Fields, name: str
) -> None:
    source = described(name)
    target = source.with_name(f"copy-{name}")
    write_copy(source, target, WHOLE, written=Written.WHOLE)
    said = examine(target).embedded
    assert said.disagreements == ()
    found = said.fields
    for field in (
        *("caption", "headline", "title", "date_created", "people", "keywords", "keyword_paths"),
        *("locations_shown", "own", "regions"),
    ):
        assert getattr(found, field) == getattr(WHOLE, field), field
    for field in ("credit", "creators", "organisations", "event", "point", "city", "alt_text"):
        assert not getattr(found, field), field
    for field in ("instructions", "job_id", "usage_terms", "rights_url", "creator_title"):
        assert getattr(found, field) == getattr(full_fields, field), field
    assert found.date_digitised == full_fields.date_digitised


def test_the_moment_of_a_scanner_is_no_day_of_the_photograph(make_picture: MakePicture) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2019:01:02 03:04:05"
    source = make_picture("a.jpg", exif=exif)
    target = source.with_name("b.jpg")
    write_copy(source, target, Fields(date_created=Stamp("1954-05")), written=Written.WHOLE)
    found = examine(target).embedded.fields
    assert found.date_created == Stamp("1954-05")
    assert found.date_digitised == Stamp("2019-01-02", "03:04:05")


def test_a_moment_on_the_day_stays(make_picture: MakePicture) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "1993:06:25 10:11:12"
    source = make_picture("a.jpg", exif=exif)
    target = source.with_name("b.jpg")
    write_copy(source, target, Fields(date_created=Stamp("1993-06-25")), written=Written.WHOLE)
    found = examine(target).embedded.fields
    assert found.date_created == Stamp("1993-06-25", "10:11:12")


def test_other_letters_of_an_old_block_are_brought_into_utf_8(make_picture: MakePicture) -> None:
    source = make_picture("a.jpg")
    said = "Réservé à la presse".encode("mac-roman")
    iim = b"\x1c\x02\x28" + len(said).to_bytes(2) + said
    note = b"8BIM\x04\x25\x00\x00\x00\x00\x00\x10" + hashlib.md5(iim).digest()
    block = b"8BIM\x04\x04\x00\x00" + len(iim).to_bytes(4) + iim + b"\x00" * (len(iim) % 2)
    segment = b"Photoshop 3.0\x00" + block + note
    content = source.read_bytes()
    app13 = b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment
    source.write_bytes(content[:2] + app13 + content[2:])
    target = source.with_name("b.jpg")
    write_copy(source, target, WHOLE, written=Written.WHOLE)
    with Image.open(target) as image:
        assert packets_of(image).digest is Digest.VALID
    found = examine(target).embedded
    assert found.fields.instructions == "Réservé à la presse"
    assert (found.iim_charset, found.disagreements) == ("utf-8", ())


def test_what_a_record_does_not_know_is_kept_in_sidecars_and_copies(
    make_picture: MakePicture,
) -> None:
    source = make_picture("a.jpg")
    base = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        b' xmlns:o="http://example.org/ns/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        b' photoshop:City="Nice"><o:mood><rdf:Bag><rdf:li>calm</rdf:li></rdf:Bag></o:mood>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    copy, sidecar = source.with_name("b.jpg"), source.with_name("a.jpg.xmp")
    write_copy(source, copy, WHOLE, written=Written.WHOLE, beside=base)
    write_sidecar(sidecar, WHOLE, base=base, written=Written.WHOLE)
    for path in (copy, sidecar):
        content = path.read_bytes()
        assert b"http://example.org/ns/" in content
        assert b"calm" in content
        assert b"Nice" not in content


@pytest.mark.parametrize("base", [b"", b"text", b"<!DOCTYPE x><x:xmpmeta/>"])
def test_a_packet_that_is_not_safe_is_no_base(make_picture: MakePicture, base: bytes) -> None:
    picture = make_picture("a.jpg")
    write_sidecar(picture.with_name("a.jpg.xmp"), WHOLE, base=base, written=Written.WHOLE)
    sidecar = read_sidecar(picture)
    assert sidecar is not None
    assert sidecar.fields.caption == WHOLE.caption
    write_copy(picture, picture.with_name("b.jpg"), WHOLE, beside=base)


def test_a_source_that_changed_is_not_copied(make_picture: MakePicture) -> None:
    source = make_picture("a.jpg")
    target = source.with_name("b.jpg")
    for write in (write_plain_copy, lambda *given, **how: write_copy(*given, Fields(), **how)):
        with pytest.raises(MediaError) as caught:
            write(source, target, sha256="0" * 64)
        assert caught.value.kind is ProblemKind.CHANGED
    write_plain_copy(source, target, sha256=hashlib.sha256(source.read_bytes()).hexdigest())
    assert target.read_bytes() == source.read_bytes()


def test_a_file_is_replaced_only_where_that_is_asked_for(make_picture: MakePicture) -> None:
    source, target = make_picture("a.jpg"), make_picture("b.jpg", size=(8, 8))
    write_copy(source, target, Fields(point=GeoPoint(21, 105)), instead=True)
    assert picture_digest(target) == picture_digest(source)


def test_what_cannot_carry_a_description_is_told(make_picture: MakePicture) -> None:
    source = make_picture("a.gif", mode="P")
    with pytest.raises(UnwritableError):
        write_copy(source, source.with_name("b.gif"), WHOLE)
    assert not source.with_name("b.gif").exists()


LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")),
    min_size=1,
    max_size=60,
).map(lambda text: normal(" ".join(text.split())))
WORDS = st.lists(LETTERS.filter(bool), min_size=1, max_size=3, unique=True).map(tuple)
ODD = st.sampled_from(
    [
        *('lang="fr" Paris', "type=Bag a", "type=Struct", "<b>&amp;</b>", "]]>", "a; b", '"'),
        *("\\", "&#0;", "type=", "charset=Ascii a"),
    ]
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=LETTERS.filter(bool) | ODD,
    other=LETTERS.filter(bool) | ODD,
    words=WORDS,
    is_sidecar=st.booleans(),
)
def test_every_text_comes_back_as_it_was_written(
    make_picture: MakePicture, text: str, other: str, words: tuple[str, ...], *, is_sidecar: bool
) -> None:
    source = make_picture("a.jpg")
    target = source.with_name("a.jpg.xmp" if is_sidecar else "b.jpg")
    target.unlink(missing_ok=True)
    fields = Fields(
        caption={"x-default": text, "fr": other, "en": text},
        headline=text,
        credit=other,
        source=text,
        city=other,
        creators=(text,),
        keywords=words,
        people=(PersonShown(text, description=other),),
        organisations=words,
        event={"x-default": other},
        copyright={"x-default": text},
        own=OwnFields("uuid", "VN-1", {"x-default": other}),
    )
    if is_sidecar:
        write_sidecar(target, fields, written=Written.WHOLE)
        found = read_xmp(target.read_bytes())
    else:
        write_copy(source, target, fields, written=Written.WHOLE)
        embedded = examine(target).embedded
        assert embedded.disagreements == ()
        found = embedded.fields
    for name in (
        *("caption", "headline", "credit", "source", "city", "creators", "keywords", "people"),
        *("organisations", "event", "copyright", "own"),
    ):
        assert getattr(found, name) == getattr(fields, name), name
