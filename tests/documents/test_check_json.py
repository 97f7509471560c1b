# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import json
from pathlib import Path

from photo_archive.documents.check_json import as_text, write_json
from photo_archive.documents.check_report import CheckReport, ReportedFile
from photo_archive.domain.fixity import Found, Scope, Tally
from photo_archive.domain.progress import finish

REPORT = CheckReport(
    "Thăm", "1a", "/kho", "2026-11-22T09:00:00+07:00", "2026-11-22T09:05:00+07:00", "Lan",
    "Photo Archive 1", Scope.DUE, Tally().with_found(Found.CHANGED),
    (ReportedFile("/kho/ảnh.jpg", Found.CHANGED, "It changed.", sha256="ab"),), ("/kho/mới.jpg",),
)  # fmt: skip


def test_it_holds_everything_and_an_edit_shows() -> None:
    document = json.loads(as_text(REPORT, "All was read."))
    told = document.pop("sha256")
    bare = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    assert hashlib.sha256(bare.encode()).hexdigest() == told
    assert document["counts"]["changed"] == 1
    assert document["problems"][0] == {
        "file": "/kho/ảnh.jpg", "found": "changed", "problem": "It changed.", "last_intact": None,
        "sha256_on_arrival": "ab",
    }  # fmt: skip
    assert document["unknown"] == ["/kho/mới.jpg"]
    assert (document["scope"], document["method"]) == ("due", "SHA-256")


def test_it_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    assert finish(write_json(REPORT, "All was read.", target)) == target
    assert json.loads(target.read_text("utf-8"))["statement"] == "All was read."
    assert list(tmp_path.iterdir()) == [target]
