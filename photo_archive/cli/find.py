# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive find ARCHIVE QUERY``: photos, with counts beside them and why each was found."""

from __future__ import annotations

import argparse

from photo_archive.cli.command import Command, add_archive
from photo_archive.cli.output import Json, Output
from photo_archive.domain.date_words import date_words
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.services.found import FacetValue, Found, Order, Summary
from photo_archive.services.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ARCHIVE, QUERY, and how much of the answer."""
    add_archive(parser)
    parser.add_argument("query", metavar="QUERY", nargs="*", help="none: everything")
    parser.add_argument("--limit", type=int, default=50, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="N")
    parser.add_argument("--order", choices=[o.value for o in Order], default=Order.DATE.value)
    parser.add_argument("--facets", action="store_true", help="count people, places, years …")
    parser.add_argument("--explain", action="store_true", help="say why each photo was found")


def run(command: Command) -> int:
    """Find and print one page."""
    given = command.given
    query = " ".join(given.query)
    with Workspace.open(command.archive, write=False) as workspace:
        found = workspace.find(query, order=Order(given.order), facets=given.facets)
        first = max(given.offset, 0)
        page = [PhotoId(i) for i in found.ids[first : first + max(given.limit, 0)]]
        why = workspace.why(query, page)
        summaries = workspace.summaries(page, given.language)
    reasons = {
        photo: [command.output.wording.message(reason) for reason in why.get(photo, ())]
        for photo in page
    }
    if command.output.as_json:
        command.output.json(_document(found, summaries, reasons))
    else:
        _print(command.output, found, summaries, reasons, explain=given.explain)
    return 0


def _document(
    found: Found, summaries: list[Summary], reasons: dict[PhotoId, list[str]]
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
            "years": [{"year": int(v.label), "count": v.count} for v in found.facets.years],
            "photographers": [_value(value) for value in found.facets.photographers],
            "status": [_value(value) for value in found.facets.status],
        }
    document["elapsed_ms"] = round(found.elapsed_ms, 2)
    return document


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


def _record(value: FacetValue) -> dict[str, Json]:
    return {"id": value.ref.id if value.ref else None, "name": value.label, "count": value.count}


def _value(value: FacetValue) -> dict[str, Json]:
    return {"name": value.label, "count": value.count}


def _print(
    output: Output,
    found: Found,
    summaries: list[Summary],
    reasons: dict[PhotoId, list[str]],
    *,
    explain: bool,
) -> None:
    output.line(output.wording.count("{n} photo", "{n} photos", found.total))
    if not found.total and found.did_you_mean:
        output.line(
            output.wording.say("Did you mean: {queries}?", queries=", ".join(found.did_you_mean))
        )
    for summary in summaries:
        dated = date_words(summary.date or None, output.wording.language)
        output.line()
        output.line(f"{summary.reference}  {dated}")
        output.line(f"  {' '.join(summary.caption.split())}")
        if explain:
            for reason in reasons[summary.id]:
                output.line(f"  · {reason}")
    if found.facets is not None:
        _print_facets(output, found)


def _print_facets(output: Output, found: Found) -> None:
    assert found.facets is not None
    for heading, values in (
        (output.wording.say("People"), found.facets.people),
        (output.wording.say("Places"), found.facets.places),
        (output.wording.say("Events"), found.facets.events),
        (output.wording.say("Tags"), found.facets.tags),
        (output.wording.say("Years"), found.facets.years),
        (output.wording.say("Photographers"), found.facets.photographers),
        (output.wording.say("Status"), found.facets.status),
    ):
        if values:
            output.line()
            output.line(heading)
            for value in values:
                output.line(f"  {value.count:>6}  {value.label}")
