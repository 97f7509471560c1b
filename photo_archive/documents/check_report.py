# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the report of a check of originals says, for the one who answers for them.

Services fill the values; here the fixed words are put to them, once for the PDF and for the JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from photo_archive.domain.fixity import Found, Scope, Tally
from photo_archive.wording import Wording

METHOD = "SHA-256"
"""Source: FIPS 180-4."""


@dataclass(frozen=True, slots=True)
class ReportedFile:
    """A file not found intact; ``last_intact`` is ISO 8601, "" not since it came in."""

    file: str
    found: Found
    problem: str
    last_intact: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The facts of one check; times are ISO 8601 with zone, in the zone of the computer."""

    title: str
    identity: str
    folder: str
    started: str
    ended: str
    author: str
    program: str
    scope: Scope
    tally: Tally
    files: tuple[ReportedFile, ...] = ()
    unknown: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportWords:
    """A report in words, as a page shows it."""

    language: str
    kind: str
    title: str
    collection: str
    verdict: str
    is_well: bool
    facts: tuple[Row, ...]
    counts: tuple[Row, ...]
    statement: str
    problems_title: str
    columns: tuple[str, ...]
    problems: tuple[tuple[str, str, str], ...]
    unknown_title: str
    unknown: tuple[str, ...]
    more: str
    signatures: tuple[Row, ...]
    sign_words: str
    page_words: str
    description: str


MOST_ROWS = 400
"""Files named on paper; the JSON report names all of them."""


def in_words(
    report: CheckReport,
    wording: Wording,
    when: Callable[[str], str],
    day: Callable[[str], str],
) -> ReportWords:
    """The report worded; ``when`` words a time, ``day`` only its day."""
    say, tally = wording.say, report.tally
    left_out = max(0, len(report.files) - MOST_ROWS) + max(0, len(report.unknown) - MOST_ROWS)
    return ReportWords(
        language=report.language,
        kind=say("Check of originals"),
        title=say("Report on the check of originals"),
        collection=report.title,
        verdict=_verdict(report, wording),
        is_well=tally.is_well,
        facts=_facts(report, wording, when),
        counts=_counts(tally, wording),
        statement=_statement(report, wording),
        problems_title=say("Originals that need attention") if report.files else "",
        columns=(say("File"), say("What was found"), say("Last found intact")),
        problems=tuple(
            (one.file, one.problem, day(one.last_intact) if one.last_intact else say("on arrival"))
            for one in report.files[:MOST_ROWS]
        ),
        unknown_title=say("Pictures in these folders that are not in the archive")
        if report.unknown
        else "",
        unknown=report.unknown[:MOST_ROWS],
        more=wording.count(
            "{n} more file is named in the report for programs (JSON).",
            "{n} more files are named in the report for programs (JSON).",
            left_out,
        )
        if left_out
        else "",
        signatures=(
            Row(say("Checked by"), report.author),
            Row(say("Seen and approved by"), ""),
        ),
        sign_words=say("date and signature"),
        page_words=say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        description=say("Report on the check of originals of {title}", title=report.title),
    )


def _verdict(report: CheckReport, wording: Wording) -> str:
    tally = report.tally
    if tally.is_well:
        return wording.count(
            "{n} original checked: intact", "{n} originals checked: all intact", tally.checked
        )
    return wording.count(
        "{n} original needs attention",
        "{n} originals need attention",
        tally.checked - tally.intact,
    )


def _facts(report: CheckReport, wording: Wording, when: Callable[[str], str]) -> tuple[Row, ...]:
    say = wording.say
    scope = say("All originals") if report.scope is Scope.ALL else say("Originals due for a check")
    return (
        Row(say("Archive"), report.title),
        Row(say("Identity"), report.identity),
        Row(say("Place"), report.folder),
        Row(say("Begun"), when(report.started)),
        Row(say("Ended"), when(report.ended)),
        Row(say("Checked by"), report.author),
        Row(say("Program"), report.program),
        Row(say("Method"), say("Every file read whole; {method} (FIPS 180-4)", method=METHOD)),
        Row(say("Extent"), scope),
    )


def _counts(tally: Tally, wording: Wording) -> tuple[Row, ...]:
    say, number = wording.say, wording.number
    rows = [
        Row(say("Compared"), number(tally.checked)),
        Row(say("Intact"), number(tally.intact)),
        Row(say("Missing"), number(tally.missing)),
        Row(say("Changed"), number(tally.changed)),
        Row(say("Unreadable"), number(tally.unreadable)),
        Row(say("Not in the archive"), number(tally.unknown)),
    ]
    return tuple(rows)


def _statement(report: CheckReport, wording: Wording) -> str:
    say = wording.say
    begun = say(
        "The files named in the catalogue were read from beginning to end and their checksums"
        " compared with those taken when they came into the archive. No original was written to."
    )
    if report.tally.is_well:
        return f"{begun} " + say("Each of them is, byte for byte, the file that came in.")
    return f"{begun} " + say(
        "Those listed below are not, or could not be read; all others are, byte for byte, the"
        " files that came in."
    )
