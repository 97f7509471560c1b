# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from photo_archive.documents.check_pdf import write_pdf
from photo_archive.documents.check_report import CheckReport, ReportedFile, in_words
from photo_archive.domain.fixity import Found, Scope, Tally
from photo_archive.domain.progress import finish
from photo_archive.wording import Wording


@pytest.mark.parametrize(("language", "bad"), [("en", 0), ("fr", 3), ("vi", 150)])
def test_a_report_is_a_tagged_pdf_to_keep(tmp_path: Path, language: str, bad: int) -> None:
    path = "/kho/" + "Hội nghị thượng đỉnh_" * 6
    files = [ReportedFile(f"{path}{n}.jpg", Found.CHANGED, "It changed.") for n in range(bad)]
    report = CheckReport(
        "Việt Nam–France", "1a", "/kho", "2026-11-22T09:00:00+07:00", "2026-11-22T09:05:00+07:00",
        "Lan", "Photo Archive 1", Scope.ALL, Tally().with_found(Found.CHANGED, bad), tuple(files),
        ("/kho/漢字.jpg",), language,
    )  # fmt: skip
    words = in_words(report, Wording(language), lambda when: when, lambda when: when[:10])
    target = tmp_path / "report.pdf"
    assert finish(write_pdf(report, words, target)) == target
    with pikepdf.open(target) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == language
        metadata = pdf.open_metadata()
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfuaid:part"] == "1"
        assert (len(pdf.pages) > 1) == (bad > 20)
