# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tells a record from others of its kind, in one line: dates, office, places, photos."""

from __future__ import annotations

from photo_archive.app.models.dates_shown import long_date, years_of
from photo_archive.app.review_values import RecordFacts
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


def facts_line(wording: Wording, facts: RecordFacts) -> str:
    """The facts of a record, parted by dots: "23–28 June 1993 · Paris · 17 photos"."""
    kind = facts.ref.kind
    parts = [facts.role]
    if kind is RecordKind.EVENT:
        parts.append(long_date(facts.began, wording.language))
    elif facts.began or facts.ended:
        parts.append(_life(wording, facts))
    parts.append(facts.places)
    if facts.also:
        parts.append(wording.say("also {name}", name=facts.also))
    if facts.photos:
        parts.append(wording.count("{n} photo", "{n} photos", facts.photos))
    return " · ".join(part for part in parts if part)


def _life(wording: Wording, facts: RecordFacts) -> str:
    if facts.began and not facts.ended and facts.ref.kind is RecordKind.PERSON:
        return wording.say("born {year}", year=years_of(facts.began))
    return years_of(f"{facts.began}–{facts.ended}")
