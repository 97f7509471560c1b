# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import embedded_kept, files
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.edits import ChooseEmbedded
from photo_archive.domain.embedded import (
    ConflictCounts,
    Disagreement,
    FileSaid,
    KeptValue,
    Reason,
    Side,
    Standard,
)
from photo_archive.domain.ids import PhotoId, RenditionId

Apply = Callable[..., int | None]

CAPTION = Disagreement(
    "caption",
    (
        Side(Standard.XMP, "A", {"x-default": "A"}),
        Side(Standard.IIM, "B", {"x-default": "B"}),
    ),
    Standard.XMP,
    Reason.XMP_FIRST,
)
CREDIT = Disagreement(
    "credit",
    (Side(Standard.IIM, "AP", "AP"), Side(Standard.XMP, "VNA", "VNA")),
    Standard.IIM,
    Reason.IIM_NEWER,
)
SAID = FileSaid(
    (
        KeptValue("job_id", "J-7", Standard.IIM),
        KeptValue("usage_terms", "Non", Standard.XMP, "fr"),
    ),
    (CAPTION, CREDIT),
    "cp1258",
    True,
    "a.jpg.xmp",
)


@pytest.fixture
def photos(archive: Archive, add_photo: Callable[..., PhotoId]) -> list[PhotoId]:
    return [add_photo(f"A-{number}") for number in range(1, 5)]


@pytest.fixture
def rendition(archive: Archive) -> Callable[[PhotoId], RenditionId]:
    def of(photo: PhotoId) -> RenditionId:
        with archive.reading() as session:
            return files.files_of(session, photo)[0].id

    return of


@pytest.fixture
def kept(
    archive: Archive, photos: list[PhotoId], rendition: Callable[[PhotoId], RenditionId]
) -> list[RenditionId]:
    ids = [rendition(photo) for photo in photos]
    said = {ids[0]: SAID, ids[1]: FileSaid(conflicts=(CAPTION,)), ids[2]: FileSaid(charset="utf-8")}
    with archive.deriving() as session:
        embedded_kept.keep(session, said)
    return ids


def test_what_is_kept_comes_back(archive: Archive, kept: list[RenditionId]) -> None:
    with archive.reading() as session:
        found = embedded_kept.said_by(session, kept)
    assert found == {
        kept[0]: SAID,
        kept[1]: FileSaid(conflicts=(CAPTION,)),
        kept[2]: FileSaid(charset="utf-8"),
    }


def test_kept_again_stands_in_place_of_what_was(archive: Archive, kept: list[RenditionId]) -> None:
    with archive.deriving() as session:
        embedded_kept.keep(session, {kept[0]: FileSaid(charset="mac-roman")}, again=True)
    with archive.reading() as session:
        assert embedded_kept.said_by(session, kept[:1]) == {kept[0]: FileSaid(charset="mac-roman")}
        assert embedded_kept.said_by(session, kept[1:2])[kept[1]].conflicts == (CAPTION,)


def test_conflicts_are_counted_paged_and_decided(
    archive: Archive, photos: list[PhotoId], kept: list[RenditionId], apply: Apply
) -> None:
    def seen(**how: object) -> list[tuple[str, str, object]]:
        with archive.reading() as session:
            found = embedded_kept.page(session, **how)  # type: ignore[arg-type]
        return [(one.reference, one.said.field, one.chosen) for one in found]

    def counted() -> ConflictCounts:
        with archive.reading() as session:
            return embedded_kept.counts(session)

    assert counted() == ConflictCounts(2, {"caption": 2, "credit": 1})
    every = [("A-1", "caption", None), ("A-1", "credit", None), ("A-2", "caption", None)]
    assert seen() == every
    assert seen(field="credit") == [every[1]]
    assert seen(limit=1) == every[:2]
    assert seen(offset=1) == every[2:]
    apply(ChooseEmbedded(photos[0], kept[0], "caption", "iim"))
    assert counted() == ConflictCounts(2, {"caption": 1, "credit": 1})
    assert seen() == every[1:]
    assert seen(decided=True) == [("A-1", "caption", Standard.IIM), *every[1:]]
    undo(archive)
    assert seen() == every


def test_the_conflicts_of_a_photo(
    archive: Archive, photos: list[PhotoId], kept: list[RenditionId], apply: Apply
) -> None:
    apply(ChooseEmbedded(photos[0], kept[0], "credit", "xmp"))
    with archive.reading() as session:
        caption, credit = embedded_kept.of_photo(session, photos[0])
        assert embedded_kept.of_photo(session, photos[3]) == []
    assert (caption.in_force, credit.in_force) == (Standard.XMP, Standard.XMP)
    assert credit.said.side(Standard.IIM) == Side(Standard.IIM, "AP", "AP")
    assert credit.said.side(Standard.EXIF) is None
