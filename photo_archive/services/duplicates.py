# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records that may be one: of a single record while its page is shown, or in the whole file.

Both look names up under every spelling they may have, then let the evidence judge the few that are
left. A pair that a person told apart never comes again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from photo_archive.catalogue import authorities, name_lookup, record_uses, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import Changeset, NotTheSame
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.record import all_names, ref_of
from photo_archive.domain.record_pages import PossibleDuplicate
from photo_archive.services.duplicate_evidence import LEAST, Judgement, Side, judge
from photo_archive.services.name_likeness import (
    Alike,
    Likeness,
    NameForm,
    form_of,
    forms,
    most_alike,
    words_to_check,
)
from photo_archive.services.near_words import near_words
from photo_archive.services.workspace import Workspace

MOST_OF_ONE_NAME = 40
"""A spelling more records have tells nobody apart."""
MOST_OF_ONE_PART = 3
"""A part of a name more records have says nothing: “Nguyễn Văn”."""
MOST_OF_ONE_RECORD = 12
_STEP = 2000

Pair = tuple[int, int]
"""Two records of a kind, the lower number first."""


def find_duplicates(
    workspace: Workspace, kinds: Sequence[RecordKind] | None = None, limit: int = 10_000
) -> Job[tuple[PossibleDuplicate, ...]]:
    """Look through the whole authority file.

    Args:
        workspace: The archive.
        kinds: Only these kinds of records; all of them if None.
        limit: How many pairs at most, the likeliest.

    Returns:
        The pairs, the likeliest first.
    """
    found: list[PossibleDuplicate] = []
    for kind in kinds if kinds is not None else tuple(RecordKind):
        found += yield from _of_kind(workspace, kind, limit)
    found.sort(key=lambda one: (-one.score, -one.one.photos, one.one.ref, one.other.ref))
    return tuple(found[:limit])


def duplicates_of(workspace: Workspace, ref: RecordRef) -> tuple[PossibleDuplicate, ...]:
    """Records that may be the same as one, the likeliest first.

    Raises:
        ArchiveError: There is no such record.
    """
    with workspace.reading() as session:
        record = records.read(session, ref)
        alive = ref_of(record)
        own = [form_of(name.text) for name in all_names(record)]
        by_id = name_lookup.sharing_ids(session, alive.kind, alive.id)
        others = _candidates(workspace, session, alive, own) | by_id
        others -= record_uses.different_from(session, alive.id)
        names = name_lookup.names_by_record(session, alive.kind, others)
        alike: dict[Pair, Likeness | None] = {}
        for other, texts in names.items():
            likeness = most_alike(own, map(form_of, texts), alive.kind)
            if likeness is not None or other in by_id:
                alike[_pair(alive.id, other)] = likeness
        judged = _judged(workspace, session, alive.kind, _telling(workspace, alive.kind, alike))
        found = _worded(workspace, session, alive.kind, judged)
    return tuple(sorted(found, key=lambda one: -one.score)[:MOST_OF_ONE_RECORD])


def not_the_same(
    workspace: Workspace, one: RecordRef, other: RecordRef, *, different: bool = True
) -> Changeset | None:
    """Remember that two records are different; with ``different`` False forget it.

    Returns:
        The changeset, None if that was remembered already.

    Raises:
        ArchiveError: They are one record, or of different kinds.
    """
    values = {"one": workspace.label(one), "other": workspace.label(other)}
    title = Message("{one} and {other} are not the same", values)
    if not different:
        title = Message("{one} and {other} may be the same", values)
    return workspace.apply([NotTheSame(one, other, different)], title)


def _of_kind(workspace: Workspace, kind: RecordKind, limit: int) -> Job[list[PossibleDuplicate]]:
    doing = Message("Looking for duplicates")
    yield Progress(0, None, doing, kind.value)
    with workspace.reading() as session:
        names = name_lookup.names_by_record(session, kind)
        different = record_uses.all_different(session)
        by_id = {
            _pair(one, other)
            for group in name_lookup.shared_ids(session, kind)
            for one in group
            for other in group
            if one < other
        }
    total = len(names)
    parts = {record: [form_of(text) for text in texts] for record, texts in names.items()}
    lookup = _Lookup(parts, kind)
    alike: dict[Pair, Likeness | None] = dict.fromkeys(by_id)
    for done, record in enumerate(parts, 1):
        for other in lookup.candidates(record):
            pair = _pair(record, other)
            if alike.get(pair) is None:
                likeness = most_alike(parts[pair[0]], parts[pair[1]], kind)
                if likeness is not None:
                    alike[pair] = likeness
        if done % _STEP == 0:
            yield Progress(done, total, doing, kind.value)
    kept = {pair: found for pair, found in alike.items() if pair not in different}
    kept = _telling(workspace, kind, kept)
    with workspace.reading() as session:
        judged = _judged(workspace, session, kind, kept)
        best = sorted(judged.items(), key=lambda one: -one[1].score)[:limit]
        return _worded(workspace, session, kind, dict(best))


