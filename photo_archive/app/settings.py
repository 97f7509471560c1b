# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user chose and how the window was left: typed options in one table, in one file.

Layout is remembered for the program; search and selection for each archive.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from photo_archive import paths

Value = TypeVar("Value", str, int, float, bool)


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """A setting: where it is kept, and what it is until chosen."""

    key: str
    default: Value


LANGUAGE = Option("program/language", "")
"""Empty: the language of the system."""
LOOK = Option("program/look", "system")
SCALE_PERCENT = Option("program/scale_percent", 100)
AUTHOR = Option("program/author", "")
CELL_WIDTH = Option("library/cell_width_px", 184)
ORDER = Option("library/order", "")
VIEW = Option("library/view", "grid")
BROWSE_SHOWN = Option("library/browse_shown", True)
RECORD_SHOWN = Option("library/record_shown", True)
CAPTION_LANGUAGE = Option("record/caption_language", "")
"""Empty: the language of the program."""
CLOSED_SECTIONS = Option("library/closed_sections", "tag,photographer")
HOUSE_STYLE = Option("record/house_style", "")
"""The house style captions were last composed in; empty: none yet."""
REVIEW_DAY = Option("review/day", "")
"""The day the two counts below are of, ISO 8601."""
REVIEW_ACCEPTED = Option("review/accepted", 0)
REVIEW_REJECTED = Option("review/rejected", 0)
PEOPLE_ORDER = Option("authorities/people_order", "")
"""A value of ``PeopleOrder``; empty: as readers of the language sort."""
PEOPLE_BY_PHOTOS = Option("portraits/by_photos", False)
"""Whether the list with portraits has those with most photos first instead of that order."""
LAST_ARCHIVE = Option("archives/last", "")

RECENT_KEY = "archives/recent"
RECENT_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in an archive: the search, the photo with the focus, those selected."""

    query: str = ""
    photo: int = 0
    selected: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RecentArchive:
    """An archive opened before: where, what it was called, its photos, and where one was in it."""

    folder: Path
    title: str
    photos: int
    place: Place = Place()


class Settings:
    """Reads and writes options; the file stands in the settings folder."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or paths.settings_folder() / "settings.ini"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(self.file), QSettings.Format.IniFormat)

    def get(self, option: Option[Value]) -> Value:
        """The value of an option; one that cannot be read counts as not chosen."""
        kept = self._store.value(option.key)
        if kept is None:
            return option.default
        try:
            if isinstance(option.default, bool):
                return type(option.default)(str(kept).lower() in ("true", "1"))
            return type(option.default)(kept)
        except (TypeError, ValueError):
            return option.default

    def set(self, option: Option[Value], value: Value) -> None:
        """Choose a value."""
        self._store.setValue(option.key, value)

    def layout(self, name: str) -> QByteArray:
        """The state of a splitter or a window, empty if it was never left."""
        kept = self._store.value(f"layout/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Keep the state of a splitter or a window."""
        self._store.setValue(f"layout/{name}", state)

    def recent(self) -> tuple[RecentArchive, ...]:
        """Archives opened before, the last first."""
        found = []
        for index in range(self._store.beginReadArray(RECENT_KEY)):
            self._store.setArrayIndex(index)
            found.append(
                RecentArchive(
                    folder=Path(str(self._store.value("folder", ""))),
                    title=str(self._store.value("title", "")),
                    photos=_number(self._store.value("photos", 0)),
                    place=self._place(),
                )
            )
        self._store.endArray()
        return tuple(found)

    def _place(self) -> Place:
        chosen = str(self._store.value("selected", "")).split()
        return Place(
            query=str(self._store.value("query", "")),
            photo=_number(self._store.value("photo", 0)),
            selected=tuple(_number(one) for one in chosen),
        )

    def add_recent(self, archive: RecentArchive) -> None:
        """Put an archive first among those opened before."""
        kept = [archive, *(one for one in self.recent() if one.folder != archive.folder)]
        self._store.beginWriteArray(RECENT_KEY, len(kept[:RECENT_LIMIT]))
        for index, one in enumerate(kept[:RECENT_LIMIT]):
            self._store.setArrayIndex(index)
            self._store.setValue("folder", str(one.folder))
            self._store.setValue("title", one.title)
            self._store.setValue("photos", one.photos)
            self._store.setValue("query", one.place.query)
            self._store.setValue("photo", one.place.photo)
            self._store.setValue("selected", " ".join(str(photo) for photo in one.place.selected))
        self._store.endArray()

    def save(self) -> None:
        """Write everything to the disk."""
        self._store.sync()


def _number(kept: object) -> int:
    """What was kept as a number; 0 if somebody wrote something else there."""
    text = str(kept)
    return int(text) if text.isascii() and text.isdigit() else 0
