# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the command, runs it, and words what went wrong.

Only the module of the chosen command is imported, so that ``--help`` answers at once. Exit status:
0 done, 1 the user can act (one line on standard error), 2 usage, 70 our bug.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler

from photo_archive import __version__, paths
from photo_archive.cli.command import Command, OpenWindow
from photo_archive.cli.output import Output
from photo_archive.domain.errors import ArchiveError, UsageError
from photo_archive.wording import LANGUAGES, Wording, preferred_language

DONE, USER_CAN_ACT, USAGE, OUR_BUG = 0, 1, 2, 70

COMMANDS: dict[str, str] = {
    "open": "open an archive in the window",
    "demo": "build the sample archive, search it, write a caption sheet, open the window",
    "new": "make an empty archive",
    "import": "take pictures in, with a caption list if there is one",
    "captions": "read pages of captions into records",
    "read": "tell what captions say, one on each line",
    "find": "find photos",
    "show": "show one photo",
    "person": "list, show, add, merge or load people",
    "place": "list, show, add, merge or load places",
    "event": "list, show, add, merge or load events",
    "organisation": "list, show, add, merge or load organisations",
    "tag": "list, show, add, merge or load tags",
    "set": "change a field of many photos, as one changeset",
    "history": "what was changed, when and by whom",
    "undo": "take a changeset back",
    "redo": "do again what was last taken back",
    "sheet": "write a caption sheet",
    "verify": "check every original against its checksum",
    "backup": "write a verified copy of the catalogue",
    "bench": "measure speed and memory on a synthetic archive",
}
_MODULES = dict.fromkeys(("person", "place", "event", "organisation", "tag"), "authority") | {
    "import": "import_"
}


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command and return the exit status."""
    wording = Wording(_language(arguments))
    if not arguments:
        return open_window(None, None, "", wording.language)
    name = arguments[0]
    if name in ("-h", "--help", "help"):
        sys.stdout.write(_help(wording))
        return DONE
    if name in ("-V", "--version"):
        sys.stdout.write(f"Photo Archive {__version__}\n")
        return DONE
    if name not in COMMANDS:
        sys.stderr.write(_unknown(name, wording) + "\n")
        return USAGE
    return _run_command(name, arguments[1:], wording, open_window)


def _run_command(
    name: str, arguments: Sequence[str], wording: Wording, open_window: OpenWindow
) -> int:
    module_name = _MODULES.get(name, name.replace("-", "_"))
    module = importlib.import_module(f"photo_archive.cli.{module_name}")
    parser = _parser(name, wording)
    module.add_arguments(parser)
    try:
        given = parser.parse_args(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USAGE
    output = Output(wording, as_json=given.json)
    command = Command(name=name, given=given, output=output, open_window=open_window)
    try:
        status = module.run(command)
        sys.stdout.flush()
        return int(status)
    except UsageError as error:
        output.error(error)
        return USAGE
    except ArchiveError as error:
        output.error(error)
        return USER_CAN_ACT
    except KeyboardInterrupt:
        output.say("Stopped. What was done before is kept; run the same command again to go on.")
        return USER_CAN_ACT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        return _our_bug(name, output)


def _our_bug(name: str, output: Output) -> int:
    """Log what we did wrong and say where; the log holds no captions."""
    folder = paths.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "errors.log", maxBytes=1_000_000, backupCount=3)
    except OSError:
        handler = None
    logger = logging.getLogger("photo_archive.cli")
    logger.propagate = False
    logger.addHandler(handler or logging.StreamHandler())
    logger.exception("command %s failed", name)
    output.say(
        "This is a fault of Photo Archive itself, not yours; nothing half-done was kept. "
        "Please report it with the end of {file}.",
        file=str(folder / "errors.log"),
    )
    return OUR_BUG


def _parser(name: str, wording: Wording) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"photo-archive {name}", description=_sentence(wording.say(COMMANDS[name]))
    )
    parser.add_argument("--json", action="store_true", help=wording.say("print JSON for programs"))
    parser.add_argument(
        "--language", choices=LANGUAGES, default=wording.language, help=wording.say("language")
    )
    return parser


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _language(arguments: Sequence[str]) -> str:
    for index, argument in enumerate(arguments):
        if argument == "--language" and index + 1 < len(arguments):
            return arguments[index + 1]
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return preferred_language()


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
    return "\n".join(lines) + "\n"


def _unknown(name: str, wording: Wording) -> str:
    import difflib

    near = difflib.get_close_matches(name, COMMANDS, n=1)
    if near:
        return wording.say(
            "There is no command “{name}”. Did you mean {near}?", name=name, near=near[0]
        )
    return wording.say(
        "There is no command “{name}”. photo-archive --help lists the commands.", name=name
    )
