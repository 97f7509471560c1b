# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app import settings as options
from photo_archive.app.controllers import program_dialogs
from photo_archive.app.controllers.program import Program
from photo_archive.app.theme.theme import Look
from photo_archive.app.views.about_dialog import AboutDialog
from photo_archive.app.views.settings_dialog import Choices


def test_what_is_chosen_is_handed_over_and_kept(program: Program) -> None:
    program.settings.set(options.AUTHOR, "Mai")
    taken: list[Choices] = []
    dialog = program_dialogs.choices(program.desk, Look.DARK, taken.append)
    dialog.accept()
    (chosen,) = taken
    assert (chosen.look, chosen.author, chosen.language) == ("dark", "Mai", "en")
    program_dialogs.keep(program.settings, Choices("fr", "light", 120, "Lan"))
    assert program.settings.get(options.LANGUAGE) == "fr"
    assert program.settings.get(options.SCALE_PERCENT) == 120
    assert program.settings.get(options.AUTHOR) == "Lan"


def test_the_program_says_what_it_is(program: Program) -> None:
    program_dialogs.about(program.desk)
    shown = program.window.findChild(AboutDialog)
    assert shown is not None
    shown.close()
