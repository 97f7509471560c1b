# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive show ARCHIVE REFERENCE``: everything known of one photo."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.domain.code_words import STATUS_WORDS
from photo_archive.domain.date_words import edtf_words
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import Link
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Print the photo."""
    with Workspace.open(command.archive, write=False) as workspace:
        photo = workspace.photo_by_reference(command.given.reference)
        dates = {
            link.record.id: workspace.event(link.record.id).date
            for link in photo.links
            if link.record.kind is RecordKind.EVENT
        }
    if command.output.as_json:
        command.output.json(_document(photo, dates, command.language))
    else:
        _print(command.output, photo)
    return 0


def _of(photo: Photo, kind: RecordKind) -> list[Link]:
    return [link for link in photo.links if link.record.kind is kind]


def _document(photo: Photo, event_dates: dict[int, str], language: str) -> dict[str, Json]:
    return {
        "reference": photo.reference,
        "title": photo.title,
        "status": photo.status.value,
        "date": photo.date,
        "date_text": edtf_words(photo.date, language),
        "captions": [
            {"kind": c.kind.value, "language": c.language.value, "text": c.text}
            for c in photo.captions
        ],
        "people": [_person(link) for link in _of(photo, RecordKind.PERSON)],
        "places": [_named(link) for link in _of(photo, RecordKind.PLACE)],
        "events": [
            {**_named(link), "date": event_dates[link.record.id]}
            for link in _of(photo, RecordKind.EVENT)
        ],
        "organisations": [_named(link) for link in _of(photo, RecordKind.ORGANISATION)],
        "tags": [_named(link) for link in _of(photo, RecordKind.TAG)],
        "credit": photo.credit,
        "photographer": photo.photographer,
        "files": [_file(rendition) for rendition in photo.files],
    }


def _named(link: Link) -> dict[str, Json]:
    return {"id": link.record.id, "name": link.name}


def _person(link: Link) -> dict[str, Json]:
    region = link.region
    return {
        **_named(link),
        "role": link.role,
        "order": link.order,
        "region": [region.x, region.y, region.width, region.height] if region else None,
        "certainty": link.certainty.value,
    }


def _file(rendition: Rendition) -> dict[str, Json]:
    return {
        "path": rendition.full_path,
        "sha256": rendition.sha256,
        "bytes": rendition.size_bytes,
        "format": rendition.format,
        "width": rendition.width_px,
        "height": rendition.height_px,
        "role": rendition.role.value,
        "missing": rendition.missing,
    }


def _print(output: Output, photo: Photo) -> None:
    say = output.wording.say
    output.line(f"{photo.reference}  {edtf_words(photo.date, output.wording.language)}")
    if photo.title:
        output.line(photo.title)
    for caption in photo.captions:
        output.line()
        output.line(f"[{caption.language.value}, {caption.kind.value}] {caption.text}")
    output.line()
    for number, link in enumerate(_of(photo, RecordKind.PERSON), 1):
        output.line(f"  {link.order or number}. {link.name}" + (f", {link.role}" * bool(link.role)))
    for heading, kind in (
        (say("Places"), RecordKind.PLACE),
        (say("Events"), RecordKind.EVENT),
        (say("Organisations"), RecordKind.ORGANISATION),
        (say("Tags"), RecordKind.TAG),
    ):
        names = [link.name for link in _of(photo, kind)]
        if names:
            output.line(f"{heading}: {'; '.join(names)}")
    for heading, value in (
        (say("Photographer"), photo.photographer),
        (say("Credit"), photo.credit),
        (say("Status"), output.wording.message(STATUS_WORDS[photo.status])),
    ):
        if value:
            output.line(f"{heading}: {value}")
    for rendition in photo.files:
        missing = f"  ({say('missing')})" if rendition.missing else ""
        output.line(
            f"{rendition.full_path}  {rendition.format} "
            f"{rendition.width_px} × {rendition.height_px}{missing}"
        )
