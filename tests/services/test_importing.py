# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What importing promises: nothing altered, nothing twice, nothing lost, one undo."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import Region
from photo_archive.domain.photo import Photo, Status
from photo_archive.domain.progress import finish
from photo_archive.media.fields import Fields, NamedRegion, PersonShown, Stamp
from photo_archive.services.authorities import add_record
from photo_archive.services.guarding import verify_originals
from photo_archive.services.importing import ImportSummary, import_pictures
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
MakeList = Callable[..., Path]
Run = Callable[..., ImportSummary]
Told = Callable[[Workspace], list[dict[str, object]]]

CAPTION = {
    "file": "a.jpg",
    "reference": "R-1",
    "title": "Talks",
    "date": "1993-06-25",
    "caption": "Two leaders in Paris on 25 June 1993.",
    "caption_vi": "Hai nhà lãnh đạo tại Paris ngày 25/6/1993.",
    "credit": "VNA",
    "people": "Võ Văn Kiệt [Prime Minister] | François Mitterrand [President]",
    "places": "Paris | France",
    "tags": "talks",
}


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def photos(workspace: Workspace) -> list[Photo]:
    return [workspace.photo(photo) for photo in workspace.find("", facets=False).ids]  # type: ignore[arg-type]


def only(workspace: Workspace) -> Photo:
    (photo,) = photos(workspace)
    return photo


def linked(photo: Photo, kind: RecordKind) -> list[str]:
    return [link.name for link in photo.links if link.record.kind is kind]


def test_originals_are_the_same_after_import_sheet_and_check(
    workspace: Workspace, some_pictures: Path, tmp_path: Path, run_import: Run
) -> None:
    before = fingerprint(some_pictures)
    summary = run_import(workspace, some_pictures)
    assert (summary.imported, summary.problems) == (4, ())
    finish(make_sheet(workspace, SheetRequest("", tmp_path / "sheet.html")))
    assert finish(verify_originals(workspace)).intact == 4
    assert fingerprint(some_pictures) == before


@pytest.mark.parametrize("copy", [False, True])
def test_importing_twice_changes_nothing(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: MakeList,
    box: Path,
    run_import: Run,
    told: Told,
    copy: bool,
) -> None:
    make_picture("a.jpg")
    make_picture("inner/b.jpg", Fields(caption={"x-default": "Võ Văn Kiệt in Paris, 1993."}))
    captions = make_list(CAPTION, {"file": "inner/b.jpg", "tags": "archives"})
    first = run_import(workspace, box, copy=copy, captions=captions)
    assert (first.imported, first.captioned, first.problems) == (2, 2, ())
    before, history = told(workspace), len(workspace.history())
    again = run_import(workspace, box, copy=copy, captions=captions)
    assert (again.imported, again.unchanged, again.captioned) == (0, 2, 0)
    assert again.problems == ()
    assert again.changeset is None
    assert told(workspace) == before
    assert len(workspace.history()) == history


def test_a_list_describes_everything_and_wins_over_the_caption(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, run_import: Run
) -> None:
    picture = make_picture("a.jpg")
    row = {**CAPTION, "date": "1994", "caption": "Leaders, 25 June 1993 (Photo: AFP)"}
    summary = run_import(workspace, picture, captions=make_list(row))
    assert (summary.imported, summary.captioned, summary.problems) == (1, 1, ())
    photo = only(workspace)
    assert (photo.reference, photo.title, photo.date) == ("R-1", "Talks", "1994")
    assert photo.credit == "VNA"
    assert photo.status is Status.DRAFTED
    assert linked(photo, RecordKind.PERSON) == ["Võ Văn Kiệt", "François Mitterrand"]
    assert [link.role for link in photo.links if link.record.kind is RecordKind.PERSON] == [
        "Prime Minister",
        "President",
    ]
    assert linked(photo, RecordKind.PLACE) == ["Paris", "France"]
    texts = {(c.kind, c.language): c.text for c in photo.captions}
    assert texts[CaptionKind.AS_RECEIVED, Language.EN] == row["caption"]
    assert texts[CaptionKind.EDITED, Language.VI] == row["caption_vi"]


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("box 1/a.jpg", {"file": "box 1/a.jpg"}),
        ("box 1/a.jpg", {"file": "box 1\\a.jpg"}),
        ("box 1/a.jpg", {"file": "a.jpg"}),
        ("box 1/A.JPG", {"file": "a.jpg"}),
        ("Hà Nội.jpg", {"file": "Ha Noi.jpg"}),
        ("Hà Nội.jpg", {"file": "Ha\u0300 No\u0323\u0302i.jpg"}),
        ("a.jpg", {"file": "a"}),
        ("VNF-7.jpg", {"reference": "VNF-7"}),
        ("box/inner/a.jpg", {"file": "elsewhere/a.jpg"}),
    ],
)
@pytest.mark.parametrize("later", [False, True])
def test_a_row_meets_its_picture(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: MakeList,
    box: Path,
    run_import: Run,
    file: str,
    row: dict[str, str],
    later: bool,
) -> None:
    make_picture(file)
    make_picture("other.jpg")
    captions = make_list({**row, "title": "This one"})
    if later:
        run_import(workspace, box)
    summary = run_import(workspace, box, captions=captions)
    assert (summary.captioned, summary.problems) == (1, ())
    titles = {photo.title: photo.files[0].path for photo in photos(workspace)}
    assert titles["This one"] == file


