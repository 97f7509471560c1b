# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to do about a query that cannot be read: where its fault stands and how it would be right.

Whoever shows an error marks ``fault_span`` and offers ``mended``, which can always be read.
"""

from __future__ import annotations

import re

from photo_archive.domain.errors import Mend, UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import Everything, Span

_MOST_FAULTS = 8
_FAULT = re.compile(r"[^\s()]+|[()]")


def mended(query: str) -> str:
    """The query as it was probably meant; "" if there is no telling or nothing wrong with it."""
    now = query
    for _ in range(_MOST_FAULTS):
        try:
            tree = parse(now)
        except UsageError as error:
            if error.mend is None:
                return ""
            mend = error.mend
            now = _put(now, mend)
        else:
            tidied = now.strip()
            return "" if isinstance(tree, Everything) or tidied == query.strip() else tidied
    return ""


def _put(query: str, mend: Mend) -> str:
    """The query with what would be right; what is taken out leaves one blank, if any is needed."""
    before, after = query[: mend.start], query[mend.end :]
    if mend.put:
        return f"{before}{mend.put}{after}"
    before, after = before.rstrip(), after.lstrip()
    apart = before and before[-1] not in "(:-=" and after and after[0] != ")"
    return f"{before} {after}" if apart else f"{before}{after}"


def fault_span(error: UsageError) -> Span:
    """The part of the query to mark: from the fault to the end of its word, one letter at least."""
    start = min(error.position or 0, len(error.query))
    found = _FAULT.match(error.query, start)
    return Span(start, found.end() if found else min(start + 1, len(error.query)))
