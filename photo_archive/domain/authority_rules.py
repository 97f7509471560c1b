# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of authority work that a single record keeps or does not; they warn and never forbid.

Sources: SKOS Reference S13 and S14 (labels disjoint, one preferred label per language); DACS
12.4 (relations have their own dates); ISAAR(CPF) 5.2.1 (dates of existence).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.events import Event
from photo_archive.domain.external_ids import IdFault, fault_of, looks_like
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.message_values import period_value
from photo_archive.domain.names import fold
from photo_archive.domain.people import Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record, all_names, existence, parents_of, ref_of
from photo_archive.domain.record_pages import RecordWarning
from photo_archive.domain.tokens import tokens

_HIDDEN = frozenset({NameKind.HIDDEN, NameKind.MISSPELLING, NameKind.UNACCENTED})
_PREFERRED = frozenset({NameKind.AUTHORISED, NameKind.PREFERRED})

Related = Mapping[RecordRef, Record]
"""Records that others name: parents, and organisations of roles."""


def warnings(record: Record, related: Related) -> tuple[RecordWarning, ...]:
    """Every rule a record does not keep by itself and beside the records it names.

    Args:
        record: The record.
        related: The records it names; those that are not there are not judged.
    """
    return (
        *_labels(record),
        *_existence(record),
        *_periods_of_names(record),
        *_identifiers(record),
        *_above(record, related),
        *(_of_person(record, related) if isinstance(record, Person) else ()),
    )


def _labels(record: Record) -> Iterator[RecordWarning]:
    """SKOS: one preferred label per language; preferred, other and hidden labels disjoint."""
    preferred: dict[str, list[Name]] = defaultdict(list)
    standing: dict[str, list[Name]] = defaultdict(list)
    for name in all_names(record):
        if name.kind in _PREFERRED and name.language:
            preferred[name.language].append(name)
        standing[name.text].append(name)
    for language, names in preferred.items():
        if len(names) > 1 and len({name.text for name in names}) > 1:
            texts = ", ".join(f"“{name.text}”" for name in names)
            yield RecordWarning(
                "two-preferred",
                Message(
                    "{names} are all preferred in one language ({language}).",
                    {"names": texts, "language": language},
                ),
                Message("Leave one of them preferred and make the others variants."),
            )
    for text, names in standing.items():
        if _stands_twice(names):
            yield RecordWarning(
                "labels-not-disjoint",
                Message("“{name}” stands twice, as different kinds of name.", {"name": text}),
                Message("Keep it once."),
            )


def _stands_twice(names: list[Name]) -> bool:
    """Whether a text is two kinds of name in a language; one without language is in all."""
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            shared = one.language == other.language or not one.language or not other.language
            if shared and _class(one.kind) != _class(other.kind):
                return True
    return False


def _class(kind: NameKind) -> str:
    return "hidden" if kind in _HIDDEN else "preferred" if kind in _PREFERRED else "other"


def _existence(record: Record) -> Iterator[RecordWarning]:
    first, last = existence(record)
    if isinstance(record, Event) or not _is_reversed(first, last):
        return
    values = {"from": DateText(first), "to": DateText(last)}
    if isinstance(record, Person):
        yield RecordWarning(
            "death-before-birth",
            Message("Died {to}, before being born {from}.", values),
            Message("Correct one of the two dates."),
        )
    else:
        yield RecordWarning(
            "period-reversed",
            Message("It ends {to}, before it begins {from}.", values),
            Message("Correct one of the two dates."),
        )


def _periods_of_names(record: Record) -> Iterator[RecordWarning]:
    first, last = existence(record)
    for name in record.names:
        values = {
            "name": name.text,
            "from": DateText(name.valid_from),
            "to": DateText(name.valid_to),
        }
        if _is_reversed(name.valid_from, name.valid_to):
            yield RecordWarning(
                "period-reversed",
                Message("The name “{name}” ends {to}, before it begins {from}.", values),
                Message("Correct one of the two dates."),
            )
        elif not isinstance(record, Event) and _outside(
            name.valid_from, name.valid_to, first, last
        ):
            yield RecordWarning(
                "name-outside-period",
                Message("The name “{name}” is dated outside the time of the record.", values),
                Message("Correct the period of the name, or the dates of the record."),
            )


def _identifiers(record: Record) -> Iterator[RecordWarning]:
    for one in record.external_ids:
        fault = fault_of(one.scheme, one.value)
        if fault is None:
            continue
        values: dict[str, str | int] = {"value": one.value, "scheme": one.scheme}
        others = looks_like(one.value)
        if fault is IdFault.FORM and others:
            yield RecordWarning(
                "external-id",
                Message(
                    "{value} is no identifier of {scheme}; it looks like one of {other}.",
                    values | {"other": others[0]},
                ),
                Message("Give it under {other}.", {"other": others[0]}),
            )
        elif fault is IdFault.FORM:
            yield RecordWarning(
                "external-id",
                Message("{value} is no identifier of {scheme}.", values),
                Message("See how it is written there, and correct it."),
            )
        else:
            yield RecordWarning(
                "external-id",
                Message("The check digit of {value} ({scheme}) does not fit.", values),
                Message("A digit is wrong or two are swapped: compare it with {scheme}.", values),
            )


