# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program looks: colours, sizes, fonts and icons, all from one table of tokens."""
