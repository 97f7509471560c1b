# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is right when EXIF, IIM and XMP differ, and what the others said.

The rules are those of the Metadata Working Group, with two for historical collections: a copy that
lost its accents or its end never beats the whole text, and the clock of a scanner never beats a
date somebody wrote. Nothing is merged in silence: what lost is kept as a conflict.
Source: MWG Guidelines for Handling Image Metadata 2.0, 5.4 and 6.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields as dataclass_fields
from typing import Any

from photo_archive.domain.embedded import Disagreement, Reason, Side, Standard
from photo_archive.domain.names import fold
from photo_archive.media.field_data import to_data
from photo_archive.media.fields import (
    DEFAULT_LANGUAGE,
    Embedded,
    Fields,
    GeoPoint,
    Stamp,
    default_text,
    shown,
)
from photo_archive.media.packets import Digest

_DATE = "date_created"
_EXIF_FIRST = frozenset({"caption", "creators", "copyright", _DATE, "point"})
_NOBODYS_BUSINESS = frozenset(
    {
        "own",
        "software",
        "date_digitised",
        "image_id",
        "subjects",
        "category",
        "urgency",
        "rating",
        "point_refused",
    }
)
"""Fields on which standards may differ without anybody having to know."""

_YEAR = re.compile(r"\d{4}")
_TYPEWRITER = {
    ord(letter): plain
    for letters, plain in (("“”„«»", '"'), ("‘’‚", "'"), ("–—", "-"), ("\u00a0\u202f", " "))
    for letter in letters
}
_SAME_DEGREES = 0.001
_IIM_LIMITS = (32, 64, 128, 256, 2000)
"""Longest values of IIM fields in bytes, the limits at which other programs cut."""


def reconcile(readings: Mapping[Standard, Fields], digest: Digest = Digest.ABSENT) -> Embedded:
    """Decide field by field between what several standards say.

    A sidecar is believed first: it is written where the file itself may not be. What an export of
    an online service says is believed last.
    """
    chosen: dict[str, Any] = {}
    sources: dict[str, Standard] = {}
    disagreements: list[Disagreement] = []
    is_scan = _is_scanner_clock(readings)
    for each in dataclass_fields(Fields):
        name = each.name
        order = _order(name, readings, digest, is_scan=is_scan)
        said = {
            standard: value for standard in order if (value := getattr(readings[standard], name))
        }
        if not said:
            continue
        winner = _winner(said)
        chosen[name] = _with_other_languages(winner, said)
        sources[name] = winner
        if name not in _NOBODYS_BUSINESS and any(
            not _agrees(value, said[winner]) for value in said.values()
        ):
            sides = tuple(
                Side(standard, shown(value), to_data(value)) for standard, value in said.items()
            )
            reason = _reason(winner, list(said), digest, is_scan=is_scan and name == _DATE)
            disagreements.append(Disagreement(name, sides, winner, reason))
    return Embedded(Fields(**chosen), sources, tuple(disagreements))


def _order(
    name: str, readings: Mapping[Standard, Fields], digest: Digest, *, is_scan: bool
) -> list[Standard]:
    """Return the standards in the order in which they are believed for a field."""
    is_iim_newer = digest is Digest.STALE
    order = [Standard.IIM, Standard.XMP] if is_iim_newer else [Standard.XMP, Standard.IIM]
    exif_first = name in _EXIF_FIRST and not (name == _DATE and is_scan)
    order.insert(0 if exif_first else len(order), Standard.EXIF)
    order = [Standard.SIDECAR, *order, Standard.TAKEOUT]
    return [standard for standard in order if standard in readings]


def _reason(
    winner: Standard, order: Sequence[Standard], digest: Digest, *, is_scan: bool
) -> Reason:
    """Why the winner is believed, ``order`` being how those who say something are ranked."""
    if winner is not order[0]:
        return Reason.WHOLE_TEXT
    if winner is Standard.SIDECAR:
        return Reason.SIDECAR_FIRST
    if is_scan:
        return Reason.SCANNER_CLOCK
    if winner is Standard.IIM:
        return Reason.IIM_NEWER if digest is Digest.STALE else Reason.EXIF_LAST
    return Reason.EXIF_FIRST if winner is Standard.EXIF else Reason.XMP_FIRST


