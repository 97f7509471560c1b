# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The size of a JPEG from its header, without decoding it.

Sheets place thumbnails as they are; all they need to know is the shape. Reading two numbers does
not warrant a picture library here (those stay in ``media``).
"""

from __future__ import annotations

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_GREY_OR_COLOUR = (1, 3)


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None where this is no grey or three-colour JPEG.

    Four-colour (CMYK) pictures count as None: PDF/A would want a profile for them.
    Source: ITU-T T.81, B.1.1.3 and B.2.2.
    """
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        elif marker in _START_OF_FRAME:
            return _frame(data[at + 4 : at + 10])
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _frame(header: bytes) -> tuple[int, int] | None:
    if len(header) < 6 or header[5] not in _GREY_OR_COLOUR:
        return None
    height, width = int.from_bytes(header[1:3], "big"), int.from_bytes(header[3:5], "big")
    return (width, height) if width and height else None
