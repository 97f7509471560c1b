# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with the photo in sight and its record: the menus Photo and Record."""

from __future__ import annotations

from photo_archive.app.action_rows import ActionRow, Menu, Needs

PHOTO_ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(
        "next_photo",
        Menu.PHOTO,
        "Next photo",
        ("Alt+Right",),
        icon="chevron-down",
        needs=Needs.PHOTO,
    ),
    ActionRow(
        "previous_photo",
        Menu.PHOTO,
        "Previous photo",
        ("Alt+Left",),
        icon="chevron-up",
        needs=Needs.PHOTO,
    ),
    ActionRow(
        "regions",
        Menu.PHOTO,
        "Show people on the picture",
        ("Ctrl+R",),
        needs=Needs.PHOTO,
        checkable=True,
    ),
    ActionRow(
        "other_side",
        Menu.PHOTO,
        "Show the other side",
        ("Alt+V",),
        needs=Needs.PHOTO,
    ),
    ActionRow(
        "group_photos",
        Menu.PHOTO,
        "Group as one photo…",
        ("Ctrl+Shift+U",),
        icon="layers",
        needs=Needs.WRITABLE_PHOTO,
        begins_group=True,
    ),
    ActionRow("ungroup_photo", Menu.PHOTO, "Take the files apart", needs=Needs.WRITABLE_PHOTO),
    ActionRow(
        "show_file",
        Menu.PHOTO,
        "Show the file in its folder",
        icon="folder",
        needs=Needs.PHOTO,
        begins_group=True,
    ),
    ActionRow(
        "file_says", Menu.PHOTO, "What the file says…", icon="file-text", needs=Needs.PHOTO
    ),
    ActionRow(
        "photo_history", Menu.PHOTO, "History of this photo…", icon="history", needs=Needs.PHOTO
    ),
)

RECORD_ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(
        "edit_caption",
        Menu.RECORD,
        "Edit caption",
        ("F2",),
        icon="pencil",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "save_next",
        Menu.RECORD,
        "Save and go to the next photo",
        ("Ctrl+Return", "Ctrl+Enter"),
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "save_previous",
        Menu.RECORD,
        "Save and go to the previous photo",
        ("Ctrl+Shift+Return",),
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "caption_en",
        Menu.RECORD,
        "English caption",
        ("Ctrl+1",),
        needs=Needs.PHOTO,
        begins_group=True,
    ),
    ActionRow("caption_fr", Menu.RECORD, "French caption", ("Ctrl+2",), needs=Needs.PHOTO),
    ActionRow("caption_vi", Menu.RECORD, "Vietnamese caption", ("Ctrl+3",), needs=Needs.PHOTO),
    ActionRow(
        "compose",
        Menu.RECORD,
        "Compose captions…",
        ("Ctrl+Shift+M",),
        icon="pencil",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "edit_date",
        Menu.RECORD,
        "Date",
        ("Ctrl+D",),
        icon="calendar",
        needs=Needs.WRITABLE_PHOTO,
        begins_group=True,
    ),
    ActionRow(
        "add_person",
        Menu.RECORD,
        "Add a person",
        ("Ctrl+Shift+P",),
        icon="user",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "add_place",
        Menu.RECORD,
        "Add a place",
        ("Ctrl+L",),
        icon="map-pin",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "add_event",
        Menu.RECORD,
        "Add an event",
        ("Ctrl+E",),
        icon="calendar-days",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "add_tag", Menu.RECORD, "Add a tag", ("Ctrl+T",), icon="tag", needs=Needs.WRITABLE_PHOTO
    ),
    ActionRow(
        "next_proposal",
        Menu.RECORD,
        "Next proposal",
        ("Alt+Down",),
        icon="sparkles",
        needs=Needs.PHOTO,
        begins_group=True,
    ),
    ActionRow(
        "accept_proposal",
        Menu.RECORD,
        "Accept proposal",
        ("Alt+A",),
        icon="check",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "reject_proposal",
        Menu.RECORD,
        "Reject proposal",
        ("Alt+R",),
        icon="x",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "accept_caption",
        Menu.RECORD,
        "Accept all proposals of this caption",
        ("Alt+Shift+A",),
        icon="check-check",
        needs=Needs.WRITABLE_PHOTO,
    ),
    ActionRow(
        "status_imported",
        Menu.RECORD,
        "Imported",
        icon="inbox",
        needs=Needs.WRITABLE_PHOTO,
        submenu="Status",
        begins_group=True,
    ),
    ActionRow(
        "status_drafted",
        Menu.RECORD,
        "Drafted",
        icon="pencil",
        needs=Needs.WRITABLE_PHOTO,
        submenu="Status",
    ),
    ActionRow(
        "status_linked",
        Menu.RECORD,
        "Linked",
        icon="link",
        needs=Needs.WRITABLE_PHOTO,
        submenu="Status",
    ),
    ActionRow(
        "status_checked",
        Menu.RECORD,
        "Checked",
        ("Ctrl+Shift+K",),
        icon="badge-check",
        needs=Needs.WRITABLE_PHOTO,
        submenu="Status",
    ),
    ActionRow(
        "status_approved",
        Menu.RECORD,
        "Approved",
        icon="check-check",
        needs=Needs.WRITABLE_PHOTO,
        submenu="Status",
    ),
)
