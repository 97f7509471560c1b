# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive bench [--photos N]``: speed and memory, each beside a limit of the same run."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.services.bench_values import Bench, Measure
from photo_archive.services.benchmarking import run_bench


def run(command: Command) -> int:
    """Measure and print a table, or JSON."""
    given = command.given
    folder = Path(given.folder).absolute() if given.folder else None
    bench = command.output.follow(run_bench(given.photos, folder))
    if command.output.as_json:
        command.output.json(
            {"photos": bench.photos, "results": [_measure(row) for row in bench.results]}
        )
    else:
        _print(command.output, bench)
    return 0


def _measure(row: Measure) -> dict[str, Json]:
    return {key: value for key, value in asdict(row).items() if value is not None}


def _print(output: Output, bench: Bench) -> None:
    say = output.wording.say
    output.line(output.wording.count("{n} synthetic photo", "{n} synthetic photos", bench.photos))
    times = ("p50 ms", "p95 ms", "p99 ms")
    heads = (say("what"), say("value"), *times, say("limit"), say("ratio"), say("limit is"))
    rows = [heads, *(_row(row) for row in bench.results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    for row in rows:
        first, *figures, last = (
            f"{cell:>{width}}" if 0 < column < len(heads) - 1 else f"{cell:<{width}}"
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        output.line("  ".join((first, *figures, last)).rstrip())


def _row(row: Measure) -> tuple[str, ...]:
    def number(value: float | None) -> str:
        return "" if value is None else f"{value:,.{_digits(value)}f}"

    value = "" if row.value is None else f"{number(row.value)} {row.unit}"
    limit = "" if row.limit is None else f"{number(row.limit)} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    times = (number(row.p50_ms), number(row.p95_ms), number(row.p99_ms))
    return (row.name, value, *times, limit, ratio, row.note or row.limit_name or "")


def _digits(value: float) -> int:
    """Digits after the point: three figures that say something, none of a large number."""
    return 3 if abs(value) < 1 else 1 if abs(value) < 1000 else 0
