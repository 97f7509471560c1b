# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window: menu, toolbar, browse, photos, record and status, put together.

It arranges the views it is given and keeps the panels within their limits; what anything means is
the controllers' matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.actions import ACTIONS, Menu, give_icons
from photo_archive.app.settings import RecentArchive
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import Segment, Segments, column, panel, row, tool_button
from photo_archive.app.views.search_box import SearchBox
from photo_archive.app.views.status_line import StatusLine
from photo_archive.wording import Wording

WINDOW_SIZE = (1440, 900)
TITLE_BAR = 40
"""What the window manager is left for its frame, in pixels."""

BROWSE_CLOSES_BELOW = 1080
RECORD_CLOSES_BELOW = 900


@dataclass(frozen=True, slots=True)
class Panes:
    """The views of an open archive."""

    browse: QWidget
    result_bar: QWidget
    photos: QStackedWidget
    record: QWidget


class MainWindow(QMainWindow):
    """The program's window; empty (a welcome page) until panes are put in."""

    view_chosen = Signal(str)
    closing = Signal()
    escaped = Signal()
    recent_chosen = Signal(object)
    first_painted = Signal()
    """The window is on the screen; told once."""

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], views: tuple[str, ...]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.actions_by_id = actions
        self.setStyleSheet(theme.style_sheet())
        self.recent_menu = QMenu(wording.say("Open recent"), self)
        self.search = SearchBox(theme, wording)
        self.status = StatusLine(theme, wording)
        self.panes: Panes | None = None
        self._sides: tuple[QWidget, QWidget] | None = None
        self._is_painted = False
        self._pages = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._build_menus()
        self._toolbar = self._build_toolbar(views)
        library = QWidget()
        library.setLayout(column(self._toolbar, self._splitter, gap=0))
        library.layout().setStretch(1, 1)
        self._pages.addWidget(library)
        whole = QWidget()
        whole.setLayout(column(self._pages, self.status, gap=0))
        whole.layout().setStretch(0, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(QSize(theme.px(720), theme.px(480)))
        self.setWindowTitle(wording.say("Photo Archive"))

    # -- building ---------------------------------------------------------------------------

    def _build_menus(self) -> None:
        menus: dict[Menu, QMenu] = {}
        for kind in Menu:
            menus[kind] = menu = self.menuBar().addMenu(self._wording.say(kind.value))
            menu.aboutToShow.connect(
                lambda one=kind: give_icons(self.actions_by_id, self._theme, one)
            )
        submenus: dict[str, QMenu] = {}
        for one in ACTIONS:
            menu, action = menus[one.menu], self.actions_by_id[one.id]
            if one.begins_group:
                menu.addSeparator()
            if one.submenu and one.submenu not in submenus:
                submenus[one.submenu] = menu.addMenu(self._wording.say(one.submenu))
            (submenus[one.submenu] if one.submenu else menu).addAction(action)
            self.addAction(action)
            if one.id == "sample":
                menu.addMenu(self.recent_menu)

    def draw_icons(self) -> None:
        """Draw the icons of menus that were not opened yet: they stand in other menus, too."""
        for menu in Menu:
            give_icons(self.actions_by_id, self._theme, menu)

    def show_recent(self, archives: Sequence[RecentArchive]) -> None:
        """Offer the archives opened before."""
        menu = self.recent_menu
        menu.clear()
        for one in archives:
            action = menu.addAction(one.title or one.folder.name)
            action.setEnabled(one.folder.is_dir())
            action.triggered.connect(lambda _=False, at=one.folder: self.recent_chosen.emit(at))

    def _build_toolbar(self, views: tuple[str, ...]) -> QFrame:
        theme, actions = self._theme, self.actions_by_id
        bar = panel("toolbar")
        bar.setFixedHeight(theme.px(48))
        self.views = Segments(
            theme,
            [
                Segment(
                    one,
                    actions[one].text(),
                    actions_icon(one),
                    actions[one].text(),
                    shows_text_only_when_chosen=True,
                )
                for one in views
            ],
        )
        self.views.chosen.connect(self.view_chosen)
        self._import = self._boxed("import", self._wording.say("Import…"))
        self._sheet = self._boxed("sheet", self._wording.say("Caption sheet…"))
        line = row(self._toggle("browse"), self.views, theme.px(8), gap=theme.px(8))
        line.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        line.addWidget(self.search, 1)
        line.addSpacing(theme.px(8))
        for one in (self._import, self._sheet, self._toggle("record")):
            line.addWidget(one)
        bar.setLayout(line)
        return bar

    def _toggle(self, action_id: str) -> QToolButton:
        action = self.actions_by_id[action_id]
        made = tool_button(self._theme, actions_icon(action_id), action.text())
        made.setCheckable(True)
        made.setChecked(action.isChecked())
        made.clicked.connect(action.trigger)
        action.toggled.connect(made.setChecked)
        keys = action.shortcut().toString()
        made.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        return made

    def _boxed(self, action_id: str, text: str) -> QToolButton:
        action = self.actions_by_id[action_id]
        made = tool_button(self._theme, actions_icon(action_id), text, "boxed")
        made.setText(f" {text}")  # the style leaves too little room after the icon
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        return made

    def place(self, geometry: QByteArray) -> None:
        """Where and as large as it was, or in its own size as far as the screen has room."""
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - QSize(0, TITLE_BAR)
            self.resize(QSize(*WINDOW_SIZE).boundedTo(room))

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or no longer."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    # -- pages ------------------------------------------------------------------------------

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of the library (welcome, review, people)."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def current_page(self) -> QWidget:
        """What fills the window: the library or a page."""
        return self._pages.currentWidget()

    def remove_page(self, page: QWidget) -> None:
        """Take a page out for good."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def show_library(self) -> None:
        """Show the library again."""
        self._pages.setCurrentIndex(0)

    def is_library(self) -> bool:
        """Whether the library is shown."""
        return self._pages.currentIndex() == 0

    def put_in(self, panes: Panes) -> None:
        """Fill the library with the views of an archive; those before go."""
        self.take_out()
        self.panes = panes
        centre = panel("canvas")
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panes.result_bar)
        layout.addWidget(panes.photos, 1)
        centre.setMinimumWidth(self._theme.px(320))
        self._put_side_by_side(panes.browse, centre, panes.record)

    def put_in_record(self, record: QWidget) -> None:
        """Put the view of the record where its ground was, as wide as that."""
        if self.panes is None:
            return
        ground = self._splitter.replaceWidget(2, record)
        if ground is not None:
            ground.deleteLater()
        self.panes = replace(self.panes, record=record)
        self._sides = self.panes.browse, record
        self.apply_panels()

    def await_panes(self, view: str) -> None:
        """Show the library with the grounds of its views, which are put in when they are made."""
        self.views.choose(view)  # whose button is wider then
        self.take_out()
        browse, centre, record = panel("panel"), panel("canvas"), panel("panel")
        bar = panel("bar")
        bar.setFixedHeight(self._theme.px(40))
        centre.setLayout(column(bar, None, gap=0))
        centre.setMinimumWidth(self._theme.px(320))
        self._put_side_by_side(browse, centre, record)

    def _put_side_by_side(self, browse: QWidget, centre: QWidget, record: QWidget) -> None:
        for one in (browse, centre, record):
            self._splitter.addWidget(one)
        self._sides = browse, record
        self.status.show_counts(self._wording.say("Looking…"), "")
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        px = self._theme.px
        self._splitter.setSizes([px(248), px(2000), px(372)])
        self.apply_panels()
        self.show_library()
        self._splitter.setUpdatesEnabled(True)

    def take_out(self) -> None:
        """Remove the views of an archive; what was last seen stands until others are put in."""
        self.panes = None
        self._sides = None
        self._splitter.setUpdatesEnabled(False)
        while self._splitter.count():
            widget = self._splitter.widget(0)
            widget.setParent(None)
            widget.deleteLater()

    @property
    def splitter(self) -> QSplitter:
        """Browse, centre and record side by side."""
        return self._splitter

    def apply_panels(self) -> None:
        """Show the panels that are wanted and for which there is room."""
        width = self.width() / self._theme.factor
        if not self.is_library():
            from photo_archive.app.views.page_frame import PageFrame

            page = self.current_page()
            if isinstance(page, PageFrame):
                page.apply_panels(width)
        if self._sides is None:
            return
        browse = self.actions_by_id["browse"].isChecked() and width >= BROWSE_CLOSES_BELOW
        record = self.actions_by_id["record"].isChecked() and width >= RECORD_CLOSES_BELOW
        self._sides[0].setVisible(browse)
        self._sides[1].setVisible(record)
        narrow = width < BROWSE_CLOSES_BELOW
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self._import.setToolButtonStyle(style)
        self._sheet.setToolButtonStyle(style)

    # -- events -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.apply_panels()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def actions_icon(action_id: str) -> str:
    """The icon of an action's row."""
    return next(one.icon for one in ACTIONS if one.id == action_id)
