# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A JPEG without its descriptive blocks, for when one of them keeps the picture from opening.

The decoder refuses a whole picture for a spoilt caption block; the picture is worth more than that.
"""

from __future__ import annotations

_START = b"\xff\xd8"
_SCAN = 0xDA
_KEPT_APPLICATION = frozenset({0xE0, 0xE2, 0xEE})
"""JFIF, colour profile, Adobe's colour transform: what the pixels need."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_FIRST_APPLICATION, _LAST_APPLICATION, _COMMENT = 0xE0, 0xEF, 0xFE


def without_descriptions(content: bytes) -> bytes:
    """Return a JPEG with only those segments that its pixels need; b"" if it cannot be followed.

    Source: ITU-T T.81 annex B.1.1.
    """
    if not content.startswith(_START):
        return b""
    kept = [_START]
    at = len(_START)
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == _SCAN:
            return b"".join(kept) + content[at:]
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if not _is_description(marker):
            kept.append(content[at:end])
        at = end
    return b""


def _is_description(marker: int) -> bool:
    if marker == _COMMENT:
        return True
    is_application = _FIRST_APPLICATION <= marker <= _LAST_APPLICATION
    return is_application and marker not in _KEPT_APPLICATION
