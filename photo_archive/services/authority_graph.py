# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as linked data: SKOS concepts in a scheme, with schema.org for what SKOS does not say.

Every name is a SKOS label where SKOS allows it (one preferred label a language, labels of the three
kinds disjoint: S13, S14). What a label cannot say, the kind and period of a name, stands in a
``schema:Role`` about it, as do offices held and participants.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from photo_archive.documents.linked_data import Link, Literal, Node, iri
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import Entry, RoleEntry, is_language
from photo_archive.services.authority_terms import (
    CLASSES,
    CLOSE_MATCH,
    EXACT_MATCH,
    FIELD_TERMS,
    PARENT_TERMS,
    is_absolute,
    literal_of,
    page_of,
    record_iri,
)

_HIDDEN = (NameKind.HIDDEN, NameKind.MISSPELLING, NameKind.UNACCENTED)
_PLAIN = {"skos:prefLabel": NameKind.PREFERRED, "skos:altLabel": NameKind.VARIANT}
_PLAIN |= {"skos:hiddenLabel": NameKind.HIDDEN}
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:/(\d{4}-\d{2}-\d{2}))?")


def graph_of(entries: Iterable[Entry], kind: RecordKind, title: str, base: str) -> Iterable[Node]:
    """The scheme and each record, one at a time."""
    scheme = Node(base + kind.value, [iri("skos:ConceptScheme")])
    yield scheme.add("dcterms:title", Literal(title))
    for entry in entries:
        yield _node(entry, scheme, base)


def _node(entry: Entry, scheme: Node, base: str) -> Node:
    kind = entry.kind
    types = ["skos:Concept", *([CLASSES[kind]] if kind in CLASSES else [])]
    node = Node(record_iri(base, kind, entry.handle or entry.handles[0]), list(map(iri, types)))
    node.add("skos:inScheme", Link(scheme.iri))
    if entry.key:
        node.add("dcterms:identifier", Literal(entry.key))
    if entry.number is not None:
        node.add("pa:number", Literal(str(entry.number), datatype=iri("xsd:integer")))
    _add_names(node, entry)
    for field, text in entry.fields.items():
        if text:
            node.add(FIELD_TERMS[field], literal_of(field, text))
    if kind is RecordKind.EVENT:
        _add_days(node, entry.fields.get("date", ""))
    if entry.parent:
        above = Link(record_iri(base, kind, entry.parent))
        node.add("skos:broader", above).add(PARENT_TERMS[kind], above)
    node.add("skos:broader", *(Link(record_iri(base, kind, one)) for one in entry.broader or ()))
    node.add("schema:hasOccupation", *(_office(role, base) for role in entry.roles or ()))
    node.add(
        "schema:location",
        *(Link(record_iri(base, RecordKind.PLACE, one)) for one in entry.places or ()),
    )
    for reference, role in entry.participants or ():
        person = Link(record_iri(base, RecordKind.PERSON, reference))
        part = Node(types=[iri("schema:Role")]).add("schema:attendee", person)
        node.add("schema:attendee", part.add("schema:roleName", *([Literal(role)] if role else [])))
    for identifier in entry.external_ids:
        _add_identifier(node, identifier)
    return node


def _add_names(node: Node, entry: Entry) -> None:
    language = entry.name_language or ""
    authorised = _tagged(entry.name, language)
    node.add("schema:name", authorised).add("skos:prefLabel", authorised)
    if language and not authorised.language:
        node.add("schema:inLanguage", Literal(language))
    said = {authorised}
    preferred = {authorised.language}
    labels = Counter(_tagged(name.text, name.language) for name in entry.names)
    for name in sorted(entry.names, key=lambda name: _rank(name.kind)):
        label = _tagged(name.text, name.language)
        term = _label_term(name, preferred) if label not in said else ""
        if term:
            said.add(label)
            node.add(term, label)
        if term == "skos:prefLabel":
            preferred.add(label.language)
        says_all = name == Name(name.text, _PLAIN.get(term, NameKind.AUTHORISED), label.language)
        if not says_all or labels[label] > 1:
            node.add("schema:alternateName", _about(name, label))


def _rank(kind: NameKind) -> int:
    return 0 if kind is NameKind.PREFERRED else 2 if kind in _HIDDEN else 1


def _label_term(name: Name, preferred: set[str]) -> str:
    """The label of SKOS a name is; none for what people of a place are called."""
    if name.kind is NameKind.DEMONYM:
        return ""
    if name.kind in _HIDDEN:
        return "skos:hiddenLabel"
    language = name.language if is_language(name.language) else ""
    free = language not in preferred and not (name.valid_from or name.valid_to)
    return "skos:prefLabel" if name.kind is NameKind.PREFERRED and free else "skos:altLabel"


def _about(name: Name, label: Literal) -> Node:
    about = Node(types=[iri("schema:Role")]).add("schema:alternateName", label)
    about.add("schema:roleName", Literal(name.kind.value))
    if label.language != name.language:
        about.add("schema:inLanguage", Literal(name.language))
    return _period(about, name.valid_from, name.valid_to)


def _office(role: RoleEntry, base: str) -> Node:
    office = Node(types=[iri("schema:Role")]).add("schema:roleName", Literal(role.position))
    office.add("schema:roleName", *(Literal(text, code) for code, text in role.wording.items()))
    if role.organisation:
        body = record_iri(base, RecordKind.ORGANISATION, role.organisation)
        office.add("schema:memberOf", Link(body))
    return _period(office, role.held_from, role.held_to)


def _period(node: Node, start: str, end: str) -> Node:
    if start:
        node.add("schema:startDate", literal_of("date", start))
    if end:
        node.add("schema:endDate", literal_of("date", end))
    return node


def _add_days(node: Node, date: str) -> None:
    """Days of an event as schema.org has them, beside the whole truth in EDTF."""
    found = _DAYS.fullmatch(date)
    if found:
        for term, text in zip(
            ("schema:startDate", "schema:endDate"), (found[1], found[2] or found[1]), strict=True
        ):
            node.add(term, Literal(text, datatype=iri("xsd:date")))


def _add_identifier(node: Node, identifier: ExternalId) -> None:
    page = page_of(identifier)
    if page:
        node.add("skos:exactMatch", Link(page))
    elif identifier.scheme == EXACT_MATCH and is_absolute(identifier.value):
        node.add("skos:exactMatch", Link(identifier.value))
    elif identifier.scheme == CLOSE_MATCH and is_absolute(identifier.value):
        node.add("skos:closeMatch", Link(identifier.value))
    else:
        value = Node(types=[iri("schema:PropertyValue")])
        value.add("schema:propertyID", Literal(identifier.scheme))
        node.add("schema:identifier", value.add("schema:value", Literal(identifier.value)))


def _tagged(text: str, language: str) -> Literal:
    return Literal(text, language if is_language(language) else "")
