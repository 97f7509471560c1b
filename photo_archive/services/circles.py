# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding records that would lie within one another: circles in what is part of what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def knots(above: Mapping[int, Iterable[int]]) -> list[list[int]]:
    """Groups in which each leads to each of the others and so back to itself.

    Args:
        above: What each record is directly part of.

    Source: R. Tarjan, “Depth-first search and linear graph algorithms” (1972), without recursion.
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    found: list[list[int]] = []
    for root in above:
        if root in index:
            continue
        work = [(root, iter(tuple(above.get(root, ()))))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            at, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[at])
                if low[at] == index[at]:
                    found.append(_popped(stack, on_stack, at))
            elif following not in index:
                index[following] = low[following] = len(index)
                stack.append(following)
                on_stack.add(following)
                work.append((following, iter(tuple(above.get(following, ())))))
            elif following in on_stack:
                low[at] = min(low[at], index[following])
    return [one for one in found if len(one) > 1 or one[0] in set(above.get(one[0], ()))]


def one_round(above: Mapping[int, Iterable[int]], knot: Iterable[int]) -> list[int]:
    """A way round through a knot: each is part of the next, the last is the first again."""
    inside = set(knot)
    at = min(inside)
    places: dict[int, int] = {}
    while at not in places:
        places[at] = len(places)
        at = min(one for one in above.get(at, ()) if one in inside)
    return [*list(places)[places[at] :], at]


def _popped(stack: list[int], on_stack: set[int], until: int) -> list[int]:
    group = []
    while True:
        one = stack.pop()
        on_stack.discard(one)
        group.append(one)
        if one == until:
            return group
