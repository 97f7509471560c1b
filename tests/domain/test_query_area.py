# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest

from photo_archive.domain.area import Area
from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_mending import mended
from photo_archive.domain.query_terms import Stance, stances, with_stance
from photo_archive.domain.query_text import add_term, chips, to_text
from photo_archive.domain.query_tree import And, FieldName, InArea, Not, Or, Word

PARIS = InArea(Area(48.8, 2.2, 48.9, 2.5))
WRITTEN = "area:48.8,2.2..48.9,2.5"


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        (WRITTEN, PARIS),
        (f"-{WRITTEN}", Not(PARIS)),
        ('AREA:"48.8, 2.2 .. 48.9, 2.5"', PARIS),
        (
            'area:(48.8,2.2..48.9,2.5 OR "-10,170..10,-170")',
            Or((PARIS, InArea(Area(-10, 170, 10, -170)))),
        ),
        ("area:-10,170..10,-170", InArea(Area(-10, 170, 10, -170))),
        (f"{WRITTEN} kiet", And((PARIS, Word("kiet", prefix=True)))),
    ],
)
def test_read_and_written_again(query, tree):
    assert parse(query) == tree
    assert parse(to_text(tree)) == tree


@pytest.mark.parametrize("query", ["Area: Paris", "the area:", "area: 51"])
def test_a_pasted_caption_stays_words(query):
    assert "InArea" not in repr(parse(query))


@pytest.mark.parametrize(
    ("query", "position", "right"),
    [
        ("kiet area:48.9,2.2..48.8,2.5", 10, "kiet area:48.8,2.2..48.9,2.5"),
        ("area:102,8..110,23 kiet", 5, "area:8,102..23,110 kiet"),
        ("area:Paris", 5, ""),
        ("area:48.8,2.2..48.9", 5, ""),
        ("zone:48.8,2.2..48.9,2.5", 0, WRITTEN),
        ("khu-vuc:48.8,2.2..48.9,2.5", 0, WRITTEN),
    ],
)
def test_malformed(query, position, right):
    with pytest.raises(UsageError) as caught:
        parse(query)
    assert caught.value.position == position
    assert mended(query) == right


def test_as_a_chip_and_as_a_switch():
    (chip,) = chips(f"-{WRITTEN}")
    assert (chip.field, chip.value, chip.negated) == (FieldName.AREA, "48.8,2.2..48.9,2.5", True)
    query = add_term("kiet", FieldName.AREA, "48.8,2.2..48.9,2.5")
    assert query == f"kiet {WRITTEN}"
    assert Stance.ASKED in stances(query).values()
    assert with_stance(query, FieldName.AREA, "48.8,2.2..48.9,2.5", Stance.OFF) == "kiet"
