# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions on who is who: duplicates, merging, splitting, and remembering two are different."""

from __future__ import annotations

from photo_archive.cli.authority_json import about_name
from photo_archive.cli.authority_report import duplicate_json, line_json, report
from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.domain.authorities import Name
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import NameId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.record_pages import (
    Agreement,
    MergePreview,
    PossibleDuplicate,
    SplitPreview,
)
from photo_archive.services.authorities import find_record
from photo_archive.services.duplicates import duplicates_of, find_duplicates, not_the_same
from photo_archive.services.merging import merge as merge_records
from photo_archive.services.merging import preview_merge, preview_split
from photo_archive.services.merging import split as split_record
from photo_archive.services.workspace import Workspace

_MARKS = {
    Agreement.SAME: "=",
    Agreement.ONE_ONLY: "+",
    Agreement.DIFFERENT: "~",
    Agreement.CONTRADICTION: "!",
}


def merge(command: Command, kind: RecordKind) -> None:
    """Make one record a redirect to another, or say what that would do."""
    given = command.given
    with Workspace.open(command.archive, write=not given.preview) as workspace:
        loser = find_record(workspace, kind, given.record)
        winner = find_record(workspace, kind, given.into)
        if given.preview:
            found = preview_merge(workspace, winner, loser, command.language)
            _show_merge(command.output, found)
            return
        merge_records(workspace, winner, loser)
        report(command, workspace, winner)


def _show_merge(output: Output, found: MergePreview) -> None:
    if output.as_json:
        output.json(_merge_json(output, found))
        return
    say, count = output.wording.say, output.wording.count
    output.line(f"{found.loser.name} #{found.loser.ref.id} → "
                f"{found.winner.name} #{found.winner.ref.id}")  # fmt: skip
    for field in found.fields:
        label = output.wording.message(field.label)
        ours, theirs = (
            _one_line(output.wording.value(text)) for text in (field.winner, field.loser)
        )
        said = output.labelled(label, f"{ours} | {theirs}")
        output.line(f"  {_MARKS[field.agreement]} {said}")
    for name in found.names_added:
        output.line(f"  + {name.text} ({about_name(output, name)})")
    output.line(count("{n} photo moves", "{n} photos move", found.photos_moved))
    output.line(count("{n} photo has both", "{n} photos have both", found.photos_shared))
    output.line(count("{n} mention moves", "{n} mentions move", found.mentions_moved))
    output.line(count("{n} other link moves", "{n} other links move", found.parts_moved))
    for message in found.contradictions:
        output.line(say("Against it: {what}", what=output.wording.message(message)))


def _merge_json(output: Output, found: MergePreview) -> dict[str, Json]:
    return {
        "winner": line_json(found.winner),
        "loser": line_json(found.loser),
        "fields": [
            {
                "field": one.field,
                "winner": one.winner,
                "loser": one.loser,
                "agreement": one.agreement.value,
            }
            for one in found.fields
        ],
        "names_added": [_name_json(name) for name in found.names_added],
        "photos_moved": found.photos_moved,
        "photos_shared": found.photos_shared,
        "mentions_moved": found.mentions_moved,
        "parts_moved": found.parts_moved,
        "contradictions": [output.wording.message(one) for one in found.contradictions],
    }


def split(command: Command, kind: RecordKind) -> None:
    """Make a new record of some photos and names of one, or say what that would do."""
    given = command.given
    with Workspace.open(command.archive, write=not given.preview) as workspace:
        ref = find_record(workspace, kind, given.record)
        photos: tuple[PhotoId, ...] = ()
        if given.photos:
            found = workspace.find(given.photos, facets=False)
            photos = tuple(PhotoId(one) for one in found.ids)
        names = _names(workspace, ref, given.take)
        if given.preview:
            preview = preview_split(workspace, ref, given.name, photos, names, command.language)
            _show_split(command.output, preview)
            return
        report(command, workspace, split_record(workspace, ref, given.name, photos, names))


def _names(workspace: Workspace, ref: RecordRef, texts: list[str]) -> tuple[NameId, ...]:
    record = workspace.record(ref)
    found: list[NameId] = []
    for text in texts:
        wanted = normal_line(text)
        exact = [name.id for name in record.names if name.text == wanted]
        folded = [name.id for name in record.names if fold(name.text) == fold(wanted)]
        numbers = [one for one in exact or folded if one is not None]
        if not numbers:
            raise ArchiveError(
                "“{name}” is not a variant of {record}, so it cannot go to the new one.",
                name=wanted,
                record=record.name,
            )
        found += numbers
    return tuple(found)


def _show_split(output: Output, found: SplitPreview) -> None:
    messages = [output.wording.message(one) for one in found.problems]
    if output.as_json:
        output.json(
            {
                "record": line_json(found.record),
                "name": found.name,
                "names_moved": [_name_json(name) for name in found.names_moved],
                "photos_moved": found.photos_moved,
                "photos_kept": found.photos_kept,
                "mentions_moved": found.mentions_moved,
                "problems": messages,
            }
        )
        return
    count = output.wording.count
    output.line(f"{found.record.name} #{found.record.ref.id} → {found.name}")
    for name in found.names_moved:
        output.line(f"  + {name.text} ({about_name(output, name)})")
    output.line(count("{n} photo moves", "{n} photos move", found.photos_moved))
    output.line(count("{n} photo stays", "{n} photos stay", found.photos_kept))
    output.line(count("{n} mention moves", "{n} mentions move", found.mentions_moved))
    for message in messages:
        output.line(output.wording.say("Against it: {what}", what=message))


def duplicates(command: Command, kind: RecordKind) -> None:
    """List records that may be one, the likeliest first."""
    output = command.output
    with Workspace.open(command.archive, write=False) as workspace:
        if command.given.record:
            found = duplicates_of(workspace, find_record(workspace, kind, command.given.record))
        else:
            found = output.follow(find_duplicates(workspace, (kind,)))
    for one in found:
        if output.as_json:
            output.json_line(duplicate_json(output, one))
        else:
            _show_duplicate(output, one)


def _show_duplicate(output: Output, found: PossibleDuplicate) -> None:
    one, other = found.one, found.other
    output.line(f"{found.score:.2f}  {one.name} #{one.ref.id} ({one.photos}) | "
                f"{other.name} #{other.ref.id} ({other.photos})")  # fmt: skip
    for reason in found.reasons:
        mark = {"for": "+", "against": "-"}.get(reason.weight.value, " ")
        output.line(f"      {mark} {output.wording.message(reason.message)}")


def not_same(command: Command, kind: RecordKind) -> None:
    """Remember, or forget, that two records are different."""
    given, output = command.given, command.output
    with Workspace.open(command.archive) as workspace:
        one = find_record(workspace, kind, given.record)
        other = find_record(workspace, kind, given.other)
        made = not_the_same(workspace, one, other, different=not given.forget)
    if output.as_json:
        output.json({
            "one": one.id, "other": other.id, "different": not given.forget,
            "changeset": None if made is None else made.id,
        })  # fmt: skip
    elif made is None:
        output.line(output.wording.say("That was so already."))
    else:
        output.line(output.wording.message(made.title))


def _one_line(text: str) -> str:
    return "; ".join(text.splitlines()) or "—"


def _name_json(name: Name) -> dict[str, Json]:
    return {"text": name.text, "kind": name.kind.value, "language": name.language}
