# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Linked data → entries: what we write ourselves, and SKOS as other programs export it.

A concept of elsewhere has its IRI for a key, so that loading it again finds it. What a document
does not say of a record stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from photo_archive.documents.jsonld_read import NotJsonLdError, nodes_of
from photo_archive.documents.linked_data import Literal, Node, iri, prefixed
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import (
    FIELDS,
    SHARED_FIELDS,
    AuthorityFile,
    Entry,
    RoleEntry,
    checked,
    name_kind,
)
from photo_archive.services.authority_problems import left_out, unused
from photo_archive.services.authority_terms import (
    CLASSES,
    CLOSE_MATCH,
    FIELD_TERMS,
    PARENT_TERMS,
    bases_of,
    identifier_of,
    reference_of,
)

_LABELS = (
    ("skos:prefLabel", NameKind.PREFERRED),
    ("skos:altLabel", NameKind.VARIANT),
    ("skos:hiddenLabel", NameKind.HIDDEN),
)
_NOTES = ("skos:note", "skos:scopeNote", "skos:definition")
_LANGUAGES_FIRST = ("en", "", "fr", "vi")
_READ = frozenset(
    iri(name)
    for name in (
        *("skos:inScheme", "skos:topConceptOf", "dcterms:identifier", "dcterms:source"),
        *("pa:number", "schema:name", "schema:inLanguage", "schema:alternateName"),
        *("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", *_NOTES),
        *("skos:broader", "skos:narrower", "skos:exactMatch", "skos:closeMatch"),
        "schema:identifier",
    )
)
_READ_OF: Mapping[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: ("schema:hasOccupation",),
    RecordKind.EVENT: (
        "schema:location",
        "schema:attendee",
        "schema:startDate",
        "schema:endDate",
    ),
}


def read_jsonld(text: str, path: Path, kind: RecordKind) -> AuthorityFile:
    """The records of a kind in a document.

    Raises:
        ArchiveError: It is no JSON-LD, or holds no records of the kind.
    """
    try:
        nodes = nodes_of(json.loads(text))
    except (ValueError, RecursionError) as error:
        reason = error.message if isinstance(error, NotJsonLdError) else str(error)
        raise ArchiveError(
            "{file} is not a readable authority file: {reason}.", file=str(path), reason=reason
        ) from error
    chosen = _of_kind(nodes, kind)
    if not chosen and not _is_ours_and_empty(nodes, kind):
        raise ArchiveError(
            "{file} holds no {type} and no skos:Concept. Is it the file of another kind of record?",
            file=str(path),
            type=CLASSES.get(kind, "skos:Concept"),
        )
    reader = _Reader(nodes, kind)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, node in enumerate(chosen, 1):
        try:
            entries.append(checked(reader.entry(node, number)))
        except ArchiveError as error:
            problems.append(left_out(path, number, error))
    read = _READ | {iri(name) for name in _names_read(kind)}
    strange = dict.fromkeys(name for node in chosen for name in node.values if name not in read)
    problems += [unused(path, prefixed(name)) for name in strange]
    return AuthorityFile(tuple(entries), tuple(problems))


def _of_kind(nodes: Iterable[Node], kind: RecordKind) -> list[Node]:
    """Nodes of the class of a kind; if there are none, concepts that are of no other class."""
    classes = {one: iri(name) for one, name in CLASSES.items()}
    if kind in classes:
        found = [node for node in nodes if classes[kind] in node.types]
        if found:
            return found
    others = {name for one, name in classes.items() if one is not kind}
    concept = iri("skos:Concept")
    return [node for node in nodes if concept in node.types and not others & set(node.types)]


def _is_ours_and_empty(nodes: Iterable[Node], kind: RecordKind) -> bool:
    scheme = iri("skos:ConceptScheme")
    return any(scheme in node.types and node.iri.endswith(kind.value) for node in nodes)


def _names_read(kind: RecordKind) -> Iterable[str]:
    yield from (FIELD_TERMS[field] for field in FIELDS[kind])
    yield from _READ_OF.get(kind, ())
    if kind in PARENT_TERMS:
        yield PARENT_TERMS[kind]


@dataclass(frozen=True, slots=True)
class _Labels:
    """The authorised name of a node and the others."""

    name: Literal
    others: tuple[Name, ...]


