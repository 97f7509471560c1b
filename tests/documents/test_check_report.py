# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.documents.check_report import (
    MOST_ROWS,
    CheckReport,
    ReportedFile,
    ReportWords,
    in_words,
)
from photo_archive.domain.fixity import Found, Scope, Tally
from photo_archive.wording import Wording


def report(
    *files: ReportedFile, unknown: tuple[str, ...] = (), language: str = "en"
) -> CheckReport:
    tally = Tally(unknown=len(unknown)).with_found(Found.INTACT, 40)
    for one in files:
        tally = tally.with_found(one.found)
    return CheckReport(
        "Visits", "1a2b", "/archive", "2026-11-22T09:00:00+01:00", "2026-11-22T10:00:00+01:00",
        "Ngọc Lan", "Photo Archive 1", Scope.ALL, tally, files, unknown, language,
    )  # fmt: skip


def worded(given: CheckReport, language: str = "en") -> ReportWords:
    return in_words(given, Wording(language), lambda when: f"at {when}", lambda when: when[:10])


def test_all_is_well() -> None:
    words = worded(report())
    assert words.is_well
    assert words.verdict == "40 originals checked: all intact"
    assert "byte for byte, the file that came in" in words.statement
    assert (words.problems_title, words.unknown_title, words.more) == ("", "", "")
    assert [row.text for row in words.counts] == ["40", "40", "0", "0", "0", "0"]
    facts = {row.label: row.text for row in words.facts}
    assert facts["Identity"] == "1a2b"
    assert "SHA-256" in facts["Method"]
    assert words.signatures[0].text == "Ngọc Lan"


def test_what_is_not_well_is_named_with_its_last_good_check() -> None:
    gone = ReportedFile("/a.jpg", Found.MISSING, "It is gone.", "2026-01-02T00:00:00+00:00")
    words = worded(report(gone, ReportedFile("/b.jpg", Found.CHANGED, "It changed.")))
    assert words.verdict == "2 originals need attention"
    assert words.problems == (
        ("/a.jpg", "It is gone.", "2026-01-02"),
        ("/b.jpg", "It changed.", "on arrival"),
    )


def test_a_long_list_is_cut_on_paper_and_that_is_said() -> None:
    files = [ReportedFile(f"/{n}", Found.MISSING, "gone") for n in range(MOST_ROWS + 3)]
    words = worded(report(*files, unknown=tuple(map(str, range(MOST_ROWS + 1)))))
    assert len(words.problems) == len(words.unknown) == MOST_ROWS
    assert words.more.startswith("4 more files")


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_it_speaks_other_languages(language: str) -> None:
    english = worded(report(unknown=("x",)))
    other = worded(report(unknown=("x",), language=language), language)
    assert other.statement != english.statement
    assert other.unknown_title != english.unknown_title
    assert "{page}" in other.page_words
