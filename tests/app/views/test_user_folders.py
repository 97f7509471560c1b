# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.views.user_folders import documents_folder, pictures_folder


def test_dialogs_begin_in_a_folder_of_the_user() -> None:
    for folder in (documents_folder(), pictures_folder()):
        assert folder.is_absolute()
