# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which record a name means: any spelling of any variant, or the key of an authority file.

Loaded once for a job, so that ten thousand captions do not ask the database for each name. A name
that several records answer to is only resolved where one of them is spelled exactly so, or one of
them alone existed at the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from photo_archive.domain.dates import DAY_MAX, DAY_MIN, DayRange, parse_edtf
from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import normal, squash


class AmbiguousNameError(Exception):
    """Several records answer to a name and none is spelled exactly so."""

    def __init__(self, name: str, labels: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.labels = labels


class Resolver:
    """Names to records.

    Args:
        records: All authority records with every name they answer to.
        keys: Keys of authority files per kind.
        existence: From when to when records existed, as EDTF ("" not known), by number.
    """

    def __init__(
        self,
        records: Iterable[FindableRecord],
        keys: Iterable[tuple[RecordRef, str]] = (),
        existence: Mapping[int, tuple[str, str]] | None = None,
    ) -> None:
        self._existence = existence or {}
        self._by_name: dict[tuple[RecordKind, str], dict[RecordRef, str]] = {}
        self._exact: dict[tuple[RecordKind, str], dict[RecordRef, str]] = {}
        self._by_key = {(ref.kind, key): ref for ref, key in keys if key}
        self._labels: dict[RecordRef, str] = {}
        self._above: dict[RecordRef, tuple[int, ...]] = {}
        for record in records:
            self.add(record.ref, record.label, record.names, record.parents)

    def add(
        self, ref: RecordRef, label: str, names: Iterable[str] = (), above: tuple[int, ...] = ()
    ) -> None:
        """Make a record known by its label and names, and by what it is part of."""
        self._labels[ref] = label
        self._above[ref] = above
        for name in {label, *names}:
            if squashed := squash(name):
                self._by_name.setdefault((ref.kind, squashed), {})[ref] = label
                self._exact.setdefault((ref.kind, normal(name)), {})[ref] = label

    def label(self, ref: RecordRef) -> str:
        """The authorised name of a known record."""
        return self._labels[ref]

    def resolve(
        self, kind: RecordKind, name: str, within: Sequence[str] = (), date: str = ""
    ) -> RecordRef | None:
        """The record of this kind that the name or key means, None if there is none.

        Args:
            kind: The kind of record.
            name: A name in any spelling, or a key.
            within: Names of what it lies in; a record known to lie elsewhere is not meant.
            date: When it was so called (EDTF); of several records those of that time are meant.

        Raises:
            AmbiguousNameError: Several records answer to it.
        """
        if (kind, name) in self._by_key:
            return self._by_key[kind, name]
        exact = self._within(self._exact.get((kind, normal(name)), {}), kind, within)
        exact = self._existing(exact, date)
        if len(exact) == 1:
            return next(iter(exact))
        found = exact or self._within(self._by_name.get((kind, squash(name)), {}), kind, within)
        found = self._existing(found, date)
        if len(found) > 1:
            labelled = [ref for ref, label in found.items() if normal(label) == normal(name)]
            if len(labelled) == 1:
                return labelled[0]
            raise AmbiguousNameError(name, tuple(sorted(found.values())))
        return next(iter(found), None)

    def _existing(self, found: dict[RecordRef, str], date: str) -> dict[RecordRef, str]:
        """Of several records those that existed then; all if that tells none of them apart."""
        if len(found) < 2 or not date or not parse_edtf(date).has_year:
            return found
        days = parse_edtf(date).padded
        alive = {ref: label for ref, label in found.items() if self._days(ref).overlaps(days)}
        return alive or found

    def _days(self, ref: RecordRef) -> DayRange:
        """All days a record may have existed."""
        first, last = self._existence.get(ref.id, ("", ""))
        begin = parse_edtf(first).padded.first if first else DAY_MIN
        end = parse_edtf(last).padded.last if last else DAY_MAX
        return DayRange(begin, max(begin, end))

    def _within(
        self, found: dict[RecordRef, str], kind: RecordKind, within: Sequence[str]
    ) -> dict[RecordRef, str]:
        """Those of the records that lie in one of these, or of which it is not known."""
        outer = {ref for name in within for ref in self._by_name.get((kind, squash(name)), {})}
        if not within:
            return found
        return {
            ref: label
            for ref, label in found.items()
            if not (around := self._around(ref)) or around & outer
        }

    def _around(self, ref: RecordRef) -> set[RecordRef]:
        """Everything a record is part of, directly and further out."""
        around: set[RecordRef] = set()
        waiting = [ref]
        while waiting:
            for above in self._above.get(waiting.pop(), ()):
                outer = RecordRef(ref.kind, above)
                if outer not in around:
                    around.add(outer)
                    waiting.append(outer)
        return around

    def resolve_any(self, name: str, but: RecordKind) -> RecordRef | None:
        """The one record of another kind that the name means, if there is exactly one."""
        found = set()
        for kind in RecordKind:
            if kind is but:
                continue
            try:
                ref = self.resolve(kind, name)
            except AmbiguousNameError:
                return None
            if ref is not None:
                found.add(ref)
        return found.pop() if len(found) == 1 else None
