# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.fixity import Found
from photo_archive.domain.progress import finish
from photo_archive.services.check_reports import (
    moment,
    refuse_unknown_kind,
    report_of,
    write_report,
)
from photo_archive.services.guarding import verify_originals
from photo_archive.services.importing import ImportSummary
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording


def test_what_was_found_stands_in_the_report(
    workspace: Workspace,
    make_picture: Callable[..., Path],
    box: Path,
    run_import: Callable[..., ImportSummary],
    tmp_path: Path,
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    finish(verify_originals(workspace))
    path.write_bytes(b"other")
    found = finish(verify_originals(workspace))
    report = report_of(workspace, found, Wording("fr"))
    (file,) = report.files
    assert (file.file, file.found) == (str(path), Found.CHANGED)
    assert file.last_intact
    assert (report.title, report.identity) == ("Visits", workspace.archive.uuid)
    assert report.author == "An archivist"
    for name in ("report.pdf", "report.JSON"):
        assert finish(write_report(workspace, found, tmp_path / name, "vi")).is_file()


def test_a_name_that_says_no_kind_is_refused(tmp_path: Path) -> None:
    refuse_unknown_kind(tmp_path / "a.pdf")
    for wrong in (tmp_path / "a", tmp_path / "a.docx", tmp_path / "nowhere" / "a.pdf"):
        with pytest.raises(ArchiveError):
            refuse_unknown_kind(wrong)


def test_times_tell_their_distance_from_utc() -> None:
    told = moment("2026-11-22T09:05:00+07:00", Wording("en"))
    assert told == "22 November 2026, 09:05 (UTC+07:00)"
