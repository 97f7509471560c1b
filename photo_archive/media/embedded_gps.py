# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a picture was taken, from EXIF and XMP; coordinates that cannot be right are refused.

A refusal is kept with its reason and as the file has it, so that somebody can see what came.
Source: Exif 2.32 (CIPA DC-008), 4.6.6; XMP specification part 2, GPSCoordinate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from photo_archive.domain.position import PointFault, fault_of, refusal
from photo_archive.media.fields import GeoPoint

_DEGREES = re.compile(r"(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])", re.IGNORECASE)
_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:\.\d+)?")
_ANY_DEGREES = re.compile(r"\d+,\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)?")
_LONGEST = 80

SaidPoint = tuple[GeoPoint | None, str]
"""The point, or why there is none ("" if nothing is said)."""


def exif_point(
    latitude: object, north_or_south: str, longitude: object, east_or_west: str
) -> SaidPoint:
    """What EXIF says: degrees, minutes and seconds as numbers, and a letter for each."""
    if not latitude and not longitude:
        return None, ""
    halves = [
        (_written(latitude), north_or_south.upper()[:1]),
        (_written(longitude), east_or_west.upper()[:1]),
    ]
    written = ", ".join(" ".join(filter(None, half)) for half in halves)
    degrees = [_sum(latitude), _sum(longitude)]
    if degrees[0] is None or degrees[1] is None:
        return None, refusal(PointFault.UNREADABLE, written[:_LONGEST])
    if degrees == [0, 0]:
        return None, refusal(PointFault.AT_ZERO, written[:_LONGEST])
    if halves[0][1] not in {"N", "S"} or halves[1][1] not in {"E", "W"}:
        return None, refusal(PointFault.NO_HEMISPHERE, written[:_LONGEST])
    north = -degrees[0] if halves[0][1] == "S" else degrees[0]
    east = -degrees[1] if halves[1][1] == "W" else degrees[1]
    return _believed(north, east, written)


def xmp_point(latitude: str, longitude: str) -> SaidPoint:
    """What XMP says: ``DDD,MM,SSk`` or ``DDD,MM.mmk``; signed decimals are met too."""
    if not latitude and not longitude:
        return None, ""
    written = f"{latitude[:_LONGEST]}, {longitude[:_LONGEST]}"
    north, east = _degrees(latitude, "NS"), _degrees(longitude, "EW")
    if north is None or east is None:
        bare = all(_ANY_DEGREES.fullmatch(half) for half in (latitude, longitude))
        fault = PointFault.NO_HEMISPHERE if bare else PointFault.UNREADABLE
        return None, refusal(fault, written[:_LONGEST])
    return _believed(north, east, written)


def _believed(latitude: float, longitude: float, written: str) -> SaidPoint:
    fault = fault_of(latitude, longitude)
    if fault is not None:
        return None, refusal(fault, written[:_LONGEST])
    return GeoPoint(latitude, longitude), ""


def _sum(value: object) -> float | None:
    if not isinstance(value, Sequence) or isinstance(value, str) or not 1 <= len(value) <= 3:
        return None
    try:
        return round(sum((float(part) / 60**power for power, part in enumerate(value)), 0.0), 7)
    except (TypeError, ValueError, ArithmeticError):
        return None


def _written(value: object) -> str:
    parts = value if isinstance(value, list | tuple) else [value] if value else []
    return " ".join(str(part)[:20] for part in parts[:4])


def _degrees(text: str, letters: str) -> float | None:
    match = _DEGREES.fullmatch(text)
    if match is None:
        return float(text) if _DECIMAL.fullmatch(text) else None
    if match[4].upper() not in letters:
        return None
    degrees = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return round(-degrees if match[4].upper() in "SW" else degrees, 7)
