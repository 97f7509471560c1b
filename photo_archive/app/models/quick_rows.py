# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of quick open: what a thing is called, what tells it from namesakes, and what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.models.dates_shown import long_date, years_of
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.quick_items import QuickItem, QuickKind
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
KIND_WORDS = {
    QuickKind.PHOTOGRAPHER: "Photographer",
    QuickKind.ALBUM: "Album",
    QuickKind.SEARCH: "Saved search",
    QuickKind.NUMBER: "Photo",
    QuickKind.COMMAND: "Command",
}
KIND_ICONS = {
    QuickKind.PHOTOGRAPHER: "user",
    QuickKind.ALBUM: "images",
    QuickKind.SEARCH: "search",
    QuickKind.NUMBER: "image",
    QuickKind.COMMAND: "keyboard",
    QuickKind.PERSON: "user",
    QuickKind.PLACE: "map-pin",
    QuickKind.EVENT: "calendar-days",
    QuickKind.ORGANISATION: "building-2",
    QuickKind.TAG: "tag",
}


@dataclass(frozen=True, slots=True)
class QuickRow:
    """One row.

    Attributes:
        item: What is gone to; None for looking for photos with what was typed.
        label: What it is called.
        detail: What tells it from namesakes.
        kind: What it is, in a word.
        keys: The shortcut of a command.
        icon: The icon.
        token: The colour of the icon.
        enabled: Whether it can be gone to now.
    """

    item: QuickItem | None
    label: str
    detail: str = ""
    kind: str = ""
    keys: str = ""
    icon: str = "search"
    token: str = "text2"
    enabled: bool = True

    @property
    def spoken(self) -> str:
        """All of it, for screen readers."""
        parts = (self.label, self.detail, self.kind, self.keys)
        return ", ".join(part for part in parts if part)


def quick_row(item: QuickItem, wording: Wording) -> QuickRow:
    """The row of something of the archive."""
    kind = _kind(item.kind)
    records = set(RecordKind)
    return QuickRow(
        item,
        item.label,
        _detail(item, wording),
        wording.say(kind),
        icon=KIND_ICONS[item.kind],
        token=item.kind.value if item.kind.value in records else "text2",
    )


def _kind(kind: QuickKind) -> str:
    return KIND_WORDS.get(kind) or KINDS[RecordKind(kind.value)].one


def _detail(item: QuickItem, wording: Wording) -> str:
    detail = item.detail
    if item.kind is QuickKind.EVENT:
        detail = long_date(detail, wording.language)
    elif item.kind in (QuickKind.PERSON, QuickKind.ORGANISATION):
        detail = years_of(detail)
    photos = wording.count("{n} photo", "{n} photos", item.photos) if item.photos else ""
    name = "" if item.name == item.label else item.name
    return " · ".join(part for part in (name, detail, item.role, photos) if part)


def search_row(text: str, wording: Wording) -> QuickRow:
    """The last row: to look for photos with what was typed."""
    return QuickRow(None, wording.say("Search photos for “{words}”", words=text), token="accent")


@dataclass(frozen=True, slots=True)
class CommandLook:
    """How a command looks beside its name."""

    keys: str = ""
    icon: str = ""
    enabled: bool = True


def command_row(item: QuickItem, look: CommandLook, wording: Wording) -> QuickRow:
    """The row of a command; ``detail`` of the item is its menu."""
    made = QuickRow(item, item.label, item.detail)
    icon = look.icon or KIND_ICONS[QuickKind.COMMAND]
    return replace(made, keys=look.keys, icon=icon, enabled=look.enabled)


class QuickRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class QuickModel(QAbstractListModel):
    """The rows as Qt wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QuickRow, ...] = ()

    def set_rows(self, rows: Sequence[QuickRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == QuickRole.ROW:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.spoken
        if role == Qt.ItemDataRole.ToolTipRole and one.item is not None:
            return one.item.query or one.label
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.data(index, QuickRole.ROW)
        if isinstance(row, QuickRow) and not row.enabled:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
