# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which records the terms of a query name, so that they can be called as in the user's language.

Only a whole authorised name is a record; anything else was typed, and stays as it was typed.
"""

from __future__ import annotations

from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_terms import Term, stances
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.index.records_named import record_called
from photo_archive.services.workspace import Workspace

_MOST_TERMS = 40


def records_in(workspace: Workspace, query: str) -> dict[Term, RecordRef]:
    """The record of each term that is the authorised name of one."""
    terms = [term for term in stances(query) if term.field in RECORD_FIELDS][:_MOST_TERMS]
    if not terms:
        return {}
    found: dict[Term, RecordRef] = {}
    with workspace.finder.at_hand() as index:
        for term in terms:
            kind = RECORD_FIELDS[term.field]
            number = record_called(index.contents, kind, term.value)
            if number is not None:
                found[term] = RecordRef(kind, number)
    return found
