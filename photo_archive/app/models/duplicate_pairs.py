# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue of records that may be one: what a pair of them is called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photo_archive.app.models.pair_queue import PairQueue, PairWords
from photo_archive.app.models.proposal_words import certainty_words
from photo_archive.domain.record_pages import PossibleDuplicate
from photo_archive.wording import Wording


def record_pairs(wording: Wording, parent: QObject | None = None) -> PairQueue[PossibleDuplicate]:
    """An empty queue of records."""
    return PairQueue(
        lambda pair: PairWords(
            key=frozenset((pair.one.ref, pair.other.ref)),
            names=(pair.one.name, pair.other.name),
            sure=certainty_words(wording, pair.certainty),
        ),
        parent,
    )
