# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions composed from records: what is linked, in the style of a house, for a person to finish.

Offices are those held on the day of the photo, in the language of the style; where the archive
knows none, the role as printed is taken if the caption it was printed in has that language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Event
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind
from photo_archive.domain.links import Link, PlaceRelation
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import Job, Progress
from photo_archive.reading.composer import CaptionFacts, ComposedPerson, compose
from photo_archive.reading.house_style import HouseStyle
from photo_archive.services.found import Order
from photo_archive.services.own_houses import own_styles_folder, style_named, styles
from photo_archive.services.record_reading import Records
from photo_archive.services.workspace import Workspace

__all__ = [
    "CaptionsWritten",
    "ComposedCaption",
    "Composer",
    "composed_captions",
    "found_photos",
    "own_styles_folder",
    "style_named",
    "styles",
    "write_captions",
]

_PAGE = 200


@dataclass(frozen=True, slots=True)
class ComposedCaption:
    """A caption composed for a photo; ``has_one`` says that it has one in that language already."""

    photo: PhotoId
    reference: str
    text: str
    has_one: bool


@dataclass(frozen=True, slots=True)
class CaptionsWritten:
    """What came of writing composed captions; nobody's caption is ever replaced."""

    written: int
    had_one: int
    nothing_known: int
    changeset: ChangesetId | None


class Composer:
    """Composes captions; records are read once for all photos.

    Args:
        workspace: The open archive.
        style: The style to write in.
    """

    def __init__(self, workspace: Workspace, style: HouseStyle) -> None:
        self._workspace = workspace
        self._records = Records(workspace.record)
        self._style = style

    def caption(self, photo: Photo) -> str:
        """The caption of a photo with its credit; "" if nothing is known of it."""
        return compose(self.facts(photo), self._style)

    def edit(self, photo: Photo) -> SetCaption | None:
        """The edit that makes this its caption in the style's language, None if there is none."""
        text = self.caption(photo)
        if not text:
            return None
        return SetCaption(photo.id, CaptionKind.EDITED, self._style.language, text)

    def facts(self, photo: Photo) -> CaptionFacts:
        """What is known of a photo, worded in the style's language."""
        events = [link for link in photo.links if link.record.kind is RecordKind.EVENT]
        event = events[0] if events else None
        return CaptionFacts(
            people=tuple(
                self._person(link, photo)
                for link in photo.links
                if link.record.kind is RecordKind.PERSON
            ),
            places=tuple(self._label(link) for link in photo.links if _is_where(link)),
            event=self._label(event) if event else "",
            event_type=self._type(event) if event else "",
            date=parse_edtf(photo.date) if photo.date else None,
            title=photo.title,
            credit=photo.credit,
            photographer=photo.photographer,
        )

    def _person(self, link: Link, photo: Photo) -> ComposedPerson:
        language = self._style.language
        role = self._records.offices_on(link.record, photo.date, language.value)
        if not role and language in _languages_of_roles(photo):
            role = link.role.replace(" | ", ", ")
        return ComposedPerson(self._label(link), role, link.order)

    def _label(self, link: Link) -> str:
        return self._records.label(link.record, self._style.language.value)

    def _type(self, link: Link) -> str:
        found = self._workspace.record(link.record)
        return found.type if isinstance(found, Event) else ""


def found_photos(workspace: Workspace, query: str) -> list[PhotoId]:
    """The photos of a query, oldest first.

    Raises:
        UsageError: The query is malformed.
    """
    return [PhotoId(i) for i in workspace.find(query, order=Order.DATE, facets=False).ids]


def composed_captions(
    workspace: Workspace, style: HouseStyle, ids: Sequence[PhotoId]
) -> Iterator[ComposedCaption]:
    """The captions of photos, in their order; nothing is written."""
    composer = Composer(workspace, style)
    for start in range(0, len(ids), _PAGE):
        for photo in workspace.photos(ids[start : start + _PAGE]):
            yield ComposedCaption(
                photo.id, photo.reference, composer.caption(photo), _has_caption(photo, style)
            )


def write_captions(
    workspace: Workspace, style: HouseStyle, ids: Sequence[PhotoId]
) -> Job[CaptionsWritten]:
    """Give photos without a caption in the style's language the composed one, as one changeset.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    doing = Message("Composing captions")
    composed: list[ComposedCaption] = []
    for number, one in enumerate(composed_captions(workspace, style, ids), 1):
        composed.append(one)
        if number % _PAGE == 0:
            yield Progress(number, len(ids), doing)
    wanted = [one for one in composed if one.text and not one.has_one]
    edits = [SetCaption(one.photo, CaptionKind.EDITED, style.language, one.text) for one in wanted]
    title = Message("Compose captions in the style {style}", {"style": style.name})
    changeset = workspace.apply(edits, title) if edits else None
    yield Progress(len(composed), len(composed), doing)
    return CaptionsWritten(
        written=len(wanted),
        had_one=sum(one.has_one for one in composed),
        nothing_known=sum(not one.text and not one.has_one for one in composed),
        changeset=changeset.id if changeset else None,
    )


def _has_caption(photo: Photo, style: HouseStyle) -> bool:
    return any(
        caption.kind is CaptionKind.EDITED and caption.language is style.language
        for caption in photo.captions
    )


def _is_where(link: Link) -> bool:
    return link.record.kind is RecordKind.PLACE and link.relation is PlaceRelation.CREATED


def _languages_of_roles(photo: Photo) -> frozenset[Language]:
    """The languages roles as printed may be in: those of captions that are no translations."""
    return frozenset(
        caption.language for caption in photo.captions if caption.translated_from is None
    )
