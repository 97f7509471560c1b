# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos as light records for lists: the caption shown, and what they are linked to."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue import captions, links, photos
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Language
from photo_archive.services.found import Summary


def languages_from(first: str) -> tuple[Language, ...]:
    """All languages of captions, this one (as its code) first if it is one of them."""
    return tuple(sorted(Language, key=lambda language: language.value != first))


def summaries_of(
    session: Session, ids: Sequence[int], languages: tuple[Language, ...]
) -> list[Summary]:
    """Photos in the order given, each with its caption in the first of the languages it has."""
    found = photos.lines(session, ids, languages)
    linked = links.links_of(session, ids)
    shown = captions.shown(session, ids, languages)
    return [
        Summary(
            id=line.id,
            reference=line.reference,
            title=line.title,
            caption=shown[line.id].text if line.id in shown else "",
            date=line.date,
            status=line.status,
            links=tuple((link.record, link.name) for link in linked.get(line.id, ())),
        )
        for line in found
    ]
