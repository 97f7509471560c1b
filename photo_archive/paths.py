# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where resources, settings, cache and logs live. A leaf: it imports nothing of ours.

In a checkout the resources stand beside the package; in an installed wheel, inside it.
"""

from __future__ import annotations

import os
from pathlib import Path

APP_NAME = "photo-archive"


def _bundled(name: str) -> Path:
    inside = Path(__file__).parent / name
    return inside if inside.is_dir() else Path(__file__).parent.parent / name


def resources() -> Path:
    """The folder of icons, styles, templates, translations, help, fonts and word lists."""
    return _bundled("resources")


def sample_archive() -> Path:
    """The folder of the sample pictures, captions and authority files."""
    return _bundled("sample_archive")


def cache_folder() -> Path:
    """Where disposable things go; ``PHOTO_ARCHIVE_CACHE`` overrides the platform's folder."""
    given = os.environ.get("PHOTO_ARCHIVE_CACHE")
    if given:
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def settings_folder() -> Path:
    """Where the user's settings stay; ``PHOTO_ARCHIVE_SETTINGS`` overrides the usual folder."""
    given = os.environ.get("PHOTO_ARCHIVE_SETTINGS")
    if given:
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def log_folder() -> Path:
    """Where logs go; they hold no captions."""
    return cache_folder() / "logs"
