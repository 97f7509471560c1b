# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where people keep their things on this computer: where a dialog begins to look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

Places = QStandardPaths.StandardLocation


def documents_folder() -> Path:
    """Where documents are kept."""
    return _folder(Places.DocumentsLocation)


def pictures_folder() -> Path:
    """Where pictures are kept."""
    return _folder(Places.PicturesLocation)


def _folder(place: QStandardPaths.StandardLocation) -> Path:
    """The folder of that name if there is one: not every system makes it for its users."""
    usual = QStandardPaths.writableLocation(place)
    return Path(usual) if usual and Path(usual).is_dir() else Path.home()
