# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the window can be told to do, in one table: menus, toolbar, shortcuts and palette.

Texts are keys of the translation; ids and shortcuts are unique, which a test checks.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from photo_archive.app.action_rows import ActionRow, Menu, Needs, Standard
from photo_archive.app.record_actions import PHOTO_ACTIONS, RECORD_ACTIONS
from photo_archive.app.theme.theme import Theme
from photo_archive.wording import Wording

__all__ = ["ACTIONS", "ActionRow", "Menu", "Needs", "build_actions", "enable"]

PROGRAM_ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(
        "new", Menu.FILE, "New archive…", standard=Standard.New, icon="plus", needs=Needs.NOTHING
    ),
    ActionRow(
        "open",
        Menu.FILE,
        "Open archive…",
        standard=Standard.Open,
        icon="folder-open",
        needs=Needs.NOTHING,
    ),
    ActionRow("sample", Menu.FILE, "Open the sample archive", icon="play", needs=Needs.NOTHING),
    ActionRow(
        "import",
        Menu.FILE,
        "Import pictures…",
        ("Ctrl+Shift+I",),
        icon="download",
        needs=Needs.WRITABLE,
        begins_group=True,
    ),
    ActionRow(
        "captions",
        Menu.FILE,
        "Read captions…",
        ("Ctrl+Shift+B",),
        icon="file-text",
        needs=Needs.WRITABLE,
    ),
    ActionRow("watched", Menu.FILE, "Watched folders…", icon="folder-open", needs=Needs.WRITABLE),
    ActionRow("sheet", Menu.FILE, "Caption sheet…", ("Ctrl+Shift+E",), icon="file-text"),
    ActionRow("export", Menu.FILE, "Export photos…", icon="images"),
    ActionRow(
        "check_originals",
        Menu.FILE,
        "Check originals…",
        icon="badge-check",
        needs=Needs.WRITABLE,
        begins_group=True,
    ),
    ActionRow(
        "find_missing", Menu.FILE, "Find missing files…", icon="search", needs=Needs.WRITABLE
    ),
    ActionRow("backups", Menu.FILE, "Backups…", icon="archive"),
    ActionRow("close", Menu.FILE, "Close archive", standard=Standard.Close, begins_group=True),
    ActionRow("quit", Menu.FILE, "Quit", standard=Standard.Quit, needs=Needs.NOTHING),
    ActionRow(
        "undo", Menu.EDIT, "Undo", standard=Standard.Undo, icon="undo-2", needs=Needs.WRITABLE
    ),
    ActionRow(
        "redo", Menu.EDIT, "Redo", standard=Standard.Redo, icon="redo-2", needs=Needs.WRITABLE
    ),
    ActionRow("history", Menu.EDIT, "History…", ("Ctrl+Shift+H",), icon="history"),
    ActionRow(
        "select_all", Menu.EDIT, "Select all photos", standard=Standard.SelectAll, begins_group=True
    ),
    ActionRow("clear_selection", Menu.EDIT, "Clear selection", ("Ctrl+Shift+A",)),
    ActionRow("invert_selection", Menu.EDIT, "Invert selection", ("Ctrl+Alt+A",)),
    ActionRow(
        "copy_reference",
        Menu.EDIT,
        "Copy reference numbers",
        ("Ctrl+Shift+C",),
        icon="copy",
        needs=Needs.PHOTO,
    ),
    ActionRow(
        "settings",
        Menu.EDIT,
        "Settings…",
        ("Ctrl+,",),
        icon="settings",
        needs=Needs.NOTHING,
        begins_group=True,
    ),
)

VIEW_ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("grid", Menu.VIEW, "Grid", ("Ctrl+Shift+G",), icon="layout-grid", checkable=True),
    ActionRow("table", Menu.VIEW, "Table", ("Ctrl+Shift+T",), icon="table-2", checkable=True),
    ActionRow("loupe", Menu.VIEW, "Loupe", ("Ctrl+Shift+L",), icon="image", checkable=True),
    ActionRow(
        "timeline",
        Menu.VIEW,
        "Timeline",
        ("Ctrl+Shift+Y",),
        icon="chart-column",
        checkable=True,
    ),
    ActionRow("map", Menu.VIEW, "Map", ("Ctrl+Shift+O",), icon="map", checkable=True),
    ActionRow(
        "browse",
        Menu.VIEW,
        "Browse panel",
        ("F9",),
        icon="panel-left",
        checkable=True,
        begins_group=True,
    ),
    ActionRow(
        "record", Menu.VIEW, "Record panel", ("Ctrl+F9",), icon="panel-right", checkable=True
    ),
    ActionRow("columns", Menu.VIEW, "Columns of the table…", ("Ctrl+Alt+C",)),
    ActionRow(
        "larger",
        Menu.VIEW,
        "Larger pictures",
        standard=Standard.ZoomIn,
        icon="zoom-in",
        begins_group=True,
    ),
    ActionRow("smaller", Menu.VIEW, "Smaller pictures", standard=Standard.ZoomOut),
    ActionRow("fit", Menu.VIEW, "Fit picture to window", ("Ctrl+0",)),
    ActionRow(
        "full_screen",
        Menu.VIEW,
        "Full screen",
        standard=Standard.FullScreen,
        needs=Needs.NOTHING,
        checkable=True,
        begins_group=True,
    ),
)

