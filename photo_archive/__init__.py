# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photo Archive: captioned historical photographs, linked, dated and found."""

__version__ = "0.1.0"
