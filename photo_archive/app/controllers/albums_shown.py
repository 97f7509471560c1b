# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record panel tells in which albums the selected photos are, and goes on when that changes."""

from __future__ import annotations

from array import array

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part
from photo_archive.app.session import Session
from photo_archive.app.views.albums_field import AlbumsField, AlbumShown
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName

Answer = tuple[int | None, int, tuple[AlbumShown, ...]]
"""The photo with the focus, how many are selected, and their albums."""


class AlbumsOfSelection(Part):
    """Asks, off the window's thread, and fills the field of one photo or of many."""

    def __init__(
        self, desk: Desk, session: Session, library: Library, cataloguing: Cataloguing
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._cataloguing = cataloguing
        self._asking = session.questions_for(self)
        self._asking.answered.connect(self._on_answer)
        self._asking.failed.connect(session.failed)
        self._heard: set[AlbumsField] = set()
        library.selection_changed.connect(self.ask)
        session.changed.connect(self._on_changed)
        self.ask()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking.busy

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self._asking.stop()

    def _on_changed(self, _: object) -> None:
        self.ask()

    def ask(self) -> None:
        """Ask in which albums the photos are that are selected now."""
        current = self._library.current_id()
        selected = self._library.selected_ids()
        if current is None and not selected:
            self._asking.forget()
            return
        photos = selected if len(selected) > 1 or current is None else array("I", (current,))
        self._asking.ask(lambda: self._read(current, photos))

    def _read(self, current: int | None, photos: array[int]) -> Answer:
        from photo_archive.services.albums import albums_holding

        held = albums_holding(self._session.workspace, photos)
        albums = tuple(AlbumShown(album.name, number) for album, number in held)
        return current, len(photos), albums

    def _on_answer(self, answer: Answer) -> None:
        current, number, albums = answer
        if current != self._library.current_id():
            return
        shown = self._cataloguing
        field = shown.batch.albums if shown.shows_batch else shown.panel.albums
        if field not in self._heard:
            self._heard.add(field)
            field.opened.connect(self._open)
        field.show_albums(albums, number)

    def _open(self, name: str) -> None:
        self._desk.window.search.set_query(add_term("", FieldName.ALBUM, name))