class _Reader:
    """Makes entries of the nodes of one document."""

    def __init__(self, nodes: Iterable[Node], kind: RecordKind) -> None:
        known = list(nodes)
        scheme = iri("skos:ConceptScheme")
        self._kind = kind
        self._bases = bases_of([node.iri for node in known if scheme in node.types])
        self._keys = {node.iri: self._key(node) for node in known if node.values}
        self._above: dict[str, list[str]] = {}
        for node in known:
            for below in node.links("skos:narrower"):
                self._above.setdefault(below, []).append(node.iri)

    def entry(self, node: Node, where: int) -> Entry:
        labels = _labels(node)
        number = node.text("pa:number")
        above = self._references([*node.links("skos:broader"), *self._above.get(node.iri, ())])
        if self._kind in PARENT_TERMS:
            above = self._references(node.links(PARENT_TERMS[self._kind])) or above
        ids = tuple(_external_ids(node))
        key = self._keys.get(node.iri, "")
        entry = Entry(
            kind=self._kind,
            name=labels.name.text,
            key=key,
            number=int(number) if number.isdecimal() else None,
            where=where,
            name_language=labels.name.language or node.text("schema:inLanguage"),
            fields=self._fields(node),
            names=labels.others,
            parent=above[0] if above and self._kind in PARENT_TERMS else None,
            broader=tuple(above) if above and self._kind is RecordKind.TAG else None,
            external_ids=ids,
            schemes=frozenset(one.scheme for one in ids),
        )
        if self._kind is RecordKind.PERSON:
            offices = node.nodes("schema:hasOccupation")
            entry = replace(entry, roles=tuple(map(self._role, offices)) if offices else None)
        if self._kind is RecordKind.EVENT:
            people = tuple(self._participants(node))
            places = tuple(self._references(node.links("schema:location")))
            entry = replace(entry, places=places or None, participants=people or None)
        own = self._reference(node.iri)
        return entry if own in entry.handles else replace(entry, handle=own)

    def _key(self, node: Node) -> str:
        """What it says, or the address of something of elsewhere; ours may have none."""
        said = node.text("dcterms:identifier")
        ours = node.all("pa:number") or node.iri.startswith("_:")
        return said or ("" if ours else node.iri)

    def _reference(self, address: str) -> str:
        return self._keys.get(address) or reference_of(address, self._bases)

    def _references(self, addresses: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(map(self._reference, addresses)))

    def _fields(self, node: Node) -> dict[str, str]:
        fields = {
            field: node.text(FIELD_TERMS[field])
            for field in (*FIELDS[self._kind], *SHARED_FIELDS)
            if node.text(FIELD_TERMS[field])
        }
        notes = [literal.text for name in _NOTES for literal in node.literals(name)]
        if notes:
            fields["note"] = "\n\n".join(dict.fromkeys(notes))
        return fields

    def _role(self, node: Node) -> RoleEntry:
        names = node.literals("schema:roleName")
        plain = [one.text for one in names if not one.language]
        wording = {one.language: one.text for one in names if one.language}
        bodies = self._references(node.links("schema:memberOf"))
        return RoleEntry(
            plain[0] if plain else next(iter(wording.values()), ""),
            bodies[0] if bodies else "",
            node.text("schema:startDate"),
            node.text("schema:endDate"),
            wording,
        )

    def _participants(self, node: Node) -> Iterable[tuple[str, str]]:
        for value in node.all("schema:attendee"):
            roles = [value] if isinstance(value, Node) and not value.iri else []
            for role in roles:
                for person in self._references(role.links("schema:attendee")):
                    yield person, role.text("schema:roleName")
            if not roles and not isinstance(value, Literal):
                yield self._reference(value.iri), ""


def _labels(node: Node) -> _Labels:
    """The names of a node; what is said about a name goes before what its label says."""
    preferred = node.literals("skos:prefLabel")
    said = node.literals("schema:name") or sorted(preferred, key=_language_rank)
    authorised = said[0] if said else Literal("")
    roles = [role for role in node.nodes("schema:alternateName") if _label(role).text]
    told = {_label(role) for role in roles}
    plain = [
        Name(label.text, kind, label.language)
        for term, kind in _LABELS
        for label in node.literals(term)
        if label != authorised and label not in told
    ]
    plain += [
        Name(label.text, language=label.language) for label in node.literals("schema:alternateName")
    ]
    plain += [
        Name(label.text, NameKind.PREFERRED, label.language)
        for label in node.literals("schema:name")[1:]
    ]
    return _Labels(authorised, (*dict.fromkeys(plain), *map(_about, roles)))


def _label(role: Node) -> Literal:
    return next(iter(role.literals("schema:alternateName")), Literal(""))


def _about(node: Node) -> Name:
    label = _label(node)
    return Name(
        label.text,
        name_kind(node.text("schema:roleName")),
        label.language or node.text("schema:inLanguage"),
        node.text("schema:startDate"),
        node.text("schema:endDate"),
    )


def _language_rank(label: Literal) -> int:
    language = label.language
    return _LANGUAGES_FIRST.index(language) if language in _LANGUAGES_FIRST else 9


def _external_ids(node: Node) -> Iterable[ExternalId]:
    for address in node.links("skos:exactMatch"):
        yield identifier_of(address)
    for address in node.links("skos:closeMatch"):
        yield identifier_of(address, CLOSE_MATCH)
    for value in node.nodes("schema:identifier"):
        scheme, text = value.text("schema:propertyID"), value.text("schema:value")
        if scheme and text:
            yield ExternalId(scheme, text)
