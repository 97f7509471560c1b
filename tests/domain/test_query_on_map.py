# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest

from photo_archive.domain.area import Area
from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_on_map import with_area, without_areas

HERE, THERE = Area(48.8, 2.2, 48.9, 2.5), Area(8, 102, 23, 110)


@pytest.mark.parametrize(
    ("query", "rest", "areas"),
    [
        ("", "", ()),
        ("kiet paris", "kiet paris", ()),
        (f"kiet area:{HERE}", "kiet ", (HERE,)),
        (f"area:{HERE} kiet area:{THERE}", "kiet ", (HERE, THERE)),
        (f"kiet -area:{HERE}", f"kiet -area:{HERE}", ()),
        (f"kiet OR area:{HERE}", f"kiet OR area:{HERE}", ()),
    ],
)
def test_taken_apart(query, rest, areas):
    found = without_areas(query)
    assert parse(found.rest) == parse(rest)
    assert found.areas == areas


@pytest.mark.parametrize(
    ("query", "area", "wanted"),
    [
        ("", HERE, f"area:{HERE}"),
        ("kiet", HERE, f"kiet area:{HERE}"),
        (f"area:{THERE} kiet", HERE, f"kiet area:{HERE}"),
        (f"kiet area:{THERE}", None, "kiet "),
        (f"-area:{THERE}", HERE, f"-area:{THERE} area:{HERE}"),
        ("a OR b", HERE, f"(a OR b) area:{HERE}"),
    ],
)
def test_another_in_its_place(query, area, wanted):
    assert with_area(query, area) == wanted


def test_malformed():
    with pytest.raises(UsageError):
        with_area("person:", HERE)
