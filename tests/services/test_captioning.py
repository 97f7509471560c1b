# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of captions as agencies lay them out, read into records once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Certainty
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.photo import DateSource, Photo
from photo_archive.domain.progress import finish
from photo_archive.services.authorities import add_record
from photo_archive.services.captioning import PagesRead, read_pages, reader_for, text_of
from photo_archive.services.importing import ImportSummary
from photo_archive.services.proposing import refresh
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
MakeList = Callable[..., Path]
Run = Callable[..., ImportSummary]

CREDITED = """Prime Minister Võ Văn Kiệt lands at Orly airport on 23 June 1993. Photo: Minh Đạo/VNA

Talks between the two delegations at Matignon, Paris, on 24 June 1993. Photo: Minh Đạo/VNA
"""
NUMBERED = """1. Thủ tướng Võ Văn Kiệt đến sân bay Orly ngày 23/6/1993. Ảnh: Minh Đạo - TTXVN

2. Hội đàm giữa hai đoàn tại Paris ngày 24/6/1993. Ảnh: Minh Đạo - TTXVN
"""
FRENCH = """Le Premier ministre Võ Văn Kiệt arrive à l’aéroport d’Orly, le 23 juin 1993. Photo : VNA

Entretiens des deux délégations à Paris, le 24 juin 1993. Photo : VNA
"""
LAYOUTS = [CREDITED, NUMBERED, FRENCH]


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, name: str = "page.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


def read(workspace: Workspace, *paths: Path, accept: Certainty | None = None) -> PagesRead:
    return finish(read_pages(workspace, paths, accept))


def photos(workspace: Workspace) -> list[Photo]:
    return [workspace.photo(PhotoId(one)) for one in workspace.find("", facets=False).ids]


