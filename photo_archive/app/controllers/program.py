# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a whole: one window, no or one archive, one language, one look.

When language or look change the window is built anew from the same state; nothing else has to
know how to change its words or colours while it is shown. What the empty window does without is
loaded after it is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from photo_archive.app import settings as options
from photo_archive.app.actions import build_actions, enable
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.job_display import JobDisplay
from photo_archive.app.controllers.leaving import Leaving
from photo_archive.app.controllers.library_state import SPLITTER, VIEWS, LibraryState
from photo_archive.app.controllers.opening import Slices, create_with_desk, open_with_desk
from photo_archive.app.errands import soon
from photo_archive.app.jobs import JobRunner, OnLeaving, RunningJob, Start
from photo_archive.app.messages import Messenger
from photo_archive.app.settings import Settings
from photo_archive.app.theme.theme import Look, chosen_theme
from photo_archive.app.views.main_window import MainWindow
from photo_archive.domain.errors import DamagedArchiveError, Message
from photo_archive.wording import Wording, preferred_language

if TYPE_CHECKING:
    from photo_archive.app.controllers.archive_desk import ArchiveDesk
    from photo_archive.app.controllers.rescue import Rescue
    from photo_archive.app.session import Session
    from photo_archive.app.views.new_archive_dialog import NewArchiveDialog
    from photo_archive.app.views.settings_dialog import Choices, SettingsDialog
    from photo_archive.app.views.welcome_page import WelcomePage
    from photo_archive.services.workspace import Workspace

SAMPLE_FOLDER = "Photo Archive sample"
OFF_SCREEN_MS = 500
"""A window that was not painted by then is hidden; it is not waited for."""


