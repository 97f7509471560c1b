# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes of pictures that are kept, known without loading what makes them.

The window that opens an archive looks thumbnails up long before it decodes anything.
"""

from __future__ import annotations

THUMBNAIL_PX = 512
"""Longest side of a thumbnail, in pixels."""