@pytest.mark.parametrize("text", LAYOUTS)
def test_each_caption_becomes_a_dated_credited_linked_record_once(
    workspace: Workspace, page: Callable[..., Path], text: str
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    made = read(workspace, page(text), accept=Certainty.CERTAIN)
    assert (made.found, made.added, made.matched, made.problems) == (2, 2, 0, ())
    first, second = photos(workspace)
    assert (first.date, second.date) == ("1993-06-23", "1993-06-24")
    assert all(photo.credit for photo in (first, second))
    assert made.linked == 1
    assert [link.record for link in first.links] == [person]
    edited = next(c for c in first.captions if c.kind is CaptionKind.EDITED)
    (span,) = first.mentions
    assert edited.text[span.start : span.end] == "Võ Văn Kiệt"
    again = read(workspace, page(text))
    assert (again.added, again.unchanged, again.changeset) == (0, 2, None)
    assert len(workspace.history()) == 2


def test_names_on_a_page_are_proposed_and_linked_by_nobody_but_a_person(
    workspace: Workspace, page: Callable[..., Path]
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    made = read(workspace, page(CREDITED))
    assert made.linked == 0
    first, _ = photos(workspace)
    assert (first.links, first.mentions) == ((), ())
    assert (first.date, first.date_source) == ("1993-06-23", DateSource.CAPTION)
    proposed = workspace.reviewer.of_photo(first.id)
    assert person in [one.record for one in proposed]
    workspace.reviewer.reject([one for one in proposed if one.record == person])
    read(workspace, page(CREDITED))
    finish(refresh(workspace))
    assert person not in [one.record for one in workspace.reviewer.of_photo(first.id)]


def test_a_short_name_means_who_is_named_in_full_on_the_page(
    workspace: Workspace, page: Callable[..., Path]
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Barack Obama", variants=["Obama"])
    text = (
        "President Barack Obama arrives at Orly airport. Photo: VNA\n\n"
        "Talks with President Obama in Paris. Photo: VNA\n"
    )
    read(workspace, page(text))
    for photo in photos(workspace):
        assert person in [one.record for one in workspace.reviewer.of_photo(photo.id)]


def test_the_same_caption_on_two_pages_is_one_record(
    workspace: Workspace, page: Callable[..., Path]
) -> None:
    made = read(workspace, page(CREDITED), page(CREDITED + "\n" + FRENCH, "more.txt"))
    assert (made.found, made.added, made.unchanged) == (6, 4, 2)
    assert len(set(made.references)) == 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_a_page_in_any_encoding(
    workspace: Workspace, page: Callable[..., Path], encoding: str
) -> None:
    import unicodedata

    text = NUMBERED
    if encoding == "cp1258":
        text = "".join(_loose(letter) for letter in unicodedata.normalize("NFC", NUMBERED))
    made = read(workspace, page(text, encoding=encoding))
    assert made.added == 2
    assert "Thủ tướng Võ Văn Kiệt" in photos(workspace)[0].captions[0].text


def _loose(letter: str) -> str:
    """A Vietnamese letter as Windows-1258 has it: vowel and circumflex in one, the tone apart."""
    import unicodedata

    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = [one for one in parts if one in "\u0300\u0301\u0303\u0309\u0323"]
        rest = "".join(one for one in parts if one not in tones)
        return unicodedata.normalize("NFC", rest) + "".join(tones)
    return letter


def test_a_page_that_names_a_picture_gives_it_its_caption(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("inner/a.jpg")
    run_import(workspace, box)
    table = make_list(
        {"file": "a.jpg", "caption": "Talks in Paris on 24 June 1993."},
        {"file": "none.jpg", "caption": "A record without a picture."},
    )
    made = read(workspace, table)
    assert (made.found, made.added, made.matched) == (2, 1, 1)
    with_file = next(photo for photo in photos(workspace) if photo.files)
    assert (with_file.date, len(with_file.captions)) == ("1993-06-24", 2)
    again = read(workspace, table)
    assert (again.added, again.matched, again.changeset) == (0, 0, None)


def test_a_caption_for_a_picture_that_has_another_is_not_lost(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    first = make_list({"file": "a.jpg", "caption": "One caption."})
    run_import(workspace, box, captions=first)
    made = read(workspace, make_list({"file": "a.jpg", "caption": "Another caption."}))
    assert (made.added, made.matched) == (1, 0)
    assert workspace.find("another").total == 1


def test_rows_of_one_reference_are_one_photo(workspace: Workspace, make_list: MakeList) -> None:
    table = make_list(
        {"reference": "R-1", "caption": "Front.", "credit": ""},
        {"reference": "R-1", "caption": "Front, seen again.", "credit": "VNA"},
    )
    made = read(workspace, table)
    assert made.references == ("R-1",)
    assert photos(workspace)[0].credit == "VNA"


def test_a_reference_that_is_there_is_completed(workspace: Workspace, make_list: MakeList) -> None:
    read(workspace, make_list({"reference": "R-1", "caption": "Talks in Paris."}))
    table = make_list({"reference": "R-1", "caption": "Talks in Paris.", "credit": "VNA"})
    assert read(workspace, table).matched == 1
    assert photos(workspace)[0].credit == "VNA"
    assert read(workspace, table).changeset is None


def test_numbers_given_by_a_table_are_not_given_again(
    workspace: Workspace, make_list: MakeList
) -> None:
    table = make_list(
        {"caption": "First, 1993.", "reference": ""},
        {"caption": "Second, 1993.", "reference": "PA-1993-00001"},
    )
    assert read(workspace, table).added == 2


def test_one_bad_file_does_not_stop_the_others(
    workspace: Workspace, page: Callable[..., Path], tmp_path: Path
) -> None:
    picture = tmp_path / "noise.txt"
    picture.write_bytes(bytes(range(256)) * 20)
    empty = page("", "empty.txt")
    made = read(workspace, picture, tmp_path / "gone.txt", empty, page(CREDITED))
    assert made.added == 2
    kinds = [(Path(p.file).name, p.kind) for p in made.problems]
    assert kinds == [
        ("noise.txt", ProblemKind.UNREADABLE),
        ("gone.txt", ProblemKind.UNREADABLE),
        ("empty.txt", ProblemKind.EMPTY),
    ]


def test_ragged_rows_and_bad_dates_are_told_and_the_rest_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text(
        "reference,caption,date\nR-1,Talks.,the day after\nR-2,More talks.,1993,x,y\nR-3\n",
        encoding="utf-8",
    )
    made = read(workspace, table)
    assert made.added == 2
    assert any("line 2" in str(problem.message) for problem in made.problems)
    assert photos(workspace)[-1].captions


def test_undo_takes_all_pages_of_one_reading_back(
    workspace: Workspace, page: Callable[..., Path]
) -> None:
    read(workspace, page(CREDITED), page(FRENCH, "fr.txt"))
    workspace.undo()
    assert (workspace.photo_count, workspace.find("").total) == (0, 0)
    assert read(workspace, page(CREDITED)).added == 2


def test_a_reader_knows_the_archive_or_nothing(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    text = "President To Lam arrives."
    assert reader_for(None).read(text).people[0].id is None
    assert reader_for(workspace).read(text).people[0].id == person.id


def test_text_of_a_file_says_when_it_had_to_guess() -> None:
    assert text_of("Hà Nội".encode(), "a.txt") == ("Hà Nội", None)
    text, problem = text_of("Élysée, où le président".encode("cp1252"), "a.txt")
    assert text == "Élysée, où le président"
    assert problem is not None
    assert problem.kind is ProblemKind.ENCODING
    with pytest.raises(ArchiveError, match=r"a\.txt"):
        text_of(bytes(range(256)), "a.txt")


def test_a_column_of_files_may_name_references(
    workspace: Workspace, page: Callable[..., Path]
) -> None:
    read(workspace, page("reference,date\nA-17,1993\n", "first.csv"))
    (before,) = photos(workspace)
    named = page("file,caption\nA-17,Võ Văn Kiệt in Paris\n", "second.csv")
    made = read(workspace, named)
    assert (made.added, made.matched, made.problems) == (0, 1, ())
    (photo,) = photos(workspace)
    assert photo.id == before.id
    assert photo.captions[0].text == "Võ Văn Kiệt in Paris"
