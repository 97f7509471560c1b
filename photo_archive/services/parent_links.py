# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking the circles out of what a file says lies within what.

Only the links of a circle that the file makes are left out, and the circle is told with its names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from photo_archive.catalogue import authorities
from photo_archive.catalogue.session import Session
from photo_archive.domain.edits import Edit, SetBroader, SetRecordField
from photo_archive.domain.errors import Problem
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.record import Record, parents_of
from photo_archive.domain.tags import Tag
from photo_archive.services.authority_problems import circle
from photo_archive.services.circles import knots, one_round

_SHOWN = 12
"""How many names of a long circle are told."""

Above = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Untangled:
    """What records may become.

    Attributes:
        wanted: Each record as it may be, without circles.
        first: Edits that have to go before, so that no circle arises on the way.
        problems: Circles that were left out.
    """

    wanted: Mapping[int, Record]
    first: tuple[Edit, ...]
    problems: tuple[Problem, ...]


def untangled(
    session: Session,
    kind: RecordKind,
    file: Path,
    current: Mapping[int, Record],
    wanted: Mapping[int, Record],
) -> Untangled:
    """The wanted records without the links that would make circles.

    Args:
        session: A session on the archive.
        kind: The kind of them all.
        file: What to name in problems.
        current: The records as they are.
        wanted: The same records as the file has them.
    """
    old = {one: parents_of(record) for one, record in current.items()}
    new = {one: parents_of(record) for one, record in wanted.items()}
    moved = {one for one in new if new[one] != old[one]}
    if not moved:
        return Untangled(wanted, (), ())
    stored = _stored_above(session, kind, [*moved, *(up for one in moved for up in new[one])])
    problems: list[Problem] = []
    while found := knots({**stored, **new}):
        for knot in found:
            way = one_round({**stored, **new}, knot)
            shown = way if len(way) <= _SHOWN else [*way[: _SHOWN - 1], way[-1]]
            names = [f"“{name}”" for name in _names(session, kind, wanted, shown)]
            if len(shown) < len(way):
                names.insert(-1, "…")
            problems.append(circle(file, " → ".join(names)))
            for one in set(knot) & moved:
                left = tuple(up for up in new[one] if up not in knot or up in old[one])
                new[one] = left or old[one]
    settled = {one: _under(record, new[one]) for one, record in wanted.items()}
    return Untangled(settled, tuple(_first(kind, stored, new, current)), tuple(problems))


def _stored_above(
    session: Session, kind: RecordKind, ids: Iterable[int]
) -> dict[int, tuple[int, ...]]:
    """What these records and all above them are part of now."""
    found: dict[int, tuple[int, ...]] = {}
    fresh = set(ids)
    while fresh:
        above = authorities.parents_of(session, [RecordRef(kind, one) for one in sorted(fresh)])
        found |= {one: tuple(above.get(one, ())) for one in fresh}
        fresh = {up for ups in above.values() for up in ups} - found.keys()
    return found


def _first(
    kind: RecordKind, stored: Above, new: Above, current: Mapping[int, Record]
) -> Iterable[Edit]:
    """Lift out what would lie in a circle while some links are old and some already new."""
    both = {one: (*stored.get(one, ()), *new.get(one, ())) for one in {*stored, *new}}
    for knot in knots(both):
        for one in knot:
            if one in new and stored.get(one) and tuple(stored[one]) != tuple(new[one]):
                if isinstance(current[one], Tag):
                    yield SetBroader(one, ())
                else:
                    yield SetRecordField(RecordRef(kind, one), "parent_id", "")


def _under(record: Record, above: tuple[int, ...]) -> Record:
    if isinstance(record, Person):
        return record
    if isinstance(record, Tag):
        return replace(record, broader_ids=above)
    return replace(record, parent_id=above[0] if above else None)


def _names(
    session: Session, kind: RecordKind, wanted: Mapping[int, Record], ids: Iterable[int]
) -> list[str]:
    return [
        wanted[one].name
        if one in wanted
        else authorities.lines_of(session, [RecordRef(kind, one)])[0].name
        for one in ids
    ]
