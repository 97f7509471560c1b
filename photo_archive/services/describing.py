# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a description into the archive: fields, captions, spans and links of one photo.

A new photo is written in one go; of a photo that is there only what is empty is filled, so that
describing twice changes nothing and nobody's work is overwritten. A name that cannot be resolved to
one record is a problem, not a guess. What is merely read in a caption is not linked, unless it was
said beforehand from which certainty on; it is kept as proposals.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from photo_archive.catalogue import captions, links, proposing
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.proposing import RANKS
from photo_archive.domain.captions import (
    Caption,
    CaptionKind,
    Certainty,
    Language,
    Mention,
    text_hash,
)
from photo_archive.domain.edits import (
    AddLink,
    Edit,
    NewRecord,
    PhotoField,
    SetBroader,
    SetCaption,
    SetExternalIds,
    SetField,
    SetMentions,
    SetRecordField,
)
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewLink, NewPhoto, NewRendition
from photo_archive.domain.names import normal
from photo_archive.domain.photo import DateSource, Photo, Status
from photo_archive.domain.proposals import CaptionToRead, NewProposal
from photo_archive.services.description import CAPTION_SOURCE, Description, Named
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.proposed import READER, proposals_in
from photo_archive.services.resolving import AmbiguousNameError

_SIMPLE = (
    PhotoField.TITLE,
    PhotoField.CREDIT,
    PhotoField.SOURCE,
    PhotoField.PHOTOGRAPHER,
    PhotoField.RIGHTS_URI,
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

    def __init__(
        self, changes: Changes, knowledge: Knowledge, accept: Certainty | None = None
    ) -> None:
        self._changes = changes
        self._knowledge = knowledge
        self._resolver = knowledge.resolver
        self._accept = accept

    def new_photo(
        self, said: Description, reference: str, files: Sequence[NewRendition], source: str
    ) -> tuple[NewPhoto, tuple[Problem, ...]]:
        """A photo ready to add; ``follow_up`` has what needs its number."""
        linked = self._linked(said, source)
        captions = []
        if said.received:
            language = said.received_language or said.language
            captions.append(NewCaption(CaptionKind.AS_RECEIVED, language, said.received))
        if said.caption:
            captions.append(NewCaption(CaptionKind.EDITED, said.language, said.caption))
        captions += [
            NewCaption(CaptionKind.EXTENDED, language, text)
            for language, text in said.extended.items()
        ]
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
            rights_uri=said.rights_uri,
            rights_note=said.rights_note,
            alt_text=said.alt_text,
            captions=tuple(captions),
            links=linked.links,
            renditions=tuple(files),
        )
        return photo, linked.problems

    def follow_up(self, made: Iterable[tuple[PhotoId, Description]]) -> None:
        """Give new photos what needs their numbers: translations, spans and proposals."""
        new = dict(made)
        translations = (edit for photo, said in new.items() for edit in _translations(photo, said))
        self._changes.apply_all(list(translations))
        self._keep_read(new)

    def complete(self, photo: Photo, said: Description, source: str) -> Completed:
        """Fill what is empty in a photo that is there."""
        if (received := _received(photo, said)) is not None:
            said = _without_caption(said, received.language)
        linked = self._linked(said, source)
        known = {link.record for link in photo.links}
        known |= {record for record, _ in links.rejected(self._changes.session, photo.id)}
        captions = list(_captions(photo, said))
        edits: list[Edit] = [*_fields(photo, said), *captions]
        edits += [_add(photo.id, link) for link in linked.links if link.record not in known]
        self._changes.apply_all(edits)
        if any(one.kind is CaptionKind.EDITED for one in captions):
            self._keep_read({photo.id: said})
        return Completed(bool(edits), linked.problems)

    def _keep_read(self, described: Mapping[PhotoId, Description]) -> None:
        """Tie the words of captions to what their photos are linked to, and propose the rest."""
        session = self._changes.session
        linked = links.links_of(session, list(described))
        texts = captions.captions_of(session, list(described))
        spans: list[Edit] = []
        read: dict[CaptionToRead, tuple[NewProposal, ...]] = {}
        for photo, said in described.items():
            for caption in texts.get(photo, ()):
                if said.proposed is None or not _is_told(caption, said):
                    continue
                proposed = said.proposed
                if caption.text != said.caption:
                    proposed = proposals_in(self._knowledge.reader.read(caption.text))
                records = {link.record for link in linked.get(photo, ())}
                if marked := tuple(_mentions(caption, proposed, records)):
                    spans.append(SetMentions(photo, caption.kind, caption.language, marked))
                hashed = text_hash(caption.text)
                read[CaptionToRead(caption.id, photo, caption.text, hashed)] = proposed
        self._changes.apply_all(spans)
        if read:
            proposing.keep_reading(session, read)
            proposing.begin_progress(session, self._knowledge.seen, READER)

    def _is_accepted(self, named: Named) -> bool:
        """Whether a name is a fact, or read in the caption with enough certainty."""
        if named.source != CAPTION_SOURCE:
            return True
        floor = self._accept
        return floor is not None and RANKS[named.certainty] <= RANKS[floor]

    def _linked(self, said: Description, source: str) -> Linked:
        links: dict[RecordRef, NewLink] = {}
        problems: list[Problem] = []
        for kind in RecordKind:
            for named in filter(self._is_accepted, said.named.get(kind, ())):
                try:
                    ref = self._record(kind, named, said.date)
                except AmbiguousNameError as unclear:
                    problems.append(_ambiguous(unclear, source))
                    continue
                if ref is not None:
                    links[ref] = _richer(links.get(ref), _link(ref, named))
        return Linked(tuple(links.values()), tuple(problems))

    def _record(self, kind: RecordKind, named: Named, date: str) -> RecordRef | None:
        if named.record is not None:
            return named.record
        ref = self._resolver.resolve(kind, named.name, named.within, date)
        if ref is None and kind is RecordKind.TAG:
            ref = self._resolver.resolve_any(named.name, but=kind)
        if ref is not None or not named.may_create:
            return ref
        ref = self._changes.create(NewRecord(kind, named.name))
        if named.ids:
            self._changes.apply(SetExternalIds(ref, named.ids))
        outer = self._outer(kind, named, date) if named.within else None
        if outer is not None and kind is RecordKind.TAG:
            self._changes.apply(SetBroader(ref.id, (outer.id,)))
        elif outer is not None:
            self._changes.apply(SetRecordField(ref, "parent_id", str(outer.id)))
        self._resolver.add(ref, named.name, above=(outer.id,) if outer else ())
        return ref

    def _outer(self, kind: RecordKind, named: Named, date: str) -> RecordRef | None:
        """What a place lies in, or a tag is narrower than."""
        nearest, *further = named.within
        outer = replace(named, name=nearest, within=tuple(further), ids=())
        found = self._record(kind, outer, date)
        return found if found is not None and found.kind is kind else None


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
    return replace(said, received="", caption="", proposed=None, language=language, named=named)


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