def _above(record: Record, related: Related) -> Iterator[RecordWarning]:
    """What is part of another lies within the time of it, and never in itself."""
    kind = ref_of(record).kind
    for parent in parents_of(record):
        ref = RecordRef(kind, parent)
        upper = related.get(ref)
        if upper is None:
            continue
        if _is_above_itself(record, related):
            yield RecordWarning(
                "cycle",
                Message("It lies in itself, by way of “{name}”.", {"name": upper.name}),
                Message("Choose another record that it is part of."),
                ref,
            )
        if _outside(*existence(record), *existence(upper)):
            yield _outside_parent(record, upper, ref)


def _outside_parent(record: Record, upper: Record, ref: RecordRef) -> RecordWarning:
    first, last = existence(upper)
    values = {"name": upper.name, "period": period_value(first, last)}
    if isinstance(record, Event):
        return RecordWarning(
            "event-outside-parent",
            Message(
                "It is part of “{name}” ({whole}), but its own date lies outside: {date}.",
                {"name": upper.name, "whole": DateText(first), "date": DateText(record.date)},
            ),
            Message("Correct one of the two dates, or what it is part of."),
            ref,
        )
    return RecordWarning(
        "period-outside-parent",
        Message("Its time is not within that of “{name}” ({period}).", values),
        Message("Correct the dates, or what it is part of."),
        ref,
    )


def _is_above_itself(record: Record, related: Related) -> bool:
    own = ref_of(record)
    waiting = list(parents_of(record))
    seen: set[int] = set()
    while waiting:
        at = waiting.pop()
        if at == own.id:
            return True
        upper = related.get(RecordRef(own.kind, at))
        if at not in seen and upper is not None:
            seen.add(at)
            waiting.extend(parents_of(upper))
    return False


def _of_person(person: Person, related: Related) -> Iterator[RecordWarning]:
    yield from _parts_of_name(person)
    for role in person.roles:
        values = {
            "role": role.position,
            "from": DateText(role.held_from),
            "to": DateText(role.held_to),
        }
        if _is_reversed(role.held_from, role.held_to):
            yield RecordWarning(
                "period-reversed",
                Message("The role {role} ends {to}, before it begins {from}.", values),
                Message("Correct one of the two dates."),
            )
        elif _outside(role.held_from, role.held_to, person.birth, person.death):
            yield RecordWarning(
                "role-outside-life",
                Message("The role {role} is dated outside the life of the person.", values),
                Message("Correct the dates of the role, or of the life."),
            )
        yield from _outside_body(role, related)


def _outside_body(role: RoleHeld, related: Related) -> Iterator[RecordWarning]:
    if role.organisation_id is None:
        return
    ref = RecordRef(RecordKind.ORGANISATION, role.organisation_id)
    body = related.get(ref)
    if not isinstance(body, Organisation):
        return
    if _outside(role.held_from, role.held_to, body.existed_from, body.existed_to):
        yield RecordWarning(
            "role-outside-body",
            Message(
                "The role {role} is dated when “{name}” did not exist.",
                {"role": role.position, "name": body.name},
            ),
            Message("Correct the dates of the role, or give the body of that time."),
            ref,
        )


def _parts_of_name(person: Person) -> Iterator[RecordWarning]:
    """Family, middle and given name are words of one of the person's names."""
    known = {word.folded for name in all_names(person) for word in tokens(name.text)}
    for part in (person.family, person.middle, person.given):
        if any(word.folded not in known for word in tokens(part)):
            yield RecordWarning(
                "name-parts",
                Message("“{part}” is in none of the names.", {"part": part}),
                Message("Correct the part, or add the name it is from."),
            )


def _is_reversed(first: str, last: str) -> bool:
    """Whether a period certainly ends before it begins."""
    if not first or not last:
        return False
    begins, ends = parse_edtf(first), parse_edtf(last)
    return begins.has_year and ends.has_year and ends.padded.last < begins.padded.first


def _outside(first: str, last: str, outer_first: str, outer_last: str) -> bool:
    """Whether a period certainly begins before another one or ends after it."""
    return (
        _is_reversed(outer_first, first)
        or _is_reversed(last, outer_last)
        or _is_reversed(outer_first, last)
        or _is_reversed(first, outer_last)
    )


def told_apart(one: Record, other: Record) -> bool:
    """Whether something beside their names tells two records of one label apart.

    Dates of existence that differ do, for places what they lie in, for events their date.
    """
    if isinstance(one, Place) and isinstance(other, Place):
        return one.parent_id != other.parent_id
    ours, theirs = existence(one), existence(other)
    return any(ours) and any(theirs) and ours != theirs


def same_label(one: str, other: str) -> bool:
    """Whether two labels are the same to a reader; accents count, case does not."""
    return one.casefold() == other.casefold() and fold(one) == fold(other)
