# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks below which tag a tag goes: type a few letters, Enter takes the line in front."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.filtered_choice import FilteredChoice
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.names import fold
from photo_archive.wording import Wording

REF_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_SHOWN = 300


class TagMoveDialog(FilteredChoice):
    """Offers the top of the tree and every other tag."""

    chosen = Signal(object)
    """The tag below which it goes, None for the top."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        name: str,
        lines: Sequence[RecordLine],
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Move {name}", name=name), say("Move"), parent)
        self.resize(theme.px(440), theme.px(460))
        self._lines = tuple(lines)
        self._names = {line.ref.id: line.name for line in lines}
        self.edit.setPlaceholderText(say("Any spelling"))
        self.edit.setAccessibleName(say("Below which tag"))
        self.list.setAccessibleName(say("Tags"))
        self.show_lines("")
        self.edit.setFocus()

    def fill(self, text: str) -> None:
        """The top of the tree while nothing is typed, then the tags of those letters."""
        wanted = fold(text).split()
        if not wanted:
            self._add(self.wording.say("Top of the tree"), None)
        shown = 0
        for line in self._lines:
            if shown < MOST_SHOWN and all(part in fold(line.name) for part in wanted):
                self._add(self._path(line), line.ref)
                shown += 1

    def _add(self, text: str, ref: RecordRef | None) -> None:
        item = QTreeWidgetItem([text])
        item.setIcon(0, self.theme.icon("tag"))
        item.setData(0, REF_ROLE, ref)
        self.list.addTopLevelItem(item)

    def _path(self, line: RecordLine) -> str:
        above = [self._names[one] for one in line.parents if one in self._names]
        return f"{line.name}  ·  {', '.join(above)}" if above else line.name

    def take(self, item: QTreeWidgetItem) -> None:
        """Tell of the tag chosen."""
        self.chosen.emit(item.data(0, REF_ROLE))
