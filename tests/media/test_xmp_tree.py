# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.xmp_tree import MAX_PACKET_BYTES, XmpRefusedError, read_packet

_NAMES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:x="adobe:ns:meta/" xmlns:own="http://example.org/own/"'
)


def _packet(inside: str, attributes: str = "") -> bytes:
    return (
        f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta {_NAMES}><rdf:RDF>'
        f'<rdf:Description rdf:about="" {attributes}>{inside}</rdf:Description></rdf:RDF>'
        f'</x:xmpmeta>{" " * 40}<?xpacket end="w"?>'
    ).encode()


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        ("<photoshop:City>Huế</photoshop:City>", ""),
        ("", 'photoshop:City="Huế"'),
        ("<photoshop:City><rdf:Alt><rdf:li>Huế</rdf:li></rdf:Alt></photoshop:City>", ""),
        (
            '<photoshop:City rdf:parseType="Resource"><rdf:value>Huế</rdf:value>'
            "<own:sure>no</own:sure></photoshop:City>",
            "",
        ),
        (
            "<photoshop:City><rdf:Description><rdf:value>Huế</rdf:value></rdf:Description>"
            "</photoshop:City>",
            "",
        ),
        ('<photoshop:City rdf:resource="Huế"/>', ""),
        ("<photoshop:City>Hu&#x1EBF;</photoshop:City>", ""),
    ],
)
def test_every_way_of_writing_a_text(inside: str, attributes: str) -> None:
    assert read_packet(_packet(inside, attributes)).get("photoshop:City").one() == "Huế"


@pytest.mark.parametrize(
    "inside",
    [
        '<own:p rdf:parseType="Resource"><own:a>1</own:a><own:b>2</own:b></own:p>',
        "<own:p><rdf:Description><own:a>1</own:a><own:b>2</own:b></rdf:Description></own:p>",
        '<own:p own:a="1" own:b="2"/>',
        '<own:p><rdf:Description own:a="1"><own:b>2</own:b></rdf:Description></own:p>',
        '<own:p><rdf:Bag><rdf:li own:a="1" own:b="2"/></rdf:Bag></own:p>',
    ],
)
def test_every_way_of_writing_a_structure(inside: str) -> None:
    name = "{http://example.org/own/}"
    (structure,) = read_packet(_packet(inside)).get(f"{name}p").structures()
    assert (structure.get(f"{name}a").one(), structure.get(f"{name}b").one()) == ("1", "2")


def test_languages() -> None:
    node = read_packet(
        _packet(
            "<dc:title><rdf:Alt>"
            '<rdf:li xml:lang="vi">Thăm</rdf:li><rdf:li xml:lang="x-default">Visit</rdf:li>'
            '<rdf:li xml:lang="fr_ca">Visite</rdf:li><rdf:li xml:lang="en"> </rdf:li>'
            "</rdf:Alt></dc:title>"
        )
    ).get("dc:title")
    assert list(node.by_language().items()) == [
        ("x-default", "Visit"),
        ("vi", "Thăm"),
        ("fr-CA", "Visite"),
    ]
    assert node.one() == "Visit"


def test_lists_hold_each_value_once() -> None:
    node = read_packet(
        _packet(
            "<dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li>b</rdf:li><rdf:li>a</rdf:li>"
            "<rdf:li/></rdf:Bag></dc:subject>"
        )
    ).get("dc:subject")
    assert node.many() == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
def test_encodings(encoding: str) -> None:
    packet = _packet("<photoshop:City>Huế</photoshop:City>").decode().encode(encoding)
    assert read_packet(packet).get("photoshop:City").one() == "Huế"


@pytest.mark.parametrize(
    "packet",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]>' + _packet(""),
        '<!doctype x [<!entity a "b">]>'.encode("utf-16")
        + _packet("").decode().encode("utf-16-le"),
        _packet('<!ENTITY a SYSTEM "file:///etc/passwd">'),
        _packet("<photoshop:City>Huế</photoshop:Town>"),
        _packet("<own:d>" * 60 + "</own:d>" * 60),
        b"no packet at all",
        b"",
        _packet(" " * MAX_PACKET_BYTES),
    ],
)
def test_what_is_not_safe_is_refused(packet: bytes) -> None:
    with pytest.raises(XmpRefusedError):
        read_packet(packet)


def test_control_characters_do_not_spoil_a_packet() -> None:
    packet = _packet("<photoshop:City>Hu\x00\x0bế</photoshop:City>")
    assert read_packet(packet).get("photoshop:City").one() == "Huế"


@given(st.binary(max_size=200))
def test_no_packet_breaks_the_reader(inside: bytes) -> None:
    whole = _packet("@").replace(b"@", inside)
    for packet in (inside, whole):
        try:
            read_packet(packet)
        except XmpRefusedError:
            continue
