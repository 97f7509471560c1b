# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.app.views.caption_spans import CaptionSpans, Span, to_points, to_units
from photo_archive.domain.ids import RecordKind, RecordRef

KIET = RecordRef(RecordKind.PERSON, 1)
PARIS = RecordRef(RecordKind.PLACE, 2)


def held(text: str, *spans: tuple[int, int]) -> CaptionSpans:
    made = CaptionSpans()
    made.load(text, tuple(Span(start, end, KIET) for start, end in spans))
    return made


def ends(spans: CaptionSpans) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in spans.units]


@given(st.text(max_size=30), st.integers(min_value=0, max_value=30))
def test_positions_survive_the_way_to_utf_16_and_back(text: str, position: int) -> None:
    position = min(position, len(text))
    assert to_points(text, to_units(text, position)) == position


def test_typing_before_moves_inside_stretches_after_leaves() -> None:
    spans = held("abc Paris def", (4, 9))
    spans.follow(0, 0, 2, "xxabc Paris def")
    assert ends(spans) == [(6, 11)]
    spans.follow(8, 0, 1, "xxabc PaXris def")
    assert ends(spans) == [(6, 12)]
    spans.follow(12, 0, 3, "xxabc PaXris!!! def")
    assert ends(spans) == [(6, 12)]


def test_cutting_across_an_edge_drops_and_undo_brings_back() -> None:
    spans = held("abc Paris def", (4, 9))
    spans.follow(2, 4, 0, "abris def")
    assert ends(spans) == []
    spans.follow(2, 0, 4, "abc Paris def")
    assert ends(spans) == [(4, 9)]


def test_a_new_link_takes_the_place_of_those_it_touches() -> None:
    spans = held("abc Paris def", (4, 9), (10, 13))
    spans.add(Span(2, 6, PARIS), "abc Paris def")
    assert [(one.start, one.record) for one in spans.units] == [(2, PARIS), (10, KIET)]
    assert spans.at(11) is not None
    assert spans.at(14) is None


def test_spans_outside_the_text_are_left_out() -> None:
    assert ends(held("abc", (2, 9), (1, 1), (0, 2))) == [(0, 2)]


def test_the_archive_counts_letters_the_editor_units() -> None:
    text = "𝒩 Paris"
    spans = held(text, (2, 7))
    assert ends(spans) == [(3, 8)]
    assert [(one.start, one.end) for one in spans.in_points(text)] == [(2, 7)]


@given(
    st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 5), st.integers(0, 5)
)
def test_spans_never_leave_the_text(
    start: int, length: int, position: int, removed: int, added: int
) -> None:
    text = "x" * 25
    spans = held(text, (start, min(start + length, 25)))
    position = min(position, 25 - removed)
    changed = text[:position] + "y" * added + text[position + removed :]
    spans.follow(position, removed, added, changed)
    assert all(0 <= one.start < one.end <= len(changed) for one in spans.units)
