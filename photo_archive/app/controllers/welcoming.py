# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The welcome page and what each of its ways does; loaded where no archive is opened at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photo_archive.app.theme.theme import Look
from photo_archive.app.views.welcome_page import WelcomePage, sample_pictures

if TYPE_CHECKING:
    from photo_archive.app.controllers.program import Program


def welcome_page(program: Program, look: Look) -> WelcomePage:
    """A welcome page that speaks to the program."""
    desk = program.desk
    page = WelcomePage(
        desk.theme,
        desk.wording,
        pictures=sample_pictures(),
        recent=program.settings.recent(),
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
