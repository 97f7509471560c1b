# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records found while one types, as lines of a list, with the offer to create one at the end."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.app.models.dates_shown import long_date, years_of
from photo_archive.app.session import RecordsFound
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
    wording: Wording, name_of: Callable[[RecordRef, str], str], found: RecordsFound
) -> list[Suggestion]:
    """The records as lines; the last line creates, unless one is called just so."""
    rows = [
        Suggestion(
            label=name_of(line.ref, line.name),
            detail=_detail(wording, line),
            kind=line.ref.kind.value,
            ref=line.ref,
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


def _detail(wording: Wording, line: RecordLine) -> str:
    detail = line.detail
    if line.ref.kind is RecordKind.EVENT:
        detail = long_date(detail, wording.language)
    elif line.ref.kind in (RecordKind.PERSON, RecordKind.ORGANISATION):
        detail = years_of(detail)
    photos = wording.count("{n} photo", "{n} photos", line.photos) if line.photos else ""
    return " · ".join(part for part in (detail, photos) if part)
