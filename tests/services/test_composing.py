# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composed captions: of the sample archive, written without replacing any, and read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import finish
from photo_archive.reading.values import Reading
from photo_archive.services.captioning import reader_for
from photo_archive.services.composing import Composer, style_named, styles, write_captions
from photo_archive.services.workspace import Workspace

READ_BACK = (RecordKind.PERSON, RecordKind.PLACE, RecordKind.EVENT)


def _read(reading: Reading, kind: RecordKind) -> set[int | None]:
    named = {
        RecordKind.PERSON: reading.people,
        RecordKind.PLACE: reading.places,
        RecordKind.EVENT: reading.events,
    }[kind]
    return {one.id for one in named}


def _linked(photo: Photo, kind: RecordKind) -> set[int]:
    """The records a composed caption names: all, but of several events the first."""
    found = list(dict.fromkeys(x.record.id for x in photo.links if x.record.kind is kind))
    return set(found[:1] if kind is RecordKind.EVENT else found)


def test_reading_a_composed_caption_gives_every_sample_record_back(read_sample: Path) -> None:
    lost: list[tuple[str, str, object]] = []
    with Workspace.open(read_sample, write=False) as workspace:
        reader = reader_for(workspace)
        photos = [workspace.photo(PhotoId(number)) for number in workspace.find("").ids]
        for style in styles().values():
            composer = Composer(workspace, style)
            for photo in photos:
                text = composer.caption(photo)
                reading = reader.read(text)
                for kind in READ_BACK:
                    if missing := _linked(photo, kind) - _read(reading, kind):
                        lost.append((style.key, text, (kind, missing)))
                said = (reading.date, reading.photographer)
                if said != (photo.date, photo.photographer):
                    lost.append((style.key, text, said))
    assert not lost


def test_captions_are_written_only_where_there_is_none(sample: Workspace) -> None:
    style = style_named("archive-fr")
    first, *others = (PhotoId(number) for number in sample.find("").ids)
    sample.apply(
        [SetCaption(first, CaptionKind.EDITED, Language.FR, "Écrite par une personne.")],
        Message("Write"),
    )
    before = {photo: _french(sample, photo) for photo in others}

    done = finish(write_captions(sample, style, [first, *others]))

    assert _french(sample, first) == "Écrite par une personne."
    assert all(_french(sample, photo) for photo in others)
    kept = sum(bool(text) for text in before.values())
    assert (done.written, done.had_one) == (len(others) - kept, kept + 1)

    sample.undo()
    assert {photo: _french(sample, photo) for photo in others} == before


def _french(workspace: Workspace, photo: PhotoId) -> str:
    return next(
        (
            caption.text
            for caption in workspace.photo(photo).captions
            if caption.language is Language.FR and caption.kind is CaptionKind.EDITED
        ),
        "",
    )


def test_an_unknown_style_is_told_with_those_there_are() -> None:
    with pytest.raises(ArchiveError, match="ttxvn"):
        style_named("nobody")