class _Lookup:
    """All names of a kind by their squashed form."""

    def __init__(self, parts: Mapping[int, Sequence[NameForm]], kind: RecordKind) -> None:
        self._parts = parts
        self._kind = kind
        self._records: dict[str, set[int]] = defaultdict(set)
        words: Counter[str] = Counter()
        for record, its_forms in parts.items():
            for form in its_forms:
                self._records[form.squashed].add(record)
            words.update({word for form in its_forms for word in form.folded})
        self._near = near_words(words)

    def candidates(self, record: int) -> set[int]:
        """Records with a name that may be one of this record's."""
        found: set[int] = set()
        for form in self._parts[record]:
            for spelled in forms(form, self._kind, self._near):
                others = self._records.get(spelled)
                if others is not None and len(others) <= MOST_OF_ONE_NAME:
                    found |= others
        found.discard(record)
        return found


def _candidates(
    workspace: Workspace, session: Session, ref: RecordRef, own: Sequence[NameForm]
) -> set[int]:
    """Records with a name that may be one of a record's own, asked of database and index."""
    finder, kind = workspace.finder, ref.kind
    words = {word for form in own for word in words_to_check(form)}
    near = finder.near_words(kind, words)
    spelled = {one for form in own for one in forms(form, kind, near)}
    found: set[int] = set()
    for others in name_lookup.records_squashed(session, kind, spelled).values():
        if len(others) <= MOST_OF_ONE_NAME:
            found.update(others)
    for form in own:
        has_initials = any(len(word) == 1 for word in form.folded)
        most = MOST_OF_ONE_NAME if has_initials else MOST_OF_ONE_PART + 1
        found.update(one.id for one in finder.with_words(kind, form.folded, most))
    found.discard(ref.id)
    return found


def _telling(
    workspace: Workspace, kind: RecordKind, alike: Mapping[Pair, Likeness | None]
) -> dict[Pair, Likeness | None]:
    """Without those of which the one name is only a part many others have as well."""
    known: dict[tuple[str, ...], bool] = {}

    def tells(likeness: Likeness) -> bool:
        words = min((form_of(likeness.one).folded, form_of(likeness.other).folded), key=len)
        if words not in known:
            found = workspace.finder.with_words(kind, words, MOST_OF_ONE_PART + 1)
            known[words] = bool(found)
        return known[words]

    return {
        pair: found
        for pair, found in alike.items()
        if found is None or found.alike is not Alike.PART or tells(found)
    }


def _judged(
    workspace: Workspace,
    session: Session,
    kind: RecordKind,
    alike: Mapping[Pair, Likeness | None],
) -> dict[Pair, Judgement]:
    """The pairs worth asking about, with why."""
    ids = sorted({one for pair in alike for one in pair})
    sides = dict(_sides(workspace, session, kind, ids))
    pairs = [pair for pair in alike if pair[0] in sides and pair[1] in sides]
    refs = [(RecordRef(kind, one), RecordRef(kind, other)) for one, other in pairs]
    shared = workspace.finder.together(refs)
    found = {}
    for pair, together in zip(pairs, shared, strict=True):
        judgement = judge(sides[pair[0]], sides[pair[1]], alike[pair], together)
        if judgement.score >= LEAST:
            found[pair] = judgement
    return found


def _sides(
    workspace: Workspace, session: Session, kind: RecordKind, ids: Sequence[int]
) -> Iterator[tuple[int, Side]]:
    seen = workspace.finder.seen(RecordRef(kind, one) for one in ids)
    for record in records.read_all(session, kind, ids):
        yield record.id, Side(record, seen[RecordRef(kind, record.id)])


def _worded(
    workspace: Workspace, session: Session, kind: RecordKind, judged: Mapping[Pair, Judgement]
) -> list[PossibleDuplicate]:
    refs = [RecordRef(kind, one) for one in sorted({one for pair in judged for one in pair})]
    counts = workspace.finder.counts_of(refs)
    lines = {line.ref.id: line for line in authorities.lines_of(session, refs, counts)}
    found = []
    for pair, judgement in judged.items():
        one, other = _likely_winner_first(lines[record] for record in pair)
        found.append(
            PossibleDuplicate(one, other, judgement.score, judgement.certainty, judgement.reasons)
        )
    return found


def _likely_winner_first(lines: Iterable[RecordLine]) -> list[RecordLine]:
    return sorted(lines, key=lambda line: (-line.photos, line.ref))


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
