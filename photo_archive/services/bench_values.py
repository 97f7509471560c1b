# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bench gives: each figure beside a limit measured in the same run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One row; keys that do not apply are None. ``ratio`` is value over limit."""

    name: str
    unit: str
    value: float | None = None
    p50_ms: float | None = None
    p95_ms: float | None = None
    p99_ms: float | None = None
    limit: float | None = None
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """All rows of one run over an archive of ``photos`` synthetic photos."""

    photos: int
    results: tuple[Measure, ...]


def beside(name: str, unit: str, value: float, limit: float | None = None) -> Measure:
    """A row with one value and its ratio to the limit."""
    ratio = value / limit if limit else None
    return Measure(name=name, unit=unit, value=value, limit=limit, ratio=ratio)


def timed(name: str, times_ms: list[float], limit: float | None = None) -> Measure:
    """A row of many timings; the value is the median, the ratio that of p95 to the limit."""
    ranked = sorted(times_ms)

    def at(share: float) -> float:
        return ranked[min(int(len(ranked) * share), len(ranked) - 1)]

    ratio = at(0.95) / limit if limit else None
    return Measure(
        name=name,
        unit="ms",
        value=at(0.5),
        p50_ms=at(0.5),
        p95_ms=at(0.95),
        p99_ms=at(0.99),
        limit=limit,
        ratio=ratio,
    )
