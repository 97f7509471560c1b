# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command takes, apart from what it does: so ``--help`` answers without loading services.

One function for each command, named in ``ARGUMENTS``; what only some of them need is loaded by
those, since the window starts here as well.
"""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.cli.parser import Parser
from photo_archive.wording import Wording

ORDERS = (
    "date",
    "-date",
    "reference",
    "-reference",
    "relevance",
    "photographer",
    "credit",
    "status",
)


def _rules() -> tuple[str, ...]:
    from photo_archive.domain.findings import Rule

    return tuple(rule.value for rule in Rule)


def _certainties() -> tuple[str, ...]:
    from photo_archive.domain.captions import Certainty

    return tuple(certainty.value for certainty in Certainty)


def _kinds() -> tuple[str, ...]:
    from photo_archive.domain.ids import RecordKind

    return tuple(kind.value for kind in RecordKind if kind is not RecordKind.TAG)


def _archive(parser: Parser, wording: Wording) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", help=wording.say("the folder of the archive"))


def _query(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="*",
        default=[],
        help=wording.say("which photos; none: everything"),
    )


def _open(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "--screenshot", metavar="FILE.png", help=wording.say("save a picture of the window, leave")
    )
    parser.add_argument(
        "--find", metavar="QUERY", default="", help=wording.say("what to look for at once")
    )


def _demo(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", help=say("where; a new folder if not given")
    )
    parser.add_argument(
        "--no-window", action="store_true", help=say("save a picture of the window instead")
    )


def _new(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "--title", default="", metavar="TEXT", help=wording.say("what the collection is called")
    )


def _import(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _archive(parser, wording)
    parser.add_argument("paths", metavar="PATH", nargs="+", help=say("folders or picture files"))
    parser.add_argument(
        "--copy", action="store_true", help=say("copy the originals into the archive")
    )
    parser.add_argument("--captions", metavar="FILE", help=say("a caption list for these pictures"))
    parser.add_argument(
        "--by-order",
        action="store_true",
        help=say("captions without a file name go to the pictures in their order"),
    )
    parser.add_argument(
        "--preset", metavar="NAME", help=say("an import preset kept in the archive, or its file")
    )
    _columns(parser, wording)
    _accept_above(parser, wording)


def _columns(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help=wording.say("which column (heading or number) holds a field; nothing is guessed then"),
    )


def _captions(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=wording.say("pages: .txt .csv .tsv .xlsx .docx .json"),
    )
    _columns(parser, wording)
    _accept_above(parser, wording)


def _accept_above(parser: Parser, wording: Wording) -> None:
    parser.add_argument(
        "--accept-above",
        choices=_certainties(),
        metavar="CERTAINTY",
        help=wording.say(
            "link what captions name if it is at least so sure: certain, probable or possible"
        ),
    )


def _propose(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _query(parser, wording)
    parser.add_argument(
        "--kind", choices=_kinds(), metavar="KIND", help=say("only people, places, and so on")
    )
    parser.add_argument(
        "--certainty",
        choices=_certainties(),
        metavar="CERTAINTY",
        help=say("only what is at least so sure: certain, probable or possible"),
    )
    _accept_above(parser, wording)
    parser.add_argument("--limit", type=int, metavar="N", help=say("how many proposals at most"))


def _compose(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _query(parser, wording)
    parser.add_argument(
        "--style", default="archive-en", metavar="STYLE", help=say("the house style to write in")
    )
    parser.add_argument(
        "--write", action="store_true", help=say("give them to photos that have no caption yet")
    )


def _read(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help=say("none or -: standard input")
    )
    parser.add_argument(
        "--archive", metavar="ARCHIVE", help=say("an archive whose authority files help")
    )
    parser.add_argument(
        "--style", default="", metavar="STYLE", help=say("the house style the captions have")
    )


def _find(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _query(parser, wording)
    parser.add_argument(
        "--limit", type=int, default=50, metavar="N", help=say("how many photos at most")
    )
    parser.add_argument(
        "--offset", type=int, default=0, metavar="N", help=say("how many to pass over first")
    )
    parser.add_argument("--order", choices=ORDERS, default=ORDERS[0], help=say("in which order"))
    parser.add_argument("--facets", action="store_true", help=say("count people, places, years …"))
    parser.add_argument("--explain", action="store_true", help=say("say why each photo was found"))


def _show(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "reference", metavar="REFERENCE", help=wording.say("the reference number of a photo")
    )


def _authority(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    from photo_archive.cli.authority_arguments import add_authority_actions

    add_authority_actions(parser, wording)


def _album(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    from photo_archive.cli.album_arguments import add_album_actions

    add_album_actions(parser, wording)


def _saved(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    from photo_archive.cli.album_arguments import add_saved_actions

    add_saved_actions(parser, wording)


def _set(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _archive(parser, wording)
    parser.add_argument("query", metavar="QUERY", help=say('which photos ("" for all)'))
    parser.add_argument(
        "assignments", metavar="FIELD=VALUE", nargs="+", help=say("the fields and what they become")
    )
    parser.add_argument("--preview", action="store_true", help=say("show it, change nothing"))


def _history(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _archive(parser, wording)
    parser.add_argument(
        "reference", metavar="REFERENCE", nargs="?", help=say("only what changed this photo")
    )
    parser.add_argument(
        "--limit", type=int, default=100, metavar="N", help=say("how many changesets at most")
    )


def _undo(parser: Parser, wording: Wording) -> None:
    _archive(parser, wording)
    parser.add_argument(
        "changeset", metavar="CHANGESET", nargs="?", type=int,
        help=wording.say("its number in the history; the last one if not given"),
    )  # fmt: skip


def _sheet(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _query(parser, wording)
    parser.add_argument(
        "--to", required=True, metavar="FILE", help=say("the file to write: .pdf .html or .csv")
    )
    parser.add_argument("--title", metavar="TEXT", help=say("the heading of the sheet"))
    parser.add_argument("--compiler", metavar="NAME", help=say("who compiled it"))
    parser.add_argument(
        "--preset", metavar="NAME", help=say("heading, compiler and language as kept under a name")
    )
    parser.add_argument(
        "--save-preset", metavar="NAME", help=say("keep heading, compiler and language so")
    )


def _export(parser: Parser, wording: Wording) -> None:
    _query(parser, wording)
    from photo_archive.cli.export_arguments import add_export

    add_export(parser, wording)


def _check(parser: Parser, wording: Wording) -> None:
    say = wording.say
    _query(parser, wording)
    parser.add_argument("--rule", choices=_rules(), metavar="RULE", help=say("only this rule"))
    parser.add_argument(
        "--fix", action="store_true", help=say("do what can safely be done, as one changeset")
    )


def _bench(parser: Parser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument(
        "--photos", type=int, default=100_000, metavar="N", help=say("how many synthetic photos")
    )
    parser.add_argument("--folder", metavar="FOLDER", help=say("keep the synthetic archive here"))


def _safety(name: str) -> Callable[[Parser, Wording], None]:
    def add(parser: Parser, wording: Wording) -> None:
        from photo_archive.cli import safety_arguments

        ways = {
            "verify": safety_arguments.add_verify,
            "relink": safety_arguments.add_relink,
            "backup": safety_arguments.add_backup,
            "restore": safety_arguments.add_restore,
        }
        ways[name](parser, wording)

    return add


ARGUMENTS: dict[str, Callable[[Parser, Wording], None]] = {
    "open": _open,
    "demo": _demo,
    "new": _new,
    "import": _import,
    "captions": _captions,
    "compose": _compose,
    "propose": _propose,
    "read": _read,
    "find": _find,
    "show": _show,
    "person": _authority,
    "place": _authority,
    "event": _authority,
    "organisation": _authority,
    "tag": _authority,
    "album": _album,
    "saved": _saved,
    "set": _set,
    "history": _history,
    "undo": _undo,
    "redo": _archive,
    "sheet": _sheet,
    "export": _export,
    "check": _check,
    "duplicates": _archive,
    "verify": _safety("verify"),
    "relink": _safety("relink"),
    "backup": _safety("backup"),
    "restore": _safety("restore"),
    "bench": _bench,
}
