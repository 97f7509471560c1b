# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches in the window: shown, filled, put in order, named, shared.

What is asked for stands in the search box, as everything else: an album is shown by its term, and
then in its own order unless another one is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog

from photo_archive.app.album_session import AlbumSession, Collections
from photo_archive.app.controllers.album_asking import AlbumAsking
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.models.browse_model import ALBUMS, SAVED
from photo_archive.app.models.browse_nodes import Facet
from photo_archive.app.session import Session
from photo_archive.app.views.choice_menu import LINE, Choice, open_choices
from photo_archive.app.views.collection_rows import CollectionRows
from photo_archive.app.views.photo_dragging import PhotoDragging
from photo_archive.domain.albums import Album, SavedSearch
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName

FAR = 1_000_000_000
"""More places than an album has."""
FILTER = "JSON (*.json)"


class AlbumDesk(Part):
    """Connects panel, grid and result bar with the albums of an archive."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self.asking = AlbumSession(session, desk.runner, desk.wording.language, self)
        self.dialogs = AlbumAsking(desk, self.asking, self)
        self.collections = Collections()
        self.rows = CollectionRows(desk.theme, library.browse)
        self.dragging = PhotoDragging(desk.theme, desk.wording, library.grid, library.selected_ids)
        self.asking.found.connect(self._on_collections)
        self.asking.written.connect(library.searching.ask)
        self.asking.taken_in.connect(self.dialogs.show_taken_in)
        session.changed.connect(self._on_changed)
        library.loaded.connect(self._on_loaded)
        library.bar.save_wanted.connect(self.save_search)
        library.browse.collection_chosen.connect(self.show)
        self._connect_rows()
        self.dragging.moved.connect(self._on_moved)
        self.asking.file_written.connect(self._on_file_written)
        library.loaded.connect(self.begin)
        session.find_failed.connect(self.begin)
        self._begun = False

    def begin(self, _: object = None) -> None:
        """Photos come first: albums and searches are counted once some are shown, or none are."""
        if not self._begun:
            self._begun = True
            self.asking.ask()

    def _connect_rows(self) -> None:
        rows = self.rows
        rows.menu_wanted.connect(self._open_menu)
        rows.edit_wanted.connect(self.edit)
        rows.remove_wanted.connect(self.remove)
        rows.step_wanted.connect(self.step)
        rows.moved.connect(self.move)
        rows.photos_dropped.connect(self._on_dropped)

    def ways(self) -> Ways:
        return {
            "save_search": self.save_search,
            "add_to_album": self.add_selected,
            "take_from_album": self.take_selected,
            "album_back": lambda: self._step_photos(-1),
            "album_on": lambda: self._step_photos(1),
            "album_first": lambda: self._step_photos(-FAR),
            "album_last": lambda: self._step_photos(FAR),
            "new_album": self.new_album,
            "read_album": self.read_file,
        }

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self._session.find_failed.disconnect(self.begin)
        self.asking.stop()

    @property
    def is_settled(self) -> bool:
        """Whether everything asked is shown."""
        return self._begun and not self.asking.is_asking

    # -- what there is ----------------------------------------------------------------------

    def _on_changed(self, _: object) -> None:
        if self._begun:
            self.asking.ask()

    def _on_collections(self, found: Collections) -> None:
        self._follow(self.collections, found)
        self.collections = found
        albums = tuple(
            Facet(one.name, one.photos, self._query_of(one), number=int(one.id))
            for one in found.albums
        )
        searches = tuple(
            Facet(one.name, _shown(found.counts.get(one.id)), one.query, number=int(one.id))
            for one in found.searches
        )
        writable = not self._session.read_only
        self._library.browse_model.set_collections(albums, searches, can_make=writable)
        self._library.searching.saved_queries = frozenset(one.query for one in found.searches)
        self._on_loaded()

    def _follow(self, before: Collections, now: Collections) -> None:
        """An album that is shown was renamed or is gone: search for it by its new name, or not."""
        search = self._desk.window.search
        for old in before.albums:
            if search.query().strip() == self._query_of(old):
                new = now.album(old.id)
                if new is None or new.name != old.name:
                    search.set_query("" if new is None else self._query_of(new))
                return

    def _on_loaded(self) -> None:
        """A search was answered: show which album or saved search it is, if any."""
        found = self._library.found
        if found is None:
            return
        album, query = found.album, found.query.strip()
        same = (one for one in self.collections.searches if one.query == query)
        search = next(same, None)
        key = f"{ALBUMS}:{album}" if album is not None else f"{SAVED}:{search.id}" if search else ""
        self._library.browse_model.set_shown(key)
        self._library.bar.show_by_hand(possible=album is not None, chosen=found.by_hand)
        own = {self._query_of(one) for one in self.collections.albums}
        savable = query not in own and self._library.searching.is_savable(query)
        self._library.bar.show_savable(savable)
        self.dragging.has_order = found.by_hand and not self._session.read_only

    def _query_of(self, album: Album) -> str:
        return add_term("", FieldName.ALBUM, album.name)

    def _item(self, key: str) -> Album | SavedSearch | None:
        """The album or saved search of a row."""
        section, _, number = key.partition(":")
        if not number.isdigit():
            return None
        if section == ALBUMS:
            return self.collections.album(int(number))
        return self.collections.search(int(number))

    def shown_album(self) -> Album | None:
        """The album that is shown."""
        found = self._library.found
        number = None if found is None else found.album
        return None if number is None else self.collections.album(number)

    # -- rows of the panel ------------------------------------------------------------------

    def show(self, key: str) -> None:
        """Show an album or what a saved search finds; what is shown already is left."""
        item = self._item(key)
        if item is None:
            if key == f"{ALBUMS}:new":
                self.new_album()
            return
        search = self._desk.window.search
        query = item.query if isinstance(item, SavedSearch) else self._query_of(item)
        search.set_query("" if search.query().strip() == query else query)

    def edit(self, key: str) -> None:
        """Ask for another name, and for the query or note."""
        item = self._item(key)
        if isinstance(item, SavedSearch) and self._writable():
            self.dialogs.edit_search(item, self.collections)
        elif isinstance(item, Album) and self._writable():
            self.dialogs.edit_album(item, self.collections)

    def remove(self, key: str) -> None:
        """Delete an album or saved search; undo brings it back."""
        item = self._item(key)
        if isinstance(item, SavedSearch) and self._writable():
            self.asking.remove_search(item)
        elif isinstance(item, Album) and self._writable():
            self.asking.remove_album(item)

    def step(self, key: str, step: int) -> None:
        """Move a row one place up or down."""
        keys = self._keys(key)
        if key not in keys:
            return
        at = keys.index(key) + step
        if 0 <= at < len(keys):
            following = at + 1 if step > 0 else at
            self.move(key, keys[following] if following < len(keys) else "")

    def move(self, key: str, before: str) -> None:
        """Move a row before another one of its section, "" for the end."""
        keys = [one for one in self._keys(key) if one != key]
        keys.insert(keys.index(before) if before in keys else len(keys), key)
        if not self._writable() or keys == self._keys(key):
            return
        items = [item for item in map(self._item, keys) if item is not None]
        if key.startswith(ALBUMS):
            self.asking.arrange_albums([one.id for one in items if isinstance(one, Album)])
        else:
            self.asking.arrange_searches([one.id for one in items if isinstance(one, SavedSearch)])

    def _keys(self, key: str) -> list[str]:
        if key.startswith(ALBUMS):
            return [f"{ALBUMS}:{one.id}" for one in self.collections.albums]
        return [f"{SAVED}:{one.id}" for one in self.collections.searches]

    def _open_menu(self, key: str, place: QPoint) -> None:
        open_choices(self.choices(key), place, self._library.browse)

    def choices(self, key: str) -> list[Choice]:
        """What the menu of a row or section offers: text, what it does, whether it can be now."""
        item, writable = self._item(key), not self._session.read_only
        say = self._desk.wording.say
        if item is None:
            made = [(say("New album…"), self.new_album, writable)] if key.startswith(ALBUMS) else []
            return [*made, (say("Read from a file…"), self.read_file, writable)]
        own: list[Choice] = [
            (say("Show"), lambda: self.show(key), True),
            (say("Edit…"), lambda: self.edit(key), writable),
        ]
        if isinstance(item, Album):
            chosen = bool(len(self._library.selected_ids()))
            own.append(
                (say("Add the selected photos"), lambda: self._add(item), writable and chosen)
            )
        else:
            query = self._library.searching.query.strip()
            can = writable and bool(query) and query != item.query
            own.append((say("Use the present search"), lambda: self._use_present(item), can))
        keys = self._keys(key)
        return [
            *own,
            LINE,
            (say("Move up"), lambda: self.step(key, -1), writable and key != keys[0]),
            (say("Move down"), lambda: self.step(key, 1), writable and key != keys[-1]),
            (say("Write to a file…"), lambda: self._write_file(item), True),
            LINE,
            (say("Delete"), lambda: self.remove(key), writable),
        ]

    def _use_present(self, search: SavedSearch) -> None:
        self.asking.edit_search(search, search.name, self._library.searching.query.strip())

    # -- photos and albums ------------------------------------------------------------------

    def save_search(self) -> None:
        """Ask for a name and keep the search under it."""
        query = self._library.searching.query.strip()
        if query and self._writable():
            self.dialogs.save_search(query, self.collections)

    def new_album(self) -> None:
        """Ask for a name and make an album of the photos selected, if there are several."""
        ids = self._library.selected_ids()
        if self._writable():
            self.dialogs.new_album(self.collections, ids if len(ids) > 1 else ())

    def add_selected(self) -> None:
        """Ask for the album into which the selected photos go."""
        ids = self._library.selected_ids()
        if len(ids) and self._writable():
            self.dialogs.choose_album(self.collections, ids)

    def _add(self, album: Album) -> None:
        self.asking.add_to_album(album, self._library.selected_ids())

    def take_selected(self) -> None:
        """Take the selected photos out of the album that is shown."""
        album = self._shown_or_told()
        if album is not None:
            self.asking.take_from_album(album, self._library.selected_ids())

    def _step_photos(self, steps: int) -> None:
        album, found = self._shown_or_told(), self._library.found
        if album is None or found is None:
            return
        if not found.by_hand:
            self._desk.messenger.show_error(
                ArchiveError("The photos stand in another order: choose “Album order” first.")
            )
            return
        self.asking.step_in_album(album, self._library.selected_ids(), steps)

    def _on_moved(self, photos: Sequence[int], before: int | None) -> None:
        album = self.shown_album()
        if album is not None and self._writable():
            self.asking.move_in_album(album, photos, before)

    def _on_dropped(self, key: str, photos: Sequence[int]) -> None:
        if not self._writable():
            return
        item = self._item(key)
        if isinstance(item, Album):
            self.asking.add_to_album(item, photos)
        else:
            self.dialogs.new_album(self.collections, photos)

    def _shown_or_told(self) -> Album | None:
        album = self.shown_album()
        if album is None:
            self._desk.messenger.show_error(
                ArchiveError("No album is shown: choose one in the panel on the left first.")
            )
        return album

    def _writable(self) -> bool:
        return not self._session.read_only

    # -- files ------------------------------------------------------------------------------

    def read_file(self) -> None:
        """Ask for a file and make an album or saved search of it."""
        say = self._desk.wording.say
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window, say("Read an album or saved search"), "", FILTER
        )
        if name:
            self.asking.read_file(Path(name))

    def _on_file_written(self, path: Path) -> None:
        words = self._desk.wording.say("{file} is ready.", file=path.name)
        self._desk.window.status.show_saved(words, undo=False)

    def _write_file(self, item: Album | SavedSearch) -> None:
        safe = "".join(one if one.isalnum() or one in " -_.,()" else "_" for one in item.name)
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window,
            self._desk.wording.say("Write to a file"),
            f"{safe.strip(' .') or 'album'}.json",
            FILTER,
        )
        if name:
            path = Path(name)
            self.asking.write_file(item, path if path.suffix else path.with_suffix(".json"))


def _shown(count: int | None) -> int:
    return -1 if count is None else count
