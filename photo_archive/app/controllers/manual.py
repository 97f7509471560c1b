# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual in the user's language, or in English, in whatever program shows such files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from photo_archive import paths


def manual_page(language: str) -> Path | None:
    """The first page of the manual, None if it is not installed."""
    pages = (paths.resources() / "help" / one / "index.md" for one in (language, "en"))
    return next((page for page in pages if page.is_file()), None)


def open_manual(language: str) -> None:
    """Open the manual; nothing happens if it is not installed."""
    page = manual_page(language)
    if page is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
