# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of a photo where one points at it: who is on it, in what office, why it is found."""

from __future__ import annotations

from photo_archive.app.session import Session
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording

MOST_PEOPLE = 8
"""People named in a tooltip."""


class PhotoWords:
    """Asks the archive, and puts the answers in the user's language."""

    def __init__(self, session: Session, wording: Wording) -> None:
        self._session = session
        self._wording = wording

    def why(self, photo_id: int, query: str) -> list[str]:
        """Who is on a photo, and why this query found it."""
        words = self.people(photo_id)
        if query.strip():
            found = self._session.why(query.strip(), photo_id)
            words += [self._wording.message(one) for one in found]
        return words

    def roles(self, photo: Photo) -> dict[int, str]:
        """The offices that people on a photo held on its date, by their numbers."""
        return self._session.roles_on(photo, self._wording.language)

    def people(self, photo_id: int) -> list[str]:
        """The people of a photo from left to right, each with the role on its date."""
        try:
            photo = self._session.worded(self._session.photo(photo_id))
        except ArchiveError:  # it is gone, and the search does not know yet
            return []
        roles = self.roles(photo)
        people = [one for one in photo.links if one.record.kind is RecordKind.PERSON]
        people.sort(key=lambda one: one.order or len(people) + 1)
        return [
            ", ".join(part for part in (one.name, roles.get(one.record.id, "") or one.role) if part)
            for one in people[:MOST_PEOPLE]
        ]
