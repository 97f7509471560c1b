# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An XMP packet as a tree of plain values.

RDF can write one property in half a dozen ways; here they all become the same ``Node``. A packet
is a stranger's XML: one with a document type or entities is refused before it is parsed, and size
and depth are limited.
Source: XMP Specification part 1 (ISO 16684-1), clause 7 and annex C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from photo_archive.media.fields import DEFAULT_LANGUAGE, Texts, tidy

MAX_PACKET_BYTES = 16 * 1024 * 1024
"""Longer packets are refused."""

OWN_NAMESPACE = "urn:photo-archive:xmp/1.0/"
"""For what an archive knows and no standard has a property for; its prefix is "pa"."""

_MAX_DEPTH = 24
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ARRAYS = frozenset({f"{_RDF}Alt", f"{_RDF}Bag", f"{_RDF}Seq"})
_FORBIDDEN = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#(?:0|x0+);")
_ROOTS = re.compile(r"<(?:[\w.-]+:)?(?:xmpmeta|xapmeta|RDF)\b")

_NAMESPACES = {
    OWN_NAMESPACE: "pa",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://ns.adobe.com/xmp/sType/Area#": "stArea",
    "http://ns.adobe.com/xap/1.0/sType/Dimensions#": "stDim",
    "http://ns.microsoft.com/photo/1.0": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.2/": "MP",
    "http://ns.microsoft.com/photo/1.2/t/RegionInfo#": "MPRI",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "MPReg",
    "http://www.digikam.org/ns/1.0/": "digiKam",
}


class XmpRefusedError(ValueError):
    """A packet that is not parsed: too long, dangerous, or no XMP at all."""


@dataclass(slots=True)
class Node:
    """A value: a text (with a language), a list of values, or a structure of named values."""

    text: str = ""
    language: str = ""
    items: list[Node] = field(default_factory=list)
    parts: dict[str, Node] = field(default_factory=dict)

    def one(self) -> str:
        """Return it as one text: its own, that of the default language, or the first there is."""
        if self.text or not self.items:
            return self.text
        default = (item.text for item in self.items if item.language.lower() == DEFAULT_LANGUAGE)
        return next(filter(None, default), "") or next(
            filter(None, (item.one() for item in self.items)), ""
        )

    def many(self) -> tuple[str, ...]:
        """Return the texts of a list, each once, or the one text there is."""
        texts = (item.one() for item in self.items) if self.items else (self.text,)
        return tuple(dict.fromkeys(filter(None, texts)))

    def by_language(self) -> Texts:
        """Return the texts of a language alternative by language tag, the default first."""
        if not self.items:
            return {self.language or DEFAULT_LANGUAGE: self.text} if self.text else {}
        texts: dict[str, str] = {}
        for item in sorted(self.items, key=lambda item: item.language.lower() != DEFAULT_LANGUAGE):
            if item.one():
                texts.setdefault(_tag(item.language), item.one())
        return texts

    def structures(self) -> list[Node]:
        """Return the structures of a list, or this one."""
        return [item for item in self.items if item.parts] or ([self] if self.parts else [])

    def get(self, name: str) -> Node:
        """Return a part of a structure, an empty value where it is missing."""
        return self.parts.get(name, _NOTHING)


_NOTHING = Node()


def _tag(language: str) -> str:
    """Return a language tag as RFC 5646 writes it: fr, fr-CA, zh-Hant; the default as it is."""
    if not language or language.lower() == DEFAULT_LANGUAGE:
        return DEFAULT_LANGUAGE
    first, *rest = language.replace("_", "-").split("-")
    sized = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(sized.get(len(part), str.lower)(part) for part in rest)])


def read_packet(packet: bytes) -> Node:
    """Return an XMP packet as one structure, its parts named like "dc:subject".

    Raises:
        XmpRefusedError: It is too long, holds a DOCTYPE or ENTITY, is no XML, or nested too deep.
    """
    if len(packet) > MAX_PACKET_BYTES:
        raise XmpRefusedError("too long")
    text = _decoded(packet)
    if _FORBIDDEN.search(text):
        raise XmpRefusedError("document type or entity")
    start = _ROOTS.search(text)
    end = max(text.rfind("</"), 0)
    if start is None:
        raise XmpRefusedError("no packet")
    body = text[start.start() : text.find(">", end) + 1]
    try:
        root = ElementTree.fromstring(_NOT_XML.sub("", body))
    except (ElementTree.ParseError, ValueError) as error:
        raise XmpRefusedError("not well-formed") from error
    whole = Node()
    for rdf in [root] if root.tag == f"{_RDF}RDF" else root.iter(f"{_RDF}RDF"):
        for description in rdf:
            _add_parts(whole, description, 0)
    return whole


def _decoded(packet: bytes) -> str:
    """Source: XMP part 1, 7.3.1: UTF-8, or UTF-16 or UTF-32 told by its first bytes."""
    head = packet[:4]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return packet.decode("utf-16", errors="replace")
    if head[:1] == b"\x00" or head[1:2] == b"\x00":
        order = "be" if head[:1] == b"\x00" else "le"
        width = 32 if head.count(b"\x00") > 2 else 16
        return packet.decode(f"utf-{width}-{order}", errors="replace")
    return packet.decode("utf-8-sig", errors="replace")


def _name(tag: str) -> str:
    namespace, brace, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    prefix = _NAMESPACES.get(namespace)
    return f"{prefix}:{local}" if prefix else (f"{{{namespace}}}{local}" if brace else local)


def _own_attributes(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for tag, value in element.attrib.items():
        if tag.startswith("{") and not tag.startswith((_RDF, "{http://www.w3.org/XML/")):
            yield _name(tag), value


def _add_parts(node: Node, element: ElementTree.Element, depth: int) -> None:
    for name, value in _own_attributes(element):
        node.parts.setdefault(name, Node(tidy(value)))
    for child in element:
        value_node = _value(child, depth + 1)
        if _is_empty(node.parts.get(_name(child.tag))):
            node.parts[_name(child.tag)] = value_node


def _is_empty(node: Node | None) -> bool:
    return node is None or not (node.text or node.items or node.parts)


def _value(element: ElementTree.Element, depth: int) -> Node:
    if depth > _MAX_DEPTH:
        raise XmpRefusedError("nested too deep")
    language = element.get(_LANGUAGE, "")
    resource = element.get(f"{_RDF}resource")
    if resource is not None:
        return Node(tidy(resource), language)
    node = Node(language=language)
    if element.get(f"{_RDF}parseType") == "Resource":
        _add_parts(node, element, depth)
        return _with_value(node)
    children = list(element)
    if not children:
        _add_parts(node, element, depth)
        node.text = tidy(element.text or "")
        return node
    for child in children:
        if child.tag in _ARRAYS:
            node.items.extend(_value(item, depth + 1) for item in child)
        else:
            _add_parts(node, child, depth)
    return _with_value(node)


def _with_value(node: Node) -> Node:
    """A structure with rdf:value is a text with qualifiers. Source: XMP part 1, 7.8."""
    value = node.parts.get(f"{_RDF}value")
    if value is not None:
        node.text, node.items = value.text, value.items
    return node
