# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""IPTC-IIM: the caption block of 1990s newsrooms, which agencies still send.

It is a run of length-prefixed fields, read here from its raw bytes because its character set has
to be decided by us: it is declared, valid UTF-8, or guessed.
Source: IPTC Information Interchange Model 4.2, chapters 1.5 and 6.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from photo_archive.media import legacy_text
from photo_archive.media.fields import (
    Fields,
    Stamp,
    in_default,
    tidy,
)
from photo_archive.media.stamps import read_stamp

_MARK = 0x1C
_CHARSET = (1, 90)
_UTF_8_ESCAPE = b"\x1b%G"
_MAX_FIELDS = 20_000


@dataclass(frozen=True, slots=True)
class IimReading:
    """The fields of an IIM block and how its letters were read."""

    fields: Fields
    charset: str
    is_charset_guessed: bool


def read_iim(block: bytes, charset: str = "") -> IimReading:
    """Read an IIM block; what is cut off or spoilt at its end is left out.

    Args:
        block: The block.
        charset: The character set a person says it is in; "" to go by what it says or looks like.
    """
    raw: dict[tuple[int, int], list[bytes]] = {}
    for number, value in _datasets(block):
        raw.setdefault(number, []).append(value)
    is_declared = any(value.startswith(_UTF_8_ESCAPE) for value in raw.get(_CHARSET, ()))
    application = {dataset: values for (record, dataset), values in raw.items() if record == 2}
    everything = b"\n".join(value for values in application.values() for value in values)
    is_chosen = bool(charset)
    if not is_chosen:
        charset = legacy_text.UTF_8 if is_declared else legacy_text.guess_charset(everything)
    texts = {
        dataset: tuple(filter(None, (tidy(legacy_text.decode(value, charset)) for value in values)))
        for dataset, values in application.items()
    }
    is_guessed = not is_declared and not is_chosen and charset != legacy_text.UTF_8
    return IimReading(_fields(texts), charset, is_guessed)


def _datasets(block: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Source: IIM 4.2 clause 1.5; a length with its top bit set tells how long the length is."""
    at = block.find(_MARK)
    for _ in range(_MAX_FIELDS):
        if at < 0 or at + 5 > len(block) or block[at] != _MARK:
            return
        number = block[at + 1], block[at + 2]
        length = int.from_bytes(block[at + 3 : at + 5])
        start = at + 5
        if length & 0x8000:
            extent = length & 0x7FFF
            if extent > 4:
                return
            length = int.from_bytes(block[start : start + extent])
            start += extent
        if start + length > len(block):
            return
        yield number, block[start : start + length]
        at = start + length


def _fields(texts: Mapping[int, tuple[str, ...]]) -> Fields:
    def one(dataset: int) -> str:
        values = texts.get(dataset, ())
        return values[0] if values else ""

    return Fields(
        caption=in_default(one(120)),
        headline=one(105),
        title=in_default(one(5)),
        date_created=_stamp(one(55), one(60)),
        date_digitised=_stamp(one(62), one(63)),
        credit=one(110),
        source=one(115),
        creators=texts.get(80, ()),
        creator_title=one(85),
        caption_writer=one(122),
        keywords=tuple(dict.fromkeys(texts.get(25, ()))),
        sublocation=one(92),
        city=one(90),
        state=one(95),
        country=one(101),
        country_code=one(100),
        copyright=in_default(one(116)),
        instructions=one(40),
        job_id=one(103),
        contact=texts.get(118, ()),
        subjects=texts.get(12, ()),
        category=tuple(dict.fromkeys((*texts.get(15, ()), *texts.get(20, ())))),
        urgency=one(10),
    )


def _stamp(date: str, time: str) -> Stamp | None:
    return (read_stamp(f"{date}T{time}") if time else None) or read_stamp(date)
