# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.dates import DayRange, parse_edtf
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.facts import Entry, EventFacts, OfficeFacts
from photo_archive.reading.packed_entries import Lists, PackedEntries

REFS = st.builds(RecordRef, st.sampled_from(RecordKind), st.integers(1, 50))
DAYS = st.none() | st.builds(DayRange, st.integers(1, 10**6), st.integers(1, 10**6))
TEXTS = st.text(max_size=8)
ENTRIES = st.builds(
    Entry,
    REFS,
    st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
    st.none()
    | st.builds(
        EventFacts, TEXTS, st.none() | st.just(parse_edtf("1993-06~")), st.frozensets(REFS)
    ),
    st.lists(st.builds(OfficeFacts, st.tuples(TEXTS), DAYS, TEXTS), max_size=2).map(tuple),
    DAYS,
    TEXTS,
    st.frozensets(REFS),
)


@given(st.lists(ENTRIES, max_size=6))
def test_what_was_packed_comes_out_again(entries: list[Entry]) -> None:
    packed = PackedEntries()
    for entry in entries:
        packed.add(entry)
    packed.close()
    assert [packed[number] for number in range(len(packed))] == entries
    for number, entry in enumerate(entries):
        assert packed.ref(number) == entry.ref
        assert packed.kind(number) is entry.ref.kind
    for ref in {entry.ref for entry in entries}:
        last = max(number for number, entry in enumerate(entries) if entry.ref == ref)
        assert packed.number(ref) == last
    assert packed.number(RecordRef(RecordKind.TAG, 99)) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9))))
def test_lists_keep_their_order(added: list[tuple[str, int]]) -> None:
    lists = Lists()
    for key, number in added:
        lists.add(key, number)
    for key in "abc":
        there = [number for other, number in added if other == key]
        assert list(lists.get(key)) == there
        assert (key in lists) is bool(there)
