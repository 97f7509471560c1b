# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.theme.tokens import STATUS_TINTS, TOKENS
from photo_archive.domain.photo import Status

TINTED = (
    "person",
    "place",
    "event",
    "date",
    "organisation",
    "tag",
    "proposed",
    "warning",
    "error",
    "done",
)
PAIRS = [
    ("text", "canvas", 4.5), ("text", "panel", 4.5), ("text", "sel", 4.5), ("text2", "panel", 4.5),
    ("text2", "sel", 4.5),
    ("text3", "panel", 4.5), ("text3", "canvas", 4.5), ("accent", "canvas", 4.5),
    ("onaccent", "accent", 4.5),
    ("accent", "accentT", 4.5), ("ctl", "canvas", 3.0), ("ctl", "panel", 3.0),
    ("accent", "sel", 3.0), *((one, f"{one}T", 4.5) for one in TINTED), ("stale", "eventT", 4.5),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("column", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_what_must_be_read_can_be_read(ink: str, ground: str, least: float, column: int) -> None:
    assert contrast(TOKENS[ink][column], TOKENS[ground][column]) >= least


def test_every_status_has_a_tint() -> None:
    assert set(STATUS_TINTS) == {one.value for one in Status}
    assert all(tint in TOKENS and f"{tint}T" in TOKENS for tint in STATUS_TINTS.values())
