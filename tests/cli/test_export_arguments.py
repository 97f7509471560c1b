# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.cli.export_arguments import add_export
from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording


def test_what_stays_unless_it_is_asked_for() -> None:
    parser = Parser(wording=Wording("en"), prog="photo-archive export")
    add_export(parser, Wording("en"))
    given = parser.parse_args(["--as", "copies", "--to", "out"])
    assert (given.form, given.to) == ("copies", "out")
    asked = ("keep_folders", "with_restricted", "with_locations", "with_notes", "replace")
    assert not any(getattr(given, name) for name in asked)