class Program(QObject):
    """Holds the window and the open archive; ``unattended``: nobody is there to be asked."""

    painted = Signal()
    """The window is on the screen for the first time, or kept off it: what else there is begins."""
    opened = Signal()
    failed = Signal(object)

    def __init__(self, application: QApplication, settings: Settings, language: str) -> None:
        super().__init__()
        self._application = application
        self.settings = settings
        self._language = language
        self.runner = JobRunner(self)
        self.unattended = False
        self._is_over = False
        self.session: Session | None = None
        self.archive: ArchiveDesk | None = None
        self._is_painted = False
        self._building: Slices | None = None
        self._making: ArchiveDesk | None = None
        self._welcome: WelcomePage | None = None
        self._look = Look(settings.get(options.LOOK))
        self._qt_words = QTranslator(self)
        self._build_window()
        application.styleHints().colorSchemeChanged.connect(self._on_scheme)

    # -- the window -------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        """The window as it is now."""
        return self.desk.window

    def _wording(self) -> Wording:
        chosen = self._language or self.settings.get(options.LANGUAGE)
        return Wording(chosen or preferred_language())

    def _build_window(self) -> None:
        theme = chosen_theme(self._look, self.settings.get(options.SCALE_PERCENT) / 100)
        theme.apply(self._application)
        wording = self._wording()
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._qt_words.load(f"qtbase_{wording.language}", qt_words)
        self._application.installTranslator(self._qt_words)
        actions = build_actions(theme, wording, self, drawn=False)
        actions["browse"].setChecked(self.settings.get(options.BROWSE_SHOWN))
        actions["record"].setChecked(self.settings.get(options.RECORD_SHOWN))
        actions["regions"].setChecked(True)
        window = MainWindow(theme, wording, actions, VIEWS)
        messenger = Messenger(wording, window)
        self.desk = Desk(theme, wording, self.settings, self.runner, messenger, window, actions)
        JobDisplay(self.desk)
        Leaving(self.desk)
        self._rescue: Rescue | None = None
        self._connect_window()
        enable(actions, archive=False, writable=False, photo=False)

    def _connect_window(self) -> None:
        desk = self.desk
        ways: dict[str, Callable[[], object]] = {
            "new": self.ask_new,
            "open": self.ask_open,
            "sample": self.open_sample,
            "close": self.close_archive,
            "quit": desk.window.close,
            "settings": self.ask_settings,
            "about": self.show_about,
            "manual": self.show_manual,
            "palette": self.show_palette,
            "full_screen": desk.window.toggle_full_screen,
        }
        for action_id, way in ways.items():
            desk.actions[action_id].triggered.connect(lambda _=False, do=way: do())
        for action_id in ("browse", "record"):
            desk.actions[action_id].toggled.connect(self._on_panel_toggled)
        desk.messenger.damaged.connect(self._on_damaged)
        desk.window.first_painted.connect(self._on_painted)
        desk.window.closing.connect(self.shut_down)
        desk.window.recent_chosen.connect(self.open)
        desk.window.recent_menu.aboutToShow.connect(
            lambda: desk.window.show_recent(self.settings.recent())
        )

    @property
    def shows_photos(self) -> bool:
        """Whether an archive is open and its first photos are painted."""
        shown = self.archive or self._making
        return shown is not None and shown.shows_photos

    @property
    def rescue(self) -> Rescue:
        """The ways back to an archive that cannot be opened as wished."""
        if self._rescue is None:
            from photo_archive.app.controllers.rescue import Rescue

            made = self._rescue = Rescue(self.desk)
            made.leaving.connect(self._leave_archive)
            made.left.connect(self.close_archive)
            made.opening.connect(lambda at, query, write: self.open(at, query, write=write))
        return self._rescue

    def _on_damaged(self, folder: Path) -> None:
        if self._rescue is None:  # else it has been told itself
            self.rescue.show(folder)

    def show(self, *, opening: bool = False) -> None:
        """Show the window: the welcome page, or the library, also of an archive yet to open."""
        self.window.place(self.settings.layout("window"))
        if self.session is None and opening:
            self.window.await_panes(self.settings.get(options.VIEW))
            self.window.splitter.restoreState(self.settings.layout(SPLITTER))
        elif self.session is None:
            self._show_welcome()
        self.window.show()
        soon(self, self._on_painted, OFF_SCREEN_MS)

    def _on_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def rebuild(self) -> None:
        """Build the window anew, in the language and look chosen now."""
        state = LibraryState()
        self._finish_building()
        if self.archive is not None:
            state = self.archive.leave()
            self.archive = None
        before = self.window
        self._welcome = None
        geometry, shown = before.saveGeometry(), before.isVisible()
        for action in self.desk.actions.values():
            action.deleteLater()
        self._build_window()
        self.window.restoreGeometry(geometry)
        if self.session is not None:
            self._put_in(state)
            self._finish_building()
        else:
            self._show_welcome()
        if shown:
            self.window.show()
        before.blockSignals(True)
        before.hide()
        before.deleteLater()

    def _on_scheme(self) -> None:
        if self._look is Look.SYSTEM:
            self.rebuild()

    def _on_panel_toggled(self) -> None:
        self.settings.set(options.BROWSE_SHOWN, self.desk.actions["browse"].isChecked())
        self.settings.set(options.RECORD_SHOWN, self.desk.actions["record"].isChecked())
        self.window.apply_panels()

    def _show_welcome(self) -> None:
        from photo_archive.app.controllers.welcoming import welcome_page

        desk = self.desk
        page = welcome_page(self, self._look)
        if self._welcome is not None:
            desk.window.remove_page(self._welcome)
        self._welcome = page
        desk.window.take_out()
        desk.window.show_page(page)
        desk.window.setWindowTitle(desk.wording.say("Photo Archive"))
        desk.window.status.show_counts("", "")
        page.focus_first()

    # -- archives ---------------------------------------------------------------------------

    def _start(self, title: Message, start: Start, *, writes: bool = False) -> RunningJob:
        return self.runner.start(title, start, writes=writes, on_leaving=OnLeaving.GO_ON)

    def open(self, folder: Path, query: str = "", *, write: bool = True) -> None:
        """Open an archive; ``opened`` or ``failed`` follows."""
        author = self.settings.get(options.AUTHOR)
        title = Message("Opening {folder}", {"folder": folder.name})
        job = self._start(title, lambda: open_with_desk(folder, author, write=write))
        job.finished.connect(lambda workspace: self._on_opened(workspace, query))
        look = write and (folder / "archive.sqlite").is_file()
        job.failed.connect(lambda error: self._on_refused(error, folder, query, look=look))

    def _on_refused(self, error: Exception, folder: Path, query: str, *, look: bool) -> None:
        """The archive cannot be written to, perhaps because it is in use: it may be looked at."""
        if self.session is None and self.window.is_library() and not self.unattended:
            self._show_welcome()
        if not look or (self.unattended and isinstance(error, DamagedArchiveError)):
            self._on_open_failed(error)
        elif self.unattended:
            self.open(folder, query, write=False)
        else:
            self.rescue.offer_reading(error, folder, query)

    def create(self, folder: Path, title: str) -> RunningJob:
        """Make an archive in a folder and open it."""
        doing = Message("Creating {folder}", {"folder": folder.name})
        job = self._start(doing, lambda: create_with_desk(folder, title), writes=True)
        job.finished.connect(lambda workspace: self._on_opened(workspace, ""))
        return job

    def open_sample(self) -> None:
        """Open the sample archive, building it the first time."""
        from photo_archive.app.archive_jobs import build_sample
        from photo_archive.app.views.user_folders import documents_folder

        folder = documents_folder() / SAMPLE_FOLDER
        if (folder / "archive.sqlite").is_file():
            self.open(folder)
            return
        doing = Message("Building the sample archive")
        job = self._start(doing, lambda: build_sample(folder), writes=True)
        job.finished.connect(lambda _: self.open(folder))
        job.failed.connect(self._on_open_failed)

    def ask_open(self) -> None:
        """Ask for the folder of an archive."""
        from photo_archive.app.controllers.program_dialogs import ask_folder

        ask_folder(self.desk, self.open)

    def ask_new(self) -> NewArchiveDialog:
        """Ask what a new archive is called and where it shall lie."""
        from photo_archive.app.controllers.program_dialogs import new_archive

        return new_archive(self.desk, self.create)

    def _on_opened(self, workspace: Workspace, query: str) -> None:
        if self._is_over:
            workspace.close()
            return
        from photo_archive.app.controllers.left_off import remember_open, state_to_open
        from photo_archive.app.session import Session

        if self.session is None and self.window.is_library():
            query = query or self.window.search.query()  # what was typed while it was opened
        self._leave_archive()
        self.session = Session(workspace, self.runner, self._wording().language, self)
        state = state_to_open(self.settings, self.session.folder, query, anew=self.unattended)
        remember_open(self.settings, self.session)
        self._put_in(state).done.connect(self.opened)

    def _on_open_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        if not self.unattended:
            self.desk.messenger.show_error(error)

    def _put_in(self, state: LibraryState) -> Slices:
        from photo_archive.app.controllers.archive_desk import ArchiveDesk

        assert self.session is not None
        enable(self.desk.actions, archive=False, writable=False, photo=False)
        self.session.set_language(self.desk.wording.language)
        archive = self._making = ArchiveDesk(self.desk, self.session)
        self._building = Slices(archive.build(state), self)
        self._building.done.connect(lambda: self._on_built(archive))
        return self._building

    def _on_built(self, archive: ArchiveDesk) -> None:
        assert self.session is not None
        self._building = self._making = None
        self.archive = archive
        soon(self.window, self.window.draw_icons)
        self.rescue.follow(self.session, archive.backing_up)

    def _finish_building(self) -> None:
        building, self._building = self._building, None
        if building is not None and self._making is not None:
            self._making.hurry()
            building.finish()

    def _leave_archive(self) -> None:
        self._finish_building()
        if self.session is not None:
            self.runner.leave()
        if self.archive is not None:
            state = self.archive.leave()
            self.archive = None
            if self.session is not None and not self.unattended:
                from photo_archive.app.controllers.left_off import remember_place

                remember_place(self.settings, self.session, state)
        if self.session is not None:
            self.runner.leave()  # what was being typed may have become one
            if not self.unattended:
                from photo_archive.app.safety_jobs import back_up_on_leaving

                back_up_on_leaving(self.session)
            self.session.close()
            self.session.deleteLater()
            self.session = None

    def close_archive(self) -> None:
        """Close the archive and show the welcome page."""
        self._leave_archive()
        enable(self.desk.actions, archive=False, writable=False, photo=False)
        self._show_welcome()

    def shut_down(self) -> None:
        """The window is closing: save, stop the jobs, close the archive."""
        self.settings.set_layout("window", self.window.saveGeometry())
        self._is_over = True
        self._leave_archive()
        self.runner.stop()
        self.settings.save()

    # -- choices ----------------------------------------------------------------------------

    def choose_language(self, language: str) -> None:
        """Speak another language from now on."""
        self._language = ""
        self.settings.set(options.LANGUAGE, language)
        self.rebuild()

    def choose_look(self, look: str) -> None:
        """Light, dark, or as the system is."""
        self._look = Look(look)
        self.settings.set(options.LOOK, look)
        self.rebuild()

    def ask_settings(self) -> SettingsDialog:
        """Open the settings."""
        from photo_archive.app.controllers.program_dialogs import choices

        return choices(self.desk, self._look, self._take)

    def _take(self, choices: Choices) -> None:
        from photo_archive.app.controllers.program_dialogs import keep

        self._language, self._look = "", Look(choices.look)
        keep(self.settings, choices)
        self.rebuild()

    def show_about(self) -> None:
        """Say what the program is."""
        from photo_archive.app.controllers.program_dialogs import about

        about(self.desk)

    def show_manual(self) -> None:
        """Open the manual."""
        from photo_archive.app.controllers.manual import open_manual

        open_manual(self.desk.wording.language)

    def show_palette(self) -> None:
        """Go to anything by a few letters of its name."""
        from photo_archive.app.controllers.quick_opening import QuickOpening

        ways = self.archive.quick_ways() if self.archive is not None else None
        QuickOpening(self.desk, self.session, ways).open()
