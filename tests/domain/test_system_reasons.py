# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import errno
import os
import sys

import pytest

from photo_archive.domain import system_reasons
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of
from photo_archive.wording import Wording


@pytest.mark.skipif(sys.platform != "linux", reason="the words of other systems differ")
@pytest.mark.parametrize("number", list(system_reasons._REASONS))
def test_in_english_it_is_what_the_system_says(number: int) -> None:
    assert str(reason_of(OSError(number, "told"))) == os.strerror(number)


def test_what_is_not_known_is_told_as_it_comes() -> None:
    assert reason_of(OSError(errno.ECHILD, "No child processes")) == "No child processes"
    assert reason_of(TimeoutError()) == "TimeoutError"


def test_it_is_worded_with_the_sentence_it_stands_in() -> None:
    reason = reason_of(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    error = ArchiveError(
        "{file} cannot be read ({reason}). Check the name and that you may read it.",
        file="a.txt",
        reason=reason,
    )
    assert "aucun fichier ou dossier de ce nom" in Wording("fr").error(error)
