# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive find ARCHIVE QUERY``: photos, with counts beside them and why each was found."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output, one_line
from photo_archive.domain.code_words import STATUS_WORDS, code_text
from photo_archive.domain.date_words import edtf_words
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.services.found import Correction, Found, Order, RecordCount, Summary, ValueCount
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Find and print one page."""
    given = command.given
    query = " ".join(given.query)
    with Workspace.open(command.archive, write=False) as workspace:
        found = workspace.find(query, order=Order(given.order), facets=given.facets)
        first = max(given.offset, 0)
        page = [PhotoId(i) for i in found.ids[first : first + max(given.limit, 0)]]
        why = workspace.why(query, page)
        summaries = workspace.summaries(page, command.language)
    if found.rebuilt is not None:
        command.output.note(found.rebuilt)
    reasons = {
        photo: [command.output.wording.message(reason) for reason in why.get(photo, ())]
        for photo in page
    }
    if command.output.as_json:
        command.output.json(_document(found, summaries, reasons, explain=given.explain))
    else:
        _print(command.output, found, summaries, reasons, explain=given.explain)
    return 0


def _document(
    found: Found, summaries: list[Summary], reasons: dict[PhotoId, list[str]], *, explain: bool
) -> dict[str, Json]:
    document: dict[str, Json] = {
        "query": found.query,
        "total": found.total,
        "photos": [_photo(summary, reasons[summary.id]) for summary in summaries],
    }
    if found.facets is not None:
        document["facets"] = {
            "people": [_record(value) for value in found.facets.people],
            "places": [_record(value) for value in found.facets.places],
            "events": [_record(value) for value in found.facets.events],
            "tags": [_record(value) for value in found.facets.tags],
            "organisations": [_record(value) for value in found.facets.organisations],
            "years": [{"year": year.year, "count": year.count} for year in found.facets.years],
            "photographers": [_value(value) for value in found.facets.photographers],
            "status": [_value(value) for value in found.facets.status],
        }
    if explain and found.did_you_mean:  # scripts that do not ask read the document they know
        document["did_you_mean"] = [
            {"query": near.query.strip(), "name": near.put, "total": near.total}
            for near in found.did_you_mean
        ]
    document["elapsed_ms"] = round(found.elapsed_ms, 2)
    return document


def _correction(output: Output, near: Correction) -> str:
    """What may have been meant, what it finds, and the query if it says more than that."""
    photos = output.wording.count("{n} photo", "{n} photos", near.total)
    meant = near.put if near.put == near.query.strip() else f"{near.put} ({near.query.strip()})"
    return output.wording.say("Did you mean {name}? {photos}", name=meant, photos=photos)


def _photo(summary: Summary, reasons: list[str]) -> dict[str, Json]:
    return {
        "reference": summary.reference,
        "caption": summary.caption,
        "date": summary.date,
        "people": summary.names(RecordKind.PERSON),
        "places": summary.names(RecordKind.PLACE),
        "events": summary.names(RecordKind.EVENT),
        "tags": summary.names(RecordKind.TAG),
        "why": reasons,
    }


def _record(value: RecordCount) -> dict[str, Json]:
    return {"id": value.ref.id, "name": value.label, "count": value.count}


def _value(value: ValueCount) -> dict[str, Json]:
    return {"name": value.value, "count": value.count}


def _print(
    output: Output,
    found: Found,
    summaries: list[Summary],
    reasons: dict[PhotoId, list[str]],
    *,
    explain: bool,
) -> None:
    output.line(output.wording.count("{n} photo", "{n} photos", found.total))
    for label in found.without_photos:
        output.line(output.wording.say("“{name}” is known, but has no photo yet", name=label))
    for way in found.elsewhere:
        output.line(output.wording.message(way.message))
    for near in found.did_you_mean:
        output.line(_correction(output, near))
    for summary in summaries:
        dated = edtf_words(summary.date, output.wording.language)
        output.line()
        output.line(f"{summary.reference}  {dated}")
        output.line(f"  {one_line(summary.caption)}")
        if explain:
            for reason in reasons[summary.id]:
                output.line(f"  · {reason}")
    if found.facets is not None:
        _print_facets(output, found)


def _print_facets(output: Output, found: Found) -> None:
    facets = found.facets
    assert facets is not None
    say = output.wording.say
    sections: list[tuple[str, list[tuple[str, int]]]] = [
        (say("People"), [(v.label, v.count) for v in facets.people]),
        (say("Places"), [(v.label, v.count) for v in facets.places]),
        (say("Events"), [(v.label, v.count) for v in facets.events]),
        (say("Organisations"), [(v.label, v.count) for v in facets.organisations]),
        (say("Tags"), [(v.label, v.count) for v in facets.tags]),
        (say("Years"), [(str(v.year), v.count) for v in facets.years]),
        (say("Photographers"), [(v.value, v.count) for v in facets.photographers]),
        (say("Status"), [(_status(output, v.value), v.count) for v in facets.status]),
    ]
    for heading, values in sections:
        if values:
            output.line()
            output.line(heading)
        for label, count in values:
            output.line(f"  {count:>6}  {label}")


def _status(output: Output, code: str) -> str:
    return output.wording.value(code_text(code, STATUS_WORDS))
