# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a description into the archive: fields, captions, spans and links of one photo.

A new photo is written in one go; of a photo that is there only what is empty is filled, so that
describing twice changes nothing and nobody's work is overwritten. A name that cannot be resolved to
one record is a problem, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from photo_archive.catalogue import links
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.captions import Caption, CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    Edit,
    NewRecord,
    PhotoField,
    SetCaption,
    SetField,
    SetMentions,
    SetRecordField,
)
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewLink, NewPhoto, NewRendition
from photo_archive.domain.names import normal
from photo_archive.domain.photo import DateSource, Photo, Status
from photo_archive.services.description import CAPTION_SOURCE, Description, Named
from photo_archive.services.resolving import AmbiguousNameError, Resolver

_SIMPLE = (
    PhotoField.TITLE,
    PhotoField.CREDIT,
    PhotoField.SOURCE,
    PhotoField.PHOTOGRAPHER,
    PhotoField.RIGHTS_NOTE,
    PhotoField.ALT_TEXT,
)
"""Fields of a photo whose name is that of the same field of a description."""


@dataclass(frozen=True, slots=True)
class Completed:
    """Whether describing changed a photo, and the names that could not be told."""

    changed: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """The records a description names, and the names that could not be told."""

    links: tuple[NewLink, ...]
    problems: tuple[Problem, ...]


class Describer:
    """Writes descriptions within one changeset; records it makes are known to the next."""

    def __init__(self, changes: Changes, resolver: Resolver) -> None:
        self._changes = changes
        self._resolver = resolver

    def new_photo(
        self, said: Description, reference: str, files: Sequence[NewRendition], source: str
    ) -> tuple[NewPhoto, tuple[Problem, ...]]:
        """A photo ready to add; ``follow_up`` has what needs its number."""
        linked = self._linked(said, source)
        captions = []
        if said.received:
            captions.append(NewCaption(CaptionKind.AS_RECEIVED, said.language, said.received))
        if said.caption:
            captions.append(NewCaption(CaptionKind.EDITED, said.language, said.caption))
        photo = NewPhoto(
            reference=reference,
            title=said.title,
            date=said.date,
            date_source=said.date_source,
            date_note=said.date_note,
            status=Status.DRAFTED if said.caption else Status.IMPORTED,
            credit=said.credit,
            source=said.source,
            photographer=said.photographer,
            rights_note=said.rights_note,
            alt_text=said.alt_text,
            captions=tuple(captions),
            links=linked.links,
            renditions=tuple(files),
        )
        return photo, linked.problems

    def follow_up(self, made: Iterable[tuple[PhotoId, Description]]) -> None:
        """Give new photos what needs their numbers: translations, and the spans of captions."""
        edits: list[Edit] = []
        spans: list[Edit] = []
        for photo, said in made:
            edits += _translations(photo, said, ())
            if said.spans:
                spans.append(_spans(photo, said))
        self._changes.apply_all([*edits, *spans])

    def complete(self, photo: Photo, said: Description, source: str) -> Completed:
        """Fill what is empty in a photo that is there."""
        if (received := _received(photo, said)) is not None:
            said = _without_caption(said, received.language)
        linked = self._linked(said, source)
        known = {link.record for link in photo.links}
        known |= {record for record, _ in links.rejected(self._changes.session, photo.id)}
        edits: list[Edit] = [*_fields(photo, said), *_captions(photo, said)]
        edits += [_add(photo.id, link) for link in linked.links if link.record not in known]
        self._changes.apply_all(edits)
        return Completed(bool(edits), linked.problems)

    def _linked(self, said: Description, source: str) -> Linked:
        links: dict[RecordRef, NewLink] = {}
        problems: list[Problem] = []
        for kind in RecordKind:
            for named in said.named.get(kind, ()):
                try:
                    ref = self._record(kind, named)
                except AmbiguousNameError as unclear:
                    problems.append(_ambiguous(unclear, source))
                    continue
                if ref is not None:
                    links[ref] = _richer(links.get(ref), _link(ref, named))
        return Linked(tuple(links.values()), tuple(problems))

    def _record(self, kind: RecordKind, named: Named) -> RecordRef | None:
        if named.record is not None:
            return named.record
        ref = self._resolver.resolve(kind, named.name, named.within)
        if ref is None and kind is RecordKind.TAG:
            ref = self._resolver.resolve_any(named.name, but=kind)
        if ref is not None or not named.may_create:
            return ref
        ref = self._changes.create(NewRecord(kind, named.name))
        outer = self._outer(kind, named) if named.within else None
        if outer is not None:
            self._changes.apply(SetRecordField(ref, "parent_id", str(outer.id)))
        self._resolver.add(ref, named.name, above=(outer.id,) if outer else ())
        return ref

    def _outer(self, kind: RecordKind, named: Named) -> RecordRef | None:
        """What a place lies in."""
        nearest, *further = named.within
        return self._record(kind, replace(named, name=nearest, within=tuple(further)))


