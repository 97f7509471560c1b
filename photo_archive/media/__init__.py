# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Picture files: the only Pillow, ExifRead and exiv2 of the program."""
