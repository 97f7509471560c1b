# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quick open: asks the archive off the window's thread, adds the commands, goes where is chosen.

What was gone to lately is remembered for each archive and offered first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QKeySequence

from photo_archive.app.actions import ACTIONS
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.models.quick_rows import (
    CommandLook,
    QuickRow,
    command_row,
    quick_row,
    search_row,
)
from photo_archive.app.questions import Latest
from photo_archive.app.settings import Option
from photo_archive.app.views.quick_open_dialog import QuickOpenDialog
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_text import quoted
from photo_archive.domain.quick_items import QuickItem, QuickKind, ordered, ranked

if TYPE_CHECKING:
    from photo_archive.app.session import Session

REMEMBERED = 12
SHOWN, MOST_COMMANDS = 14, 6
SHORTEST = 1
COMMAND = "command:"
ONLY_COMMANDS = ">"
"""What begins so is looked for among commands only."""

Source = Callable[[str], Sequence[QuickItem]]
"""More to go to: given what was typed ("" for all), items with how well they fit; any thread."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where one can go in an open archive."""

    open_record: Callable[[RecordRef], object]
    search: Callable[[str], object]
    show_photo: Callable[[int], object]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as the thread needs it."""

    text: str
    commands: tuple[QuickItem, ...]
    recent: tuple[str, ...]


class QuickOpening(QObject):
    """One dialog for what the program can do and what the archive has.

    Args:
        desk: The window and its tools.
        session: The open archive, None on the welcome page.
        ways: Where to go in it.
        sources: More to go to.
    """

    def __init__(
        self,
        desk: Desk,
        session: Session | None = None,
        ways: Ways | None = None,
        sources: Sequence[Source] = (),
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._ways = ways
        self._sources = tuple(sources)
        self._commands = dict(self._all_commands())
        self._dialog = QuickOpenDialog(desk.theme, desk.wording, desk.window)
        self._dialog.typed.connect(self._ask)
        self._dialog.chosen.connect(self._on_chosen)
        self._dialog.finished.connect(self.deleteLater)
        self._dialog.finished.connect(self._dialog.deleteLater)
        owner = self._dialog
        self._asking = session.questions_for(owner) if session is not None else Latest(owner)
        self._asking.answered.connect(self._on_answer)
        self._asking.failed.connect(desk.messenger.show_error)

    def open(self) -> QuickOpenDialog:
        """Show the dialog, with what was gone to lately and all commands."""
        self._dialog.open()
        self._dialog.edit.setFocus()
        self._ask("")
        return self._dialog

    # -- asking -----------------------------------------------------------------------------

    def _all_commands(self) -> list[tuple[str, tuple[QuickItem, CommandLook]]]:
        """Every command but this, as values a thread may have."""
        say, found = self._desk.wording.say, []
        for row in ACTIONS:
            action = self._desk.actions[row.id]
            if row.id == "palette":
                continue
            key = f"{COMMAND}{row.id}"
            item = QuickItem(
                QuickKind.COMMAND, key, action.text().replace("&", ""), detail=say(row.menu.value)
            )
            look = CommandLook(_keys(action), row.icon, action.isEnabled())
            found.append((key, (item, look)))
        return found

    def _ask(self, text: str) -> None:
        commands = tuple(item for item, _ in self._commands.values())
        asked = _Asked(text, commands, self._recent())
        session, sources = self._session, self._sources
        workspace = session.workspace if session is not None else None
        language = self._desk.wording.language

        def answer() -> tuple[str, list[QuickItem]]:
            typed = asked.text.strip()
            if typed.startswith(ONLY_COMMANDS):
                return asked.text, _commands_for(typed[1:].strip(), asked)
            if not typed:
                again: Sequence[QuickItem] = ()
                if workspace is not None:
                    from photo_archive.services.quick_open import quick_again

                    again = quick_again(workspace, asked.recent, language)
                return asked.text, _lately(again, asked)
            found = _commands_for(typed, asked)[:MOST_COMMANDS]
            if workspace is not None:
                from photo_archive.services.quick_open import quick_open

                found.extend(quick_open(workspace, typed, language))
            for source in sources:
                found.extend(source(typed))
            return asked.text, ordered(found, asked.recent)[:SHOWN]

        self._asking.ask(answer)

    def _on_answer(self, answer: tuple[str, list[QuickItem]]) -> None:
        text, items = answer
        wording, typed = self._desk.wording, text.strip()
        rows = [self._row(item) for item in items]
        if typed and self._ways is not None and not typed.startswith(ONLY_COMMANDS):
            rows.append(search_row(typed, wording))
        self._dialog.show_rows(text, rows)

    def _row(self, item: QuickItem) -> QuickRow:
        known = self._commands.get(item.key)
        if known is None:
            return quick_row(item, self._desk.wording)
        return command_row(item, known[1], self._desk.wording)

    # -- going ------------------------------------------------------------------------------

    def _on_chosen(self, row: QuickRow, photos: bool) -> None:
        if row.item is None:
            self._go(lambda ways: ways.search(_as_words(self._dialog.edit.text())))
            return
        item = row.item
        self._remember(item.key)
        if item.kind is QuickKind.COMMAND:
            self._desk.actions[item.key.removeprefix(COMMAND)].trigger()
        elif item.ref is not None and not photos:
            ref = item.ref
            self._go(lambda ways: ways.open_record(ref))
        else:
            self._go(lambda ways: ways.search(item.query))
            photo = item.photo
            if photo is not None:
                self._go(lambda ways: ways.show_photo(photo))

    def _go(self, go: Callable[[Ways], object]) -> None:
        if self._ways is not None:
            go(self._ways)

    # -- remembering ------------------------------------------------------------------------

    def _option(self) -> Option[str]:
        folder = str(self._session.folder) if self._session is not None else ""
        key = bytes(QUrl.toPercentEncoding(folder).data()).decode()
        return Option(f"quick_open/{key or 'welcome'}", "")

    def _recent(self) -> tuple[str, ...]:
        return tuple(key for key in self._desk.settings.get(self._option()).split("\n") if key)

    def _remember(self, key: str) -> None:
        kept = [key, *(one for one in self._recent() if one != key)][:REMEMBERED]
        self._desk.settings.set(self._option(), "\n".join(kept))


def _keys(action: QAction) -> str:
    shortcuts = action.shortcuts()
    native = QKeySequence.SequenceFormat.NativeText
    return shortcuts[0].toString(native) if shortcuts else ""


def _commands_for(typed: str, asked: _Asked) -> list[QuickItem]:
    if not typed:
        return list(asked.commands)
    return ordered(ranked(typed, asked.commands), asked.recent)


def _lately(again: Sequence[QuickItem], asked: _Asked) -> list[QuickItem]:
    """What was gone to lately, then all commands as the menus have them."""
    known = {item.key: item for item in (*again, *asked.commands)}
    lately = [known[key] for key in asked.recent if key in known]
    return [*lately, *(item for item in asked.commands if item not in lately)]


def _as_words(text: str) -> str:
    """What was typed as words of a query, whatever signs are in it."""
    words = " ".join(text.split())
    plain = all(letter.isalnum() or letter in " -'’." for letter in words)
    return words if plain and not words.startswith("-") and " OR " not in words else quoted(words)