def _is_scanner_clock(readings: Mapping[Standard, Fields]) -> bool:
    """Whether EXIF has one and the same stamp for both dates and somebody wrote an earlier one."""
    exif = readings.get(Standard.EXIF, Fields())
    stamp = exif.date_created
    if stamp is None or exif.date_digitised != stamp:
        return False
    others = (
        other.date_created for standard, other in readings.items() if standard != Standard.EXIF
    )
    return any(
        other is not None and (year := _YEAR.search(other.date)) and year[0] < stamp.date[:4]
        for other in others
    )


def _winner(said: Mapping[Standard, object]) -> Standard:
    """Return the first in order, unless it is only a worn copy of what another one says."""
    winner, *others = said
    for other in others:
        if _is_worn_copy(said[winner], said[other]):
            winner = other
    return winner


def _with_other_languages(winner: Standard, said: Mapping[Standard, object]) -> object:
    """Add the languages that only another standard has to a text that has but one."""
    value = said[winner]
    if not isinstance(value, Mapping) or set(value) != {DEFAULT_LANGUAGE}:
        return value
    whole = dict(value)
    for other in said.values():
        if isinstance(other, Mapping):
            for language, text in other.items():
                whole.setdefault(language, text)
    return whole


def _agrees(value: object, winner: object) -> bool:
    return _is_same(value, winner) or _is_worn_copy(value, winner)


def _is_same(one: object, other: object) -> bool:
    if isinstance(one, GeoPoint) and isinstance(other, GeoPoint):
        gaps = (one.latitude - other.latitude, one.longitude - other.longitude)
        return all(abs(gap) < _SAME_DEGREES for gap in gaps)
    if isinstance(one, Stamp) and isinstance(other, Stamp):
        return (one.date, one.time) == (other.date, other.time)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return default_text(one) == default_text(other) or default_text(one) in other.values()
    if isinstance(one, tuple) and isinstance(other, tuple):
        return sorted(map(str, one)) == sorted(map(str, other))
    return one == other


def _is_worn_copy(worn: object, whole: object) -> bool:
    """Whether ``worn`` is ``whole`` with its end, its accents or its precision lost."""
    if isinstance(worn, Stamp) and isinstance(whole, Stamp):
        return worn != whole and str(whole).startswith(str(worn))
    if isinstance(worn, str) and isinstance(whole, str):
        return _is_worn_text(worn, whole)
    if isinstance(worn, Mapping) and isinstance(whole, Mapping):
        return any(_is_worn_text(default_text(worn), text) for text in whole.values())
    if isinstance(worn, tuple) and isinstance(whole, tuple):
        return _is_worn_list(worn, whole)
    return False


def _is_worn_text(worn: str, whole: str) -> bool:
    if worn == whole:
        return False
    if _typed(whole).startswith(_typed(worn)) and _is_at_limit(worn):
        return True
    if len(worn) == len(whole) and "?" in worn:
        pairs = zip(worn, whole, strict=True)
        return all(a == b or (a == "?" and not b.isascii()) for a, b in pairs)
    return worn.isascii() and not whole.isascii() and fold(_typed(worn)) == fold(_typed(whole))


def _typed(text: str) -> str:
    """A text as a typewriter has it: quotation marks and dashes are among the first to be lost."""
    return text.translate(_TYPEWRITER)


def _is_at_limit(text: str) -> bool:
    """Whether a text is as long as an IIM field can be, in letters or bytes (a letter may miss)."""
    size = len(text.encode("utf-8"))
    return len(text) in _IIM_LIMITS or any(limit - 4 < size <= limit for limit in _IIM_LIMITS)


def _is_worn_list(worn: Sequence[object], whole: Sequence[object]) -> bool:
    pairs = list(zip(map(str, worn), map(str, whole), strict=False))
    return (
        len(worn) == len(whole)
        and any(a != b for a, b in pairs)
        and all(a == b or _is_worn_text(a, b) for a, b in pairs)
    )
