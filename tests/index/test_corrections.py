# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Did you mean."""

import pytest

from photo_archive.domain.ids import RecordKind
from photo_archive.index.corrections import Correction


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("miterrand ", "François Mitterrand "),
        ("person:miterrand ", 'person:"François Mitterrand" '),
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
