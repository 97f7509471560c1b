# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole reader: fields, spans, and that no text can break it."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.captions import Language
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import Reading

ENGLISH = (
    "|Norwegian President Anna Berg receives Prime Minister Lê Văn An at the Rosenborg Palace in"
    " Oslo during his official visit to Norway from May 2 to 6, 1991 (Oslo, May 3, 1991)."
    " VNA/VNS Photo Bùi Hoa"
)


def test_english(reader: Reader) -> None:
    reading = reader.read(ENGLISH)
    assert reading.text == ENGLISH
    assert reading.caption == ENGLISH[1 : -len(" VNA/VNS Photo Bùi Hoa")]
    assert reading.language is Language.EN
    assert reading.date == "1991-05-03"
    assert reading.date_span is not None
    assert ENGLISH[reading.date_span.start : reading.date_span.end] == "May 3, 1991"
    assert [(one.name, one.role) for one in reading.people] == [
        ("Anna Berg", "Norwegian President"),
        ("Lê Văn An", "Prime Minister"),
    ]
    assert [one.name for one in reading.places] == ["Rosenborg Palace", "Oslo", "Norway"]
    assert [(one.name, one.date) for one in reading.events] == [
        ("official visit to Norway", "1991-05-02/1991-05-06")
    ]
    assert (reading.credit, reading.photographer) == ("VNA/VNS Photo", "Bùi Hoa")


def test_french(reader: Reader) -> None:
    reading = reader.read(
        "Hôtel de ville de Dole.\n3 mai 1971.\nVue de Jean Roux, ministre des Transports, lors de"
        " l'inauguration de la gare. (Photo Anne Blanc. AFP)"
    )
    assert reading.language is Language.FR
    assert reading.date == "1971-05-03"
    assert [(one.name, one.role) for one in reading.people] == [
        ("Jean Roux", "ministre des Transports")
    ]
    assert (reading.credit, reading.photographer) == ("AFP", "Anne Blanc")


def test_vietnamese(reader: Reader) -> None:
    reading = reader.read("Thủ tướng Lê Văn An thăm tỉnh Kiên Bình ngày 3/5/1991 - Ảnh: TTXVN")
    assert reading.language is Language.VI
    assert reading.date == "1991-05-03"
    assert [(one.name, one.role) for one in reading.people] == [("Lê Văn An", "Thủ tướng")]
    assert [one.name for one in reading.places] == ["tỉnh Kiên Bình"]
    assert reading.caption == "Thủ tướng Lê Văn An thăm tỉnh Kiên Bình ngày 3/5/1991"


def test_language_can_be_given() -> None:
    assert Reader(language=Language.VI).read("A man in Oslo").language is Language.VI


def test_left_over_names_are_shown(reader: Reader) -> None:
    reading = reader.read("A tune called the Golden Elk was played in Oslo")
    assert [reading.text[one.start : one.end] for one in reading.left_over] == ["Golden Elk"]


def test_decomposed_text_keeps_its_spans(reader: Reader) -> None:
    text = unicodedata.normalize(
        "NFD", "Thủ tướng Lê Văn An thăm tỉnh Kiên Bình ngày 3/5/1991 - Ảnh: TTXVN"
    )
    reading = reader.read(text)
    (person,) = reading.people
    assert unicodedata.normalize("NFC", person.name) == "Lê Văn An"
    assert text[person.start : person.end] == person.name


def check(reading: Reading) -> None:
    text = reading.text
    for one in (*reading.people, *reading.places, *reading.events, *reading.organisations):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.name
        assert str(one.reason)
    spans = [*reading.left_over, *([reading.date_span] if reading.date_span else [])]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


WORDS = st.sampled_from(
    [
        *ENGLISH.split(),
        "(L)",
        "Ảnh:",
        "Mme",
        "d’Or",
        "Bộ",
        "tại",
        "thăm",
        "’s",
        "-",
        "A.",
        "\u0301",
        "\u202e",
        "\x00",
        "שלום",
        "\n",
        "1.5.71",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text(text: str) -> None:
    reading = READER.read(text)
    check(reading)
    assert READER.read(text) == reading


READER = Reader()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x01\x02",
        "\u0301\u0323" * 50,
        "\u202e\u200fשלום עולם",
        "|||",
        "()" * 100,
        "A" * 5000,
        "🎉 " * 100,
    ],
)
def test_odd_texts(reader: Reader, text: str) -> None:
    check(reader.read(text))


@pytest.mark.parametrize(
    "piece", [ENGLISH + " ", "Lê ", "a", "(Photo ", "President of the ", "/A", "12 ", "é\u0301"]
)
def test_a_hundred_thousand_letters(reader: Reader, piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    begun = time.process_time()
    check(reader.read(text))
    assert time.process_time() - begun < 30


@pytest.mark.parametrize("mark", ["• ", "| ", "– ", "* ", "■"])
def test_a_list_mark_is_no_part_of_the_caption(mark: str) -> None:
    text = f"{mark}Delegates sign the agreement in Lyon."
    assert Reader().read(text).caption == "Delegates sign the agreement in Lyon."


@pytest.mark.parametrize(
    "piece", ["1 May 1990, ", "Jane Roe ", "(left) ", "AFP/", "\n", "Photo: ", "Trong ảnh: ", "A. "]
)
def test_a_piece_repeated_is_read_in_linear_time(piece: str) -> None:
    reader = Reader()
    taken: list[float] = []
    for length in (4_000, 16_000):
        start = time.process_time()
        reader.read((piece * length)[:length])
        taken.append(time.process_time() - start)
    assert taken[1] < 12 * taken[0] + 0.5
