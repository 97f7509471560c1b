# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coordinates for people to read: 48.8566° N, 2.3522° E, in the user's language."""

from __future__ import annotations

from photo_archive.wording import Wording

DECIMALS = 4
"""Decimal places: some ten metres."""


def degrees_words(wording: Wording, latitude: float, longitude: float) -> str:
    """A latitude and a longitude (WGS 84)."""
    north, east = _number(wording, latitude), _number(wording, longitude)
    say = wording.say
    return ", ".join(
        (
            say("{degrees}° S", degrees=north)
            if latitude < 0
            else say("{degrees}° N", degrees=north),
            say("{degrees}° W", degrees=east)
            if longitude < 0
            else say("{degrees}° E", degrees=east),
        )
    )


def _number(wording: Wording, degrees: float) -> str:
    written = f"{abs(degrees):.{DECIMALS}f}"
    return written if wording.language == "en" else written.replace(".", ",")
