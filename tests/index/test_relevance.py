# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The best answers first."""

from photo_archive.domain.query import parse
from photo_archive.index.snapshot import Index, Order


def test_the_spelling_asked_for_comes_first_then_titles_names_captions(make_photo):
    photos = [
        make_photo(1, "1", "To", roles=("To",)),
        make_photo(2, "2", "nothing", title="To"),
        make_photo(3, "3", "Tô"),
        make_photo(4, "4", "nothing", roles=("to",)),
    ]
    index = Index.build(photos)
    hits = index.match(parse("Tô "))
    assert index.ordered(hits, Order.RELEVANCE).tolist() == [3, 2, 1, 4]
    assert index.page(hits, Order.RELEVANCE, 1, 2).tolist() == [2, 1]
    assert index.ordered(index.match(parse("-zzz")), Order.RELEVANCE).tolist() == [1, 2, 3, 4]
