# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches as one list of things to go to, found by the beginnings of words."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.tokens import tokens
from photo_archive.services.albums import albums, query_of
from photo_archive.services.saved_searches import saved_searches
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """An album or saved search as something to go to: its name and the query that shows it."""

    name: str
    query: str
    is_album: bool


def named_queries(workspace: Workspace, text: str = "", limit: int = 20) -> list[NamedQuery]:
    """Albums and saved searches in whose names every word of a text begins a word, in any spelling.

    Those whose name begins with the text come first.
    """
    known = [NamedQuery(one.name, query_of(one), is_album=True) for one in albums(workspace)]
    known += [NamedQuery(one.name, one.query, is_album=False) for one in saved_searches(workspace)]
    asked = [word.folded for word in tokens(text)]
    found: list[tuple[bool, int, NamedQuery]] = []
    for place, one in enumerate(known):
        words = [word.folded for word in tokens(one.name)]
        if all(any(word.startswith(part) for word in words) for part in asked):
            first = not asked or "".join(words).startswith("".join(asked))
            found.append((not first, place, one))
    return [one for *_, one in sorted(found, key=lambda each: each[:2])][:limit]
