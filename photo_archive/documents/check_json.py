# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of a check as JSON, with a checksum of itself so that an edit shows.

``sha256`` is that of the same document without this field, written as here: UTF-8, keys in this
order, indented by two spaces, one line end at the end.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from photo_archive.documents.check_report import METHOD, CheckReport
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress


def as_text(report: CheckReport, statement: str) -> str:
    """The report as JSON."""
    tally = report.tally
    document: dict[str, object] = {
        "report": "check of originals",
        "archive": {
            "title": report.title,
            "identity": report.identity,
            "folder": report.folder,
        },
        "started": report.started,
        "ended": report.ended,
        "checked_by": report.author,
        "program": report.program,
        "method": METHOD,
        "scope": report.scope.value,
        "counts": {
            "checked": tally.checked,
            "intact": tally.intact,
            "missing": tally.missing,
            "changed": tally.changed,
            "unreadable": tally.unreadable,
            "unknown": tally.unknown,
        },
        "problems": [
            {
                "file": one.file,
                "found": one.found.value,
                "problem": one.problem,
                "last_intact": one.last_intact or None,
                "sha256_on_arrival": one.sha256 or None,
            }
            for one in report.files
        ],
        "unknown": list(report.unknown),
        "statement": statement,
        "language": report.language,
    }
    bare = _dumped(document)
    document["sha256"] = hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()
    return _dumped(document)


def write_json(report: CheckReport, statement: str, target: Path) -> Job[Path]:
    """Write the report in place of ``target``.

    Raises:
        ArchiveError: The file cannot be written.
    """
    yield Progress(0, 1, Message("Writing the report"), target.name)
    with replaced_file(target) as file:
        file.write(as_text(report, statement).encode("utf-8", "surrogatepass"))
    return target


def _dumped(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
