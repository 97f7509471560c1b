# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.resolving import AmbiguousNameError, Resolver

LAM = RecordRef(RecordKind.PERSON, 1)
DOAN = RecordRef(RecordKind.PERSON, 2)
DOAN_TOO = RecordRef(RecordKind.PERSON, 3)
HANOI = RecordRef(RecordKind.PLACE, 4)


@pytest.fixture
def resolver() -> Resolver:
    return Resolver(
        [
            FindableRecord(LAM, "Tô Lâm", ("Tô Lâm", "General Secretary Tô Lâm")),
            FindableRecord(DOAN, "Đoàn Văn An", ("Đoàn Văn An",)),
            FindableRecord(DOAN_TOO, "Doãn Văn An", ("Doãn Văn An",)),
            FindableRecord(HANOI, "Hà Nội", ("Hà Nội",)),
        ],
        [(HANOI, "ha-noi")],
    )


@pytest.mark.parametrize(
    "name", ["Tô Lâm", "To Lam", "TÔ LÂM", "To lâm", "general secretary to lam"]
)
def test_any_spelling_of_any_variant(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(RecordKind.PERSON, name) == LAM


def test_joined_spelling_and_key(resolver: Resolver) -> None:
    assert resolver.resolve(RecordKind.PLACE, "Hanoi") == HANOI
    assert resolver.resolve(RecordKind.PLACE, "ha-noi") == HANOI
    assert resolver.resolve(RecordKind.PERSON, "Hanoi") is None


def test_two_records_of_one_fold_are_told_apart_by_exact_spelling_only(resolver: Resolver) -> None:
    assert resolver.resolve(RecordKind.PERSON, "Đoàn Văn An") == DOAN
    with pytest.raises(AmbiguousNameError) as unclear:
        resolver.resolve(RecordKind.PERSON, "Doan Van An")
    assert unclear.value.labels == ("Doãn Văn An", "Đoàn Văn An")


def test_a_word_may_name_a_record_of_another_kind(resolver: Resolver) -> None:
    assert resolver.resolve_any("Hanoi", but=RecordKind.TAG) == HANOI
    assert resolver.resolve_any("Doan Van An", but=RecordKind.TAG) is None
    assert resolver.resolve_any("nothing", but=RecordKind.TAG) is None


def test_what_is_added_is_known(resolver: Resolver) -> None:
    paris = RecordRef(RecordKind.PLACE, 9)
    resolver.add(paris, "Paris")
    assert resolver.resolve(RecordKind.PLACE, "PARIS") == paris
    assert resolver.label(paris) == "Paris"


def test_of_namesakes_the_one_of_that_time_is_meant() -> None:
    before = FindableRecord(RecordRef(RecordKind.PLACE, 1), "Bắc Ninh", ("Bắc Ninh",))
    since = FindableRecord(RecordRef(RecordKind.PLACE, 2), "Bắc Ninh (2025)", ("Bắc Ninh",))
    existence = {1: ("1997-01-01", "2025-06-30"), 2: ("2025-07-01", "")}
    resolver = Resolver((before, since), existence=existence)
    place = RecordKind.PLACE

    assert resolver.resolve(place, "Bac Ninh", date="2024-10-07") == before.ref
    assert resolver.resolve(place, "Bắc Ninh", date="2025-08") == since.ref
    assert resolver.resolve(place, "Bắc Ninh", date="XXXX-08-01") == before.ref
    for unclear in ("", "2025", "1950"):
        with pytest.raises(AmbiguousNameError):
            resolver.resolve(place, "Bac Ninh", date=unclear)
