# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits in the house styles of agencies, made-up names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.reading.credits import CreditReader

STYLES = [
    ("They meet in Oslo. VNA/VNS Photo Bùi Hoa", "VNA/VNS Photo", "Bùi Hoa"),
    ("They meet in Oslo. VNA/VNS Photo", "VNA/VNS Photo", ""),
    ("They meet in Oslo. (Photo: VNA)", "VNA", ""),
    ("They meet in Oslo - Photo: VNA", "VNA", ""),
    ("They meet in Oslo (Photo by Jane Q. Roe/Getty Images)", "Getty Images", "Jane Q. Roe"),
    ("They meet in Oslo. (AP Photo/Jane Roe)", "AP Photo", "Jane Roe"),
    ("They meet in Oslo. (AP Photo/Jane Roe/CTK)", "AP Photo", "Jane Roe"),
    ("They meet in Oslo. REUTERS/Jane Roe", "REUTERS", "Jane Roe"),
    ("They meet in Oslo. Jane Roe/AFP", "AFP", "Jane Roe"),
    ("They meet. Photo credit should read Jane Roe/PA Wire.", "PA Wire", "Jane Roe"),
    ("They meet. (Official Palace Photo by Jane Roe)", "Official Palace Photo", "Jane Roe"),
    ("They meet. (County Historical Library)", "County Historical Library", ""),
    ("Ils se rencontrent. (Photo Jeanne Roux. AFP)", "AFP", "Jeanne Roux"),
    ("Ils se rencontrent. Crédit photo : Jeanne Roux / AFP", "AFP", "Jeanne Roux"),
    ("Ils se rencontrent. © Jeanne Roux", "", "Jeanne Roux"),
    ("©Jeanne Roux/MAXPPP - Ils se rencontrent. Lyon, 3 mai 1999.", "MAXPPP", "Jeanne Roux"),
    ("Hai bên gặp nhau. (Ảnh:TTXVN)", "TTXVN", ""),
    ("Hai bên gặp nhau - Ảnh: Bùi Hoa - TTXVN", "TTXVN", "Bùi Hoa"),
    ("Hai bên gặp nhau. Ảnh: Bùi Hoa/TTXVN", "TTXVN", "Bùi Hoa"),
    ("Hai bên gặp nhau. (Ảnh tư liệu: TTXVN)", "TTXVN", ""),
    ("Hai bên gặp nhau - Ảnh: BÙI HOA", "", "BÙI HOA"),
    ("Hai bên gặp nhau - Ảnh của Bùi Hoa đăng trên báo Sao của Lào", "báo Sao", "Bùi Hoa"),
    ("Hai bên gặp nhau. Nguồn: TTXVN", "TTXVN", ""),
    ("Hai bên gặp nhau. Ảnh: Bùi Hoa-TTXVN", "TTXVN", "Bùi Hoa"),
    ("Hai bên gặp nhau. Ảnh: TTXVN phát", "TTXVN", ""),
    ("Hai bên gặp nhau - Ảnh: B.HOA", "", "B.HOA"),
    ("Hai bên gặp nhau. Ảnh: Viện Sao Mai", "Viện Sao Mai", ""),
    ("They meet. (Jane Roe/Pool Photo via AP)", "AP", "Jane Roe"),
    ("They meet. (Palace Press Office via AP)", "Palace Press Office via AP", ""),
    ("They meet. (Photo by Jane Roe/XPhoto via Getty)", "XPhoto via Getty", "Jane Roe"),
    ("They meet. REUTERS/Jane Roe/File Photo", "REUTERS", "Jane Roe"),
    ("They meet. (U.S. Army photo by Sgt. Jane Roe)", "U.S. Army photo", "Jane Roe"),
    ("They meet. (UN Photo/JR)", "UN Photo", "JR"),
    ("They meet. Courtesy of the Oakham Foundation", "Oakham Foundation", ""),
    ("They meet. Photo credit: Jane Roe/PA Wire. Issue date: May 2, 1990.", "PA Wire", "Jane Roe"),
    ("Ils courent : [photographie de presse] / [Agence Rol]", "Agence Rol", ""),
    ("Ils se rencontrent. (Photo Jeanne Roux. Le Clairon)", "Le Clairon", "Jeanne Roux"),
    ("Ils se rencontrent. Photo : Collection particulière/DR", "Collection particulière", ""),
    (
        "A forge. Photographer: Jane Roe. North Oakham Record Office.",
        "North Oakham Record Office",
        "Jane Roe",
    ),
    ("A ship. Oakham Maritime Museum, neg. 4471.", "Oakham Maritime Museum", ""),
    ("Un avion. Archives municipales de Foix, 12 Fi 340", "Archives municipales de Foix", ""),
    ("Men rest © ABCD (Q 5465)", "ABCD", ""),
    ("A fight. ACME Newspictures", "ACME Newspictures", ""),
    ("A rally. Daily Bugle of Oakham", "Daily Bugle of Oakham", ""),
    ("Une étape. (Clarté-Sprint)", "Clarté-Sprint", ""),
    ("Weavers march. (Grey Brothers)", "Grey Brothers", ""),
    ("A mayor opens the baths, 3 June 1961 (Fern Mail)", "Fern Mail", ""),
    ("Weavers march. (Jane Roe)", "", "Jane Roe"),
    ("Trận đấu. Ảnh: Lê Hoa (Báo Sao Mai)", "Báo Sao Mai", "Lê Hoa"),
    ("Trận đấu. Ảnh: TTX Sao biển", "TTX Sao biển", ""),
    ("Trận đấu. © UNICEF Việt Nam/Lê Thị Hoa Mai", "UNICEF Việt Nam", "Lê Thị Hoa Mai"),
    ("Une cliente. (photo d'illustration) | JEANNE ROUX / AFP", "AFP", "JEANNE ROUX"),
    ("Tins. Credit: Oak Co. Ltd./Alamy Live News", "Oak Co. Ltd./Alamy Live News", ""),
    (
        "La rue. Fonds Roux, Centre de documentation du vin",
        "Fonds Roux, Centre de documentation du vin",
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "photographer", "rest"),
    [
        ("Một bức vẽ. Ảnh: Lê Văn An (1985)", "Lê Văn An", "(1985)"),
        ("Một bức vẽ. Ảnh: Lê Văn An - TTXVN (2/1985)", "Lê Văn An", "(2/1985)"),
        ("A forge. Photo: Jane Roe, 1935.", "Jane Roe", ", 1935."),
        ("A forge. (Photo: Jane Roe) (c. 1935)", "Jane Roe", "(c. 1935)"),
    ],
)
def test_the_year_behind_a_photographer_is_the_picture_s(
    credits: CreditReader, text: str, photographer: str, rest: str
) -> None:
    found = credits.find(text)
    assert found is not None
    assert found.photographer == photographer
    assert text[found.end :].strip() == rest


