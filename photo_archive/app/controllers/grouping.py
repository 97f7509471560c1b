# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos put together and taken apart by hand: recto, verso, negative and crop of one print."""

from __future__ import annotations

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.order_session import OrderSession
from photo_archive.app.session import Session
from photo_archive.app.views.group_dialog import GroupDialog, GroupWish
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId

MOST_TOGETHER = 24
"""Photos of one print at most; more were selected by mistake."""


class Grouping(Part):
    """Acts on the photos selected in the library."""

    def __init__(
        self, desk: Desk, session: Session, library: Library, asking: OrderSession
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._asking = asking
        self.dialog: GroupDialog | None = None

    def ways(self) -> Ways:
        return {"group_photos": self.ask, "ungroup_photo": self.take_apart}

    def ask(self) -> None:
        """Ask how the selected photos belong together."""
        desk, ids = self._desk, self._library.selected_ids()
        if not 2 <= len(ids) <= MOST_TOGETHER:
            desk.messenger.show_error(
                ArchiveError(
                    "To make one photo of several, select them first: two at least, {n} at most.",
                    n=MOST_TOGETHER,
                )
            )
            return
        photos = self._asking.photos(ids)
        roles = self._asking.suggested_roles(photos)
        dialog = GroupDialog(
            desk.theme, desk.wording, self._library.thumbnails, photos, roles, desk.window
        )
        dialog.group_wanted.connect(self._group)
        self.dialog = dialog
        dialog.open()

    def take_apart(self) -> None:
        """Make every file of the photo with the focus a photo of its own."""
        photo = self._library.current_id()
        if photo is not None:
            self._asking.ungroup(PhotoId(photo))

    def _group(self, wish: GroupWish) -> None:
        self._asking.group(wish.members, wish.roles)
