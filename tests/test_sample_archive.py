# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample archive agrees with itself: captions, authorities, drawings, pictures and metadata."""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import exiv2
import pytest
from PIL import Image

from photo_archive import paths
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.people import NameOrder
from photo_archive.domain.photo import DateSource

SAMPLE = paths.sample_archive()
TABLES = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "events": "event",
    "tags": "tag",
}
COLUMNS = [
    *("file", "reference", "title", "date", "date_source", "caption", "caption_fr", "caption_vi"),
    *("credit", "photographer", "people", "places", "events", "organisations", "tags"),
    *("alt_text", "note"),
]
STAND_IN = "Drawn stand-in, not a photograph."
Record = dict[str, Any]


@cache
def authorities(name: str) -> dict[str, Record]:
    text = (SAMPLE / "authorities" / f"{name}.toml").read_text(encoding="utf-8")
    return {record["key"]: record for record in tomllib.loads(text)[TABLES[name]]}


@cache
def names(name: str) -> frozenset[str]:
    return frozenset(record["name"] for record in authorities(name).values())


@cache
def rows() -> tuple[dict[str, str], ...]:
    with (SAMPLE / "captions.tsv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def listed(cell: str) -> list[str]:
    return cell.split(" | ") if cell else []


def all_dates() -> list[tuple[str, str]]:
    found = [(row["file"], row["date"]) for row in rows()]
    found += [(key, event["date"]) for key, event in authorities("events").items()]
    for key, person in authorities("people").items():
        found += [(key, person["birth"]), (key, person["death"])]
        found += [(key, role[end]) for role in person["roles"] for end in ("from", "to")]
    for key, place in authorities("places").items():
        found += [(key, name[end]) for name in place["variants"] for end in ("from", "to")]
    return [(where, text) for where, text in found if text]


by_row = pytest.mark.parametrize("row", rows(), ids=lambda row: row["file"])
by_table = pytest.mark.parametrize("name", TABLES)


@by_table
def test_keys_are_unique_and_plain(name: str) -> None:
    text = (SAMPLE / "authorities" / f"{name}.toml").read_text(encoding="utf-8")
    keys = Counter(record["key"] for record in tomllib.loads(text)[TABLES[name]])
    assert [key for key, times in keys.items() if times > 1] == []
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", ["people", "organisations", "places"])
def test_authorised_names_are_unique_and_variants_of_a_known_kind(name: str) -> None:
    assert len(names(name)) == len(authorities(name))
    kinds = {kind.value for kind in NameKind}
    for key, record in authorities(name).items():
        written = [record["name"], *(variant["name"] for variant in record["variants"])]
        assert len(set(written)) == len(written), key
        assert {variant["kind"] for variant in record["variants"]} <= kinds, key
        preferred = Counter(v["language"] for v in record["variants"] if v["kind"] == "preferred")
        assert all(times == 1 for times in preferred.values()), key


@pytest.mark.parametrize(
    ("name", "field", "target"),
    [
        ("organisations", "parent", "organisations"),
        ("places", "parent", "places"),
        ("events", "parent", "events"),
        ("events", "places", "places"),
        ("tags", "broader", "tags"),
    ],
)
def test_references_between_authorities_resolve(name: str, field: str, target: str) -> None:
    for key, record in authorities(name).items():
        held = record[field] if isinstance(record[field], list) else [record[field]]
        assert [other for other in held if other and other not in authorities(target)] == [], key


def test_people_in_events_and_bodies_in_roles_resolve() -> None:
    for key, event in authorities("events").items():
        assert {p["person"] for p in event["participants"]} <= authorities("people").keys(), key
    for key, person in authorities("people").items():
        bodies = {role["organisation"] for role in person["roles"]} - {""}
        assert bodies <= authorities("organisations").keys(), key


@pytest.mark.parametrize(
    ("name", "field"),
    [("organisations", "parent"), ("places", "parent"), ("events", "parent"), ("tags", "broader")],
)
def test_no_record_lies_under_itself(name: str, field: str) -> None:
    def above(key: str) -> list[str]:
        held = authorities(name)[key][field]
        return held if isinstance(held, list) else [held] if held else []

    for start in authorities(name):
        waiting, seen = above(start), set[str]()
        while waiting:
            key = waiting.pop()
            assert key != start
            waiting += [other for other in above(key) if other not in seen]
            seen.add(key)


def test_people_and_events_use_the_words_of_the_program() -> None:
    orders = {order.value for order in NameOrder}
    assert {person["name_order"] for person in authorities("people").values()} <= orders
    assert {event["type"] for event in authorities("events").values()} <= set(EVENT_TYPES)


def test_the_parts_of_a_name_are_found_in_it() -> None:
    for key, person in authorities("people").items():
        parts = [person[part] for part in ("family", "middle", "given")]
        if person["name_order"] == NameOrder.GIVEN_FIRST:
            parts = [person["given"], person["middle"], person["family"]]
        assert " ".join(part for part in parts if part) == person["name"], key


@pytest.mark.parametrize(("where", "text"), all_dates())
def test_dates_are_edtf(where: str, text: str) -> None:
    assert parse_edtf(text).text == text


def test_an_event_lies_within_the_event_it_is_part_of() -> None:
    for key, event in authorities("events").items():
        parent = authorities("events").get(event["parent"])
        if parent and event["date"] and parent["date"]:
            whole = parse_edtf(parent["date"]).strict
            assert parse_edtf(event["date"]).certainly_within(whole), key


def test_tags_have_labels_that_differ() -> None:
    labels: Counter[str] = Counter()
    for key, tag in authorities("tags").items():
        assert tag["label"], key
        assert tag["fr"], key
        assert tag["vi"], key
        labels.update({text.casefold() for text in (tag["label"], *tag["alternatives"])})
        assert not set(tag["alternatives"]) & set(tag["hidden"]), key
    assert [label for label, times in labels.items() if times > 1] == []


def test_captions_are_clean_text() -> None:
    text = (SAMPLE / "captions.tsv").read_text(encoding="utf-8")
    assert text.splitlines()[0].split("\t") == COLUMNS
    assert unicodedata.is_normalized("NFC", text)
    assert '"' not in text
    assert all(None not in row and None not in row.values() for row in rows())
    assert all(cell == cell.strip() for row in rows() for cell in row.values())


def test_the_collection_is_what_the_readme_promises() -> None:
    described = [row for row in rows() if row["caption"]]
    assert len(rows()) == 24
    assert len(described) == len({row["reference"] for row in rows()}) == 22
    for language in ("caption_fr", "caption_vi"):
        assert sum(bool(row[language]) for row in described) >= 10
    suffixes = Counter(row["file"].rpartition(".")[2] for row in rows())
    assert suffixes == {"jpg": 19, "tif": 3, "png": 2}


@by_row
def test_what_a_caption_refers_to_has_a_record(row: dict[str, str]) -> None:
    assert re.fullmatch(r"VNF-(\d{4}|UND)-\d{4}", row["reference"])
    assert ("UND" in row["reference"]) == (not row["date"] and bool(row["caption"]))
    people = [re.fullmatch(r"(.+?) \[(.+)\]", person) for person in listed(row["people"])]
    assert all(people)
    assert {match.group(1) for match in people if match} <= names("people")
    assert set(listed(row["photographer"])) <= names("people")
    assert set(listed(row["places"])) <= names("places")
    assert set(listed(row["organisations"])) <= names("organisations")
    assert set(listed(row["events"])) <= authorities("events").keys()
    assert set(listed(row["tags"])) <= authorities("tags").keys()
    assert row["date_source"] in {source.value for source in DateSource}
    assert bool(row["date"]) == bool(row["date_source"])
    assert row["alt_text"]


@by_row
def test_an_office_named_in_a_caption_was_held_that_day(row: dict[str, str]) -> None:
    held_by = {person["name"]: person["roles"] for person in authorities("people").values()}
    for person in listed(row["people"]):
        name, _, office = person.removesuffix("]").partition(" [")
        terms = [role for role in held_by[name] if role["position"] == office and role["from"]]
        if row["date"] and terms:
            spans = [f"{role['from']}/{role['to'] or '..'}" for role in terms]
            day = parse_edtf(row["date"]).strict
            assert any(day.within(parse_edtf(span).strict) for span in spans), person


@by_row
def test_a_photo_is_dated_as_its_event_is(row: dict[str, str]) -> None:
    for key in listed(row["events"]):
        when = authorities("events")[key]["date"]
        if row["date"] and when:
            assert parse_edtf(row["date"]).overlaps(parse_edtf(when).strict), key


def test_every_picture_is_listed_and_none_is_large() -> None:
    found = {path.name: path.stat().st_size for path in (SAMPLE / "pictures").iterdir()}
    assert {unicodedata.normalize("NFC", name) for name in found} == {r["file"] for r in rows()}
    assert max(found.values()) <= 1_500_000
    assert sum(found.values()) <= 12_000_000


@by_row
def test_the_picture_opens(row: dict[str, str]) -> None:
    with Image.open(SAMPLE / "pictures" / row["file"]) as image:
        image.load()
        assert 1000 <= max(image.size) <= 1600


def test_the_formats_are_those_promised() -> None:
    def opened(name: str) -> Image.Image:
        return Image.open(SAMPLE / "pictures" / name)

    with opened("1993-06-25_Paris_Minh-Dao_001_verso.tif") as verso:
        assert verso.info["compression"] == "tiff_lzw"
    with opened("1993-06-25_Paris_Minh-Dao_001_scan-16-bit.tif") as scan:
        assert scan.mode == "I;16"
    with opened("1998-04-01_Paris_Kim-Hung_recto-verso.tif") as both:
        assert getattr(both, "n_frames", 1) == 2
        both.seek(1)
        both.load()
    turned, progressive = [], []
    for row in rows():
        if row["file"].endswith(".jpg"):
            with opened(row["file"]) as image:
                turned += [row["file"]] if image.getexif().get(0x0112, 1) != 1 else []
                progressive += [row["file"]] if image.info.get("progressive") else []
    assert turned == ["2024-10-07_Elysee_second-view.jpg"]
    assert progressive == ["2024-06_Lyon_ao-dai_VNA.jpg"]


@by_row
def test_exif_and_iim_say_what_the_captions_say(row: dict[str, str]) -> None:
    image = exiv2.ImageFactory.open(str(SAMPLE / "pictures" / row["file"]))
    image.readMetadata()
    exif = {datum.key(): datum.toString() for datum in image.exifData()}
    assert exif.get("Exif.Image.ImageDescription", "") == row["caption"]
    assert exif.get("Exif.Image.Artist", "") == row["photographer"]
    assert "Exif.Image.Copyright" not in exif
    exact = re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) and row["date_source"] != "deduced"
    taken = exif.get("Exif.Photo.DateTimeOriginal", "")
    assert taken[:10] == (row["date"].replace("-", ":") if exact else "")

    iim: dict[str, list[str]] = {}
    for datum in image.iptcData():
        iim.setdefault(datum.key().rpartition(".")[2], []).append(datum.toString())
    assert iim["CharacterSet"] == ["\x1b%G"]
    assert iim["TransmissionReference"] == [row["reference"]]
    assert iim["SpecialInstructions"][0].startswith(STAND_IN)
    labels = [authorities("tags")[tag]["label"] for tag in listed(row["tags"])]
    assert iim.get("Keywords", []) == labels
    assert iim.get("Caption", []) == ([row["caption"]] if row["caption"] else [])
    assert iim.get("Credit", []) == listed(row["credit"])
    assert iim.get("Byline", []) == listed(row["photographer"])
    assert iim.get("DateCreated", []) == ([row["date"]] if exact else [])


