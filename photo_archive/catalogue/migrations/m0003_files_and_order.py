# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 3: what was last seen of files, what their metadata said, and the order of pictures.

Frozen: it says what that format was, whatever the tables are today.
"""

from __future__ import annotations

from photo_archive.catalogue.written_tables import make_table

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring an archive from format 2 to format 3."""
    _make_file_states()


def _make_file_states() -> None:
    make_table("file_state", "rendition_id:i modified_ns:i checked:t* outcome:t", key_is_given=True)
