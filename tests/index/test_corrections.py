# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Did you mean."""

import pytest

from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.corrections import Correction
from photo_archive.index.snapshot import Index


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("miterrand ", "mitterrand "),
        ("person:miterrand ", "person:mitterrand "),
        ("kiett 1993-zzz", "kiệt"),
        ("dienbeinphu ", "dienbienphu "),
        ("place:Frnace", "place:France"),
        ("vo van kyet", "Võ Văn Kiệt"),
        ("vovankyet ", "Võ Văn Kiệt "),
        ('person:"Vo Van Kiett"', 'person:"Võ Văn Kiệt"'),
        ("person:(vo van kyet)", 'person:("Võ Văn Kiệt")'),
        ("welcomed vo van kyet", "welcomed Võ Văn Kiệt"),
        ('person:"Vo Van Kyet" place:Elysee 1993-zz', "Võ Văn Kiệt"),
        ('person:kyet place:"Elisee Palace"', 'person:kiệt place:"Élysée Palace"'),
        ("Vo Van Kyet OR Pariz", "Võ Văn Kiệt OR Paris"),
        ("photographer:Nguyen-Hu", 'photographer:"Nguyễn Hữu"'),
        ('photographer:"Nguyen Huuu"', 'photographer:"Nguyễn Hữu"'),
        ("caption:welcomd ", "caption:welcomed "),
        ("Miteran ", "Mitterrand "),
        ("miteran paris", "mitterrand paris"),
        ("person:miteran ", "person:mitterrand "),
        ("qqqqqq ", None),
        ("kiet ", None),
        ("-miterrand ", None),
        ("=Miterrand", None),
        ("a" * 5000, None),
        ("vo van " * 200, None),
    ],
)
def test_did_you_mean(index, query, meant):
    found = [one.query for one in index.did_you_mean(query)]
    assert meant in found if meant else found == []


def test_a_correction_says_what_it_puts_and_finds(index):
    first = index.did_you_mean("vo van kyet")[0]
    assert first == Correction("Võ Văn Kiệt", "Võ Văn Kiệt", RecordKind.PERSON, 1)


def test_no_two_corrections_find_the_same(index):
    assert len(index.did_you_mean("voo vann kyet")) == 1


def test_known_words_stay_as_they_are(index):
    assert [one.query for one in index.did_you_mean("chirak palace")] == []


def test_a_name_asked_for_as_a_phrase_is_not_broken_up(index):
    assert index.did_you_mean('person:"Voo Xyz Abc"') == ()


@pytest.fixture
def grown(make_photo, records):
    """Many photos of one person; a slip in a caption, and people of whom there is one photo."""
    person = [FindableRecord(RecordRef(RecordKind.PERSON, n), name, ()) for n, name in PEOPLE]
    photos = [make_photo(n, f"M-{n}", "With Mitterrand", (person[0].ref,)) for n in range(1, 41)]
    photos += [
        make_photo(50, "S-1", "Miterrand in a caption"),
        make_photo(51, "S-2", "", (person[1].ref,)),
        make_photo(52, "S-3", "", (person[2].ref,)),
        make_photo(53, "S-4", "", (person[3].ref,)),
        make_photo(54, "S-5", "the 12345 of a list"),
    ]
    photos += [make_photo(n, f"H-{n}", "", (person[4].ref,)) for n in range(60, 100)]
    return Index.build(photos, (*records, *person))


PEOPLE = (
    (101, "François Mitterrand"),
    (102, "Élise Matthieu"),
    (103, "Nguyễn Khắc Viện"),
    (104, "Marie Mitterand"),
    (105, "Nguyễn Khắc Hiện"),
)


@pytest.mark.parametrize(
    ("query", "found", "meant"),
    [
        ("miterrand", 1, ["mitterrand"]),
        ("Miterrand ", 1, ["Mitterrand "]),
        ("mitterand", 1, ["mitterrand"]),
        ("marie mitterand", 1, []),
        ("matthieu", 1, []),
        ("vien", 1, []),
        ("nguyen khac vien", 1, []),
        ("mitterrand", 3, []),
        ("12345", 1, []),
        ("-miterrand", 1, []),
        ("miterrand", 5, []),
        ("miteran caption", 1, []),
    ],
)
def test_where_little_was_found_far_more_has_to_be_near(grown, query, found, meant):
    assert [one.query for one in grown.did_you_mean(query, found=found)] == meant


def test_many_photos_need_no_other_query(grown):
    assert [one.total for one in grown.instead("miterrand", 1)] == [40]
    assert grown.instead("miterrand", 4) == ()
    assert len(grown.instead("mitterannd ", 0)) == 2
