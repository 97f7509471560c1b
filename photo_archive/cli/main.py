# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the command, runs it, and words what went wrong.

What a command takes is read before the module that does it is loaded, so that ``--help`` answers
at once. Exit status: 0 done, 1 the user can act (one line on standard error), 2 usage, 70 our bug.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from itertools import pairwise

from photo_archive import __version__, paths
from photo_archive.cli.arguments import ARGUMENTS
from photo_archive.cli.command import Command, OpenWindow
from photo_archive.cli.output import Output, leave_standard_output
from photo_archive.cli.parser import Parser
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, UsageError
from photo_archive.wording import LANGUAGES, Wording, preferred_language

DONE, USER_CAN_ACT, USAGE, OUR_BUG = 0, 1, 2, 70

COMMANDS: dict[str, str] = {
    "open": "open an archive in the window",
    "demo": "build the sample archive, search it, write a caption sheet, open the window",
    "new": "make an empty archive",
    "import": "take pictures in, with a caption list if there is one",
    "captions": "read pages of captions into records",
    "propose": "list what captions name and nobody has linked yet, or link it",
    "read": "tell what captions say, one on each line",
    "compose": "write captions from what is linked, in a house style",
    "find": "find photos",
    "show": "show one photo",
    "person": "list, show, add, merge or load people",
    "place": "list, show, add, merge or load places",
    "event": "list, show, add, merge or load events",
    "organisation": "list, show, add, merge or load organisations",
    "tag": "list, show, add, merge or load tags",
    "album": "list, show, fill, share or load albums",
    "saved": "list, show, keep, share or load searches",
    "set": "change a field of many photos, as one changeset",
    "history": "what was changed, when and by whom",
    "undo": "take a changeset back",
    "redo": "do again what was last taken back",
    "sheet": "write a caption sheet",
    "export": "write copies with their captions inside, or sidecars",
    "check": "check captions against records, dates and names, and mend what can be",
    "duplicates": "list photos that seem to show one picture",
    "verify": "check every original against its checksum",
    "relink": "find missing files again by their checksums",
    "backup": "write a verified copy of the catalogue",
    "restore": "go back to a backup",
    "bench": "measure speed and memory on a synthetic archive",
}
_MODULES = dict.fromkeys(("person", "place", "event", "organisation", "tag"), "authority") | {
    "import": "import_"
}


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command and return the exit status."""
    ahead, rest = _before_the_command(arguments)
    output = Output(Wording(_language(arguments)), as_json=False)
    name = rest[0] if rest else ""
    try:
        status = _answer(name, [*ahead, *rest[1:]], output, open_window)
        output.finish()
    except BrokenPipeError:
        leave_standard_output()
        return DONE
    except UsageError as error:
        output.error(error)
        return USAGE
    except DamagedArchiveError as error:
        from photo_archive.cli.damage import with_way_back

        output.error(with_way_back(error))
        return USER_CAN_ACT
    except ArchiveError as error:
        output.error(error)
        return USER_CAN_ACT
    except KeyboardInterrupt:
        output.say("Stopped. What was done before is kept; run the same command again to go on.")
        return USER_CAN_ACT
    except Exception:
        return _our_bug(name, output)
    return status


def _answer(name: str, arguments: Sequence[str], output: Output, open_window: OpenWindow) -> int:
    wording = output.wording
    if name == "help" and arguments:
        name, arguments = arguments[0], ["--help"]
    if name in ("-h", "--help", "help"):
        output.line(_help(wording))
    elif name in ("-V", "--version"):
        output.line(f"Photo Archive {__version__}")
    elif name in COMMANDS:
        return _run_command(name, arguments, output, open_window)
    elif name:
        raise _unknown(name)
    else:
        given = Parser(wording=wording, prog="photo-archive").parse_args(arguments)
        return open_window(None, None, "", given.language or "")
    return DONE


def _run_command(
    name: str, arguments: Sequence[str], output: Output, open_window: OpenWindow
) -> int:
    wording = output.wording
    description = wording.say(COMMANDS[name])
    parser = Parser(
        wording=wording,
        prog=f"photo-archive {name}",
        description=f"{description[:1].upper()}{description[1:]}.",
    )
    ARGUMENTS[name](parser, wording)
    try:
        given = parser.parse_args(arguments)
    except SystemExit:  # after --help
        return DONE
    output.as_json = given.json
    module = importlib.import_module(f"photo_archive.cli.{_MODULES.get(name, name)}")
    try:
        return int(module.run(Command(name, given, output, open_window)))
    except (ArchiveError, BrokenPipeError):
        raise
    except Exception as error:
        from photo_archive.cli.damage import damage_behind

        damage = damage_behind(given)
        if damage is None:
            raise
        raise damage from error


def _before_the_command(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """``--json`` and ``--language`` may stand before the command; those, and the rest."""
    ahead = 0
    while ahead < len(arguments):
        argument = arguments[ahead]
        if argument == "--language":
            ahead += 2
        elif argument == "--json" or argument.startswith("--language="):
            ahead += 1
        else:
            break
    return list(arguments[:ahead]), list(arguments[ahead:])


def _language(arguments: Sequence[str]) -> str:
    """The language last asked for, to word even what is wrong with the arguments."""
    asked = preferred_language()
    for argument, following in pairwise([*arguments, ""]):
        name, _, value = argument.partition("=")
        value = value or following
        if name == "--language" and value in LANGUAGES:
            asked = value
    return asked


def _our_bug(name: str, output: Output) -> int:
    """Log what we did wrong and say where; the log holds no captions."""
    import logging
    from logging.handlers import RotatingFileHandler

    file = paths.log_folder() / "errors.log"
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    logger = logging.getLogger("photo_archive.cli")
    logger.propagate = False
    logger.addHandler(handler)
    logger.exception("command %s failed", name)
    logger.removeHandler(handler)
    handler.close()
    output.say(
        "This is a fault of Photo Archive itself, not yours; nothing half-done was kept. "
        "Please report it with the end of {file}.",
        file=str(file),
    )
    return OUR_BUG


def _help(wording: Wording) -> str:
    width = max(len(name) for name in COMMANDS)
    lines = [
        wording.say("Photo Archive: captioned historical photographs, linked, dated and found."),
        "",
        wording.say("photo-archive opens the window; photo-archive COMMAND does one thing:"),
        "",
        *(f"  {name:<{width}}  {wording.say(text)}" for name, text in COMMANDS.items()),
        "",
        wording.say("photo-archive COMMAND --help tells more of a command."),
    ]
    return "\n".join(lines)


def _unknown(name: str) -> UsageError:
    import difflib

    near = difflib.get_close_matches(name, COMMANDS, n=1)
    if near:
        return UsageError(
            "There is no command “{name}”. Did you mean {near}?", name=name, near=near[0]
        )
    return UsageError(
        "There is no command “{name}”. photo-archive --help lists the commands.", name=name
    )
