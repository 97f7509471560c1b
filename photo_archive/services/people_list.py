# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of people with portraits: everybody in order, and the cards of those in sight.

Cards are worked out for a screenful at a time, so that fifty thousand people cost no more than
fifty. A portrait is the largest face marked on any photo; where none is marked, the photo with the
fewest people beside.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from photo_archive.catalogue import authorities, history, people_feed, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.dates import DAY_MAX
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.domain.offices import period_of
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.people_cards import PeopleList, PersonCard, Portrait, initials_of
from photo_archive.domain.people_order import Listed, PeopleOrder
from photo_archive.index.record_photos import RecordPhotos, record_photos
from photo_archive.index.records_named import most_photographed, records_named
from photo_archive.services.workspace import Workspace

NUMBERS = "L"
LOOKED_AT = 24
"""Photos of a person without a marked face among which the one with the fewest others is taken."""


class NamesInOrder:
    """Everybody in the order of a list, read anew only once something was written."""

    def __init__(self) -> None:
        self._kept: tuple[int, PeopleOrder, list[tuple[Listed, int]]] | None = None

    def of(self, workspace: Workspace, order: PeopleOrder) -> list[tuple[Listed, int]]:
        """Where each person stands, with the person's number; not to be changed."""
        with workspace.reading() as session:
            now = history.change_seq(session)
            kept = self._kept
            if kept is None or kept[:2] != (now, order):
                kept = (now, order, people_feed.names_in_order(session, order))
                self._kept = kept
        return kept[2]


def list_people(
    workspace: Workspace,
    text: str = "",
    order: PeopleOrder = PeopleOrder.WESTERN,
    names: NamesInOrder | None = None,
) -> PeopleList:
    """People in the order of a list of names.

    Args:
        workspace: The archive.
        text: Only those with a name that has these words, each maybe only begun; "" for all.
        order: How names are listed.
        names: What is known of that already, while somebody types.
    """
    everybody = (names or NamesInOrder()).of(workspace, order)
    with workspace.finder.at_hand() as index:
        wanted = records_named(index.contents, RecordKind.PERSON, text)
    ids = array(NUMBERS)
    headings: list[tuple[int, str]] = []
    for place, person in everybody:
        if wanted is not None and person not in wanted:
            continue
        if not headings or headings[-1][1] != place.initial:
            headings.append((len(ids), place.initial))
        ids.append(person)
    return PeopleList(ids, tuple(headings))


def list_most_photographed(
    workspace: Workspace, text: str, order: PeopleOrder, names: NamesInOrder | None = None
) -> PeopleList:
    """People with most photos first; as for ``list_people``, whose order settles what is equal."""
    listed = list_people(workspace, text, order, names)
    with workspace.finder.at_hand() as index:
        return PeopleList(most_photographed(index.contents, RecordKind.PERSON, listed.ids))


def people_cards(workspace: Workspace, ids: Sequence[int], language: str) -> list[PersonCard]:
    """Cards of people in the order asked for; those that are gone are left out."""
    refs = [RecordRef(RecordKind.PERSON, one) for one in ids]
    with workspace.reading() as session:
        people = list(records.read_all(session, RecordKind.PERSON, ids))
        names = authorities.labels(session, language, refs)
        with workspace.finder.at_hand() as index:
            photos = {ref.id: record_photos(index.contents, ref, 0) for ref in refs}
        portraits = _portraits(session, photos)
    made = {
        one.id: _card(one, names, photos[one.id], portraits.get(one.id), language)
        for one in people
        if isinstance(one, Person)
    }
    return [made[one] for one in ids if one in made]


def _card(
    person: Person,
    names: dict[RecordRef, str],
    photos: RecordPhotos,
    portrait: Portrait | None,
    language: str,
) -> PersonCard:
    ref = RecordRef(RecordKind.PERSON, person.id)
    role = shown_role(person.roles, photos.days)
    return PersonCard(
        ref=ref,
        name=names.get(ref, person.name),
        initials=initials_of(person.name),
        role=role.worded_with_years(language) if role is not None else "",
        birth=person.birth,
        death=person.death,
        photos=len(photos.ids),
        portrait=portrait,
    )


def shown_role(roles: Sequence[RoleHeld], days: Sequence[int]) -> RoleHeld | None:
    """The office in which most photos show somebody; the last one where no photo tells.

    Args:
        roles: The offices held.
        days: The first day of each dated photo, in order.
    """

    def weight(role: RoleHeld) -> tuple[int, int, int]:
        held = period_of(role)
        shown = bisect_right(days, held.last) - bisect_left(days, held.first)
        dated = role.held_from or role.held_to
        return (shown if dated else 0, held.first if role.held_from else 0, -(held.last == DAY_MAX))

    return max(roles, key=weight, default=None)


def _portraits(session: Session, photos: dict[int, RecordPhotos]) -> dict[int, Portrait]:
    """A portrait for each person of whom there is any photo."""
    faces: dict[int, tuple[int, Region | None]] = dict(people_feed.faces(session, list(photos)))
    unmarked = {
        person: found.ids[:LOOKED_AT]
        for person, found in photos.items()
        if person not in faces and len(found.ids)
    }
    company = people_feed.people_on(session, {one for few in unmarked.values() for one in few})
    for person, few in unmarked.items():
        faces[person] = (min(few, key=lambda photo: company.get(photo, 0)), None)
    files = people_feed.front_files(session, {photo for photo, _ in faces.values()})
    found: dict[int, Portrait] = {}
    for person, (photo, face) in faces.items():
        file = files.get(photo)
        if file is not None:
            upright = face.upright(file.orientation) if face is not None else None
            found[person] = Portrait(PhotoId(photo), file.sha256, upright)
    return found
