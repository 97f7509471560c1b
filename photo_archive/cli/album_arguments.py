# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ``photo-archive album ARCHIVE ACTION`` and ``photo-archive saved ARCHIVE ACTION`` take."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording

Fill = Callable[[Parser, Wording], None]


def add_album_actions(parser: Parser, wording: Wording) -> None:
    """Give a parser that has its archive the actions on albums."""
    say = wording.say
    _add_actions(
        parser,
        wording,
        {
            "list": (say("list albums, each with how many photos are in it"), _nothing),
            "show": (say("list the photos of an album in its order"), _name),
            "add": (say("put photos at the end of an album; a new one is made"), _add_photos),
            "take": (say("take photos out of an album"), _take_photos),
            "edit": (say("give an album another name or note"), _edit_album),
            "remove": (say("delete an album; its photos stay"), _name),
            "load": (say("read an album from a file, or add to the one of its name"), _load_album),
            "export": (say("write an album to a file for another archive"), _export),
        },
    )


def add_saved_actions(parser: Parser, wording: Wording) -> None:
    """Give a parser that has its archive the actions on saved searches."""
    say = wording.say
    _add_actions(
        parser,
        wording,
        {
            "list": (say("list saved searches, each with how many photos it finds"), _nothing),
            "show": (say("tell what a saved search asks and how much it finds"), _name),
            "add": (say("keep a search under a name"), _add_search),
            "edit": (say("give a saved search another name or query"), _edit_search),
            "remove": (say("forget a saved search"), _name),
            "load": (say("read a saved search from a file"), _file),
            "export": (say("write a saved search to a file for another archive"), _export),
        },
    )


def _add_actions(parser: Parser, wording: Wording, actions: Mapping[str, tuple[str, Fill]]) -> None:
    made = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, (text, fill) in actions.items():
        one = made.add_parser(
            name,
            help=text,
            description=text,
            wording=wording,
            globals_default=argparse.SUPPRESS,
        )
        fill(one, wording)


def _nothing(parser: Parser, wording: Wording) -> None:
    pass


def _name(parser: Parser, wording: Wording) -> None:
    parser.add_argument("name", metavar="NAME", help=wording.say("its name, in any spelling"))


def _query(parser: Parser, wording: Wording) -> None:
    parser.add_argument("query", metavar="QUERY", nargs="+", help=wording.say("which photos"))


def _add_photos(parser: Parser, wording: Wording) -> None:
    _name(parser, wording)
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="*",
        default=[],
        help=wording.say("which photos; none: only make the album"),
    )


def _take_photos(parser: Parser, wording: Wording) -> None:
    _name(parser, wording)
    _query(parser, wording)


def _edit_album(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _name(parser, wording)
    parser.add_argument("--name", dest="new_name", metavar="TEXT", help=say("its new name"))
    parser.add_argument("--note", metavar="TEXT", help=say("what is to be said of it"))


def _add_search(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("name", metavar="NAME", help=say("the name to keep it under"))
    parser.add_argument("query", metavar="QUERY", nargs="+", help=say("what to look for"))


def _edit_search(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _name(parser, wording)
    parser.add_argument("--name", dest="new_name", metavar="TEXT", help=say("its new name"))
    parser.add_argument("--query", metavar="QUERY", help=say("what to look for"))


def _file(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "file", metavar="FILE.json", help=wording.say("a file that export has written")
    )


def _load_album(parser: Parser, wording: Wording) -> None:
    _file(parser, wording)
    parser.add_argument(
        "--by-reference",
        action="store_true",
        help=wording.say("believe reference numbers even where the pictures are others"),
    )


def _export(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _name(parser, wording)
    parser.add_argument("--to", required=True, metavar="FILE.json", help=say("the file to write"))
