# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import argparse
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Output
from photo_archive.wording import Wording


def test_a_command_knows_its_archive_and_language() -> None:
    given = argparse.Namespace(archive="visits")
    output = Output(Wording("fr"), as_json=False)
    command = Command("find", given, output, lambda *_: 0)
    assert command.archive == Path("visits")
    assert command.language == "fr"
