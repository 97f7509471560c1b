# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ``export`` takes, apart from what it does."""

from __future__ import annotations

from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording


def add_export(parser: Parser, wording: Wording) -> None:
    """What the command takes beside the archive and the query."""
    say = wording.say
    parser.add_argument(
        "--as", dest="form", required=True, metavar="FORM", help=say("copies or sidecars")
    )
    parser.add_argument(
        "--to", required=True, metavar="FOLDER", help=say("the folder to write them to")
    )
    parser.add_argument(
        "--keep-folders", action="store_true", help=say("in the folders the originals are in")
    )
    parser.add_argument(
        "--with-restricted", action="store_true", help=say("restricted photos, too")
    )
    parser.add_argument(
        "--with-locations", action="store_true", help=say("coordinates of places, too")
    )
    parser.add_argument(
        "--with-notes", action="store_true",
        help=say("people who are merely possible and captions as received, too"),
    )  # fmt: skip
    parser.add_argument(
        "--replace", action="store_true", help=say("replace what an earlier export wrote")
    )
