# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue of photos that may be one picture: what a pair of them is called, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from photo_archive.app.models.pair_queue import PairQueue, PairWords
from photo_archive.domain.photo import PhotoLine
from photo_archive.domain.picture_order import SURE, PicturePair
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class PairShown:
    """A pair with what a row says of both photos."""

    pair: PicturePair
    one: PhotoLine
    other: PhotoLine


def how_sure(wording: Wording, pair: PicturePair) -> str:
    """How much two pictures agree, in words."""
    if pair.is_exact:
        return wording.say("The same file")
    if pair.agreement >= SURE:
        return wording.say("Surely the same picture")
    return wording.say("Perhaps the same picture")


def picture_pairs(wording: Wording, parent: QObject | None = None) -> PairQueue[PairShown]:
    """An empty queue of photos."""
    return PairQueue(
        lambda shown: PairWords(
            key=(shown.pair.one, shown.pair.other),
            names=(shown.one.reference, shown.other.reference),
            sure=how_sure(wording, shown.pair),
        ),
        parent,
    )
