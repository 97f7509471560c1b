# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of a check of originals, written for people (PDF) or for programs (JSON)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.documents.check_json import write_json
from photo_archive.documents.check_pdf import write_pdf
from photo_archive.documents.check_report import CheckReport, ReportedFile, in_words
from photo_archive.domain.errors import ArchiveError, DateText
from photo_archive.domain.fixity import BadFile
from photo_archive.domain.progress import Job
from photo_archive.services.guarding import Verified
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording

KINDS = (".pdf", ".json")


def refuse_unknown_kind(target: Path) -> None:
    """See that a report can be written under this name, before hours of checking.

    Raises:
        ArchiveError: It does not end in a known suffix, or its folder is not there.
    """
    if target.suffix.lower() not in KINDS:
        raise ArchiveError(
            "{file} does not say what kind of report to write. End the name with one of: {kinds}.",
            file=target.name,
            kinds=", ".join(KINDS),
        )
    if not target.absolute().parent.is_dir():
        raise ArchiveError(
            "The folder of {file} does not exist. Create it or choose another folder.",
            file=str(target),
        )


def write_report(
    workspace: Workspace, verified: Verified, target: Path, language: str
) -> Job[Path]:
    """Write the report of a check; what kind follows from the suffix of the file.

    Raises:
        ArchiveError: The suffix is not known, or the file cannot be written.
    """
    refuse_unknown_kind(target)
    wording = Wording(language)
    report = report_of(workspace, verified, wording)
    words = in_words(
        report, wording, lambda when: moment(when, wording), lambda when: day_of(when, wording)
    )
    if target.suffix.lower() == ".json":
        return (yield from write_json(report, words.statement, target))
    return (yield from write_pdf(report, words, target))


def report_of(workspace: Workspace, verified: Verified, wording: Wording) -> CheckReport:
    """The facts of a check."""
    run = verified.run
    return CheckReport(
        title=workspace.title,
        identity=workspace.archive.uuid,
        folder=str(workspace.folder),
        started=_here(run.started),
        ended=_here(run.ended),
        author=run.author,
        program=f"Photo Archive {__version__}",
        scope=run.scope,
        tally=run.tally,
        files=tuple(_reported(one, wording) for one in verified.bad),
        unknown=verified.unknown,
        language=wording.language,
    )


def moment(when: str, wording: Wording) -> str:
    """A time (ISO 8601) as people write it, with its distance from UTC."""
    there = datetime.fromisoformat(when)
    offset = f"{there:%z}"
    time = f"{there:%H:%M} (UTC{offset[:3]}:{offset[3:]})"
    return wording.say("{day}, {time}", day=day_of(when, wording), time=time)


def day_of(when: str, wording: Wording) -> str:
    """The day of a time, as people write it."""
    return wording.value(DateText(when[:10]))


def _reported(bad: BadFile, wording: Wording) -> ReportedFile:
    return ReportedFile(
        file=bad.problem.file,
        found=bad.found,
        problem=wording.message(bad.problem.message),
        last_intact=_here(bad.file.checked) if bad.file.checked else "",
        sha256=bad.file.sha256,
    )


def _here(when: str) -> str:
    return datetime.fromisoformat(when).astimezone().isoformat(timespec="seconds")
