# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import DateSource
from photo_archive.reading.table import CaptionRow, NamedPerson
from photo_archive.services.described_row import describe_row


def test_columns_are_facts() -> None:
    row = CaptionRow(
        line=2, file="a.jpg", reference="R-1", title="Talks", date="25 June 1993",
        caption="Talks.", caption_vi="Hội đàm.", credit="VNA", photographer="Minh Đạo",
        people=(NamedPerson("Võ Văn Kiệt", "Prime Minister"),), places=("Paris",),
        tags=("talks",), alt_text="Two men.", note="From the back",
    )  # fmt: skip
    said, problems = describe_row(row, "list.csv")
    assert problems == ()
    assert (said.reference, said.date, said.date_note) == ("R-1", "1993-06-25", "From the back")
    assert said.date_source is DateSource.ENTERED
    assert (said.language, said.received) == (Language.EN, "Talks.")
    assert said.translations == {Language.VI: "Hội đàm."}
    (person,) = said.named[RecordKind.PERSON]
    assert (person.name, person.role, person.may_create) == ("Võ Văn Kiệt", "Prime Minister", True)
    assert said.named[RecordKind.PLACE][0].source == "caption list"


@pytest.mark.parametrize(
    ("texts", "language", "caption"),
    [
        ({"caption_fr": "Entretiens."}, Language.FR, "Entretiens."),
        ({"caption_vi": "Hội đàm.", "caption_fr": "Entretiens."}, Language.FR, "Entretiens."),
        ({}, Language.EN, ""),
    ],
)
def test_the_first_language_there_is_is_the_caption(
    texts: dict[str, str], language: Language, caption: str
) -> None:
    said, _ = describe_row(CaptionRow(line=2, **texts), "list.csv")  # type: ignore[arg-type]
    assert (said.language, said.caption) == (language, caption)
    assert language not in said.translations


def test_a_date_that_is_not_understood_is_told_with_its_line() -> None:
    said, (problem,) = describe_row(CaptionRow(line=7, title="Talks", date="one day"), "list.csv")
    assert (said.title, said.date, said.date_source) == ("Talks", "", DateSource.UNKNOWN)
    assert (problem.file, problem.kind) == ("list.csv", ProblemKind.INVALID)
    assert str(problem.message).startswith("line 7: ")


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("caption", DateSource.CAPTION),
        (" Verso ", DateSource.VERSO),
        ("hearsay", DateSource.ENTERED),
    ],
)
def test_what_a_date_rests_on(written: str, source: DateSource) -> None:
    said, _ = describe_row(CaptionRow(line=2, date="1993", date_source=written), "list.csv")
    assert said.date_source is source
