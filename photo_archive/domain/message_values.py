# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into the gaps of messages beyond plain texts: periods, and how values are stored.

A stored message is worded in the language of whoever reads it, perhaps years later. So a date is
stored as a date, a code as a code and an inner message as a message, none as the words of the day.
"""

from __future__ import annotations

from collections.abc import Mapping

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError, CodeText, DateText, Message, Value

_CODE, _DATE = "code", "edtf"


def period_value(first: str, last: str) -> Value:
    """A period for a gap of a message, as one date: “until 1993”, “6–8 October 2004”.

    Args:
        first: EDTF, "" where it is open.
        last: EDTF, "" where it is open.

    Returns:
        Both ends as they are where they are no interval, being reversed or intervals themselves.
    """
    if first == last:
        return DateText(first)
    both = f"{first or '..'}/{last or '..'}"
    try:
        return DateText(parse_edtf(both).text)
    except ArchiveError:
        ends = [DateText(one) if one else "…" for one in (first, last)]
        return Message("{from} – {to}", {"from": ends[0], "to": ends[1]})


def stored_values(values: Mapping[str, Value]) -> dict[str, object]:
    """The values of a message as JSON keeps them; ``values_from_stored`` reads them again."""
    return {gap: _stored(value) for gap, value in values.items()}


def values_from_stored(stored: Mapping[str, object]) -> dict[str, Value]:
    """Values as they were; a plain text, as formerly stored for a date too, is a text."""
    return {gap: _from_stored(value) for gap, value in stored.items()}


def _stored(value: Value) -> object:
    if isinstance(value, Message):
        return {"text": value.text, "values": stored_values(value.values)}
    if isinstance(value, CodeText):
        return {_CODE: str(value), "text": value.words.text}
    return {_DATE: str(value)} if isinstance(value, DateText) else value


def _from_stored(value: object) -> Value:
    if not isinstance(value, Mapping):
        return value if isinstance(value, int) else str(value)
    if _DATE in value:
        return DateText(value[_DATE])
    if _CODE in value:
        return CodeText(value[_CODE], Message(str(value["text"])))
    return Message(str(value["text"]), values_from_stored(value["values"]))
