# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.domain.ids import PhotoId
from photo_archive.media.checksum import FileFacts
from photo_archive.media.examine import examine
from photo_archive.media.scan import Found, walk
from photo_archive.services.caption_list import CaptionList, read_caption_list
from photo_archive.services.import_values import Ledger
from photo_archive.services.intake import Intake
from photo_archive.services.known_files import KnownFiles
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]


def found_in(box: Path) -> list[Found]:
    return [one for one in walk([box]) if isinstance(one, Found)]


def intake_of(
    workspace: Workspace, found: list[Found], listed: CaptionList | None = None
) -> tuple[Intake, Ledger]:
    ledger = Ledger()
    given = listed or CaptionList()
    given.match(found)
    return Intake(workspace, KnownFiles(workspace, found), given, ledger, copy=False), ledger


def test_batches_of_one_intake_are_one_changeset(
    workspace: Workspace, make_picture: MakePicture, box: Path
) -> None:
    for number in range(4):
        make_picture(f"{number}.jpg")
    found = found_in(box)
    intake, ledger = intake_of(workspace, found)
    for one in found:
        intake.write([(one, examine(one.path))])
    assert ledger.imported == 4
    (changeset,) = workspace.history()
    assert (changeset.id, changeset.photos) == (ledger.changeset, 4)


def test_a_verso_in_a_later_batch_joins_its_photo(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: Callable[..., Path],
    box: Path,
) -> None:
    make_picture("a.jpg")
    make_picture("a_verso.jpg")
    rows = [{"file": name, "reference": "R-1"} for name in ("a.jpg", "a_verso.jpg")]
    found = found_in(box)
    intake, ledger = intake_of(workspace, found, read_caption_list(make_list(*rows)))
    for one in found:
        intake.write([(one, examine(one.path))])
    assert (ledger.imported, ledger.added_files, ledger.captioned) == (1, 1, 2)
    photo = workspace.photo(PhotoId(workspace.find("").ids[0]))
    assert [file.role for file in photo.files] == ["recto", "verso"]


def test_a_batch_without_a_usable_picture_is_no_change(workspace: Workspace, box: Path) -> None:
    letter = box / "a.jpg"
    letter.write_text("Dear archive,", encoding="utf-8")
    found = Found(box, letter, "a.jpg", 13)
    intake, ledger = intake_of(workspace, [found])
    intake.write([(found, examine(letter))])
    intake.write([])
    summary = ledger.summary()
    assert (summary.imported, summary.changeset, len(summary.problems)) == (0, None, 1)
    assert workspace.history() == []


def test_pictures_without_a_thumbnail_are_told(
    workspace: Workspace, make_picture: MakePicture, box: Path
) -> None:
    for name in ("a.jpg", "b.jpg"):
        make_picture(name)
    found = found_in(box)
    intake, ledger = intake_of(workspace, found)
    sha256 = "e" * 64
    workspace.pictures.keep([(sha256, b"jpeg")])
    intake.unchanged(found[0], FileFacts(1, "f" * 64, None))
    intake.unchanged(found[0], FileFacts(1, sha256, None))
    intake.settle()
    intake.write([(found[1], examine(found[1].path))])
    assert ledger.unchanged == 2
    (file,) = workspace.renditions()
    assert intake.undrawn() == {"f" * 64: found[0].path, file.sha256: found[1].path}
