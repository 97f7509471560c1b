# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.embedded import Standard
from photo_archive.media.beside import Beside
from photo_archive.media.embedded import read_embedded
from photo_archive.media.fields import Fields
from photo_archive.media.packets import Packets

_IIM = b"\x1c\x02\x6e\x00\x06cr\xe9dit"
_HEAD = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    b' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><rdf:RDF><rdf:Description>'
)
_TAIL = b"</rdf:Description></rdf:RDF></x:xmpmeta>"


def _city(name: bytes) -> bytes:
    return _HEAD + b"<photoshop:City>" + name + b"</photoshop:City>" + _TAIL


def test_no_block_says_nothing() -> None:
    reading = read_embedded(Packets())
    assert reading.embedded.fields == Fields()
    assert reading.embedded.iim_charset == ""
    assert not reading.is_xmp_refused


def test_the_guess_of_a_character_set_is_told() -> None:
    embedded = read_embedded(Packets(iim=_IIM)).embedded
    assert embedded.fields.credit == "crédit"
    assert (embedded.iim_charset, embedded.iim_charset_guessed) == ("cp1252", True)


def test_a_refused_packet_does_not_spoil_the_rest() -> None:
    packets = Packets(iim=_IIM, xmp=(b"<!DOCTYPE x>" + _city(b"Nice"),))
    reading = read_embedded(packets)
    assert reading.is_xmp_refused
    assert reading.embedded.fields == Fields(credit="crédit")


def test_an_extension_fills_what_the_main_packet_leaves_out() -> None:
    extension = _HEAD + b"<photoshop:Credit>TTXVN</photoshop:Credit>" + _TAIL
    reading = read_embedded(Packets(xmp=(_city(b"Nice"), extension)))
    assert (reading.embedded.fields.city, reading.embedded.fields.credit) == ("Nice", "TTXVN")


def test_a_sidecar_takes_part() -> None:
    packets = Packets(xmp=(_city(b"Nice"),))
    embedded = read_embedded(packets, beside=Beside(sidecar=Fields(city="Paris"))).embedded
    assert embedded.sources == {"city": Standard.SIDECAR}
    (city,) = embedded.disagreements
    assert [(one.standard, one.value) for one in city.sides] == [
        (Standard.SIDECAR, "Paris"),
        (Standard.XMP, "Nice"),
    ]
