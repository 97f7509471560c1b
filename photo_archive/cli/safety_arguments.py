# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands take that keep an archive safe: verify, relink, backup, restore."""

from __future__ import annotations

from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording


def add_verify(parser: Parser, wording: Wording) -> None:
    """``verify ARCHIVE``."""
    say = wording.say
    _archive(parser, wording)
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FILE",
        help=say("write a report to sign: FILE.pdf, or FILE.json for programs"),
    )
    parser.add_argument(
        "--due", action="store_true", help=say("only what was not checked for long, oldest first")
    )
    parser.add_argument(
        "--days",
        type=int,
        metavar="N",
        help=say("with --due: for how many days; if not given, as the archive is set"),
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help=say("begin anew, even if a check was stopped earlier today"),
    )


def add_relink(parser: Parser, wording: Wording) -> None:
    """``relink ARCHIVE FOLDER``."""
    _archive(parser, wording)
    parser.add_argument(
        "folder", metavar="FOLDER", help=wording.say("where to look for missing files")
    )
    _preview(parser, wording)


def add_backup(parser: Parser, wording: Wording) -> None:
    """``backup ARCHIVE``."""
    say = wording.say
    _archive(parser, wording)
    parser.add_argument("--to", metavar="FOLDER", help=say("copy the backup here as well"))
    parser.add_argument("--list", action="store_true", help=say("only list the backups there are"))


def add_restore(parser: Parser, wording: Wording) -> None:
    """``restore ARCHIVE BACKUP``."""
    _archive(parser, wording)
    parser.add_argument(
        "backup",
        metavar="BACKUP",
        help=wording.say("a file, the name of one in backups, or newest"),
    )
    _preview(parser, wording)


def _archive(parser: Parser, wording: Wording) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", help=wording.say("the folder of the archive"))


def _preview(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "--preview", action="store_true", help=wording.say("only tell what would be done")
    )
