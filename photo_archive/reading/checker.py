# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption checker: all rules over one photo, each thing said once.

What a person has only to link is said by the rule on names; "no place" and "nobody linked" are
said where even the names are not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from photo_archive.domain.findings import Finding, Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.checks_of_credits import check_credit, check_credit_style
from photo_archive.reading.checks_of_dates import (
    check_caption_date,
    check_event_photos,
    check_event_range,
)
from photo_archive.reading.checks_of_names import check_linked, check_named
from photo_archive.reading.checks_of_presence import (
    check_caption,
    check_faces,
    check_translations,
    check_when,
    check_where,
    check_who,
)
from photo_archive.reading.checks_of_roles import check_roles
from photo_archive.reading.checks_of_spelling import check_spelling

RULES_VERSION = "1"
"""Changed whenever the rules find other things, so that stored findings are made anew."""

_CHECKS: tuple[Callable[[CheckedPhoto], Iterator[Finding]], ...] = (
    check_caption,
    check_named,
    check_who,
    check_where,
    check_when,
    check_caption_date,
    check_event_range,
    check_event_photos,
    check_roles,
    check_linked,
    check_spelling,
    check_credit,
    check_credit_style,
    check_translations,
    check_faces,
)

_SAID_BY_NAMES = {Rule.WHO: RecordKind.PERSON, Rule.WHERE: RecordKind.PLACE}


def check_photo(checked: CheckedPhoto) -> tuple[Finding, ...]:
    """What all rules find in a photo, the gravest first."""
    found = [finding for check in _CHECKS for finding in check(checked)]
    named = {
        finding.record.kind
        for finding in found
        if finding.rule is Rule.NAMED_NOT_LINKED and finding.record is not None
    }
    return tuple(one for one in found if _SAID_BY_NAMES.get(one.rule) not in named)
