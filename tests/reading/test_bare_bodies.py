# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies that only what stands beside them tells for such: offices, things, people, initials."""

from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.reading.reader import Reader

CASES = [
    (Language.EN, "The Corvexa flagship store in Leeds.", ["Corvexa"]),
    (Language.EN, "Former Corvexa CEO Jane Roe arrives in Leeds.", ["Corvexa"]),
    (Language.EN, "New Zealand Ambassador Jane Roe in Leeds.", []),
    (Language.EN, "Cosmonaut Jane Roe of Corvexa talks with John Doe in Leeds.", ["Corvexa"]),
    (Language.EN, "Corvexa’s Jane Roe after the race in Leeds.", ["Corvexa"]),
    (
        Language.EN,
        "Supporters of the Movement for Rivers (MFR) wave flags in Leeds.",
        ["Movement for Rivers"],
    ),
    (Language.EN, "Many survived in Leeds, according to AFRAD.", ["AFRAD"]),
    (Language.EN, "John Doe scores against the Chicago Herons in Leeds.", ["Chicago Herons"]),
    (Language.EN, "John Doe at the Chicago Games.", []),
    (Language.FR, "Jeanne Roy, directrice générale de Corvexa, à Nice.", ["Corvexa"]),
    (
        Language.FR,
        "Jeanne Roy, leader de La Vague socialiste, à Nice.",
        ["La Vague socialiste"],
    ),
    (Language.FR, "Ouvriers à la sortie de l’usine Corvexa, à Nice.", ["Corvexa"]),
    (Language.FR, "Meeting de la C.G.T. à Nice.", ["C.G.T."]),
    (Language.VI, "Ông Jean Roy, Tổng giám đốc Corvexa Việt Nam, tại Huế.", ["Corvexa Việt Nam"]),
]


@pytest.fixture(scope="module")
def readers() -> dict[Language, Reader]:
    return {language: Reader(language=language) for language in Language}


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_bare_bodies(
    readers: dict[Language, Reader], language: Language, text: str, expected: list[str]
) -> None:
    assert [one.name for one in readers[language].read(text).organisations] == expected


def test_a_body_of_two_with_and_the_between_is_two(readers: dict[Language, Reader]) -> None:
    read = readers[Language.EN].read("John Doe of the State Bank of Norway and the WFRO in Leeds.")
    assert [one.name for one in read.organisations] == ["State Bank of Norway", "WFRO"]


def test_a_body_in_brackets_at_the_end_is_a_credit(readers: dict[Language, Reader]) -> None:
    read = readers[Language.EN].read("Ships land at Leeds, 1854. (Harbour History Command)")
    assert not read.organisations
