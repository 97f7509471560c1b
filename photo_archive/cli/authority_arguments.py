# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ``photo-archive person|place|event|organisation|tag ARCHIVE ACTION`` takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from photo_archive.cli.authority_exchange_arguments import export_arguments, load_arguments
from photo_archive.cli.parser import Parser
from photo_archive.domain.authorities import NameKind
from photo_archive.wording import Wording

SORTS = ("name", "western", "vietnamese")
NAME_KINDS = tuple(kind.value for kind in NameKind if kind is not NameKind.AUTHORISED)


def add_authority_actions(parser: Parser, wording: Wording) -> None:
    """Give a parser that has its archive the actions on authority records."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, (help_text, fill) in _actions(wording).items():
        made = actions.add_parser(
            name,
            help=help_text,
            description=help_text,
            wording=wording,
            globals_default=argparse.SUPPRESS,
        )
        fill(made, wording)


def _actions(wording: Wording) -> dict[str, tuple[str, Callable[[Parser, Wording], None]]]:
    say = wording.say
    return {
        "list": (say("list them, or those a text finds"), _list),
        "show": (say("show one, with all that links to it"), _record),
        "add": (say("add one"), _add),
        "edit": (say("give fields of one new values"), _edit),
        "name": (say("add a name, take one away, or make one the authorised name"), _name),
        "role": (say("add an office a person held, or take one away"), _role),
        "merge": (say("make one a redirect to another; undoable"), _merge),
        "split": (say("make a new one of some photos and names of one"), _split),
        "duplicates": (say("those that may be one, of all or of one"), _optional_record),
        "not-same": (say("remember that two are different"), _not_same),
        "warnings": (say("what is not as it should be, of all or of one"), _optional_record),
        "remove": (say("delete one that nothing links to"), _record),
        "load": (say("load an authority file, as one changeset"), load_arguments),
        "export": (say("write all of them as a file others read"), export_arguments),
    }


def _list(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("text", metavar="TEXT", nargs="?", default="", help=say("in any spelling"))
    parser.add_argument(
        "--sort",
        choices=SORTS,
        default=SORTS[0],
        help=say("people by name as written, by family name, or by given name"),
    )


def _record(parser: Parser, wording: Wording) -> None:
    parser.add_argument("record", metavar="NAME-OR-ID", help=wording.say("its name or number"))


def _optional_record(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "record", metavar="NAME-OR-ID", nargs="?", help=wording.say("only this one")
    )


def _add(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("name", metavar="NAME", help=say("its authorised name"))
    parser.add_argument(
        "--name-language", default="", metavar="CODE", help=say("the language of the name")
    )
    parser.add_argument(
        "--variant", action="append", default=[], metavar="NAME", help=say("another of its names")
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help=say("one of its fields")
    )


def _edit(parser: Parser, wording: Wording) -> None:
    _record(parser, wording)
    parser.add_argument(
        "assignments",
        metavar="FIELD=VALUE",
        nargs="+",
        help=wording.say("the fields and what they become"),
    )


def _name(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("do", choices=("add", "remove", "prefer"), help=say("what to do"))
    _record(parser, wording)
    parser.add_argument("name", metavar="NAME", help=say("the name in question"))
    parser.add_argument(
        "--kind", choices=NAME_KINDS, default=NAME_KINDS[1], help=say("what kind of name it is")
    )
    parser.add_argument(
        "--name-language", default="", metavar="CODE", help=say("the language of the name")
    )
    _period(parser, wording)


def _role(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("do", choices=("add", "remove"), help=say("what to do"))
    _record(parser, wording)
    parser.add_argument(
        "role", metavar="ROLE", help=say("the office; to take it away its number will do")
    )
    parser.add_argument(
        "--organisation", default="", metavar="NAME-OR-ID", help=say("the body it is an office of")
    )
    parser.add_argument(
        "--wording",
        action="append",
        default=[],
        metavar="CODE=TEXT",
        help=say("how it is worded in a language"),
    )
    _period(parser, wording)


def _period(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("--from", default="", dest="first", metavar="DATE", help=say("since when"))
    parser.add_argument("--to", default="", dest="last", metavar="DATE", help=say("until when"))


def _merge(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("record", metavar="NAME-OR-ID", help=say("the one that goes"))
    parser.add_argument("into", metavar="INTO", help=say("the one that stays"))
    _preview(parser, wording)


def _split(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _record(parser, wording)
    parser.add_argument("name", metavar="NAME", help=say("the name of the new one"))
    parser.add_argument(
        "--photos", default="", metavar="QUERY", help=say("which of its photos go to the new one")
    )
    parser.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="NAME",
        help=say("one of its names that goes to the new one"),
    )
    _preview(parser, wording)


def _preview(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "--preview", action="store_true", help=wording.say("show it, change nothing")
    )


def _not_same(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _record(parser, wording)
    parser.add_argument("other", metavar="OTHER", help=say("the other one"))
    parser.add_argument(
        "--forget", action="store_true", help=say("forget it: they may be one after all")
    )
