# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks in the library: of each only the photo on top is shown until the stack is opened."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.order_session import OrderSession
from photo_archive.app.session import Session
from photo_archive.app.views.stack_dialog import StackDialog
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId


class Stacking(Part):
    """Folds what is found, and puts photos on stacks."""

    def __init__(
        self, desk: Desk, session: Session, library: Library, asking: OrderSession
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._asking = asking
        self._opened: frozenset[int] = frozenset()
        self._groups: list[tuple[PhotoId, ...]] = []
        self._stack_of: dict[int, tuple[PhotoId, ...]] = {}
        self._mark = (0, 0)
        self.dialog: StackDialog | None = None
        asking.stacks_proposed.connect(self._on_proposed)
        session.changed.connect(self._on_changed)
        self._read()

    def ways(self) -> Ways:
        return {
            "stack_photos": self.stack_selected,
            "unstack_photos": self.take_apart,
            "toggle_stack": self.toggle,
            "propose_stacks": self.ask,
        }

    def stop(self) -> None:
        """Hear no more: the session outlives this window."""
        self._session.changed.disconnect(self._on_changed)
        self._session.fold = None

    def stack_selected(self) -> None:
        """Put the selected photos on one stack, the one with the focus on top."""
        ids = list(self._library.selected_ids())
        current = self._library.current_id()
        if len(ids) < 2 or current is None:
            self._desk.messenger.show_error(
                ArchiveError("One photo makes no stack: choose two or more.")
            )
            return
        top = current if current in ids else ids[0]
        members = tuple(PhotoId(one) for one in (top, *(one for one in ids if one != top)))
        self._asking.stack([members])

    def take_apart(self) -> None:
        """Take the stack apart on which the photo with the focus is."""
        current = self._library.current_id()
        if current is not None:
            self._asking.unstack([PhotoId(current)])

    def toggle(self) -> None:
        """Open the stack of the photo with the focus, or close it."""
        current = self._library.current_id()
        members = self._stack_of.get(current) if current is not None else None
        if not members:
            return
        top = int(members[0])
        self._opened = self._opened ^ {top}
        self._fold()
        if current != top and top not in self._opened:
            row = self._library.photos.row_of(top)
            if row >= 0:
                self._library.select_row(row)
        self._library.searching.ask()

    def ask(self) -> None:
        """Look for photos found that were scanned in one session."""
        found = self._library.found
        if found is not None:
            self._asking.propose_stacks(found.ids)

    def _on_proposed(self, groups: Sequence[tuple[PhotoId, ...]]) -> None:
        desk = self._desk
        dialog = StackDialog(
            desk.theme, desk.wording, self._library.thumbnails, groups, desk.window
        )
        dialog.stack_wanted.connect(self._asking.stack)
        self.dialog = dialog
        dialog.open()

    def _on_changed(self, _: object) -> None:
        if self._asking.stacks_mark() != self._mark:
            self._read()
            self._library.searching.ask()

    def _read(self) -> None:
        self._mark = self._asking.stacks_mark()
        self._groups = self._asking.stacks()
        self._stack_of = {int(one): group for group in self._groups for one in group}
        self._fold()
        self._library.photos.set_stacks({int(one[0]): len(one) for one in self._groups})

    def _fold(self) -> None:
        self._session.fold = self._asking.fold_stacks(self._groups, self._opened)
