# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the library: where the photos found are of, and asking for those of one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from photo_archive.app.controllers.answering_view import AnsweringView
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.models.map_scale import size_of_level
from photo_archive.app.models.map_shape import Clustered, MapShape, Placed
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.session import Session
from photo_archive.app.views.map_page import MapPage
from photo_archive.domain.area import Area
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.mercator import on_map
from photo_archive.domain.query_on_map import with_area, without_areas
from photo_archive.domain.query_tree import FieldName

if TYPE_CHECKING:
    from photo_archive.services.on_map import OnMap

APART = 48
"""How far apart discs are at least, in design pixels."""


class MapBrowsing(AnsweringView):
    """Asks where photos are of, and for clusters whenever the zoom changes by a step."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__("map", session, library)
        self._desk = desk
        self._clustering = self.further_questions(self._on_clustered)
        self._found: OnMap | None = None

    def make_page(self) -> QWidget:
        """Map and lists."""
        desk = self._desk
        words = MapWords(desk.wording, self._session.label)
        made = MapPage(desk.theme, desk.wording, words)
        made.view.level_changed.connect(self._ask_clusters)
        made.view.taken.connect(self._take)
        made.view.area_chosen.connect(self._ask_for_area)
        made.place_wanted.connect(self._ask_for)
        self._shown = made
        return made

    @property
    def is_settled(self) -> bool:
        """Whether nothing is asked and the outlines are read."""
        drawn = not self.is_seen or self._shown.view.is_ready
        return drawn and super().is_settled

    def zoom(self, step: int) -> None:
        """Nearer or farther."""
        self._shown.view.zoom(step)

    # -- what was found ---------------------------------------------------------------------

    def stays(self, query: str) -> bool:
        """Where nothing lies in an area it shows what lies beside it."""
        return bool(without_areas(query).areas)

    def question(self, query: str) -> Callable[[], OnMap]:
        """Where the photos of a query are of."""
        workspace = self._session.workspace

        def ask() -> OnMap:
            from photo_archive.services.on_map import photos_on_map

            return photos_on_map(workspace, query)

        return ask

    def show_answer(self, found: OnMap) -> None:
        """Show clusters and lists, and all of it if something else was asked for."""
        before, self._found = self._found, found
        page, wording = self._shown, self._desk.wording
        is_elsewhere = not all(map(page.view.shows, found.areas))
        if before is None or before.rest != found.rest or is_elsewhere:
            page.view.fit(_worth_seeing(found))
        page.view.show_areas(found.areas)
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

    # -- asking for a place -----------------------------------------------------------------

    def _take(self, cluster: Clustered) -> None:
        """Look nearer; a single place, or places that lie on one spot, are asked for instead."""
        spots = {one.point for one in cluster.places}
        if len(cluster.places) == 1:
            self._ask_for(cluster.places[0])
        elif len(spots) > 1:
            self._shown.view.look_into(cluster)

    def _ask_for(self, place: Placed) -> None:
        if place.ref is not None:
            name = self._session.authorised_name(place.ref)
            self._library.searching.narrow(FieldName.PLACE, name)
        elif place.area is not None:
            self._ask_for_area(place.area)

    def _ask_for_area(self, area: Area | None) -> None:
        """Ask for an area in the place of the one asked for; None asks for none."""
        search = self._desk.window.search
        try:
            search.set_query(with_area(search.query(), area))
        except ArchiveError:
            search.set_query(with_area("", area))


def _worth_seeing(found: OnMap) -> tuple[tuple[float, float], ...]:
    """The corners of the areas asked for, else all places."""
    if found.areas:
        return tuple(
            on_map(latitude, longitude)
            for one in found.areas
            for latitude, longitude in ((one.south, one.west), (one.north, one.east))
        )
    return tuple(one.point for one in found.placed if one.point is not None)
