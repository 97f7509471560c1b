# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records that a query means though no photo is linked to them: a gap, and worth saying.

Whoever looks for a visit of which the archive has no picture should learn that the visit is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_tree import And, Field, Node, Phrase, Word
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.index.contents import Contents
from photo_archive.index.match import named


def without_photos(tree: Node, contents: Contents, limit: int) -> tuple[str, ...]:
    """Labels of records named by a query of one field, or of words alone, that have no photo."""
    found: list[str] = []
    for kind, value in _asked(tree):
        column = contents.records[kind]
        for code in named(value, column.names):
            if not column.photos[code] and column.labels[code]:
                found.append(column.labels[code])
            if len(found) == limit:
                return tuple(found)
    return tuple(found)


def _asked(tree: Node) -> Iterable[tuple[RecordKind, Node]]:
    match tree:
        case Field() if tree.name in RECORD_FIELDS:
            return [(RECORD_FIELDS[tree.name], tree.value)]
        case Word() | Phrase():
            return [(kind, tree) for kind in RecordKind]
        case And() if all(isinstance(part, Word | Phrase) for part in tree.parts):
            return [(kind, tree) for kind in RecordKind]
        case _:
            return []
