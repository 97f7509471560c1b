# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ``load`` and ``export`` of authority files take, apart from what they do."""

from __future__ import annotations

from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording


def load_arguments(parser: Parser, wording: Wording) -> None:
    """What ``load`` takes."""
    say = wording.say
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default="",
        help=say("the authority file: .toml, .csv, .tsv, .jsonld"),
    )
    parser.add_argument(
        "--start",
        metavar="NAME",
        nargs="?",
        const="",
        help=say("a file that comes with the program; without a name they are listed"),
    )
    parser.add_argument("--preview", action="store_true", help=say("show it, change nothing"))


def export_arguments(parser: Parser, wording: Wording) -> None:
    """What ``export`` takes."""
    say = wording.say
    parser.add_argument(
        "--to",
        required=True,
        metavar="FILE",
        help=say("the file to write: .toml, .csv, .tsv, .jsonld or .ttl"),
    )
    parser.add_argument(
        "--base",
        default="",
        metavar="ADDRESS",
        help=say("what the addresses of records begin with in .jsonld and .ttl"),
    )
