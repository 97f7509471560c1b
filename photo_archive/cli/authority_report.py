# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of an authority record, as JSON and as text: its fields and all that links to it."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.cli.authority_json import record_json, record_text
from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.code_words import PLACE_KIND_WORDS, code_text
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.external_ids import address_of
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.message_values import period_value
from photo_archive.domain.record import Record
from photo_archive.domain.record_pages import PossibleDuplicate, RecordPage, RecordWarning
from photo_archive.services.record_pages import record_page
from photo_archive.services.workspace import Workspace

_MOST_LINES = 10


def report(command: Command, workspace: Workspace, ref: RecordRef) -> None:
    """Show a record and all that links to it."""
    record = workspace.record(ref)
    page = record_page(workspace, ref, command.language)
    output = command.output
    if output.as_json:
        output.json(_document(output, record, page))
        return
    record_text(output, record, page.photos)
    _text(output, page)


def _document(output: Output, record: Record, page: RecordPage) -> dict[str, Json]:
    """What ``record_json`` says, and the page."""
    captions = {use.name.id: use.captions for use in page.names}
    found = record_json(record)
    found["names"] = [
        {**name, "captions": captions.get(one.id, 0)}
        for name, one in zip(_dicts(found["names"]), record.names, strict=True)
    ]
    if "external_ids" in found:
        found["external_ids"] = [
            {**stored, "address": address_of(one.scheme, one.value)}
            for stored, one in zip(_dicts(found["external_ids"]), record.external_ids, strict=True)
        ]
    return {
        **found,
        "photos": page.photos,
        "captions": page.names[0].captions if page.names else 0,
        "first": page.first,
        "last": page.last,
        "with": [line_json(line) for line in page.with_most],
        "above": [line_json(line) for line in page.above],
        "below": [line_json(line) for line in page.below],
        "events": [line_json(line) for line in page.events],
        "held_by": [line_json(line) for line in page.roles_of],
        "warnings": [warning_json(output, one) for one in page.warnings],
        "duplicates": [duplicate_json(output, one) for one in page.duplicates],
    }


def _dicts(value: Json) -> list[dict[str, Json]]:
    assert isinstance(value, list)
    return [dict(one) for one in value if isinstance(one, dict)]


def line_json(line: RecordLine) -> dict[str, Json]:
    """A record in a list."""
    return {
        "id": line.ref.id,
        "name": line.name,
        "detail": line.detail,
        "photos": line.photos,
    }


def warning_json(output: Output, warning: RecordWarning) -> dict[str, Json]:
    """A rule that is not kept, in the user's language."""
    return {
        "code": warning.code,
        "problem": output.wording.message(warning.problem),
        "fix": output.wording.message(warning.fix),
        "other": None if warning.other is None else warning.other.id,
    }


def warning_text(output: Output, warning: RecordWarning) -> str:
    """A rule that is not kept, on one line."""
    say = output.wording.message
    other = "" if warning.other is None else f" (#{warning.other.id})"
    return f"{say(warning.problem)}{other} {say(warning.fix)}"


def duplicate_json(output: Output, found: PossibleDuplicate) -> dict[str, Json]:
    """Two records that may be one."""
    return {
        "one": line_json(found.one),
        "other": line_json(found.other),
        "score": found.score,
        "certainty": found.certainty.value,
        "reasons": [
            {"reason": output.wording.message(one.message), "weight": one.weight.value}
            for one in found.reasons
        ],
    }


def _text(output: Output, page: RecordPage) -> None:
    say = output.wording.say
    if page.first:
        dates = period_value(page.first.partition("/")[0], page.last.rpartition("/")[2])
        output.line(say("Dates of photos: {dates}", dates=dates))
    printed = [f"{use.name.text} {use.captions}" for use in page.names if use.captions]
    if printed:
        output.line(say("Printed in captions: {names}", names=", ".join(printed)))
    for heading, lines in (
        (Message("Most often with"), page.with_most),
        (Message("Part of"), page.above),
        (Message("What is part of it"), page.below),
        (Message("Events"), page.events),
        (Message("Offices held by"), page.roles_of),
    ):
        _list(output, heading, lines)
    for warning in page.warnings:
        output.line(f"! {warning_text(output, warning)}")
    for one in page.duplicates:
        other = one.other if one.one.ref == page.ref else one.one
        score = f"{one.score:.2f}"
        same = say("May be the same as {name} (number {n})", name=other.name, n=other.ref.id)
        output.line(f"? {same}, {score}")


def detail_text(output: Output, line: RecordLine) -> str:
    """What tells a record from others of its name: a date or a kind in words, years of a life."""
    match line.ref.kind:
        case RecordKind.EVENT if line.detail:
            return output.wording.value(DateText(line.detail))
        case RecordKind.PLACE:
            return output.wording.value(code_text(line.detail, PLACE_KIND_WORDS))
        case RecordKind.PERSON | RecordKind.ORGANISATION:
            return "–".join(date[:4] for date in line.detail.split("–"))
        case _:
            return line.detail


def _list(output: Output, heading: Message, lines: Sequence[RecordLine]) -> None:
    if not lines:
        return
    output.line(output.wording.message(heading))
    for line in lines[:_MOST_LINES]:
        detail = f"  {detail_text(output, line)}" if line.detail else ""
        output.line(f"{line.ref.id:>6}  {line.photos:>6}  {line.name}{detail}")
    if len(lines) > _MOST_LINES:
        more = output.wording.say("and {n} more", n=len(lines) - _MOST_LINES)
        output.line(f"                {more}")
