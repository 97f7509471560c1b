# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.query import parse
from photo_archive.services.bench_queries import query_classes
from photo_archive.services.bench_world import make_world

CLASSES = query_classes(make_world(1000))


def test_every_kind_of_query_is_a_row_about_finding() -> None:
    assert all(one.name.startswith("find ") for one in CLASSES)
    assert len({one.name for one in CLASSES}) == len(CLASSES)
    assert all(one.asked for one in CLASSES)


def test_every_query_is_one() -> None:
    for one in CLASSES:
        for asked in one.asked:
            parse(asked.query)


def test_the_same_queries_are_asked_each_time() -> None:
    def queries() -> list[str]:
        return [asked.query for one in query_classes(make_world(1000)) for asked in one.asked]

    assert queries() == queries()
