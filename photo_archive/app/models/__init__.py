# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's view of the archive: numbers of photos with lines fetched as they come into sight."""
