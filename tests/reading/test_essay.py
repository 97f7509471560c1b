# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages in the layouts agencies use, with made-up news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.reading.essay import EssayReader

ESSAY = """|President Jane Roe and Premier Lê Văn An open the bridge in Oakham on May 3, 1987.
VNA/VNS Photo Bùi Hoa
OAKHAM The bridge over the Oak was planned for twenty years and built in two. In 1987 it was opened.
This essay follows those who built it. — VNS
|Workers of the first shift (Oakham, 2 March 1985). VNA/VNS Photo Bùi Hoa
|The mayor tries the first step of the new bridge. VNA/VNS Photo
"""

ARTICLE = """Oakham and Norway to build bridges
Bridges are much in need, said the mayor on May 4, 1987.
![]() |
The mayor of Oakham Jane Roe |
In 1987 the bridge was opened by the President, and in 1988 widened.
![]() |
President Jane Roe (L) and Premier Lê An in Oakham on May 3, 1987. (Photo: VNA) |
The talks went on for two days.
At the talks - Photo: VNA |
See also
Oakham buys boats
08:59 | 22/10/1987 News
Norway sells boats
09:38 | 11/10/1987 News
"""

NEWS = """Breaking News

Oakham and Norway vow to build bridges

Oakham, May 27, 1987 - The Oakham Times: The mayor said on Monday that the town would build three
more bridges before the year is out, and praised those who had built the first.

The mayor also spoke of boats. The fleet has grown by a fifth since 1980, said the harbour master.
"""

SHOTS = """Harbour feast, shot list
1. Jane Roe cuts the ribbon, 3 May 1987
2. The band of the fire brigade
3. Boats in the rain, 3 May 1987. Photo: Bùi Hoa
"""

STEPS = """How to build a bridge
1. Find a river.
2. Buy wood.
3. Begin in 1987.
"""

BLOCKS = """Jane Roe opens the bridge.
Oakham, 3 May 1987.

The first train, 1988.
Photo: Bùi Hoa/TTXVN

The last ferry, 2 May 1987.
"""


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            ESSAY,
            [
                "President Jane Roe and Premier Lê Văn An open the bridge in Oakham on May 3, 1987."
                " VNA/VNS Photo Bùi Hoa",
                "Workers of the first shift (Oakham, 2 March 1985). VNA/VNS Photo Bùi Hoa",
                "The mayor tries the first step of the new bridge. VNA/VNS Photo",
            ],
        ),
        (
            ARTICLE,
            [
                "The mayor of Oakham Jane Roe",
                "President Jane Roe (L) and Premier Lê An in Oakham on May 3, 1987. (Photo: VNA)",
                "At the talks - Photo: VNA",
            ],
        ),
        (NEWS, []),
        (
            SHOTS,
            [
                "Jane Roe cuts the ribbon, 3 May 1987",
                "The band of the fire brigade",
                "Boats in the rain, 3 May 1987. Photo: Bùi Hoa",
            ],
        ),
        (STEPS, []),
        ("", []),
        ("One line without anything", []),
    ],
    ids=["essay", "article", "news", "shot list", "numbered text", "empty", "one line"],
)
def test_pages(essays: EssayReader, page: str, expected: list[str]) -> None:
    assert [one.text for one in essays.captions(page)] == expected


def test_blocks_one_caption_each(essays: EssayReader) -> None:
    page = BLOCKS.replace("Photo: Bùi Hoa/TTXVN\n", "")
    assert [one.text for one in essays.captions(page)] == [
        "Jane Roe opens the bridge. Oakham, 3 May 1987.",
        "The first train, 1988.",
        "The last ferry, 2 May 1987.",
    ]


def test_credit_below_an_unmarked_caption(essays: EssayReader) -> None:
    (found,) = essays.captions(BLOCKS)
    assert found.text == "The first train, 1988. Photo: Bùi Hoa/TTXVN"
    assert str(found.placed) == "a credit stands on the line below it"


def test_wrapped_lines_are_joined(essays: EssayReader) -> None:
    page = "Oakham\n\nThe mayor of Oakham opens the bridge, with\nher daughters. Photo: VNA\n"
    (found,) = essays.captions(page)
    assert found.text == "The mayor of Oakham opens the bridge, with her daughters. Photo: VNA"
    assert found.start_line == 3


def test_file_names_are_kept(essays: EssayReader) -> None:
    found = essays.captions("P01.jpg - The mayor opens the bridge\nP02.jpg - The band plays\n")
    assert [(one.file, one.text) for one in found] == [
        ("P01.jpg", "The mayor opens the bridge"),
        ("P02.jpg", "The band plays"),
    ]


@given(st.text(alphabet=st.sampled_from("|![]() \n1.2•-Photo: VNA,aE1987"), max_size=300))
def test_any_page(page: str) -> None:
    captions = READER.captions(page)
    assert captions == READER.captions(page)
    lines = [one.start_line for one in captions]
    assert lines == sorted(lines)
    assert all(1 <= line <= page.count("\n") + 1 for line in lines)


READER = EssayReader()
