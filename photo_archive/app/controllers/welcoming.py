# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The welcome page and what each of its ways does; loaded where no archive is opened at once."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.theme.theme import Look
from photo_archive.app.views.welcome_page import WelcomePage, sample_pictures


class Ways(Protocol):
    """Where the welcome page leads: the program."""

    desk: Desk

    def open_sample(self) -> None:
        """Open the sample archive."""

    def ask_new(self) -> object:
        """Ask for a new archive."""

    def ask_open(self) -> None:
        """Ask which archive to open."""

    def open(self, folder: Path, query: str = "", *, write: bool = True) -> None:
        """Open an archive."""

    def choose_language(self, language: str) -> None:
        """Speak another language."""

    def choose_look(self, look: str) -> None:
        """Look otherwise."""

    def show_manual(self) -> None:
        """Open the manual."""


def welcome_page(program: Ways, look: Look) -> WelcomePage:
    """A welcome page that speaks to the program."""
    desk = program.desk
    page = WelcomePage(
        desk.theme,
        desk.wording,
        pictures=sample_pictures(),
        recent=desk.settings.recent(),
        look=look.value,
    )
    page.sample_wanted.connect(program.open_sample)
    page.new_wanted.connect(program.ask_new)
    page.open_wanted.connect(program.ask_open)
    page.recent_chosen.connect(program.open)
    page.language_chosen.connect(program.choose_language)
    page.look_chosen.connect(program.choose_look)
    page.manual_wanted.connect(program.show_manual)
    return page
