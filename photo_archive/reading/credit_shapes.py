# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes in which credits stand, as far as they need no list of words: brackets, ends of sentences.

They are apart from the reader of credits so that each stays short enough to be read at once.
"""

from __future__ import annotations

import re

BRACKET = re.compile(r"(?<!\s)\s*[(\[](?P<body>[^()\[\]]{2,200})[)\]]\.?")
SENTENCE_END = r"(?:^|(?<=[.!?…)\]”\"»’;|\n])\s*|\s[-–—]\s+|\n\s*)"
LONGEST_TAIL = 240
LONGEST_NOTICES = 600
COLONS = re.compile("[:：…©]|[.]{3}")
COLON = r"\s*(?:[:：]|\.{3}|…)"
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-z])|\n\s*|\s[|]\s|\s(?=\([^()]*\)\s*$)")
LONGEST_PLAIN_CREDIT = 110
HANDLE = re.compile(r"(?:^|[\s/])@\w{2,}$")
YEAR_BEHIND = re.compile(
    r"(?:\s*\((?:c(?:a|irca)?\.?\s*|năm\s+)?(?:\d{1,2}[/.-]){0,2}\d{4}\)"
    r"|(?<=[^\W\d_]),\s+(?:năm\s+)?\d{4})[.\s]*$"
)
ISSUE_BEHIND = re.compile(
    r",\s+(?:(?:\d{1,2}\s+)?[^\W\d_]{3,9}\.?\s+|[^\W\d_]{3,9}\.?\s+\d{1,2},\s+)?\d{4}$"
)
OF_THE_PICTURE = (
    r"(?i:(?:d['’])?archives?\s+d|chụp\s+(?:ngày|tháng|năm|sáng|chiều|tối|đêm|vào|từ|tại|ở|cảnh))"
)
MOST_WORDS = 12
STOP = re.compile(r"[.!?]\s")
OUT = re.compile(r"\s*\((?:[A-Z]+\s)+OUT\)\s*$")
SITE_TAIL = re.compile(
    r"(?:^|[\s,])(?P<body>(?:www\.)?[\w-]+"
    r"\.(?:com|org|net|vn|fr|info|gov|edu|co\.uk)(?:\.[a-z]{2})?)$"
)
LEADING = re.compile(r"^\s*©\s?(?P<body>[^\n]{2,80}?)(?:\s+[-–—]\s+|\s*;\s+|\n)")
