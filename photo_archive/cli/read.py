# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive read [FILE|-]``: what captions say; a caption a line in, an object a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.services.captioning import Reading, reader_for, text_of
from photo_archive.services.text_files import read_given_file
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Read line by line; an empty line is passed over."""
    given = command.given
    if given.archive:
        with Workspace.open(Path(given.archive), write=False) as workspace:
            reader = reader_for(workspace, given.style)
    else:
        reader = reader_for(None, given.style)
    for line in _lines(given.file):
        reading = reader.read(line)
        if command.output.as_json:
            command.output.json_line(_document(reading))
        else:
            _print(command.output, reading)
    return 0


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        data = sys.stdin.buffer.read()
        text, _ = text_of(data, "<stdin>")
    else:
        data = read_given_file(Path(file))
        text, _ = text_of(data, file)
    return (line for line in text.split("\n") if line.strip())


def _document(reading: Reading) -> dict[str, Json]:
    return {
        "text": reading.text,
        "caption": reading.caption,
        "language": reading.language.value,
        "date": reading.date,
        "people": [
            {
                "name": person.name,
                "role": person.role.replace(" | ", " "),
                "start": person.start,
                "end": person.end,
                "id": person.id,
                "certainty": person.certainty.value,
            }
            for person in reading.people
        ],
        "places": [
            {"name": place.name, "start": place.start, "end": place.end, "id": place.id}
            for place in reading.places
        ],
        "events": [
            {
                "name": event.name,
                "date": event.date,
                "start": event.start,
                "end": event.end,
                "id": event.id,
            }
            for event in reading.events
        ],
        "organisations": [
            {"name": body.name, "start": body.start, "end": body.end, "id": body.id}
            for body in reading.organisations
        ],
        "credit": reading.credit,
        "photographer": reading.photographer,
    }


def _print(output: Output, reading: Reading) -> None:
    say = output.wording.say
    output.line(reading.caption)
    for heading, value in (
        (say("Date"), reading.date),
        (
            say("People"),
            "; ".join(f"{p.name} ({p.role})" if p.role else p.name for p in reading.people),
        ),
        (say("Places"), "; ".join(place.name for place in reading.places)),
        (say("Events"), "; ".join(event.name for event in reading.events)),
        (say("Organisations"), "; ".join(body.name for body in reading.organisations)),
        (say("Credit"), reading.credit),
        (say("Photographer"), reading.photographer),
    ):
        if value:
            output.line(f"  {heading}: {value}")
    output.line()
