# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed, the index answers it or says where it is wrong."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from photo_archive.domain.errors import UsageError
from photo_archive.domain.query import parse
from photo_archive.index.quick_find import quick_find, quick_numbers

PIECES = st.sampled_from(
    [
        *"()-=:\"“”«»'*~.,; \t\x00ab1Đ",
        *("OR", " OR ", "person:", "date:", "within:", "is:", "place:", "tag:", "1993", ".."),
        *("kiet", "kyet", "vo van", "paris", "pariz", "June", "25", "about", "NEAR(", "--;", "A-1"),
    ]
)


@given(query=st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=12).map("".join)))
@example(query="person:\x00")
@example(query="palac:x kiett")
@example(query="kyet:place:Paris")
@example(query="date:XXXX-XX kyet")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_query(index, photos, query):
    index.complete(query)
    quick_find(index.contents, query, 5)
    quick_numbers(index.contents, query, 5)
    try:
        tree, error = parse(query), None
    except UsageError as caught:
        tree, error = None, caught
    if error is not None:
        assert error.position is not None
        assert 0 <= error.position <= len(query)
        return
    hits = index.match(tree)
    index.ordered(hits)
    for photo in photos:
        if photo.id in index.ordered(hits):
            index.explain(tree, photo)
    for one in (*index.did_you_mean(query), *index.elsewhere(query)):
        assert one.total == len(index.match(parse(one.query)))
        assert one.total > 0


@pytest.mark.parametrize("words", ["25 June 1993", "ngày 25 tháng 6 năm 1993", "juin 1993 kiet"])
def test_a_date_among_words_finds_photos_of_it(index, words):
    assert 11 in index.ordered(index.match(parse(words)))


def test_a_date_in_words_widens_and_never_narrows(index):
    by_date = set(index.ordered(index.match(parse("date:May 1954"))))
    assert by_date <= set(index.ordered(index.match(parse("May 1954"))))
    assert not index.match(parse("-(May 1954) date:1954-05-07")).photos
