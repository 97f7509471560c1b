# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs of albums and saved searches, and what is done with what they are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from photo_archive.app.album_session import AlbumSession, Collections
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.views.album_choice import AlbumChoice
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.name_dialog import Asked, NameDialog
from photo_archive.app.views.taken_in_dialog import TakenInDialog
from photo_archive.domain.albums import Album, SavedSearch

if TYPE_CHECKING:
    from photo_archive.services.album_files import TakenIn


class AlbumAsking(QObject):
    """Opens them; the last one stands in ``dialog``."""

    def __init__(self, desk: Desk, asking: AlbumSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asking = asking
        self.dialog: Dialog | None = None

    def save_search(self, query: str, known: Collections) -> None:
        """Keep a query under a name."""
        say = self._desk.wording.say
        taken = [one.name for one in known.searches]
        asked = Asked(say("Save this search"), say("Search"), say("Save"), taken, is_query=True)
        self._open(asked, query, query).given.connect(self._asking.save_search)

    def edit_search(self, search: SavedSearch, known: Collections) -> None:
        """Another name, another query."""
        say = self._desk.wording.say
        taken = [one.name for one in known.searches if one.id != search.id]
        asked = Asked(say("Saved search"), say("Search"), say("Save"), taken, is_query=True)
        self._open(asked, search.name, search.query).given.connect(
            lambda name, query: self._asking.edit_search(search, name, query)
        )

    def new_album(self, known: Collections, photos: Sequence[int]) -> None:
        """A name for a new album of these photos."""
        wording = self._desk.wording
        say, taken = wording.say, [one.name for one in known.albums]
        title = say("New album")
        if len(photos):
            title = wording.count("New album of {n} photo", "New album of {n} photos", len(photos))
        self._open(Asked(title, say("Note"), say("Create"), taken)).given.connect(
            lambda name, note: self._asking.make_album(name, note, photos)
        )

    def edit_album(self, album: Album, known: Collections) -> None:
        """Another name, another note."""
        say = self._desk.wording.say
        taken = [one.name for one in known.albums if one.id != album.id]
        asked = Asked(say("Album"), say("Note"), say("Save"), taken)
        self._open(asked, album.name, album.note).given.connect(
            lambda name, note: self._asking.edit_album(album, name, note)
        )

    def choose_album(self, known: Collections, photos: Sequence[int]) -> None:
        """The album into which photos go."""
        desk = self._desk
        dialog = AlbumChoice(desk.theme, desk.wording, known.albums, len(photos), desk.window)
        dialog.album_chosen.connect(lambda album: self._asking.add_to_album(album, photos))
        dialog.new_wanted.connect(lambda name: self._asking.make_album(name, "", photos))
        self.dialog = dialog
        dialog.open()

    def show_taken_in(self, taken: TakenIn) -> None:
        """Tell what became of a file; nothing to be told of a search."""
        desk, wording = self._desk, self._desk.wording
        from photo_archive.services.album_files import UNMATCHED_WORDS, Kind

        if taken.kind is Kind.SEARCH:
            return
        parts = [wording.count("{n} photo added", "{n} photos added", taken.added)]
        if taken.present:
            parts.append(
                wording.count("{n} was there before", "{n} were there before", taken.present)
            )
        unmatched = [
            (reference, wording.message(UNMATCHED_WORDS[why])) for reference, why in taken.unmatched
        ]
        self.dialog = TakenInDialog(
            desk.theme, wording, taken.name, " · ".join(parts), unmatched, desk.window
        )
        self.dialog.open()

    def _open(self, asked: Asked, name: str = "", text: str = "") -> NameDialog:
        desk = self._desk
        dialog = NameDialog(desk.theme, desk.wording, asked, name, text, desk.window)
        self.dialog = dialog
        dialog.open()
        return dialog
