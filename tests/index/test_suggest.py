# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion in the search box."""

import pytest


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mit", 'person:"François Mitterrand"'),
        ("vo van k", 'person:"Võ Văn Kiệt"'),
        ("paris vo van k", 'person:"Võ Văn Kiệt"'),
        ("vovank", 'person:"Võ Văn Kiệt"'),
        ("hano", 'place:"Hà Nội"'),
        ("HÀ N", 'place:"Hà Nội"'),
        ("ba le", 'place:"Paris"'),
        ("person:la", 'person:"Tô Lâm"'),
        ('place:"ha n', 'place:"Hà Nội"'),
        ("-tag:cer", 'tag:"ceremony"'),
        ("nguyen h", 'photographer:"Nguyễn Hữu"'),
        ("credit:v", 'credit:"VNA"'),
        ("is:mi", "is:missing"),
        ("status:ch", "status:checked"),
        ("pers", "person:"),
    ],
)
def test_the_first_completion(index, text, first):
    assert index.complete(text)[0].insert == first


def test_what_a_completion_says(index):
    found = index.complete("x sau d")[0]
    assert (found.label, found.detail, found.kind) == ("Võ Văn Kiệt", "Sáu Dân", "person")
    assert (found.replaces_from, found.count, found.ref.id) == (2, 1, 1)
    assert index.complete("hano")[0].detail == ""


@pytest.mark.parametrize("text", ["", " ", "paris ", "zzz", "person:zzz", "(", '"', "date:19"])
def test_nothing_to_complete(index, text):
    assert index.complete(text) == ()


def test_the_limit(index):
    assert len(index.complete("p", limit=2)) == 2
