# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why each photo was found."""

import pytest

from photo_archive.domain.query import parse


@pytest.mark.parametrize(
    ("query", "photo", "reasons"),
    [
        ("kiet ", 11, ["The caption has “Kiệt”"]),
        ("palace ", 11, ["The title has “palace”"]),
        ("hanoi ", 12, ["The caption has “Ha Noi”"]),
        ("ha noi ", 20, ["The caption has “Hànội”"]),
        ("=Hànội", 20, ["The caption has “Hànội”"]),
        ('"dien bien phu"', 22, ["The caption has “Dienbienphu”"]),
        ("dan ", 11, ["Linked to Võ Văn Kiệt, also called Sáu Dân"]),
        ("person:kiet ", 11, ["Linked to Võ Văn Kiệt"]),
        ("france ", 11, ["Linked to Élysée Palace, part of France"]),
        ("place:phap ", 11, ["Linked to Élysée Palace, part of France, also called Pháp"]),
        ("event:french ", 11, ["Linked to Talks in Paris, part of French visit"]),
        ("huu ", 11, ["The photographer’s name has “Hữu”"]),
        ("photographer:huu ", 11, ["Photographed by Nguyễn Hữu"]),
        ("credit:vna ", 11, ["The credit line is VNA"]),
        ("reference:a ", 11, ["The number is A-2"]),
        ("neg77 ", 12, ["The number is NEG/77"]),
        ("file:img ", 11, ["The file is 1993/IMG_0412.tif"]),
        ("caption:mitt", 11, ["The caption has “Mitterrand”"]),
        ("date:1993", 11, ["The date, 1993-06-25, lies within 1993"]),
        ("date:1993", 20, ["The date, 199X, overlaps 1993"]),
        ("date:none", 22, ["The photo is undated"]),
        ("is:missing", 20, ["A file is missing"]),
        ("date:1993-06-25", 11, ["The date is 1993-06-25"]),
        ("date:1955", 12, ["The date, about 1954, may lie within 1955"]),
        ("June 1993", 11, ["The date, 1993-06-25, lies within 1993-06"]),
        (
            "kiet -hanoi date:1993",
            11,
            ["The caption has “Kiệt”", "The date, 1993-06-25, lies within 1993"],
        ),
        ("zzz OR kiet ", 11, ["The caption has “Kiệt”"]),
        ("", 11, []),
    ],
)
def test_reasons(index, photos, query, photo, reasons):
    which = next(one for one in photos if one.id == photo)
    assert [str(reason) for reason in index.explain(parse(query), which)] == reasons
