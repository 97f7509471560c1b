# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name found in a caption and why: what the finders of places and organisations give."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as words ``start`` to ``end``, and why it is what it is said to be."""

    start: int
    end: int
    certainty: Certainty
    reason: Message