GO_ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("search", Menu.GO, "Search", ("Ctrl+F", "/"), icon="search"),
    ActionRow("clear_search", Menu.GO, "Clear the search", ("Ctrl+Shift+F",)),
    ActionRow(
        "save_search",
        Menu.GO,
        "Save this search…",
        ("Ctrl+S",),
        icon="bookmark-plus",
        needs=Needs.WRITABLE,
    ),
    ActionRow("go_grid", Menu.GO, "Back to the photos", ("Ctrl+G",)),
    ActionRow("go_to_date", Menu.GO, "Go to a date…", ("Ctrl+Alt+D",), icon="calendar"),
    ActionRow(
        "review",
        Menu.GO,
        "Review proposals",
        ("Ctrl+Shift+R",),
        icon="sparkles",
        begins_group=True,
    ),
    ActionRow("review_checks", Menu.GO, "Review checks", ("Ctrl+Shift+D",), icon="triangle-alert"),
    ActionRow("people", Menu.GO, "People", ("Alt+1",), icon="users", begins_group=True),
    ActionRow("portraits", Menu.GO, "Portraits", ("Alt+9",), icon="scan-face"),
    ActionRow("organisations", Menu.GO, "Organisations", ("Alt+2",), icon="building-2"),
    ActionRow("places", Menu.GO, "Places", ("Alt+3",), icon="map-pin"),
    ActionRow("events", Menu.GO, "Events", ("Alt+4",), icon="calendar-days"),
    ActionRow("calendar", Menu.GO, "Calendar", ("Alt+0",), icon="calendar"),
    ActionRow("tags", Menu.GO, "Tags", ("Alt+5",), icon="tag"),
    ActionRow("duplicates", Menu.GO, "Duplicate records", ("Alt+6",), icon="git-merge"),
    ActionRow("picture_pairs", Menu.GO, "Duplicate pictures", ("Alt+7",), icon="images"),
    ActionRow("conflicts", Menu.GO, "Conflicts in metadata", icon="arrow-left-right"),
    ActionRow("inbox", Menu.GO, "Inbox", ("Alt+8",), icon="inbox"),
    ActionRow("next_panel", Menu.GO, "Next panel", ("F6",), begins_group=True),
    ActionRow("previous_panel", Menu.GO, "Previous panel", ("Shift+F6",)),
    ActionRow(
        "palette",
        Menu.GO,
        "Quick open…",
        ("Ctrl+K",),
        icon="keyboard",
        needs=Needs.NOTHING,
        begins_group=True,
    ),
    ActionRow(
        "manual",
        Menu.HELP,
        "Manual",
        standard=Standard.HelpContents,
        icon="circle-question-mark",
        needs=Needs.NOTHING,
    ),
    ActionRow("about", Menu.HELP, "About Photo Archive", icon="info", needs=Needs.NOTHING),
)

ACTIONS = (*PROGRAM_ACTIONS, *VIEW_ACTIONS, *PHOTO_ACTIONS, *RECORD_ACTIONS, *GO_ACTIONS)
"""In the order of the menus."""


def build_actions(
    theme: Theme, wording: Wording, parent: QObject, *, drawn: bool = True
) -> dict[str, QAction]:
    """One QAction per row, by id; not ``drawn``, their icons come with ``give_icons``."""
    made: dict[str, QAction] = {}
    for one in ACTIONS:
        action = QAction(wording.say(one.text), parent)
        action.setObjectName(one.id)
        action.setCheckable(one.checkable)
        if one.standard is not None:
            action.setShortcuts(one.standard)
        elif one.shortcuts:
            action.setShortcuts([QKeySequence(keys) for keys in one.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made[one.id] = action
    for menu in Menu if drawn else ():
        give_icons(made, theme, menu)
    return made


def give_icons(actions: dict[str, QAction], theme: Theme, menu: Menu) -> None:
    """Draw the icons of a menu's actions that have none yet.

    Those of all menus together would take a tenth of the time to the first paint.
    """
    for one in ACTIONS:
        if one.menu is menu and one.icon and actions[one.id].icon().isNull():
            actions[one.id].setIcon(theme.icon(one.icon))


def enable(actions: dict[str, QAction], *, archive: bool, writable: bool, photo: bool) -> None:
    """Enable what makes sense now."""
    there = {
        Needs.NOTHING: True,
        Needs.ARCHIVE: archive,
        Needs.WRITABLE: archive and writable,
        Needs.PHOTO: archive and photo,
        Needs.WRITABLE_PHOTO: archive and writable and photo,
    }
    for one in ACTIONS:
        actions[one.id].setEnabled(there[one.needs])
