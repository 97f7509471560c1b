# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of tags is rearranged: by dragging, by cut and paste, by a dialog; merging by its menu.

Merging is never done by a drop: that would be too easily done by mistake.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.session import Session
from photo_archive.app.views.branch_dragging import Branch, BranchDragging
from photo_archive.app.views.choice_menu import LINE, Choice, open_choices
from photo_archive.app.views.record_page import RecordPage
from photo_archive.app.views.tag_move_dialog import TagMoveDialog
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordRef


class TagMoving(QObject):
    """Works on the page of tags."""

    def __init__(
        self, desk: Desk, session: Session, page: RecordPage, merge: Callable[[RecordRef], object]
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._session = session
        self._page = page
        self._merge = merge
        self.dialog: TagMoveDialog | None = None
        self.dragging = BranchDragging(desk.theme, page.index.list, page.index.model)
        self.dragging.enabled = not session.read_only
        self.dragging.moved.connect(self.move)
        self.dragging.menu_wanted.connect(self._open_menu)

    def move(self, branch: Branch, under: RecordRef | None) -> None:
        """Put a tag below another one, or at the top."""
        ref, above = branch
        target = None if under is None else under.id

        def work() -> object:
            from photo_archive.services.tag_tree import move_tag

            return move_tag(self._session.workspace, ref.id, target, above)

        self._session.write(Message("Moving a tag"), work, ())

    def ask(self, branch: Branch) -> None:
        """Ask where a tag goes."""
        model = self._page.index.model
        lines = [one for one in model.lines if one.ref != branch[0]]
        name = next((one.name for one in model.lines if one.ref == branch[0]), "")
        dialog = TagMoveDialog(self._desk.theme, self._desk.wording, name, lines, self._page)
        dialog.chosen.connect(lambda under: self.move(branch, under))
        self.dialog = dialog
        dialog.open()

    def choices(self, branch: Branch) -> list[Choice]:
        """What the menu of a tag offers: text, what it does, whether it can be now."""
        say = self._desk.wording.say
        writable, cut = not self._session.read_only, self.dragging.cut
        return [
            (say("Move to…"), lambda: self.ask(branch), writable),
            (
                say("Make it a top tag"),
                lambda: self.move(branch, None),
                writable and branch[1] is not None,
            ),
            (say("Cut"), lambda: self._cut(branch), writable),
            (
                say("Paste below this tag"),
                lambda: self.dragging.paste(branch[0]),
                writable and cut is not None and cut[0] != branch[0],
            ),
            LINE,
            (say("Merge with another…"), lambda: self._merge(branch[0]), writable),
        ]

    def _cut(self, branch: Branch) -> None:
        self.dragging.cut = branch

    def _open_menu(self, branch: Branch, place: QPoint) -> None:
        open_choices(self.choices(branch), place, self._page)
