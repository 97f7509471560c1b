# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program itself asks in dialogs: archives, settings; loaded when it first asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.errands import while_there
from photo_archive.app.jobs import RunningJob
from photo_archive.app.messages import error_text
from photo_archive.app.settings import Settings
from photo_archive.app.theme.theme import Look
from photo_archive.app.views.about_dialog import AboutDialog
from photo_archive.app.views.new_archive_dialog import NewArchiveDialog
from photo_archive.app.views.settings_dialog import Choices, SettingsDialog
from photo_archive.app.views.user_folders import documents_folder


def ask_folder(desk: Desk, take: Callable[[Path], object]) -> None:
    """Ask for the folder of an archive, and hand it over if one was chosen."""
    title = desk.wording.say("Open archive")
    chosen = QFileDialog.getExistingDirectory(desk.window, title)
    if chosen:
        take(Path(chosen))


def new_archive(desk: Desk, make: Callable[[Path, str], RunningJob]) -> NewArchiveDialog:
    """Ask what a new archive is called and where it shall lie, until it could be made."""
    wording = desk.wording
    dialog = NewArchiveDialog(desk.theme, wording, documents_folder(), desk.window)
    refuse = dialog.show_refused

    def create(folder: Path, title: str) -> None:
        job = make(folder, title)
        job.finished.connect(while_there(dialog, lambda _: dialog.accept()))
        job.failed.connect(while_there(dialog, lambda why: refuse(error_text(why, wording))))

    dialog.creation_wanted.connect(create)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def choices(desk: Desk, look: Look, take: Callable[[Choices], object]) -> SettingsDialog:
    """Ask for the settings, and hand over what was chosen."""
    settings = desk.settings
    now = Choices(
        desk.wording.language,
        look.value,
        settings.get(options.SCALE_PERCENT),
        settings.get(options.AUTHOR),
    )
    dialog = SettingsDialog(desk.theme, desk.wording, now, desk.window)
    dialog.accepted.connect(lambda: take(dialog.choices()))
    dialog.open()
    return dialog


def keep(settings: Settings, chosen: Choices) -> None:
    """Keep the settings that were chosen."""
    settings.set(options.LANGUAGE, chosen.language)
    settings.set(options.LOOK, chosen.look)
    settings.set(options.SCALE_PERCENT, chosen.scale_percent)
    settings.set(options.AUTHOR, chosen.author)


def about(desk: Desk) -> None:
    """Say what the program is."""
    AboutDialog(desk.theme, desk.wording, desk.window).open()
