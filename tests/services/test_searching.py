# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of an open archive: always as if built anew, whatever was done and to the cache."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from photo_archive import paths
from photo_archive.domain.authorities import Name
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    PhotoField,
    RemoveLink,
    SetCaption,
    SetField,
    SetRecordField,
)
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.progress import finish
from photo_archive.services import searching
from photo_archive.services.authorities import add_record, find_record
from photo_archive.services.captioning import read_pages
from photo_archive.services.found import Order
from photo_archive.services.importing import ImportSummary
from photo_archive.services.merging import merge
from photo_archive.services.searching import DAMAGED, MISSING, STALE
from photo_archive.services.workspace import Workspace

Same = Callable[[Workspace, tuple[str, ...]], None]
MANY = 600
QUERIES = (
    "",
    "paris",
    "Vo Van Kiet",
    "=Võ",
    "person:kiet",
    "place:France",
    "event:visit",
    "tag:talks",
    "1993",
    "date:1993-06",
    "is:unlinked",
    "is:undated",
    '"official visit"',
    "status:drafted",
    "talks OR -paris",
)


def add_many(workspace: Workspace, count: int = MANY) -> None:
    with workspace.changing(Message("Add")) as changes:
        changes.add_photos(
            [
                NewPhoto(
                    reference=f"R-{number:04}",
                    date=str(1950 + number % 60),
                    captions=(NewCaption(CaptionKind.EDITED, Language.EN, f"Talks {number}"),),
                )
                for number in range(count)
            ]
        )


def cache_files() -> list[Path]:
    return list(paths.cache_folder().glob("index-*"))


def first(workspace: Workspace, query: str) -> PhotoId:
    return PhotoId(workspace.find(query).ids[0])


def test_the_index_follows_every_change(
    sample: Workspace, same_as_rebuilt: Same, tmp_path: Path
) -> None:
    photo = first(sample, "person:kiet")
    person = find_record(sample, RecordKind.PERSON, "Võ Văn Kiệt")
    place = add_record(sample, RecordKind.PLACE, "Matignon")
    paris = find_record(sample, RecordKind.PLACE, "Paris")
    page = tmp_path / "page.txt"
    page.write_text("Talks in Paris on 24 June 1993. Photo: VNA\n", encoding="utf-8")
    everything = (*QUERIES, "place:Matignon", "sau dan")
    steps: list[Callable[[], object]] = [
        lambda: sample.apply([SetField(photo, PhotoField.DATE, "")], Message("Undated")),
        lambda: sample.apply(
            [SetCaption(photo, CaptionKind.EDITED, Language.EN, "Nothing said.")], Message("Edit")
        ),
        lambda: sample.apply([RemoveLink(photo, person)], Message("Not he")),
        lambda: sample.apply([AddLink(photo, place)], Message("There")),
        lambda: sample.apply([SetRecordField(place, "parent_id", str(paris.id))], Message("In")),
        lambda: sample.apply([AddName(person, Name("Sáu Dân"))], Message("Name")),
        lambda: merge(sample, paris, place),
        lambda: finish(read_pages(sample, [page])),
        sample.undo,
        sample.undo,
        sample.undo,
        sample.redo,
        sample.undo,
        sample.undo,
    ]
    for number, step in enumerate(steps):
        step()
        same_as_rebuilt(sample, everything if number % 4 == 0 else QUERIES[:6])
    same_as_rebuilt(sample, everything)


def test_an_import_is_found_at_once_and_gone_with_its_undo(
    workspace: Workspace,
    some_pictures: Path,
    run_import: Callable[..., ImportSummary],
    same_as_rebuilt: Same,
) -> None:
    assert workspace.find("").total == 0
    run_import(workspace, some_pictures)
    assert workspace.find("hanoi").total >= 1
    same_as_rebuilt(workspace, QUERIES)
    workspace.undo()
    assert workspace.find("").total == 0
    same_as_rebuilt(workspace, QUERIES)


def test_what_was_kept_is_used_and_brought_up_to_date(workspace: Workspace) -> None:
    add_many(workspace)
    assert workspace.find("talks").total == MANY
    workspace.close()
    (kept,) = cache_files()
    with Workspace.open(workspace.folder) as opened:
        edit = SetField(first(opened, "reference:R-0007"), PhotoField.TITLE, "Zanzibar")
        opened.apply([edit], Message("Title"))
        assert opened.find("zanzibar").total == 1
    before = kept.read_bytes()
    with Workspace.open(workspace.folder) as opened:
        assert opened.find("zanzibar").total == 1
    assert kept.read_bytes() == before


def test_a_kept_index_that_missed_changes_catches_up(workspace: Workspace, tmp_path: Path) -> None:
    add_many(workspace)
    workspace.find("")
    workspace.close()
    (kept,) = cache_files()
    old = shutil.copy(kept, tmp_path / "old")
    with Workspace.open(workspace.folder) as opened:
        edit = SetField(first(opened, "reference:R-0007"), PhotoField.TITLE, "Zanzibar")
        opened.apply([edit], Message("Title"))
        opened.find("")
    shutil.copy(old, kept)
    with Workspace.open(workspace.folder) as opened:
        assert opened.find("zanzibar").total == 1
        opened.undo()
        assert opened.find("zanzibar").total == 0


