# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 4: albums.

Frozen: it says what that format was, whatever the tables are today.
"""

from __future__ import annotations

from photo_archive.catalogue.written_tables import make_table

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring an archive from format 3 to format 4."""
    make_table("album", "id:i name:t note:t position:i", ("name",))
    make_table(
        "album_photo",
        "id:i album_id:i>album photo_id:i*>photo position:i",
        ("album_id", "photo_id"),
    )
