# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from photo_archive.catalogue import dialect
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.tables import METADATA
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewPhoto, NewRendition

HISTORY = {"changeset", "change"}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "archive", "Visits") as made:
        yield made


@pytest.fixture
def add_photo(archive: Archive) -> Callable[..., PhotoId]:
    """Adds a photo with a caption as received and one file."""
    made: list[str] = []

    def add(reference: str = "", caption: str = "Leaders in Paris", **values: object) -> PhotoId:
        made.append(reference)
        name = reference or f"R-{len(made)}"
        photo = NewPhoto(
            reference=name,
            captions=(NewCaption(CaptionKind.AS_RECEIVED, Language.EN, caption),),
            renditions=(
                NewRendition("/pictures", f"{name}.jpg", f"{len(made):064x}", 10, "JPEG", 300, 200),
            ),
            **values,  # type: ignore[arg-type]
        )
        with archive.changing(Message("Import")) as changes:
            return changes.add_photo(photo)

    return add


@pytest.fixture
def add_record(archive: Archive) -> Callable[..., RecordRef]:
    def add(kind: RecordKind, name: str, key: str = "", language: str = "") -> RecordRef:
        with archive.changing(Message("Add")) as changes:
            return changes.create(NewRecord(kind, name, language, key))

    return add


@pytest.fixture
def apply(archive: Archive) -> Callable[..., int | None]:
    def apply(*edits: object) -> int | None:
        with archive.changing(Message("Edit")) as changes:
            changes.apply(*edits)  # type: ignore[arg-type]
        return changes.id

    return apply


@pytest.fixture
def dump() -> Callable[[Archive], dict[str, list[dict[str, object]]]]:
    """Everything an archive says but its history; the phrase index is checked on the way."""

    def dump(archive: Archive) -> dict[str, list[dict[str, object]]]:
        with archive.reading() as session:
            found = {}
            for name, table in METADATA.tables.items():
                if name not in HISTORY:
                    order = list(table.primary_key)
                    rows = session.connection().execute(select(table).order_by(*order)).mappings()
                    found[name] = [dict(row) for row in rows]
        assert archive._writer is not None
        with archive._turn, archive._anchor.begin():
            assert dialect.phrases_are_sound(archive._anchor)
        return found

    return dump