def test_the_issue_of_a_paper_is_no_part_of_its_name(credits: CreditReader) -> None:
    text = "The late Mr Roe. West Oakham Daily Times, 9 May 1922"
    found = credits.find(text)
    assert found is not None
    assert (found.credit, text[found.end :]) == ("West Oakham Daily Times", ", 9 May 1922")


@pytest.mark.parametrize(
    "text",
    ["Une fête. (Var)", "A man waves. (Left)", "Les élus. (À suivre)", "Vue de Foix. Mairie."],
)
def test_last_words_that_are_no_credit(credits: CreditReader, text: str) -> None:
    assert credits.find(text) is None


@pytest.mark.parametrize(("text", "credit", "photographer"), STYLES)
def test_styles(credits: CreditReader, text: str, credit: str, photographer: str) -> None:
    found = credits.find(text)
    assert found is not None
    assert (found.credit, found.photographer) == (credit, photographer)
    rest = text[: found.start] + text[found.end :]
    assert "Photo" not in rest
    assert "Ảnh" not in rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He took a photo of the house",
        "The photo: a man and a dog stand there",
        "Photographs by Joe and Ann Smith were shown.",
        "The minister (Ministry of Health) said so",
        "They walked along the coast (Var) in May 1970.",
    ],
)
def test_no_credit(credits: CreditReader, text: str) -> None:
    assert credits.find(text) is None


def test_agencies_may_open_a_caption(credits: CreditReader) -> None:
    opened = credits.find("PHOTOPQR/LE CLAIRON ; Dole, le 2 mai 1990. Le maire parle. LP/Anne Roux")
    assert opened is not None
    assert (opened.credit, opened.photographer) == ("PHOTOPQR/LE CLAIRON", "Anne Roux")
    alone = credits.find("ADN-ZB/Roe/11.6.87/Oakham: The delegation")
    assert alone is not None
    assert (alone.credit, alone.photographer) == ("ADN-ZB", "Roe")


