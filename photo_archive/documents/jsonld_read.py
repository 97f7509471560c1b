# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON-LD documents → nodes, without ever fetching anything.

The context of the document is followed as far as vocabularies of concepts use it: prefixes, terms,
``@type`` of terms, ``@language`` and language maps, lists and sets. A context given by its address
is not fetched; the usual prefixes and the terms of SKOS are known without it.
Source: W3C JSON-LD 1.1, section 4 (expansion, in part).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from photo_archive.documents.linked_data import PREFIXES, TYPE, Link, Literal, Node, Value
from photo_archive.domain.errors import Message

_USUAL: Mapping[str, str] = {
    **PREFIXES,
    "dct": PREFIXES["dcterms"],
    "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
}
_SKOS_TERMS = (
    *("Concept", "ConceptScheme", "prefLabel", "altLabel", "hiddenLabel", "notation", "note"),
    *("scopeNote", "definition", "broader", "narrower", "related", "inScheme", "topConceptOf"),
    *("hasTopConcept", "exactMatch", "closeMatch"),
)
_INSECURE_SCHEMA = "http://schema.org/"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")
_KEYWORDS = frozenset({"@id", "@type", "@value", "@language", "@list", "@set", "@graph"})
_DEEPEST = 50


class NotJsonLdError(ValueError):
    """The JSON is not a JSON-LD document; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))


@dataclass(frozen=True, slots=True)
class _Term:
    iri: str
    type: str = ""
    language: str | None = None
    by_language: bool = False
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class _Context:
    terms: Mapping[str, _Term]
    keywords: Mapping[str, str] = field(default_factory=dict)
    vocabulary: str = ""
    base: str = ""
    language: str = ""


def nodes_of(document: object) -> list[Node]:
    """Every node of a document that has an IRI, those inside others too, said together.

    Raises:
        NotJsonLdError: It is no such document, or nested beyond all measure.
    """
    terms = {prefix: _Term(start) for prefix, start in _USUAL.items()}
    terms |= {term: _Term(PREFIXES["skos"] + term) for term in _SKOS_TERMS}
    return _Expander().read(document, _Context(terms))


class _Expander:
    """Reads one document; nodes met twice are one."""

    def __init__(self) -> None:
        self._known: dict[str, Node] = {}
        self._reversed: list[tuple[str, str, Node]] = []

    def read(self, document: object, context: _Context) -> list[Node]:
        if not isinstance(document, Mapping | list):
            raise NotJsonLdError(Message("an object or a list was expected"))
        for item in _listed(document):
            if not isinstance(item, Mapping):
                raise NotJsonLdError(Message("a list of objects was expected"))
            self._node(item, context, 0)
        for iri, name, node in self._reversed:
            self._at(iri).add(name, Link(node.iri))
        return list(self._known.values())

    def _at(self, iri: str) -> Node:
        return self._known.setdefault(iri, Node(iri))

    def _node(self, item: Mapping[str, object], context: _Context, depth: int) -> Node:
        if depth > _DEEPEST:
            raise NotJsonLdError(Message("it is nested too deep"))
        if "@context" in item:
            context = _entered(item["@context"], context)
        keys = {_keyword(key, context): key for key in item}
        identity = item.get(keys.get("@id", "@id"))
        iri = _resolved(identity, context) if isinstance(identity, str) else ""
        node = self._at(iri) if iri else Node()
        for key, value in item.items():
            keyword = _keyword(key, context)
            if keyword == "@type":
                types = [_expanded(one, context) for one in _listed(value) if isinstance(one, str)]
                node.types += [one for one in types if one and one not in node.types]
            elif keyword in ("@graph", "@included"):
                for one in _listed(value):
                    if isinstance(one, Mapping):
                        self._node(one, context, depth + 1)
            elif keyword == "@reverse" and isinstance(value, Mapping):
                for name, there in value.items():
                    term = context.terms.get(name) or _Term(_expanded(name, context))
                    self._reverse(node, term.iri, there, context, depth)
            elif not keyword.startswith("@"):
                self._property(node, key, value, context, depth)
        return node

    def _property(self, node: Node, key: str, value: object, context: _Context, depth: int) -> None:
        term = context.terms.get(key) or _Term(_expanded(key, context))
        if not term.iri or term.iri == TYPE:
            return
        if term.reverse:
            self._reverse(node, term.iri, value, context, depth)
            return
        if term.by_language and isinstance(value, Mapping):
            for language, texts in value.items():
                tag = "" if language in ("@none", "none") else language
                node.add(term.iri, *(Literal(t, tag) for t in _listed(texts) if isinstance(t, str)))
            return
        node.add(term.iri, *self._values(value, term, context, depth))

    def _reverse(self, node: Node, name: str, value: object, context: _Context, depth: int) -> None:
        if not name or not node.iri:
            return
        for one in self._values(value, _Term(name, "@id"), context, depth):
            if isinstance(one, Link | Node) and one.iri:
                self._reversed.append((one.iri, name, node))

    def _values(self, value: object, term: _Term, context: _Context, depth: int) -> Iterator[Value]:
        if depth > _DEEPEST:
            raise NotJsonLdError(Message("it is nested too deep"))
        for one in _listed(value):
            if isinstance(one, Mapping):
                keys = {_keyword(key, context): key for key in one}
                inner = next((keys[key] for key in ("@list", "@set") if key in keys), None)
                if "@value" in keys:
                    yield _literal(one, keys, context)
                elif inner is not None:
                    yield from self._values(one[inner], term, context, depth + 1)
                else:
                    yield from self._inside(one, context, depth)
            elif isinstance(one, list):
                yield from self._values(one, term, context, depth + 1)
            elif isinstance(one, str) and term.type in ("@id", "@vocab"):
                whole = _expanded(one, context) if term.type == "@vocab" else ""
                yield Link(whole or _resolved(one, context))
            elif one is not None:
                language = context.language if term.language is None else term.language
                datatype = term.type if not term.type.startswith("@") else ""
                plain = isinstance(one, str) and not datatype
                yield Literal(_text(one), language if plain else "", datatype)

    def _inside(self, one: Mapping[str, object], context: _Context, depth: int) -> Iterator[Value]:
        node = self._node(one, context, depth + 1)
        if node.iri and len(one) == 1:
            yield Link(node.iri)
        elif node.iri or node.values or node.types:
            yield node


def _entered(given: object, context: _Context) -> _Context:
    """The context within an object that has one of its own."""
    for one in _listed(given):
        if isinstance(one, Mapping):
            context = _extended(one, context)
        elif one is None:
            context = _Context({})
    return context


def _extended(given: Mapping[str, object], context: _Context) -> _Context:
    def word(key: str, before: str) -> str:
        value = given.get(key, before)
        return value if isinstance(value, str) else ""

    vocabulary = word("@vocab", context.vocabulary)
    base, language = word("@base", context.base), word("@language", context.language)
    terms = dict(context.terms)
    keywords = dict(context.keywords)
    pending = {key: value for key, value in given.items() if not key.startswith("@")}
    for key in pending:
        terms.pop(key, None)
    for _ in range(len(pending) + 1):  # terms may be defined by later ones
        known = _Context(terms, keywords, vocabulary, base, language)
        for key, value in list(pending.items()):
            defined = value if isinstance(value, str) else ""
            if defined in _KEYWORDS:
                keywords[key] = defined
                del pending[key]
                continue
            if _prefix_of(value) in pending.keys() - {key}:
                continue
            term = _term(key, value, known)
            if term is not None:
                terms[key] = term
                del pending[key]
        if not pending:
            break
    return _Context(terms, keywords, vocabulary, base, language)


def _prefix_of(value: object) -> str:
    """The prefix of what a term is defined as."""
    said = value.get("@id", value.get("@reverse", "")) if isinstance(value, Mapping) else value
    return said.partition(":")[0] if isinstance(said, str) else ""


def _term(key: str, value: object, context: _Context) -> _Term | None:
    """What a term means; None if it depends on one that is not known yet."""
    if isinstance(value, str):
        iri = _expanded(value, context)
        return _Term(iri) if iri else None
    if not isinstance(value, Mapping):
        return _Term("")
    reverse = value.get("@reverse")
    said = reverse if isinstance(reverse, str) else value.get("@id", key)
    iri = _expanded(said, context) if isinstance(said, str) else ""
    if not iri:
        return None
    kind, language = value.get("@type", ""), value.get("@language")
    if isinstance(kind, str) and kind and not kind.startswith("@"):
        kind = _expanded(kind, context)
    return _Term(
        iri,
        kind if isinstance(kind, str) else "",
        language if isinstance(language, str) else "" if "@language" in value else None,
        "@language" in _listed(value.get("@container", "")),
        isinstance(reverse, str),
    )


def _literal(one: Mapping[str, object], keys: Mapping[str, str], context: _Context) -> Literal:
    language = one.get(keys.get("@language", ""), "")
    datatype = one.get(keys.get("@type", ""), "")
    return Literal(
        _text(one[keys["@value"]]),
        language if isinstance(language, str) else "",
        _expanded(datatype, context) if isinstance(datatype, str) and datatype else "",
    )


def _keyword(key: str, context: _Context) -> str:
    return context.keywords.get(key, key)


def _expanded(name: str, context: _Context) -> str:
    """The IRI of a key or a type, "" if it stands for nothing."""
    if name.startswith("@"):
        return ""
    known = context.terms.get(name)
    if known is not None:
        return known.iri
    prefix, colon, local = name.partition(":")
    if colon and prefix in context.terms and not local.startswith("//"):
        return _modern(context.terms[prefix].iri + local)
    if _IRI.fullmatch(name):
        return _modern(name)
    return context.vocabulary + name if context.vocabulary and not colon else ""


def _resolved(name: str, context: _Context) -> str:
    """The IRI of a thing; a relative one is put behind the base, by simple joining."""
    prefix, colon, local = name.partition(":")
    if colon and prefix in context.terms and not local.startswith("//"):
        return context.terms[prefix].iri + local
    if _IRI.fullmatch(name) or name.startswith("_:"):
        return name
    return context.base + name


def _modern(iri: str) -> str:
    """schema.org had its terms under http first; they are the same."""
    if iri.startswith(_INSECURE_SCHEMA):
        return PREFIXES["schema"] + iri[len(_INSECURE_SCHEMA) :]
    return iri


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)
