# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers of photos, found by their beginning."""

import pytest

from photo_archive.index.references import References, reference_key

PAIRS = [(0, "VNA-1993/12"), (1, "VNA-1993/2"), (2, "vna 1994"), (3, "Đ-7"), (4, "--")]


@pytest.mark.parametrize(
    ("asked", "prefix", "found"),
    [
        ("VNA-1993", True, {0, 1}),
        ("VNA-1993", False, set()),
        ("vna199312", False, {0}),
        ("vna", True, {0, 1, 2}),
        ("d7", False, {3}),
        ("", True, set()),
        ("-", True, set()),
        ("zzz", True, set()),
    ],
)
@pytest.mark.parametrize("built", [0, 2, 5])
def test_find(asked, prefix, found, built):
    references = References.of(PAIRS[:built])
    for photo, number in PAIRS[built:]:
        references.add(photo, number)
    assert set(references.find(asked, prefix=prefix)) == found
    references.settle()
    assert set(references.find(asked, prefix=prefix)) == found


def test_key():
    assert reference_key("VNA-1993/12 (a)") == "vna199312a"
