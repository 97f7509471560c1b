# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing in a record what it has from a file, because the file is read otherwise now.

Where a person has written something else since, that stays: only what is still as it was read from
the file is changed. Choosing a value for one field is meant, and changes that field whatever
stands there.
"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.catalogue import photos
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.edits import Edit, PhotoField, RemoveLink, SetCaption, SetField
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.names import normal
from photo_archive.domain.photo import Photo
from photo_archive.media.fields import Embedded
from photo_archive.services.described_caption import read_gaps
from photo_archive.services.described_embedded import SOURCE, describe_embedded
from photo_archive.services.describing import Describer
from photo_archive.services.description import Description, Named
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.resolving import AmbiguousNameError

_SINGLE: dict[str, PhotoField] = {
    "headline": PhotoField.TITLE,
    "title": PhotoField.TITLE,
    "date_created": PhotoField.DATE,
    "credit": PhotoField.CREDIT,
    "source": PhotoField.SOURCE,
    "creators": PhotoField.PHOTOGRAPHER,
    "copyright": PhotoField.RIGHTS_NOTE,
    "alt_text": PhotoField.ALT_TEXT,
}
_KINDS: dict[str, RecordKind] = {
    "people": RecordKind.PERSON,
    "regions": RecordKind.PERSON,
    "organisations": RecordKind.ORGANISATION,
    "keywords": RecordKind.TAG,
    "keyword_paths": RecordKind.TAG,
    "event": RecordKind.EVENT,
    **dict.fromkeys(
        ("sublocation", "city", "state", "country", "location_created", "locations_shown"),
        RecordKind.PLACE,
    ),
}
_CAPTIONS = frozenset({"caption", "extended_description"})


class Redescriber:
    """Changes records within one changeset."""

    def __init__(self, changes: Changes, knowledge: Knowledge) -> None:
        self._changes = changes
        self._knowledge = knowledge
        self._describer = Describer(changes, knowledge)

    def redescribe(
        self, photo: PhotoId, before: Embedded, after: Embedded, field: str = ""
    ) -> None:
        """Make a record say what its file says now.

        Args:
            photo: The photo.
            before: What the file was taken to say.
            after: What it says now.
            field: The one field this is about, whatever the record has there; "" for all fields,
                where the record still has what it was given.
        """
        record = photos.photo(self._changes.session, photo)
        old, new = (
            read_gaps(describe_embedded(one), self._knowledge.reader) for one in (before, after)
        )
        edits = [*_fields(record, old, new, field)]
        if not field or field in _CAPTIONS:
            edits += _captions(record, old, new, is_chosen=bool(field))
        self._changes.apply_all(edits)
        kinds = (_KINDS[field],) if field in _KINDS else () if field else tuple(RecordKind)
        for kind in kinds:
            self._names(record, kind, old.named.get(kind, ()), new.named.get(kind, ()))

    def _names(
        self, photo: Photo, kind: RecordKind, old: tuple[Named, ...], new: tuple[Named, ...]
    ) -> None:
        """Unlink what the file does not name any more, link what it names now."""
        kept = {named.name for named in new if named.source == SOURCE}
        gone = [one for one in old if one.source == SOURCE and one.name not in kept]
        refs = {self._known(kind, one) for one in gone}
        removed = [
            RemoveLink(photo.id, link.record)
            for link in photo.links
            if link.record in refs and link.source == SOURCE
        ]
        self._changes.apply_all(removed)
        added = tuple(one for one in new if one.source == SOURCE)
        again = photos.photo(self._changes.session, photo.id)
        self._describer.complete(again, Description(named={kind: added}), again.reference)
        for one in added:
            ref = self._known(kind, one)
            if ref is not None and one.region is not None:
                self._changes.set_region(photo.id, ref, one.region)

    def _known(self, kind: RecordKind, named: Named) -> RecordRef | None:
        try:
            return self._knowledge.resolver.resolve(kind, named.name, named.within)
        except AmbiguousNameError:
            return None


def _fields(photo: Photo, old: Description, new: Description, field: str) -> Iterator[Edit]:
    wanted = {_SINGLE[field]} if field in _SINGLE else set() if field else set(_SINGLE.values())
    for one in sorted(wanted):
        was, now = getattr(old, one.value), getattr(new, one.value)
        is_untouched = getattr(photo, one.value) == normal(was)
        if was == now or not (field or is_untouched):
            continue
        yield SetField(photo.id, one, now)
        if one is PhotoField.DATE:
            yield SetField(photo.id, PhotoField.DATE_SOURCE, new.date_source.value)


def _captions(
    photo: Photo, old: Description, new: Description, *, is_chosen: bool
) -> Iterator[SetCaption]:
    """The texts of a file in the captions that have them."""
    received = {normal(old.received): new.received} if not is_chosen else {}
    edited = dict(_changed(old, new))
    extended = {
        normal(text): new.extended[language]
        for language, text in old.extended.items()
        if new.extended.get(language, text) != text
    }
    by_kind = {
        CaptionKind.AS_RECEIVED: received,
        CaptionKind.EDITED: edited,
        CaptionKind.EXTENDED: extended,
    }
    met = False
    for caption in photo.captions:
        text = by_kind[caption.kind].get(caption.text, "")
        if text and text != caption.text:
            met = met or caption.kind is CaptionKind.EDITED
            yield SetCaption(photo.id, caption.kind, caption.language, text, read_anew=True)
    if is_chosen and not met and new.caption and new.caption != old.caption:
        originals = [
            one
            for one in photo.captions
            if one.kind is CaptionKind.EDITED and one.translated_from is None
        ]
        language = originals[0].language if originals else new.language
        yield SetCaption(photo.id, CaptionKind.EDITED, language, new.caption)


def _changed(old: Description, new: Description) -> Iterator[tuple[str, str]]:
    """Texts as they were taken and as they are now."""
    if old.caption and new.caption:
        yield normal(old.caption), new.caption
    for language, text in old.translations.items():
        if language in new.translations:
            yield normal(text), new.translations[language]