def came_with(photo: Photo, said: Description) -> bool:
    """Whether the photo came with this very caption, so that it was read then."""
    return _received(photo, said) is not None


def _received(photo: Photo, said: Description) -> Caption | None:
    text = normal(said.received)
    return next(
        (
            caption
            for caption in photo.captions
            if caption.kind is CaptionKind.AS_RECEIVED and caption.text == text
        ),
        None,
    )


def _without_caption(said: Description, language: Language) -> Description:
    """What is said apart from the caption: what was read in it once is a person's matter now."""
    named = {
        kind: tuple(one for one in names if one.source != CAPTION_SOURCE)
        for kind, names in said.named.items()
    }
    if said.date_source is DateSource.CAPTION:
        said = replace(said, date="", date_source=DateSource.UNKNOWN, date_note="")
    return replace(said, received="", caption="", spans=(), language=language, named=named)


def _fields(photo: Photo, said: Description) -> Iterator[Edit]:
    for field in _SIMPLE:
        value: str = getattr(said, field.value)
        if value and not getattr(photo, field.value):
            yield SetField(photo.id, field, value)
    if said.date and not photo.date:
        yield SetField(photo.id, PhotoField.DATE, said.date)
        yield SetField(photo.id, PhotoField.DATE_SOURCE, said.date_source.value)
        if said.date_note:
            yield SetField(photo.id, PhotoField.DATE_NOTE, said.date_note)
    if said.caption and photo.status is Status.IMPORTED and not photo.captions:
        yield SetField(photo.id, PhotoField.STATUS, Status.DRAFTED.value)


def _captions(photo: Photo, said: Description) -> Iterator[Edit]:
    kinds = {caption.kind for caption in photo.captions}
    if said.received and CaptionKind.AS_RECEIVED not in kinds:
        yield SetCaption(photo.id, CaptionKind.AS_RECEIVED, said.language, said.received)
    edited = {c.language for c in photo.captions if c.kind is CaptionKind.EDITED}
    if said.caption and said.language not in edited:
        yield SetCaption(photo.id, CaptionKind.EDITED, said.language, said.caption)
        if said.spans:
            yield _spans(photo.id, said)
    yield from _translations(photo.id, said, edited)


def _translations(
    photo: PhotoId, said: Description, have: Sequence[Language] | set[Language]
) -> Iterator[Edit]:
    for language, text in said.translations.items():
        if text and language not in have and language is not said.language:
            yield SetCaption(photo, CaptionKind.EDITED, language, text, said.language)


def _spans(photo: PhotoId, said: Description) -> SetMentions:
    mentions = tuple(
        Mention(
            caption=CaptionId(0),
            start=span.start,
            end=span.end,
            record=span.record,
            role=span.role,
            certainty=span.certainty,
            source=CAPTION_SOURCE,
        )
        for span in said.spans
    )
    return SetMentions(photo, CaptionKind.EDITED, said.language, mentions)


def _link(ref: RecordRef, named: Named) -> NewLink:
    return NewLink(
        ref,
        role=named.role,
        region=named.region,
        certainty=named.certainty,
        source=named.source,
    )


def _richer(before: NewLink | None, link: NewLink) -> NewLink:
    """The link named first, with what a later source adds to it."""
    if before is None:
        return link
    return replace(before, role=before.role or link.role, region=before.region or link.region)


def _add(photo: PhotoId, link: NewLink) -> AddLink:
    return AddLink(
        photo,
        link.record,
        role=link.role,
        region=link.region,
        certainty=link.certainty,
        source=link.source,
    )


def _ambiguous(unclear: AmbiguousNameError, source: str) -> Problem:
    message = Message(
        "“{name}” may be {labels}; it was not linked, please choose",
        {"name": unclear.name, "labels": " / ".join(unclear.labels)},
    )
    return Problem(source, ProblemKind.AMBIGUOUS, message)
