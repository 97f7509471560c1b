# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists, language alternatives and structures as exiv2 wants them."""

from __future__ import annotations

from collections.abc import Sequence

import exiv2

from photo_archive.media.fields import Texts

_ORDER = "type="
"""With which exiv2 takes a text for an order to make a list."""


def plain(text: str) -> str:
    """A text that exiv2 takes for nothing but a text."""
    return f"{_ORDER} {text}" if text.startswith(_ORDER) else text


def array(items: Sequence[str], kind: exiv2.TypeId) -> exiv2.XmpArrayValue:
    """A bag or a sequence of texts."""
    value = exiv2.XmpArrayValue(kind)
    for item in items:
        value.append(item)
    return value


def alternative(texts: Texts) -> exiv2.LangAltValue:
    """A text in several languages."""
    value = exiv2.LangAltValue()
    for language, text in texts.items():
        value[language] = text
    return value


def coordinate(degrees: float, letters: str) -> str:
    """Half of a point. Source: XMP part 2, GPSCoordinate, "DDD,MM.mmk"."""
    whole, minutes = divmod(round(abs(degrees) * 60, 6), 60)
    return f"{int(whole)},{minutes:.6f}{letters[degrees < 0]}"


def remove(data: exiv2.XmpData, key: str) -> None:
    """Take out a property with all its parts."""
    parts = (key + "[", key + "/")
    for old in [datum.key() for datum in data]:
        if old == key or old.startswith(parts):
            data.erase(data.findKey(exiv2.XmpKey(old)))


def new_list(data: exiv2.XmpData, key: str) -> None:
    """Put an empty list of structures in the place of what was there."""
    remove(data, key)
    value = exiv2.XmpTextValue()
    value.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaBag)
    data[key] = value


def new_structure(data: exiv2.XmpData, key: str) -> None:
    """Put an empty structure in the place of what was there."""
    remove(data, key)
    value = exiv2.XmpTextValue()
    value.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    data[key] = value
