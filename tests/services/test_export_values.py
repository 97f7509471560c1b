# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.services.export_values import (
    ExportForm,
    ExportLedger,
    ExportSummary,
    ExportWish,
)


def test_the_summary_has_what_was_added_up() -> None:
    problem = Problem("a.jpg", ProblemKind.MISSING, Message("gone"))
    ledger = ExportLedger(photos=1, copies=2, sidecars=3, unchanged=4, replaced=5)
    ledger.restricted_left_out += 6
    ledger.problems.append(problem)
    wish = ExportWish("", Path("out"), ExportForm.COPIES)
    assert ledger.summary(wish) == ExportSummary(
        ExportForm.COPIES, Path("out"), 1, 2, 3, 4, 5, 6, (problem,)
    )
