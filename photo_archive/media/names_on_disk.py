# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The name of a file as the archive keeps it, and the way back to the file.

Disks spell one name in several ways (composed or decomposed accents, bytes that are no text); a
database and a bag need one. The kept name is NFC, "/" between the parts, and can always be stored.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_BYTE_SURROGATES = range(0xDC80, 0xDD00)
_BYTE_AREA = 0xEF00
_DIGITS = re.compile(r"(\d+)")


def storable(name: str) -> str:
    """Return ``name`` in NFC and free of surrogates.

    A byte that is no UTF-8 (Python shows it as U+DC80..U+DCFF) becomes U+EF80..U+EFFF of the
    private use area, so that two such names stay different; another lone surrogate becomes U+FFFD.
    """
    if not name.isascii() and any("\ud800" <= char <= "\udfff" for char in name):
        name = "".join(_without_surrogate(char) for char in name)
    return unicodedata.normalize("NFC", name)


def _without_surrogate(char: str) -> str:
    code = ord(char)
    if code in _BYTE_SURROGATES:
        return chr(_BYTE_AREA + code - 0xDC00)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else char


def kept_path(path: Path, root: Path) -> str:
    """Return ``path`` relative to ``root`` as the archive keeps it."""
    return "/".join(storable(part) for part in path.relative_to(root).parts)


def locate(root: Path, kept: str) -> Path | None:
    """Return the file or folder that ``kept`` names under ``root``, or None if there is none.

    Tries the name as it stands first, and looks through a folder only where that fails. A kept
    name never leads out of ``root``.
    """
    parts = kept.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return None
    plain = root.joinpath(*parts)
    if os.path.lexists(plain):
        return plain
    found = root
    for part in parts:
        step = found / part
        if not os.path.lexists(step):
            spelled = _spelled_otherwise(found, part)
            if spelled is None:
                return None
            step = spelled
        found = step
    return found


def _spelled_otherwise(folder: Path, part: str) -> Path | None:
    try:
        names = os.listdir(folder)
    except OSError:
        return None
    return next((folder / name for name in names if storable(name) == part), None)


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts ``scan 2`` before ``scan 10``, whatever the case of the letters."""
    pieces = _DIGITS.split(storable(name).casefold())
    return tuple(
        (1, int(piece), piece) if piece.isdecimal() and len(piece) < 4000 else (0, 0, piece)
        for piece in pieces
    )