def _captions(photo: Photo, said: Description) -> Iterator[SetCaption]:
    kinds = {caption.kind for caption in photo.captions}
    if said.received and CaptionKind.AS_RECEIVED not in kinds:
        language = said.received_language or said.language
        yield SetCaption(photo.id, CaptionKind.AS_RECEIVED, language, said.received)
    edited = {c.language for c in photo.captions if c.kind is CaptionKind.EDITED}
    if said.caption and said.language not in edited:
        yield SetCaption(photo.id, CaptionKind.EDITED, said.language, said.caption)
    yield from _translations(photo.id, said, edited)


def _translations(
    photo: PhotoId, said: Description, have: Container[Language] = ()
) -> Iterator[SetCaption]:
    for language, text in said.translations.items():
        if text and language not in have and language is not said.language:
            yield SetCaption(photo, CaptionKind.EDITED, language, text, said.language)


def _is_told(caption: Caption, said: Description) -> bool:
    """Whether a caption is the one a description was read from, but for how letters are kept."""
    is_edited = caption.kind is CaptionKind.EDITED
    return is_edited and caption.language is said.language and caption.text == normal(said.caption)


def _mentions(
    caption: Caption, proposed: Iterable[NewProposal], linked: Container[RecordRef]
) -> Iterator[Mention]:
    """The words that name what is linked."""
    for one in proposed:
        if one.record is not None and one.record in linked:
            yield Mention(
                caption=caption.id,
                start=one.start,
                end=one.end,
                record=one.record,
                role=one.role,
                certainty=one.certainty,
                source=CAPTION_SOURCE,
            )


def _link(ref: RecordRef, named: Named) -> NewLink:
    return NewLink(
        ref,
        role=named.role,
        region=named.region,
        relation=named.relation,
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
        relation=link.relation,
        certainty=link.certainty,
        source=link.source,
    )


def _ambiguous(unclear: AmbiguousNameError, source: str) -> Problem:
    message = Message(
        "“{name}” may be {labels}; it was not linked, please choose",
        {"name": unclear.name, "labels": " / ".join(unclear.labels)},
    )
    return Problem(source, ProblemKind.AMBIGUOUS, message)
