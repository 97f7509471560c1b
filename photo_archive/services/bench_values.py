# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bench gives: each figure beside a limit measured in the same run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """The least the same work can cost, and what was measured to know it."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Measure:
    """One row; keys that do not apply are None.

    ``ratio`` is value over limit: of rates the share of the limit reached, of times and sizes how
    often the limit goes into them. With percentiles it is that of p95 to the limit's p95. ``note``
    says why there is no figure.
    """

    name: str
    unit: str
    value: float | None = None
    p50_ms: float | None = None
    p95_ms: float | None = None
    p99_ms: float | None = None
    limit: float | None = None
    ratio: float | None = None
    limit_name: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """All rows of one run over an archive of ``photos`` synthetic photos."""

    photos: int
    results: tuple[Measure, ...]


def beside(name: str, unit: str, value: float, limit: Limit | None = None) -> Measure:
    """A row with one value and its ratio to the limit."""
    if limit is None:
        return Measure(name=name, unit=unit, value=value)
    ratio = value / limit.value if limit.value else None
    return Measure(
        name=name,
        unit=unit,
        value=value,
        limit=limit.value,
        ratio=ratio,
        limit_name=limit.name,
    )


def timed(name: str, times_ms: Sequence[float], limit: Limit | None = None) -> Measure:
    """A row of many timings; the value is the median, the ratio that of p95 to the limit."""
    p95 = percentile(times_ms, 0.95)
    return Measure(
        name=name,
        unit="ms",
        value=percentile(times_ms, 0.5),
        p50_ms=percentile(times_ms, 0.5),
        p95_ms=p95,
        p99_ms=percentile(times_ms, 0.99),
        limit=limit.value if limit else None,
        ratio=p95 / limit.value if limit and limit.value else None,
        limit_name=limit.name if limit else None,
    )


def left_out(name: str, unit: str, why: str) -> Measure:
    """A row without a figure, and why."""
    return Measure(name=name, unit=unit, note=why)


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that so large a share of the values does not exceed."""
    ranked = sorted(values)
    return ranked[min(int(len(ranked) * share), len(ranked) - 1)]
