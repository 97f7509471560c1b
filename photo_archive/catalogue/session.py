# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The name of a reading session for those above who hand one on without knowing SQL."""

from __future__ import annotations

from sqlalchemy.orm import Session

__all__ = ["Session"]
