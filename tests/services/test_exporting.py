# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.catalogue import files
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import AddLink, NewRecord, PhotoField, SetCaption, SetField
from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.domain.ids import PhotoId, RecordKind, RenditionId
from photo_archive.domain.intake import FileEventType
from photo_archive.domain.links import Region
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import finish
from photo_archive.media.examine import examine
from photo_archive.media.fields import Fields, GeoPoint, NamedRegion, PersonShown
from photo_archive.media.picture_data import picture_digest
from photo_archive.services.export_values import (
    ExportForm,
    ExportSummary,
    ExportWish,
    Folders,
)
from photo_archive.services.exporting import NOT_YET, export, files_of, form_named, outlook
from photo_archive.services.importing import import_pictures
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
FACE = Region(0.25, 0.125, 0.5, 0.5)
FIRST = Fields(
    caption={"x-default": "Võ Văn Kiệt in Paris"},
    people=(PersonShown("Võ Văn Kiệt"),),
    regions=(NamedRegion(FACE, "Võ Văn Kiệt", "Face"),),
    keywords=("talks",),
    point=GeoPoint(48.87, 2.31),
)


@pytest.fixture
def filled(workspace: Workspace, make_picture: MakePicture, box: Path) -> Workspace:
    """An archive with two pictures, one of them with a face and a location."""
    make_picture("a.jpg", FIRST)
    make_picture("b.jpg")
    finish(import_pictures(workspace, [box], copy=False))
    return workspace


@pytest.fixture
def wish(tmp_path: Path) -> ExportWish:
    return ExportWish("", tmp_path / "out", ExportForm.COPIES)


@pytest.fixture(scope="module")
def opened_to_write() -> list[str]:
    """Files opened for writing from here on, as the interpreter tells them."""
    found: list[str] = []

    def listen(event: str, given: tuple[object, ...]) -> None:
        if event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR):
            found.append(str(given[0]))

    sys.addaudithook(listen)
    return found


def run(workspace: Workspace, wish: ExportWish) -> ExportSummary:
    return finish(export(workspace, wish))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def restrict(workspace: Workspace, photo: int) -> None:
    edits = [
        SetField(PhotoId(photo), PhotoField.RESTRICTION_REASON, "Family asked"),
        SetField(PhotoId(photo), PhotoField.RESTRICTION_UNTIL, "2999-12-31"),
    ]
    workspace.apply(edits, Message("Restrict"))


def test_copies_carry_the_record_and_the_very_picture(
    filled: Workspace, wish: ExportWish, box: Path, opened_to_write: list[str]
) -> None:
    photo = PhotoId(1)
    edit = SetCaption(photo, CaptionKind.EDITED, Language.VI, "Võ Văn Kiệt ở Paris", Language.EN)
    filled.apply([edit, SetField(photo, PhotoField.DATE, "1993-06~")], Message("Describe"))
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in box.iterdir()}
    times = {path: path.stat().st_mtime_ns for path in (*before, box)}
    for path in (*before, box):
        path.chmod(0o555 if path.is_dir() else 0o444)
    opened_to_write.clear()
    summary = run(filled, wish)
    assert opened_to_write
    assert not [path for path in opened_to_write if path.startswith(str(box))]
    assert {path: path.stat().st_mtime_ns for path in (*before, box)} == times
    box.chmod(0o755)
    assert (summary.photos, summary.copies, summary.problems) == (2, 2, ())
    assert names(wish.folder) == ["a.jpg", "b.jpg"]
    assert {path: hashlib.sha256(path.read_bytes()).digest() for path in box.iterdir()} == before
    for name in ("a.jpg", "b.jpg"):
        assert picture_digest(wish.folder / name) == picture_digest(box / name)
    said = examine(wish.folder / "a.jpg").embedded.fields
    assert said.caption == {
        "x-default": "Võ Văn Kiệt in Paris",
        "en": "Võ Văn Kiệt in Paris",
        "vi": "Võ Văn Kiệt ở Paris",
    }
    assert said.date_created is not None
    assert said.date_created.date == "1993-06~"
    assert [(one.name, one.box) for one in said.regions] == [("Võ Văn Kiệt", FACE)]
    assert said.own.reference == filled.photo(photo).reference
    with filled.reading() as session:
        events = [
            one.type for number in (1, 2) for one in files.file_events(session, RenditionId(number))
        ]
    assert events.count(FileEventType.DISSEMINATION) == 2


