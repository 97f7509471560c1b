# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the library: where the photos found are of, and asking for those of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.library_view import LibraryView
from photo_archive.app.models.map_scale import size_of_level
from photo_archive.app.models.map_shape import Clustered, MapShape, Placed
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.session import Session
from photo_archive.app.views.map_page import MapPage
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.query_tree import FieldName

if TYPE_CHECKING:
    from photo_archive.services.charting import OnMap

APART = 48
"""How far apart discs are at least, in design pixels."""


class MapBrowsing(LibraryView):
    """Asks where photos are of, and for clusters whenever the zoom changes by a step."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(library)
        self._desk = desk
        self._session = session
        self._library = library
        self._asking = session.questions_for(self)
        self._asking.answered.connect(self._on_answered)
        self._asking.failed.connect(self._on_failed)
        self._clustering = session.questions_for(self)
        self._clustering.answered.connect(self._on_clustered)
        self._clustering.failed.connect(self._on_failed)
        self._is_old = True
        self._fitted = False
        self._found: OnMap | None = None
        library.add_view("map", self)
        library.loaded.connect(self._on_loaded)

    def make_page(self) -> QWidget:
        """Map and lists."""
        desk = self._desk
        words = MapWords(desk.wording, self._session.label)
        made = MapPage(desk.theme, desk.wording, words)
        made.view.level_changed.connect(self._ask_clusters)
        made.view.taken.connect(self._take)
        made.place_wanted.connect(self._ask_for)
        self._shown = made
        return made

    def stop(self) -> None:
        """End the threads."""
        self._asking.stop()
        self._clustering.stop()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is asked and the outlines are read."""
        drawn = not self.is_seen or self._shown.view.is_ready
        return drawn and not self._asking.busy and not self._clustering.busy

    def zoom(self, step: int) -> None:
        """Nearer or farther."""
        self._shown.view.zoom(step)

    # -- what was found ---------------------------------------------------------------------

    def look(self) -> None:
        """Show what was found while another view was seen."""
        if self._is_old:
            self._ask()

    def _on_loaded(self) -> None:
        self._is_old = True
        if self.is_seen:
            self._ask()

    def _ask(self) -> None:
        found = self._library.found
        if found is None:
            return
        self._is_old = False
        workspace, query = self._session.workspace, found.query

        def ask() -> OnMap:
            from photo_archive.services.charting import photos_on_map

            return photos_on_map(workspace, query)

        self._asking.ask(ask)

    def _on_answered(self, found: OnMap) -> None:
        before, self._found = self._found, found
        page, wording = self._shown, self._desk.wording
        if before is None or before.query != found.query:
            points = tuple(one.point for one in found.placed if one.point is not None)
            page.view.fit(points)
        note = []
        if found.missing:
            note.append(
                wording.count(
                    "{n} photo is not on the map", "{n} photos are not on the map", found.missing
                )
            )
        if found.nowhere:
            note.append(
                wording.count(
                    "{n} of them has no place", "{n} of them have no place", found.nowhere
                )
            )
        page.show_places(found.placed, found.unplaced, "\n".join(note))
        self._ask_clusters()

    def _ask_clusters(self) -> None:
        found = self._found
        if found is None:
            return
        size = size_of_level(self._shown.view.scale.level)
        apart = self._desk.theme.px(APART) / size
        factor = self._desk.theme.factor
        self._clustering.ask(lambda: MapShape(found.clusters(apart), size, factor))

    def _on_clustered(self, shape: MapShape) -> None:
        self._shown.view.show_clusters(shape)

    def _on_failed(self, error: Exception) -> None:
        """A query that cannot be read has been told of by the search itself."""
        if not isinstance(error, ArchiveError):
            self._session.failed.emit(error)

    # -- asking for a place -----------------------------------------------------------------

    def _take(self, cluster: Clustered) -> None:
        """Look nearer; a single place, or places that lie on one spot, are asked for instead."""
        spots = {one.point for one in cluster.places}
        if len(cluster.places) == 1:
            self._ask_for(cluster.places[0])
        elif len(spots) > 1:
            self._shown.view.look_into(cluster)

    def _ask_for(self, place: Placed) -> None:
        name = self._session.authorised_name(place.ref)
        self._library.searching.narrow(FieldName.PLACE, name)
