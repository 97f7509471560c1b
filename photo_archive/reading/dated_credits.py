# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits with the date of the picture inside: "Photographed 3 May 1911 by Jane Roe".

The date is the caption's and has to stay there, so only the words that name who took the picture
are the credit. Words and a date have to stand together in their whole shape at the end.
"""

from __future__ import annotations

import re

from photo_archive.reading.patterns import NAME

_PICTURE = r"(?:photos?|photograph|photographie|picture|image|cliché|ảnh|hình)"
_TAKEN = r"(?:taken|made|shot|photographed|prise?s?|chụp)"
_OPENS = r"(?:^|(?<=[.!?…;|)\]\n])\s*|\s[-–—]\s+)"
_LEADS = (
    r"(?:on|in|le|en|vào|hồi|ngày|tháng|năm|sáng|trưa|chiều|tối|đêm|about|around|vers|khoảng)\s+"
)
_DATE = rf"(?:{_LEADS})*(?=[^\n(:]{{0,24}}\d(?:\d|\s?[-/.]\s?\d))[^\n:()]{{3,28}}?"
_REST = r"(?P<rest>\.?\s*$|[.;]\s+(?=[^\W\d_]))"
_HOUSE = r"(?:\s*[/–]\s*[^\n.;:/]{2,40}|\s+-\s+[^\n.;:/]{2,40})?"
_BEHIND_DATE = re.compile(
    rf"{_OPENS}(?i:{_PICTURE}\s+(?:{_TAKEN}\s+)?|{_TAKEN}\s+)(?i:{_DATE})"
    rf"(?P<by>\s+(?i:by|par|của|do)\s+|\s*:\s*)(?P<name>{NAME}{_HOUSE}){_REST}"
)
_BEFORE_DATE = re.compile(
    rf"{_OPENS}(?P<by>(?i:(?:{_PICTURE}\s+)?{_TAKEN}\s+(?:by|par)|(?:ảnh|hình)\s*(?:do|của|:))\s+)"
    rf"(?P<name>{NAME}),?(?P<end>\s+(?i:chụp))?\s+"
    rf"(?=(?i:{_LEADS})(?i:{_DATE})(?:\.?\s*$))"
)
_MAY_HOLD = re.compile(
    r"(?i:taken|made|shot|photographed|prise?s?|chụp)\s"
    rf"|(?i:photos?|photograph|photographie|picture|image|cliché|ảnh|hình)\s+(?i:\d|{_LEADS})"
)


def dated_credit(text: str, begin: int) -> tuple[int, int, str] | None:
    """Where the words lie that name who took a picture beside its date, and the name; else None.

    Args:
        text: The caption.
        begin: Where its last part begins, in which a credit may stand.
    """
    if not _MAY_HOLD.search(text, begin):
        return None
    match = _BEHIND_DATE.search(text, begin)
    if match:
        return match.start("by"), match.end("name"), match["name"]
    match = _BEFORE_DATE.search(text, begin)
    if match:
        return match.start("by"), max(match.end("name"), match.end("end")), match["name"]
    return None