def test_locations_leave_only_if_they_are_asked_for(filled: Workspace, wish: ExportWish) -> None:
    run(filled, wish)
    assert examine(wish.folder / "a.jpg").embedded.fields.point is None
    assert b"GPS" not in (wish.folder / "a.jpg").read_bytes()
    told = replace(wish, folder=wish.folder / "told", with_points=True)
    run(filled, told)
    assert examine(told.folder / "a.jpg").embedded.fields.point == GeoPoint(48.87, 2.31)


def test_restricted_photos_stay(filled: Workspace, wish: ExportWish) -> None:
    restrict(filled, 1)
    expected = finish(outlook(filled, wish))
    assert (expected.photos, expected.files, expected.restricted) == (1, 1, 1)
    summary = run(filled, wish)
    assert (summary.photos, summary.restricted_left_out) == (1, 1)
    assert names(wish.folder) == ["b.jpg"]
    summary = run(filled, replace(wish, with_restricted=True))
    assert (summary.copies, summary.unchanged, summary.restricted_left_out) == (1, 1, 0)


def test_it_goes_on_where_it_was_stopped(filled: Workspace, wish: ExportWish) -> None:
    job = export(filled, wish)
    assert next(job).done == 1
    job.close()
    assert len(names(wish.folder)) == 1
    (wish.folder / ".unfinished-b.jpg").write_bytes(b"killed")
    summary = run(filled, wish)
    assert (summary.copies, summary.unchanged) == (1, 1)
    assert names(wish.folder) == ["a.jpg", "b.jpg"]
    assert run(filled, wish).unchanged == 2


def test_what_is_outdated_is_replaced_only_if_that_is_asked_for(
    filled: Workspace, wish: ExportWish
) -> None:
    run(filled, wish)
    filled.apply([SetField(PhotoId(1), PhotoField.CREDIT, "TTXVN")], Message("Credit"))
    before = (wish.folder / "a.jpg").read_bytes()
    summary = run(filled, wish)
    (problem,) = summary.problems
    assert (problem.kind, summary.unchanged) == (ProblemKind.CHANGED, 1)
    assert (wish.folder / "a.jpg").read_bytes() == before
    summary = run(filled, replace(wish, replace=True))
    assert (summary.copies, summary.replaced, summary.unchanged) == (1, 1, 1)
    assert examine(wish.folder / "a.jpg").embedded.fields.credit == "TTXVN"


def test_a_file_of_somebody_else_is_never_replaced(filled: Workspace, wish: ExportWish) -> None:
    wish.folder.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (wish.folder / name).write_bytes(b"mine")
    reference = filled.photo(PhotoId(2)).reference
    (wish.folder / f"b ({reference}).jpg").write_bytes(b"mine, too")
    summary = run(filled, replace(wish, replace=True))
    assert len(summary.problems) == 1
    assert (wish.folder / "a.jpg").read_bytes() == b"mine"
    first = filled.photo(PhotoId(1)).reference
    assert f"a ({first}).jpg" in names(wish.folder)


def test_sidecars(filled: Workspace, wish: ExportWish, box: Path) -> None:
    base = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:o="http://example.org/ns/" o:mood="calm"/></rdf:RDF></x:xmpmeta>'
    )
    (box / "a.jpg.xmp").write_text(base, encoding="utf-8")
    asked = replace(wish, form=ExportForm.SIDECARS)
    summary = run(filled, asked)
    assert (summary.sidecars, summary.copies) == (2, 0)
    assert names(wish.folder) == ["a.jpg.xmp", "b.jpg.xmp"]
    assert "calm" in (wish.folder / "a.jpg.xmp").read_text(encoding="utf-8")
    assert run(filled, asked).unchanged == 2


