# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs dump as JSON → rows: a Tropy export (JSON-LD), a dump of IPTC fields.

Each picture becomes a row under the names of our own columns; a dump has a hundred fields that say
nothing of the picture, so what is not known is left out without a word. Nothing is fetched: a
context that is only an address is not followed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.columns import ColumnNames
from photo_archive.reading.grids import Grid, GridRow

_EXIF_DAY = re.compile(r"(\d{4}):(\d{2}):(\d{2})(?:[ T].*)?")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TAG = re.compile(r"<[^>]+>")
_DEEPEST = 12
_SEVERAL = " | "

Table = Mapping[str, object]


def grid_of_json(text: str, name: str, columns: ColumnNames) -> Grid:
    """The pictures of a dump as rows, the first one naming the columns.

    Raises:
        ArchiveError: It is not JSON, or holds no list of pictures.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArchiveError(
            "{file} is not readable JSON: {reason}.", file=name, reason=str(error)
        ) from error
    rows = [row for table in _pictures(document) if (row := _row(table, columns))]
    if not rows:
        raise ArchiveError(
            "{file} holds no pictures with captions. Give a Tropy export (JSON-LD) or a list with"
            " one entry for each picture.",
            file=name,
        )
    fields = [field for field in columns.fields if any(field in row for row in rows)]
    body = (
        GridRow(number, tuple(row.get(field, "") for field in fields))
        for number, row in enumerate(rows, 1)
    )
    return (GridRow(0, tuple(fields)), *body)


def _pictures(document: object) -> Iterator[Table]:
    """The pictures of a dump: items of a graph, each with its photos, or plain entries."""
    if isinstance(document, list):
        for one in document:
            yield from _pictures(one)
        return
    if not isinstance(document, Mapping):
        return
    graph = document.get("@graph")
    if isinstance(graph, list):
        terms = _terms(document.get("@context"))
        for item in graph:
            if isinstance(item, Mapping):
                yield from _photos(_named(item, terms), terms)
        return
    yield from _photos(document, {})


def _photos(item: Table, terms: Mapping[str, str]) -> Iterator[Table]:
    """An item with each of its photos in turn; what the photo says comes first."""
    photos = item.get("photo")
    if isinstance(photos, Mapping):
        photos = [photos]
    if not isinstance(photos, list) or not photos:
        yield item
        return
    shared = {key: value for key, value in item.items() if key != "photo"}
    for photo in photos:
        if isinstance(photo, Mapping):
            own = {key: value for key, value in _named(photo, terms).items() if _text(value)}
            yield {**shared, **own}


def _terms(context: object) -> dict[str, str]:
    """Keys of a JSON-LD context → the last part of the property they stand for."""
    if isinstance(context, list):
        return {key: term for one in context for key, term in _terms(one).items()}
    if not isinstance(context, Mapping):
        return {}
    terms: dict[str, str] = {}
    for key, value in context.items():
        address = value.get("@id") if isinstance(value, Mapping) else value
        if isinstance(address, str) and not key.startswith("@"):
            terms[key] = re.split(r"[/#:]", address)[-1]
        if isinstance(value, Mapping):
            terms |= {k: t for k, t in _terms(value.get("@context")).items() if k not in terms}
    return terms


def _named(table: Table, terms: Mapping[str, str]) -> dict[str, object]:
    """The table by the names of properties, instead of the labels of a template."""
    return {terms.get(key) or key: value for key, value in table.items()}


def _row(table: Table, columns: ColumnNames) -> dict[str, str]:
    """The known fields of a picture: of several names for one field the usual one wins."""
    row: dict[str, str] = {}
    ranks: dict[str, int] = {}
    for key, value in table.items():
        heading = _CAMEL.sub(" ", re.split(r"[:/#]", key)[-1])
        field = columns.field_of(heading)
        text = _text(value).strip()
        if not field or not text:
            continue
        rank = columns.rank(heading)
        if field not in row or rank < ranks[field]:
            row[field], ranks[field] = _plain(field, text), rank
    return row if row.keys() & {"file", "reference"} and len(row) > 1 else {}


def _plain(field: str, text: str) -> str:
    """The text without markup; days as ISO writes them."""
    if field == "date" and (day := _EXIF_DAY.fullmatch(text)):
        return "-".join(day.groups())
    return _TAG.sub(" ", text) if field == "note" else text


def _text(value: object, depth: int = 0) -> str:
    """A value as text: JSON-LD values, lists joined, notes by their text."""
    if depth > _DEEPEST or value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list):
        return _SEVERAL.join(text for one in value if (text := _text(one, depth + 1)))
    if isinstance(value, Mapping):
        for key in ("@value", "text", "html", "@list", "name", "@id"):
            if key in value:
                return _text(value[key], depth + 1)
    return ""
