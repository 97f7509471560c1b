# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""EDTF as the draft of 2012 had it, rewritten as the specification of 2019 has it.

Other programs and older records still write ``199u``, ``unknown``, ``open``, ``?~`` and qualified
groups in parentheses. The rewriting is for imports; what is typed is held to the specification.

Source: Extended Date/Time Format 1.0 draft (2012-01-13), and the Library of Congress's list of
changes to the specification of 2019.
"""

from __future__ import annotations

import re

from photo_archive.domain.date_parts import SYMBOLS, Qualifier
from photo_archive.domain.dates import Edtf, parse_edtf

_DRAFT = re.compile(r"[ux()]|unknown|open|^y|\?~|~\?")
_ENDS = {"unknown": "", "open": ".."}
_PIECE = re.compile(r"[0-9X]+|-|\(|\)|%|\?|~")
_SPLIT = re.compile(r"(/|\.\.|,|\[|\]|\{|\})")
_BY_SYMBOL = {symbol: qualifier for qualifier, symbol in SYMBOLS.items() if symbol}


def upgrade_edtf(text: str) -> str:
    """The same date in the form of 2019; text that is not of the draft comes back as it is.

    The result is not checked: see ``parse_draft_edtf``.
    """
    if not _DRAFT.search(text):
        return text
    return "".join(_upgraded(piece) for piece in _SPLIT.split(text))


def parse_draft_edtf(text: str) -> Edtf:
    """The value of an expression of the draft of 2012 or of the specification of 2019.

    Raises:
        ArchiveError: If it is neither, or outside the supported profile.
    """
    return parse_edtf(upgrade_edtf(text.strip(" ")))


def _upgraded(piece: str) -> str:
    """One date or sign of an expression."""
    if piece in _ENDS:
        return _ENDS[piece]
    if piece.startswith("y"):
        return "Y" + piece[1:]
    date = piece.replace("u", "X").replace("x", "X").replace("?~", "%").replace("~?", "%")
    return _without_parentheses(date) if "(" in date else date


def _without_parentheses(date: str) -> str:
    """Qualified groups as qualifiers to the left of each part: 2011-(06-04)~ → 2011-~06-~04.

    A qualifier after a group is of that group alone; one after a bare part is of everything to
    its left that is in no group of its own. What is not understood is left as it is.
    """
    pieces = _PIECE.findall(date)
    if "".join(pieces) != date or date.count("(") != date.count(")"):
        return date
    parts: list[str] = []
    doubts: list[Qualifier] = []
    grouped: list[bool] = []
    open_groups: list[int] = []
    group_start = -1
    for piece in pieces:
        if piece == "(":
            open_groups.append(len(parts))
        elif piece == ")":
            group_start = open_groups.pop() if open_groups else 0
            grouped[group_start:] = [True] * (len(parts) - group_start)
        elif piece in _BY_SYMBOL:
            for place in range(max(group_start, 0), len(parts)):
                if group_start >= 0 or not grouped[place]:
                    doubts[place] |= _BY_SYMBOL[piece]
        elif piece != "-":
            parts.append(piece)
            doubts.append(Qualifier.NONE)
            grouped.append(False)
        if piece not in (")", *_BY_SYMBOL):
            group_start = -1
    return "-".join(SYMBOLS[doubt] + part for part, doubt in zip(parts, doubts, strict=True))