def test_a_format_that_can_carry_nothing_gets_a_sidecar(
    workspace: Workspace, make_picture: MakePicture, box: Path, wish: ExportWish
) -> None:
    make_picture("z.jpg")
    Image.new("P", (20, 20)).save(box / "a.gif")
    finish(import_pictures(workspace, [box], copy=False))
    summary = run(workspace, wish)
    assert (summary.copies, summary.sidecars, summary.problems) == (2, 1, ())
    assert names(wish.folder) == ["a.gif", "a.gif.xmp", "z.jpg"]
    assert (wish.folder / "a.gif").read_bytes() == (box / "a.gif").read_bytes()
    assert run(workspace, wish).unchanged == 2


def test_originals_that_changed_or_are_gone_are_problems(
    filled: Workspace, wish: ExportWish, box: Path
) -> None:
    with (box / "a.jpg").open("ab") as file:
        file.write(b"more")
    (box / "b.jpg").unlink()
    summary = run(filled, wish)
    assert [one.kind for one in summary.problems] == [ProblemKind.CHANGED, ProblemKind.MISSING]
    assert (summary.photos, names(wish.folder)) == (0, [])


def test_folders_that_will_not_do(filled: Workspace, wish: ExportWish, tmp_path: Path) -> None:
    for folder in (filled.folder, filled.folder / "out"):
        with pytest.raises(ArchiveError, match="inside the archive"):
            run(filled, replace(wish, folder=folder))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ArchiveError, match="cannot be made"):
        run(filled, replace(wish, folder=tmp_path / "file" / "out"))


@pytest.mark.parametrize("name", [*NOT_YET, "paper"])
def test_forms_that_are_not_there(name: str) -> None:
    with pytest.raises(ArchiveError, match="copies"):
        form_named(name)
    assert form_named("sidecars") is ExportForm.SIDECARS


def test_a_file_of_several_pages_is_one(filled: Workspace) -> None:
    photo = filled.photo(PhotoId(1))
    page = replace(photo.files[0], page=1)
    assert files_of(replace(photo, files=(*photo.files, page))) == [photo.files[0]]


def carried(photo: Photo) -> dict[str, object]:
    """All of a photo that an export carries."""
    return {
        "title": photo.title,
        "date": photo.date,
        "credit": (photo.credit, photo.source, photo.photographer),
        "rights": (photo.rights_uri, photo.rights_note),
        "alt": photo.alt_text,
        "captions": {(one.kind, one.language): one.text for one in photo.captions},
        "links": [
            (one.record.kind, one.name, one.role, one.region, one.relation)
            for one in photo.links
            if one.record.kind is not RecordKind.PLACE
        ],
        "places": {(one.name, one.relation) for one in photo.links},
    }


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "fresh") as made:
        yield made


@pytest.mark.parametrize("form", list(ExportForm))
def test_another_archive_learns_all_there_is_to_know(
    sample: Workspace, fresh: Workspace, wish: ExportWish, form: ExportForm
) -> None:
    (first, *_) = sample.find("person:kiet", facets=False).ids
    with sample.changing(Message("Mark")) as changes:
        person = next(
            one.record
            for one in sample.photo(PhotoId(first)).links
            if one.record.kind is RecordKind.PERSON
        )
        changes.set_region(PhotoId(first), person, FACE)
        tag = changes.create(NewRecord(RecordKind.TAG, "signing"))
        changes.apply(AddLink(PhotoId(first), tag))
    everything = replace(wish, form=form, with_restricted=True, with_notes=True)
    assert run(sample, replace(everything, folders=Folders.FLAT)).problems == ()
    folder = wish.folder
    if form is ExportForm.SIDECARS:
        for photo in sample.photos([PhotoId(one) for one in sample.find("").ids]):
            for file in photo.files:
                (folder / Path(file.path).name).write_bytes(Path(file.full_path).read_bytes())
    summary = finish(import_pictures(fresh, [folder], copy=False))
    assert summary.problems == ()
    for photo in sample.photos([PhotoId(one) for one in sample.find("").ids]):
        assert carried(fresh.photo_by_reference(photo.reference)) == carried(photo)
    tagged = fresh.records(RecordKind.TAG, limit=None)
    assert {one.name for one in tagged} >= {"Diplomacy", "Visits", "signing"}
