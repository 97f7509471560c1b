# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Points that lie too close together to be drawn apart become one cluster, drawn at the heaviest.

A grid as wide as the least distance finds what is near; the heaviest point of a cell takes in the
cells around it whose own heaviest points are too near, so that no two clusters overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_CELLS_ACROSS = 1 << 20


def clustered(
    points: Sequence[tuple[float, float]], weights: Sequence[int], apart: float
) -> list[list[int]]:
    """Groups of points, the heaviest group's point first, in each the heaviest point first.

    Args:
        points: x and y from 0 to 1; where x is nearly 1 it is near to 0, round the world.
        weights: How much each point weighs.
        apart: How far apart the first points of two groups are at least.
    """
    if not points:
        return []
    width = max(apart, 1 / _CELLS_ACROSS)
    places = np.asarray(points, np.float64)
    column, row = (places / width).astype(np.int64).T
    order = np.lexsort((np.arange(len(points)), -np.asarray(weights, np.int64)))
    cells: dict[tuple[int, int], list[int]] = {}
    for at in order.tolist():
        cells.setdefault((int(column[at]), int(row[at])), []).append(at)
    groups: list[list[int]] = []
    for cell in list(cells):
        members = cells.pop(cell, None)
        if members is not None:
            groups.append(_with_neighbours(cell, members, cells, points, width))
    return groups


def _with_neighbours(
    cell: tuple[int, int],
    members: list[int],
    cells: dict[tuple[int, int], list[int]],
    points: Sequence[tuple[float, float]],
    apart: float,
) -> list[int]:
    """A cell's points and those of cells beside it whose first point is too near; these go."""
    x, y = points[members[0]]
    for column in _columns_around(cell[0], apart):
        for down in (-1, 0, 1):
            beside = (column, cell[1] + down)
            others = cells.get(beside)
            if others is None:
                continue
            other_x, other_y = points[others[0]]
            across = abs(other_x - x)
            if min(across, 1 - across) ** 2 + (other_y - y) ** 2 < apart**2:
                members = members + cells.pop(beside)
    return members


def _columns_around(column: int, width: float) -> set[int]:
    """A column of cells and those beside it; round the world the last one may be narrower."""
    last = int((1 - 1e-12) / width)
    around = {column - 1, column, column + 1}
    if column == 0:
        around |= {last, last - 1}
    if column >= last - 1:
        around.add(0)
    return around
