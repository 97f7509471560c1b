# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.dated_credits import dated_credit
from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "date", "photographer", "credit"),
    [
        ("The mill. Photographed 3 May 1911 by Jane Roe.", "1911-05-03", "Jane Roe", ""),
        ("The mill. Taken by Jane Roe in 1911.", "1911", "Jane Roe", ""),
        ("The mill. Photo taken by Jane Roe on 3 May 1911", "1911-05-03", "Jane Roe", ""),
        (
            "The mill. Photographed 3 May 1911 by Jane Roe. Kent County Historical Society",
            "1911-05-03", "Jane Roe", "Kent County Historical Society",
        ),
        ("Le moulin. Cliché pris en 1905 par Jean Roux", "1905", "Jean Roux", ""),
        ("Chợ Đông Ba. Ảnh chụp năm 1987 của Jane Roe", "1987", "Jane Roe", ""),
        ("Chợ Đông Ba. Ảnh chụp sáng 3-3 của Lê Bê", "XXXX-03-03", "Lê Bê", ""),
        ("Chợ Đông Ba. Ảnh của Lê Bê chụp tháng 3-1968", "1968-03", "Lê Bê", ""),
        ("Chợ Đông Ba. Ảnh chụp ngày 3/3/1968 của TTXVN", "1968-03-03", "", "TTXVN"),
    ],
)  # fmt: skip
def test_the_date_stays_in_the_caption(
    reader: Reader, text: str, date: str, photographer: str, credit: str
) -> None:
    read = reader.read(text)
    assert (read.date, read.photographer, read.credit) == (date, photographer, credit)
    assert read.people == ()


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Jane Roe",
        "A photo shows the mill of Jane Roe",
        "Ảnh chụp tháng 5-1968 cho thấy chợ Đông Ba",
        "",
    ],
)
def test_other_credits_are_left_to_others(text: str) -> None:
    assert dated_credit(text, 0) is None