@by_row
def test_xmp_says_what_the_captions_say(row: dict[str, str]) -> None:
    image = exiv2.ImageFactory.open(str(SAMPLE / "pictures" / row["file"]))
    image.readMetadata()
    xmp = {datum.key(): datum.value() for datum in image.xmpData()}

    def said(key: str) -> dict[str, str]:
        return dict(xmp[key].items()) if key in xmp else {}

    def held(key: str) -> list[str]:
        return [str(entry) for entry in xmp[key]] if key in xmp else []

    def plain(key: str) -> str:
        return str(xmp[key]) if key in xmp else ""

    captions = {"en": row["caption"], "fr": row["caption_fr"], "vi": row["caption_vi"]}
    captions = {"x-default": row["caption"], **captions}
    assert said("Xmp.dc.description") == {k: text for k, text in captions.items() if text}
    assert said("Xmp.dc.title") == {"x-default": row["title"]}
    assert said("Xmp.iptc.AltTextAccessibility") == {"x-default": row["alt_text"]}
    events = [authorities("events")[key]["title"] for key in listed(row["events"])]
    assert said("Xmp.iptcExt.Event").get("x-default", "") == "; ".join(events)
    people = [person.partition(" [")[0] for person in listed(row["people"])]
    assert held("Xmp.iptcExt.PersonInImage") == people
    assert held("Xmp.iptcExt.OrganisationInImageName") == listed(row["organisations"])
    assert held("Xmp.dc.creator") == listed(row["photographer"])
    assert plain("Xmp.photoshop.Credit") == row["credit"]
    partial = row["date"] if re.fullmatch(r"\d{4}(-\d\d){0,2}", row["date"]) else ""
    assert plain("Xmp.photoshop.DateCreated") == partial
    assert plain("Xmp.photoshop.Instructions").startswith(STAND_IN)
    assert plain("Xmp.iptcExt.DigitalSourceType").startswith("http://cv.iptc.org/newscodes/")
    if row["places"]:
        shown = "Xmp.iptcExt.LocationShown[1]/iptcExt:CountryName"
        assert plain(shown) == plain("Xmp.photoshop.Country") == listed(row["places"])[-1]


@pytest.mark.parametrize("path", sorted((SAMPLE / "drawings").glob("*.svg")), ids=lambda p: p.stem)
def test_a_drawing_is_used_holds_no_writing_and_says_what_it_is(path: Path) -> None:
    root = ET.parse(path).getroot()
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"text", "image", "script"}
    desc = root.find("{http://www.w3.org/2000/svg}desc")
    assert desc is not None
    assert desc.text == STAND_IN
    assert f'"{path.stem}"' in (SAMPLE / "drawings" / "make_pictures.py").read_text("utf-8")