def test_old_agencies(credits: CreditReader) -> None:
    assert credits.is_old(credits.find("Ils courent. Cliché Meurisse."))
    assert not credits.is_old(credits.find("Ils courent. (Photo AFP)"))
    assert not credits.is_old(None)


def test_file_photo_is_no_credit(credits: CreditReader) -> None:
    found = credits.find("The old bridge. (File photo)")
    assert found is not None
    assert (found.credit, found.photographer) == ("", "")


def test_a_signature_of_an_article_is_weak(credits: CreditReader) -> None:
    found = credits.find("Both sides agreed to meet again. — VNS")
    assert found is None or not found.strong


def test_notice_of_use_belongs_to_the_credit(credits: CreditReader) -> None:
    text = "A parade. (AP Photo/Jane Roe) This photo may not be manipulated in any way."
    found = credits.find(text)
    assert found is not None
    assert text[: found.start] == "A parade."
    assert found.end == len(text)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Photo: VNA", True),
        ("VNA/VNS Photo Bùi Hoa", True),
        ("They meet. Photo: VNA", False),
        ("Photo: peace talks go on", False),
    ],
)
def test_line_that_is_only_a_credit(credits: CreditReader, line: str, whole: bool) -> None:
    assert credits.is_credit(line) is whole


@given(st.text(alphabet=st.sampled_from("()[]/ .:-–—|©\nPhoto Ảnh VNA Roe a"), max_size=200))
def test_span_is_inside_the_text(text: str) -> None:
    found = READER.find(text)
    assert found is None or 0 <= found.start <= found.end <= len(text)


READER = CreditReader()


@pytest.mark.parametrize(
    ("text", "credit", "photographer"),
    [
        ("They meet. (City Library/Jane Roe)", "City Library", "Jane Roe"),
        ("They land. (Department of Defense/Sgt. Jane Roe)", "Department of Defense", "Jane Roe"),
        ("They land. (Polish Press Agency)", "Polish Press Agency", ""),
        ("Vue du port. Cliché P. Roux. Tirage argentique.", "", "P. Roux"),
        ("Ils arrivent. JANE ROE / AFP/Archives", "AFP", "JANE ROE"),
        ("A crowd. Foto: Roe, Jane", "", "Roe, Jane"),
        ("They walk. Photo Jane Roe/VNA correspondent in France", "VNA", "Jane Roe"),
        ("Họ gặp nhau. Ảnh: Trần Bê/Nhà Trắng", "Nhà Trắng", "Trần Bê"),
        ("Họ gặp nhau. Ảnh: Lê An - Trần Bê", "", "Lê An - Trần Bê"),
        ("They walk. Photo courtesy of the City Department", "City Department", ""),
    ],
)
def test_more_shapes(text: str, credit: str, photographer: str) -> None:
    found = CreditReader().find(text)
    assert found is not None
    assert (found.credit, found.photographer) == (credit, photographer)


@pytest.mark.parametrize(
    ("text", "credit", "photographer"),
    [
        (
            "A mill. (Photo by Jane ROE / AFP) (Photo by JANE ROE/AFP via Getty Images)",
            "AFP", "Jane ROE",
        ),
        ("La foire. Ministère de la Mer / Jeanne Roux", "Ministère de la Mer", "Jeanne Roux"),
        (
            "Khai quật (Ảnh: Trung tâm Di sản Cổ Loa - Hà Nội)",
            "Trung tâm Di sản Cổ Loa - Hà Nội", "",
        ),
        (
            "FILE PHOTO: The logo of the Health Union (HU) is seen near its headquarters in Oslo, "
            "Norway, February 2, 2003. REUTERS/Jane Roe/File Photo",
            "REUTERS", "Jane Roe",
        ),
        ("A mill at Dover, on a wet day. Photo: Supplied", "", ""),
        (
            "A mill on the river and the wheel that drives it, as they stood before the great fire "
            "of the town. Jane Roe Collection (Library of Congress)",
            "Jane Roe Collection (Library of Congress)", "",
        ),
        ("Photo d'archive de Jean Roux, prise en mars 2001", "", ""),
        (
            "Défilé, mai 1931. Service photographique du gouvernement général (ANOM)",
            "Service photographique du gouvernement général (ANOM)", "",
        ),
    ],
)  # fmt: skip
def test_credits_that_were_misread(
    credits: CreditReader, text: str, credit: str, photographer: str
) -> None:
    found = credits.find(text)
    assert ((found.credit, found.photographer) if found else ("", "")) == (credit, photographer)
