# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every controller works with, handed on as one value instead of five arguments."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction

from photo_archive.app import settings as options
from photo_archive.app.jobs import JobRunner
from photo_archive.app.messages import Messenger
from photo_archive.app.settings import Settings
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.main_window import MainWindow
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class Desk:
    """The window and its tools, in one language and one look."""

    theme: Theme
    wording: Wording
    settings: Settings
    runner: JobRunner
    messenger: Messenger
    window: MainWindow
    actions: dict[str, QAction]

    @property
    def people_order(self) -> str:
        """How people are sorted: as chosen, else as readers of the language do."""
        by_language = "vietnamese" if self.wording.language == "vi" else "western"
        return self.settings.get(options.PEOPLE_ORDER) or by_language
