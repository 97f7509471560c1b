# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes, ages and reasons of backups and checks as people read them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from photo_archive.app.models.history_model import local_time
from photo_archive.domain.fixity import CheckRun
from photo_archive.wording import Wording

SMALL_BYTES = 1_000_000
"""Below this nobody reads a fraction."""
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def age(made: str, wording: Wording, now: datetime | None = None) -> str:
    """How long ago something was: hours up to two days, then days."""
    passed = (now or datetime.now().astimezone()) - datetime.fromisoformat(made)
    if passed < _HOUR:
        return wording.say("just now")
    if passed < 2 * _DAY:
        return wording.count("{n} hour ago", "{n} hours ago", passed // _HOUR)
    return wording.count("{n} day ago", "{n} days ago", passed.days)


def size(size_bytes: int, wording: Wording) -> str:
    """A size of a file; below a megabyte without a fraction."""
    if size_bytes < SMALL_BYTES:
        return wording.say("{n} KB", n=wording.number(round(size_bytes / 1000)))
    return QLocale(wording.language).formattedDataSize(
        size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def why(label: str, wording: Wording) -> str:
    """Why a backup was made, by its label."""
    if not label:
        return wording.say("Backup")
    if label == "before-restore":
        return wording.say("Before going back")
    if label == "damaged":
        return wording.say("Damaged, kept aside")
    if label.startswith("before-format"):
        return wording.say("Before a new format")
    return label


def check_in_words(run: CheckRun | None, wording: Wording) -> str:
    """When everything was last checked and what came of it; "" never."""
    if run is None:
        return ""
    tally = run.tally
    return wording.say(
        "{when}: {intact} of {checked} intact",
        when=local_time(run.ended, wording.language),
        intact=wording.number(tally.intact),
        checked=wording.number(tally.checked),
    )
