# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of a check as a PDF to sign and keep: tagged, PDF/A-2a and PDF/UA-1."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from photo_archive.documents.check_report import CheckReport, ReportWords
from photo_archive.documents.press import Press
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.documents.sheet_pdf import Paper
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress


def write_pdf(
    report: CheckReport, words: ReportWords, target: Path, paper: Paper = Paper.A4
) -> Job[Path]:
    """Set the report and put it in place of ``target``.

    Raises:
        ArchiveError: The file cannot be written.
    """
    yield Progress(0, 1, Message("Writing the report"), target.name)
    ended = datetime.fromisoformat(report.ended)
    facts = {
        "author": report.author or report.title,
        "date": [ended.year, ended.month, ended.day],
        "paper": paper.value,
    }
    with replaced_file(target) as file, tempfile.TemporaryDirectory() as folder:
        file.write(Press("check", Path(folder)).pdf(asdict(words) | facts))
    return target