@pytest.mark.parametrize("damage", ["half", "noise", "empty", "folder", "gone"])
def test_a_damaged_cache_is_built_anew(workspace: Workspace, damage: str) -> None:
    add_many(workspace)
    workspace.find("")
    workspace.close()
    (kept,) = cache_files()
    whole = kept.read_bytes()
    kept.unlink()
    if damage == "half":
        kept.write_bytes(whole[: len(whole) // 2])
    elif damage == "noise":
        middle = len(whole) // 2
        kept.write_bytes(whole[:middle] + bytes(200) + whole[middle + 200 :])
    elif damage == "empty":
        kept.write_bytes(b"")
    elif damage == "folder":
        kept.mkdir()
    with Workspace.open(workspace.folder) as opened:
        found = opened.find("talks")
        assert found.total == MANY
        if damage != "noise":  # which may be where nobody looks
            assert found.rebuilt == (MISSING if damage == "gone" else DAMAGED)
        later = opened.find("date:1950")
        assert later.total == MANY // 60
        assert later.rebuilt is None


def test_an_index_of_a_later_archive_is_not_believed(workspace: Workspace) -> None:
    add_many(workspace)
    backup = workspace.back_up()
    edit = SetField(first(workspace, "reference:R-0007"), PhotoField.TITLE, "Zanzibar")
    workspace.apply([edit], Message("Title"))
    assert workspace.find("zanzibar").total == 1
    workspace.close()
    shutil.copy(backup, workspace.folder / "archive.sqlite")
    with Workspace.open(workspace.folder) as opened:
        found = opened.find("zanzibar")
        assert (found.total, found.rebuilt) == (0, STALE)


def test_a_small_archive_keeps_no_index_and_says_nothing(sample: Workspace) -> None:
    assert sample.find("").rebuilt is None


HOSTILE = (
    *("word " * 2000, "(" * 5000, "OR " * 3000, "-" * 10_000, 'x"' * 3000, "date:a b " * 900),
    *("' OR 1=1; DROP TABLE photo; --", "NEAR(a b, 3) AND paris*", "\0", "a\0b", "person:\0x"),
    "kiett vo van kyet " * 500,
)


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_answered_or_told_where_it_is_wrong(
    sample: Workspace, query: str
) -> None:
    try:
        found, error = sample.find(query).total, None
    except UsageError as caught:
        found, error = 0, caught
    assert found <= sample.find("").total
    if error is not None:
        assert error.position is not None
        assert 0 <= error.position <= len(query)


def test_a_cache_that_cannot_be_written_does_no_harm(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(in_the_way / "cache"))
    add_many(workspace)
    assert workspace.find("talks").total == MANY
    workspace.close()
    Workspace.open(workspace.folder).close()


@pytest.mark.parametrize("writable", [True, False])
def test_a_large_index_is_left_in_its_file_once_it_is_built(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writable: bool
) -> None:
    monkeypatch.setattr(searching, "_SET_ASIDE_FROM", MANY)
    add_many(workspace)
    if not writable:
        (tmp_path / "file").write_text("in the way", encoding="utf-8")
        monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "file" / "cache"))
    found = workspace.find("")
    assert (found.total, found.rebuilt) == (MANY, MISSING)
    assert bool(cache_files()) is writable
    assert workspace.find("", facets=False).rebuilt is None


def test_many_threads_find_while_one_changes(sample: Workspace, same_as_rebuilt: Same) -> None:
    photo = first(sample, "person:kiet")

    def ask(number: int) -> int:
        return sample.find(QUERIES[number % len(QUERIES)]).total

    def change(number: int) -> None:
        edit = SetField(photo, PhotoField.TITLE, f"Zanzibar {number}")
        sample.apply([edit], Message("Title"))

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask, number) for number in range(60)]
        changed = [pool.submit(change, number) for number in range(8)]
        completed = pool.submit(sample.complete, "person:v")
        for one in (*asked, *changed):
            one.result()
        assert completed.result()
    assert sample.find("zanzibar").total == 1
    same_as_rebuilt(sample, QUERIES)


def test_orders_reasons_suggestions_and_corrections(sample: Workspace) -> None:
    by_date, by_reference = (
        list(sample.find("", order=order).ids) for order in (Order.DATE, Order.REFERENCE)
    )
    assert sorted(by_date) == sorted(by_reference)
    ids = sample.find("Vo Van Kiet").ids
    assert all(sample.why("Vo Van Kiet", ids).values())
    assert any("Kiệt" in one.label for one in sample.complete("kie"))
    missed = sample.find("mittterrand")
    assert missed.total == 0
    assert missed.did_you_mean
    assert sample.find("", facets=False).facets is None
    with pytest.raises(UsageError) as wrong:
        sample.find("(paris")
    assert wrong.value.position is not None


def test_preparing_answers_nothing_and_keeping_nothing_is_fine(workspace: Workspace) -> None:
    workspace.finder.keep()
    workspace.finder.prepare()
    workspace.finder.keep()
    assert cache_files() == []
