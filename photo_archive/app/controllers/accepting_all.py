# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks before everything certain of a queue is accepted at once: how much, of which kinds."""

from __future__ import annotations

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.models.proposal_words import KINDS_COUNTED
from photo_archive.app.views.accept_all_dialog import AcceptAllDialog
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.domain.proposals import ProposalCounts


def open_accept_all(desk: Desk, counts: ProposalCounts) -> AcceptAllDialog | None:
    """Open the question about so many proposals; None if there are none."""
    number = sum(counts.by_kind.values())
    if not number:
        return None
    kinds = [
        (RECORD_ICONS[kind.value] or "tag", kind.value, desk.wording.count(*KINDS_COUNTED[kind], n))
        for kind, n in counts.by_kind.items()
    ]
    dialog = AcceptAllDialog(desk.theme, desk.wording, number, counts.captions, kinds, desk.window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
