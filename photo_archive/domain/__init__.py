# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an archive is: values only, no Qt, SQL, picture or office library."""
