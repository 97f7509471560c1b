# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a description into the archive: fields, captions, spans and links of one photo.

Only what is empty is filled, so that describing twice changes nothing and nobody's work is
overwritten. A name that cannot be resolved to one record is a problem, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from photo_archive.catalogue.changes import Changes
from photo_archive.domain.captions import CaptionKind, Mention
from photo_archive.domain.edits import (
    AddLink,
    NewRecord,
    PhotoField,
    SetCaption,
    SetField,
    SetMentions,
    SetRecordField,
)
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Photo, Status
from photo_archive.services.description import Description, Named
from photo_archive.services.resolving import AmbiguousNameError, Resolver

_SIMPLE = (
    (PhotoField.TITLE, "title"),
    (PhotoField.CREDIT, "credit"),
    (PhotoField.SOURCE, "source"),
    (PhotoField.PHOTOGRAPHER, "photographer"),
    (PhotoField.RIGHTS_NOTE, "rights_note"),
    (PhotoField.ALT_TEXT, "alt_text"),
)


@dataclass(frozen=True, slots=True)
class Described:
    """What came of describing a photo."""

    links: int
    problems: tuple[Problem, ...]


class Describer:
    """Writes descriptions within one changeset; new records it makes are known to the next."""

    def __init__(self, changes: Changes, resolver: Resolver) -> None:
        self._changes = changes
        self._resolver = resolver

    def describe(self, photo: Photo, said: Description, file: str = "") -> Described:
        """Fill what is empty in ``photo``; ``file`` names the source in problems."""
        self._fields(photo, said)
        self._captions(photo, said)
        links = 0
        problems: list[Problem] = []
        linked = {link.record for link in photo.links}
        for kind in RecordKind:
            for named in said.named.get(kind, ()):
                try:
                    ref = self._record(kind, named)
                except AmbiguousNameError as unclear:
                    problems.append(_ambiguous(unclear, file or photo.reference))
                    continue
                if ref is None or ref in linked:
                    continue
                linked.add(ref)
                links += 1
                self._changes.apply(_link(photo.id, ref, named))
        return Described(links, tuple(problems))

    def _fields(self, photo: Photo, said: Description) -> None:
        for field, name in _SIMPLE:
            if getattr(said, name) and not getattr(photo, name):
                self._set(photo.id, field, getattr(said, name))
        if said.date and not photo.date:
            self._set(photo.id, PhotoField.DATE, said.date)
            self._set(photo.id, PhotoField.DATE_SOURCE, said.date_source.value)
            if said.date_note:
                self._set(photo.id, PhotoField.DATE_NOTE, said.date_note)
        if said.caption and photo.status is Status.IMPORTED and not photo.captions:
            self._set(photo.id, PhotoField.STATUS, Status.DRAFTED.value)

    def _set(self, photo: PhotoId, field: PhotoField, value: str) -> None:
        self._changes.apply(SetField(photo, field, value))

    def _captions(self, photo: Photo, said: Description) -> None:
        have = {(caption.kind, caption.language) for caption in photo.captions}
        if said.received and not any(kind is CaptionKind.AS_RECEIVED for kind, _ in have):
            self._changes.apply(
                SetCaption(photo.id, CaptionKind.AS_RECEIVED, said.language, said.received)
            )
        edited = (CaptionKind.EDITED, said.language)
        if said.caption and edited not in have:
            self._changes.apply(SetCaption(photo.id, *edited, said.caption))
            if said.spans:
                self._changes.apply(SetMentions(photo.id, *edited, tuple(_mentions(said))))
        for language, text in said.translations.items():
            if (CaptionKind.EDITED, language) not in have and text:
                self._changes.apply(
                    SetCaption(photo.id, CaptionKind.EDITED, language, text, said.language)
                )

    def _record(self, kind: RecordKind, named: Named) -> RecordRef | None:
        if named.record is not None:
            return named.record
        ref = self._resolver.resolve(kind, named.name)
        if ref is None and kind is RecordKind.TAG:
            ref = self._resolver.resolve_any(named.name, but=kind)
        if ref is not None or not named.may_create:
            return ref
        ref = self._changes.create(NewRecord(kind, named.name))
        self._resolver.add(ref, named.name)
        if named.within:
            nearest, *further = named.within
            outer = self._record(kind, replace(named, name=nearest, within=tuple(further)))
            if outer is not None:
                self._changes.apply(SetRecordField(ref, "parent_id", str(outer.id)))
        return ref


def _mentions(said: Description) -> Iterator[Mention]:
    for span in said.spans:
        yield Mention(
            caption=CaptionId(0),
            start=span.start,
            end=span.end,
            record=span.record,
            role=span.role,
            certainty=span.certainty,
            source="caption",
        )


def _link(photo: PhotoId, ref: RecordRef, named: Named) -> AddLink:
    return AddLink(
        photo,
        ref,
        role=named.role,
        region=named.region,
        certainty=named.certainty,
        source=named.source,
    )


def _ambiguous(unclear: AmbiguousNameError, file: str) -> Problem:
    message = Message(
        "“{name}” may be {labels}; it was not linked, please choose",
        {"name": unclear.name, "labels": " / ".join(unclear.labels)},
    )
    return Problem(file, ProblemKind.AMBIGUOUS, message)
