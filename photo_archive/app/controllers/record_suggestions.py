# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records found while one types, as lines of a list, with the offer to create one at the end."""

from __future__ import annotations

from collections.abc import Callable, Container

from photo_archive.app.models.dates_shown import long_date, years_of
from photo_archive.app.session_values import RecordsFound
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.wording import Wording

CREATE_TEXTS = {
    RecordKind.PERSON: "Create the person “{name}”",
    RecordKind.PLACE: "Create the place “{name}”",
    RecordKind.EVENT: "Create the event “{name}”",
    RecordKind.ORGANISATION: "Create the organisation “{name}”",
    RecordKind.TAG: "Create the tag “{name}”",
}


def record_suggestions(
    wording: Wording,
    name_of: Callable[[RecordRef, str], str],
    found: RecordsFound,
    beside: Callable[[RecordLine], str] | None = None,
    taken: Container[RecordRef] = (),
) -> list[Suggestion]:
    """The records as lines; the last line creates, unless one is called just so.

    Args:
        wording: The user's language.
        name_of: What a record is called, by its reference and its name.
        found: What was found, and for which text.
        beside: What else is said of a record; None: how many photos it has.
        taken: Records that cannot be chosen again.
    """
    rows = [
        Suggestion(
            label=name_of(line.ref, line.name),
            detail=_detail(wording, line, beside),
            kind=line.ref.kind.value,
            ref=line.ref,
            taken=line.ref in taken,
        )
        for line in found.records
    ]
    text = found.text.strip()
    known = {fold(line.name) for line in found.records} | {fold(one.label) for one in rows}
    if text and fold(text) not in known:
        kind = found.kinds[0]
        create = wording.say(CREATE_TEXTS[kind], name=text)
        rows.append(Suggestion(create, wording.say("Shift+Enter"), creates=kind.value))
    return rows


def _detail(wording: Wording, line: RecordLine, beside: Callable[[RecordLine], str] | None) -> str:
    detail = line.detail
    if line.ref.kind is RecordKind.EVENT:
        detail = long_date(detail, wording.language)
    elif line.ref.kind in (RecordKind.PERSON, RecordKind.ORGANISATION):
        detail = years_of(detail)
    photos = wording.count("{n} photo", "{n} photos", line.photos) if line.photos else ""
    more = photos if beside is None else beside(line)
    return " · ".join(part for part in (detail, more) if part)
