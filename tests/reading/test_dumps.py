# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dumps of other programs: a Tropy export and fields of IPTC, as rows of our own columns."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.caption_file import CaptionFileReader
from photo_archive.reading.columns import ColumnNames
from photo_archive.reading.dumps import grid_of_json
from photo_archive.reading.table import CaptionRow

TROPY = {
    "@context": {
        "@version": 1.1,
        "@vocab": "https://tropy.org/v1/tropy#",
        "template": {"@id": "https://tropy.org/v1/tropy#template", "@type": "@id"},
        "kind": "http://purl.org/dc/elements/1.1/title",
        "when": {"@id": "http://purl.org/dc/elements/1.1/date", "@type": "tropy#date"},
        "whoTookIt": {"@id": "http://purl.org/dc/elements/1.1/creator"},
        "photo": {
            "@id": "https://tropy.org/v1/tropy#photo",
            "@container": "@list",
            "@context": {"says": {"@id": "http://purl.org/dc/terms/description"}},
        },
    },
    "@graph": [
        {
            "@type": "Item",
            "kind": "A strike at the port",
            "when": {"@type": "https://tropy.org/v1/tropy#date", "@value": "1938-05~"},
            "whoTookIt": "Jane Roe",
            "tag": ["Port", "Strikes"],
            "photo": [
                {
                    "path": "/box 3/front.jpg",
                    "says": "Dockers stand at the gate.",
                    "note": [{"html": {"@value": "<p>Seen <b>twice</b></p>"}}],
                },
                {"path": "/box 3/back.jpg", "title": "Back"},
            ],
        }
    ],
}
IPTC = [
    {
        "SourceFile": "a/b.jpg",
        "IPTC:Caption-Abstract": "Two men shake hands.",
        "EXIF:ImageDescription": "OLYMPUS DIGITAL CAMERA",
        "IPTC:By-line": ["Jane Roe"],
        "IPTC:Credit": "XYZ",
        "IPTC:DateCreated": "1997:11:14",
        "XMP:PersonInImage": ["Lê An", "Võ Bình"],
        "IPTC:Keywords": ["talks", "signing"],
        "File:ImageWidth": 640,
        "IPTC:City": "Hanoi",
    },
    {"SourceFile": "a/c.jpg", "File:ImageWidth": 640},
]


def _rows(document: object) -> tuple[CaptionRow, ...]:
    return CaptionFileReader().read(json.dumps(document).encode(), "dump.json").rows


def test_each_photo_of_a_tropy_item_is_a_row() -> None:
    front, back = _rows(TROPY)

    assert (front.file, front.caption) == ("/box 3/front.jpg", "Dockers stand at the gate.")
    assert (front.title, front.date) == ("A strike at the port", "1938-05~")
    assert (front.photographer, front.tags) == ("Jane Roe", ("Port", "Strikes"))
    assert front.note.split() == ["Seen", "twice"]
    assert (back.file, back.title, back.date) == ("/box 3/back.jpg", "Back", "1938-05~")


def test_fields_of_iptc_are_known_and_camera_fields_are_not() -> None:
    (row,) = _rows(IPTC)

    assert (row.file, row.caption, row.date) == ("a/b.jpg", "Two men shake hands.", "1997-11-14")
    assert (row.photographer, row.credit) == ("Jane Roe", "XYZ")
    assert [person.name for person in row.people] == ["Lê An", "Võ Bình"]
    assert (row.places, row.tags) == (("Hanoi",), ("talks", "signing"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not readable JSON"),
        ("[" * 5000, "not readable JSON"),
        ("[]", "no pictures with captions"),
        ('"a"', "no pictures with captions"),
        ('[{"SourceFile": "a.jpg"}]', "no pictures with captions"),
        ('{"@graph": [{"photo": 3}]}', "no pictures with captions"),
    ],
)
def test_what_is_no_dump_is_a_sentence(text: str, said: str) -> None:
    with pytest.raises(ArchiveError) as refused:
        grid_of_json(text, "dump.json", ColumnNames())

    assert "dump.json" in str(refused.value)
    assert said in str(refused.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["@graph", "photo", "path", "caption", "@value", "@context", "@id", "x"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@given(JSON)
def test_any_json_is_rows_or_a_sentence(document: object) -> None:
    try:
        grid = grid_of_json(json.dumps(document), "dump.json", ColumnNames())
    except ArchiveError:
        return
    assert len({len(row.cells) for row in grid}) == 1