@pytest.mark.parametrize("row", ["box 1/a.jpg", "a.jpg", "a"])
def test_a_list_finds_pictures_that_are_not_named_again(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: MakeList,
    box: Path,
    run_import: Run,
    row: str,
) -> None:
    make_picture("box 1/a.jpg")
    other = make_picture("b.jpg")
    run_import(workspace, box)
    summary = run_import(workspace, other, captions=make_list({"file": row, "title": "Later"}))
    assert (summary.captioned, summary.problems) == (1, ())
    assert "box 1/a.jpg" in workspace.photo(workspace.find("Later").ids[0]).files[0].path  # type: ignore[arg-type]


@pytest.mark.parametrize("later", [False, True])
def test_a_name_that_two_pictures_have_is_not_guessed(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: MakeList,
    box: Path,
    run_import: Run,
    later: bool,
) -> None:
    make_picture("box 1/a.jpg")
    make_picture("box 2/a.jpg")
    captions = make_list({"file": "a.jpg", "title": "Which?"})
    if later:
        run_import(workspace, box)
    summary = run_import(workspace, box, captions=captions)
    assert summary.captioned == 0
    (problem,) = summary.problems
    assert problem.kind is ProblemKind.AMBIGUOUS
    assert "a.jpg" in str(problem.message)
    assert "line 2" in str(problem.message)
    assert [photo.title for photo in photos(workspace)] == ["", ""]


