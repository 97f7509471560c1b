# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A query that says the same thing a thousand times over is asked it once.

Texts are pasted into search boxes, and keys get stuck; either would keep others waiting.
"""

from __future__ import annotations

from photo_archive.domain.query_tree import And, Node, Not, Or, both, either

MANY = 40
"""From so many parts on it is no query that anybody wrote: words said twice may be a name."""


def each_once(tree: Node) -> Node:
    """The tree without what stands in a long row more than once."""
    match tree:
        case And():
            return both(_once([each_once(part) for part in tree.parts]), tree.span)
        case Or():
            return either(_once([each_once(part) for part in tree.parts]), tree.span)
        case Not():
            return Not(each_once(tree.part), tree.span)
        case _:
            return tree


def _once(parts: list[Node]) -> list[Node]:
    return parts if len(parts) <= MANY else list(dict.fromkeys(parts))
