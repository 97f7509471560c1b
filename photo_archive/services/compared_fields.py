# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two authority records side by side, field by field: the same, different, or not both true."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from photo_archive.domain.code_words import PLACE_KIND_WORDS, code_text
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import CodeText, DateText, Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.message_values import period_value
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.record import Record, parents_of, ref_of
from photo_archive.domain.record_pages import Agreement, ComparedField

Naming = Callable[[RecordKind, int], str]
"""What a record is called."""

FIELD_LABELS: dict[str, Message] = {
    "name": Message("Name"),
    "family": Message("Family name"),
    "middle": Message("Middle name"),
    "given": Message("Given name"),
    "birth": Message("Born"),
    "death": Message("Died"),
    "existed_from": Message("Existed from"),
    "existed_to": Message("Existed until"),
    "kind": Message("Kind of place"),
    "valid_from": Message("Valid from"),
    "valid_to": Message("Valid until"),
    "point": Message("Point on the map"),
    "type": Message("Type of event"),
    "date": Message("Date"),
    "series": Message("Series"),
    "ordinal": Message("Number in the series"),
    "above": Message("Part of"),
    "roles": Message("Roles held"),
    "external_ids": Message("Identifiers elsewhere"),
    "note": Message("Note"),
    "sources": Message("Sources"),
}
"""Fields in the order they are compared in; a kind of record has some of them."""

DATE_FIELDS = frozenset(
    {"birth", "death", "existed_from", "existed_to", "valid_from", "valid_to", "date"}
)


def compare_fields(winner: Record, loser: Record, naming: Naming) -> tuple[ComparedField, ...]:
    """Every field that at least one of two records of a kind has."""
    found = []
    for field, label in FIELD_LABELS.items():
        ours, theirs = _text(winner, field, naming), _text(loser, field, naming)
        if ours or theirs:
            agreement = _agreement(field, ours, theirs)
            found.append(ComparedField(field, label, ours, theirs, agreement))
    return tuple(found)


def dates_contradict(one: str, other: str) -> bool:
    """Whether two EDTF dates of one thing cannot both be true; open and empty ones can."""
    if not one or not other:
        return False
    first, second = parse_edtf(one), parse_edtf(other)
    return first.has_year and second.has_year and not first.overlaps(second.padded)


def ids_contradict(winner: Record, loser: Record) -> tuple[str, ...]:
    """Schemes in which both records have identifiers and none in common."""
    ours, theirs = _by_scheme(winner), _by_scheme(loser)
    return tuple(
        scheme for scheme in ours if scheme in theirs and not ours[scheme] & theirs[scheme]
    )


def _by_scheme(record: Record) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in record.external_ids:
        found.setdefault(one.scheme, set()).add(one.value)
    return found


def _agreement(field: str, ours: str, theirs: str) -> Agreement:
    if ours == theirs:
        return Agreement.SAME
    if not ours or not theirs:
        return Agreement.ONE_ONLY
    if field in DATE_FIELDS and dates_contradict(ours, theirs):
        return Agreement.CONTRADICTION
    return Agreement.DIFFERENT


def _text(record: Record, field: str, naming: Naming) -> str:
    """A field as a value of a message, "" if the record has none."""
    match field:
        case "above":
            kind = ref_of(record).kind
            return ", ".join(naming(kind, parent) for parent in parents_of(record))
        case "roles":
            roles = record.roles if isinstance(record, Person) else ()
            return _lines([_role(role, naming) for role in roles])
        case "external_ids":
            return "\n".join(f"{one.scheme} {one.value}" for one in record.external_ids)
        case "point":
            latitude = getattr(record, "latitude", None)
            longitude = getattr(record, "longitude", None)
            return "" if latitude is None or longitude is None else f"{latitude}, {longitude}"
        case _:
            value = getattr(record, field, "")
            if value and field in DATE_FIELDS:
                return DateText(value)
            if field == "kind" and value:
                return code_text(value, PLACE_KIND_WORDS)
            return "" if value is None or (field, value) == ("type", "other") else str(value)


def _role(role: RoleHeld, naming: Naming) -> str:
    where = (
        ""
        if role.organisation_id is None
        else naming(RecordKind.ORGANISATION, role.organisation_id)
    )
    office = ", ".join(part for part in (role.position, where) if part)
    if not role.held_from and not role.held_to:
        return office
    held = period_value(role.held_from, role.held_to)
    text = f"{office}, {role.held_from}–{role.held_to}"
    return CodeText(text, Message("{office}, {period}", {"office": office, "period": held}))


def _lines(texts: Sequence[str]) -> str:
    """Values one below the other, each of them worded by itself."""
    if not texts:
        return ""
    *before, lines = texts
    for text in reversed(before):
        both = Message("{line}\n{lines}", {"line": text, "lines": lines})
        lines = CodeText(f"{text}\n{lines}", both)
    return lines