def test_rows_that_say_the_folder_tell_pictures_of_one_name_apart(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("box 1/a.jpg")
    make_picture("box 2/a.jpg")
    captions = make_list(
        {"file": "box 2/a.jpg", "title": "Second"}, {"file": "box 1/a.jpg", "title": "First"}
    )
    assert run_import(workspace, box, captions=captions).captioned == 2
    titles = {photo.title: photo.files[0].path for photo in photos(workspace)}
    assert titles == {"First": "box 1/a.jpg", "Second": "box 2/a.jpg"}


def test_a_row_for_a_folder_that_is_not_there_takes_nobody_elses_picture(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("box 2/a.jpg")
    captions = make_list(
        {"file": "box 1/a.jpg", "title": "First"}, {"file": "box 2/a.jpg", "title": "Second"}
    )
    summary = run_import(workspace, box, captions=captions)
    assert only(workspace).title == "Second"
    assert [problem.kind for problem in summary.problems] == [ProblemKind.UNMATCHED]


def test_two_rows_for_one_picture_are_told(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    captions = make_list(
        {"file": "a.jpg", "title": "First"},
        {"file": "a.jpg", "title": "Second"},
        {"file": "a.jpg", "title": "First"},
    )
    summary = run_import(workspace, box, captions=captions)
    assert only(workspace).title == "First"
    (problem,) = summary.problems
    assert "line 3" in str(problem.message)


def test_rows_without_a_picture_are_problems_and_the_rest_goes_on(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    captions = make_list(CAPTION, {"file": "gone.jpg", "title": "Lost"})
    summary = run_import(workspace, box, captions=captions)
    assert (summary.imported, summary.captioned) == (1, 1)
    (problem,) = summary.problems
    assert problem.kind is ProblemKind.UNMATCHED
    assert "gone.jpg" in str(problem.message)


def test_a_list_after_the_pictures_fills_only_what_is_empty(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg", Fields(headline="Own title", credit="AFP"))
    run_import(workspace, box)
    summary = run_import(workspace, box, captions=make_list(CAPTION))
    assert summary.captioned == 1
    photo = only(workspace)
    assert (photo.title, photo.credit, photo.date) == ("Own title", "AFP", "1993-06-25")
    assert photo.status is Status.DRAFTED
    assert len(photo.captions) == 3


def test_what_is_embedded_becomes_records(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    fields = Fields(
        caption={"x-default": "Leaders meet.", "fr": "Les dirigeants se rencontrent."},
        headline="Talks",
        date_created=Stamp("1993-06-25"),
        credit="VNA",
        creators=("Minh Đạo",),
        people=(PersonShown("Võ Văn Kiệt"),),
        regions=(NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "Võ Văn Kiệt"),),
        keywords=("talks", "Vo Van Kiet"),
        organisations=("Ministry of Foreign Affairs",),
        event={"x-default": "Visit to Paris"},
        city="Paris",
        state="Île-de-France",
        country="France",
    )
    make_picture("a.jpg", fields)
    assert run_import(workspace, box).problems == ()
    photo = only(workspace)
    assert (photo.title, photo.date, photo.credit) == ("Talks", "1993-06-25", "VNA")
    assert photo.photographer == "Minh Đạo"
    assert linked(photo, RecordKind.PERSON) == ["Võ Văn Kiệt"]
    assert linked(photo, RecordKind.TAG) == ["talks"]
    assert linked(photo, RecordKind.EVENT) == ["Visit to Paris"]
    assert linked(photo, RecordKind.ORGANISATION) == ["Ministry of Foreign Affairs"]
    person = next(link for link in photo.links if link.record.kind is RecordKind.PERSON)
    assert person.region is not None
    chain, place = [], next(k.record for k in photo.links if k.record.kind is RecordKind.PLACE)
    while place is not None:
        record = workspace.record(place)
        chain.append(record.name)
        parent = record.parent_id  # type: ignore[union-attr]
        place = None if parent is None else type(place)(RecordKind.PLACE, parent)  # type: ignore[assignment]
    assert chain == ["Paris", "Île-de-France", "France"]
    assert {c.language for c in photo.captions if c.kind is CaptionKind.EDITED} == {
        Language.EN,
        Language.FR,
    }


def test_a_place_of_the_same_name_elsewhere_is_another_place(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg", Fields(city="Paris", country="France"))
    make_picture("b.jpg", Fields(city="Paris", state="Texas", country="United States"))
    make_picture("c.jpg", Fields(city="PARIS", country="FRANCE"))
    make_picture("d.jpg", Fields(headline="Names France", country="France"))
    run_import(workspace, box)
    assert workspace.find("place:Texas").total == 1
    assert workspace.find("place:France").total == 3
    assert len(workspace.records(RecordKind.PLACE)) == 5


def test_a_copy_is_told_with_the_reference_of_the_photo(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    first = make_picture("a.jpg")
    second = shutil.copy(first, box / "b.jpg")
    summary = run_import(workspace, box)
    assert (summary.imported, len(summary.duplicates)) == (1, 1)
    photo = only(workspace)
    assert summary.duplicates[0].file == str(second)
    assert summary.duplicates[0].reference == photo.reference
    later = Path(shutil.copy(first, box / "c.jpg"))
    assert [copy.reference for copy in run_import(workspace, later).duplicates] == [photo.reference]


def test_what_a_list_says_of_a_copy_is_kept_with_the_photo(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    shutil.copy(make_picture("a.jpg"), box / "b.jpg")
    captions = make_list({"file": "a.jpg", "title": "Talks"}, {"file": "b.jpg", "credit": "VNA"})
    summary = run_import(workspace, box, captions=captions)
    assert (summary.captioned, summary.problems) == (2, ())
    assert (only(workspace).title, only(workspace).credit) == ("Talks", "VNA")


def test_moved_and_renamed_pictures_keep_their_photo(
    workspace: Workspace, make_picture: MakePicture, box: Path, tmp_path: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    make_picture("b.jpg")
    run_import(workspace, box)
    references = [photo.reference for photo in photos(workspace)]
    (box / "a.jpg").rename(box / "renamed.jpg")
    assert run_import(workspace, box).moved == 1
    box.rename(tmp_path / "another box")
    summary = run_import(workspace, tmp_path / "another box")
    assert (summary.moved, summary.imported, summary.unchanged) == (2, 0, 0)
    assert [photo.reference for photo in photos(workspace)] == references
    assert finish(verify_originals(workspace)).intact == 2


def test_numbers_moved_up_by_one_do_not_stop_an_import(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for name in ("1.jpg", "2.jpg", "3.jpg"):
        make_picture(name)
    run_import(workspace, box)
    (box / "1.jpg").unlink()
    (box / "2.jpg").rename(box / "1.jpg")
    (box / "3.jpg").rename(box / "2.jpg")
    make_picture("new.jpg")
    summary = run_import(workspace, box)
    assert summary.imported == 1
    assert all("1.jpg" in p.file or "2.jpg" in p.file for p in summary.problems)
    assert len(photos(workspace)) == 4


def test_another_picture_under_a_known_name_does_not_stop_an_import(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    before = only(workspace)
    make_picture("a.jpg", content="scanned again")
    make_picture("b.jpg")
    summary = run_import(workspace, box)
    assert summary.imported == 1
    (problem,) = summary.problems
    assert (problem.kind, problem.file) == (ProblemKind.CHANGED, str(box / "a.jpg"))
    assert workspace.photo(before.id).files == before.files


def test_a_new_picture_may_take_the_name_of_one_that_moved_away(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    first = make_picture("a.jpg")
    run_import(workspace, box)
    (box / "old").mkdir()
    first.rename(box / "old" / "a.jpg")
    make_picture("a.jpg", content="another picture")
    summary = run_import(workspace, box)
    assert (summary.imported, summary.moved, summary.problems) == (1, 1, ())
    assert {photo.files[0].path for photo in photos(workspace)} == {"a.jpg", "old/a.jpg"}
    assert finish(verify_originals(workspace)).intact == 2


def test_copying_takes_the_pictures_in(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("inner/a.jpg")
    before = fingerprint(box)
    run_import(workspace, box, copy=True)
    copied = Path(only(workspace).files[0].full_path)
    assert copied == workspace.folder / "originals" / "inner" / "a.jpg"
    assert fingerprint(box) == before
    shutil.rmtree(box)
    assert finish(verify_originals(workspace)).intact == 1


def test_a_lost_copy_is_copied_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box, copy=True)
    copied = Path(only(workspace).files[0].full_path)
    copied.unlink()
    assert run_import(workspace, box, copy=True).moved == 1
    assert Path(only(workspace).files[0].full_path) == copied
    assert copied.is_file()


def test_a_number_given_by_a_list_is_not_given_again(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        make_picture(name)
    captions = make_list({"file": "b.jpg", "reference": "PA-0000-00001", "title": "Listed"})
    summary = run_import(workspace, box, captions=captions)
    assert summary.imported == 3
    assert len({photo.reference for photo in photos(workspace)}) == 3


def test_files_of_one_reference_are_one_photo(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    make_picture("a_verso.jpg")
    captions = make_list(CAPTION, {"file": "a_verso.jpg", "reference": "R-1", "note": "Back"})
    summary = run_import(workspace, box, captions=captions)
    assert (summary.imported, summary.added_files) == (1, 1)
    assert [file.role for file in only(workspace).files] == ["recto", "verso"]


def test_known_names_are_read_under_any_spelling(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    add_record(workspace, RecordKind.PLACE, "Hà Nội", variants=["Hanoi"])
    make_picture("a.jpg", Fields(caption={"x-default": "President To Lam arrives in Hanoi."}))
    make_picture("b.jpg", Fields(caption={"x-default": "Chủ tịch nước Tô Lâm tại Hà Nội."}))
    make_picture("c.jpg", Fields(caption={"x-default": "PRESIDENT TÔ LÂM in Ha Noi, 2024."}))
    run_import(workspace, box, accept=Certainty.CERTAIN)
    for photo in photos(workspace):
        assert linked(photo, RecordKind.PERSON) == ["Tô Lâm"], photo.captions
        assert linked(photo, RecordKind.PLACE) == ["Hà Nội"], photo.captions
    assert len(workspace.records(RecordKind.PERSON)) == 1


def test_a_translation_is_stale_once_its_source_changed(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box, captions=make_list(CAPTION))
    photo = only(workspace)
    assert workspace.find("is:stale").total == 0
    text = "Two leaders in Paris, corrected."
    edit = SetCaption(photo.id, CaptionKind.EDITED, Language.EN, text)
    workspace.apply([edit], Message("Correct"))
    stale = [caption.language for caption in only(workspace).captions if caption.stale]
    assert stale == [Language.VI]
    assert workspace.find("is:stale").total == 1


def test_vietnamese_names_in_an_english_caption_do_not_cost_the_translation(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    row = {
        "file": "a.jpg",
        "caption": "Võ Văn Kiệt, Phan Văn Khải, Hà Nội, 1993.",
        "caption_vi": "Đồng chí Võ Văn Kiệt và đồng chí Phan Văn Khải tại Hà Nội năm 1993.",
    }
    run_import(workspace, box, captions=make_list(row))
    texts = {c.text for c in only(workspace).captions if c.kind is CaptionKind.EDITED}
    assert texts == {row["caption"], row["caption_vi"]}


def test_undo_takes_an_import_back_and_redo_brings_it_again(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: MakeList,
    box: Path,
    run_import: Run,
    told: Told,
) -> None:
    make_picture("a.jpg")
    make_picture("b.jpg", Fields(people=(PersonShown("Phan Văn Khải"),), city="Huế"))
    run_import(workspace, box, captions=make_list(CAPTION))
    before = told(workspace)
    workspace.undo()
    assert workspace.photo_count == 0
    assert all(workspace.records(kind) == [] for kind in RecordKind)
    assert workspace.find("").total == 0
    workspace.redo()
    assert told(workspace) == before
    workspace.undo()
    assert run_import(workspace, box, captions=make_list(CAPTION)).imported == 2
    assert told(workspace) == before


def test_closing_the_job_keeps_what_was_done(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for number in range(130):
        make_picture(f"{number:03}.jpg")
    job = import_pictures(workspace, [box], copy=False)
    for progress in job:
        if progress.done == 110:
            break
    job.close()
    assert workspace.photo_count == 100
    summary = run_import(workspace, box)
    assert (summary.imported, summary.unchanged) == (30, 100)
    assert workspace.find("").total == 130


def test_a_lost_thumbnail_comes_back_with_the_next_import(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, tmp_path: Path
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    assert workspace.pictures.of(only(workspace))
    workspace.close()
    for left in workspace.folder.glob("thumbnails.sqlite*"):
        left.unlink()
    with Workspace.open(workspace.folder) as opened:
        summary = run_import(opened, box)
        assert (summary.unchanged, summary.changeset) == (1, None)
        assert opened.pictures.of(only(opened))


@pytest.mark.skipif(os.name == "nt", reason="Windows stores names as they are typed in")
def test_a_name_stored_with_loose_accents_is_found_on_the_disk(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("Ha\u0300 No\u0323\u0302i.jpg")
    assert run_import(workspace, box).imported == 1
    assert only(workspace).files[0].path == "Hà Nội.jpg"
    assert Path(only(workspace).files[0].full_path).is_file()
    assert finish(verify_originals(workspace)).intact == 1
    assert run_import(workspace, box).unchanged == 1


def test_two_copies_of_a_picture_that_went_away_are_one_move(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    first = make_picture("a.jpg")
    run_import(workspace, box)
    shutil.copy(first, box / "b.jpg")
    first.rename(box / "c.jpg")
    summary = run_import(workspace, box)
    assert (summary.moved, len(summary.duplicates), summary.imported) == (1, 1, 0)
    assert only(workspace).files[0].path == "b.jpg"
    again = run_import(workspace, box)
    assert (again.unchanged, again.moved, len(again.duplicates)) == (1, 0, 1)
