# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An argument parser for commands that take queries.

A query may begin with a minus sign (``-macron``, ``-person:macron paris``), stand before or after
options, and be missing; argparse alone takes the first for an option and loses the second. What is
wrong is told in one line, in the user's language, as a ``UsageError``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from photo_archive.domain.errors import UsageError
from photo_archive.wording import LANGUAGES, Wording

_MISSING = re.compile(r"the following arguments are required: (.+)")
_UNKNOWN = re.compile(r"unrecognized arguments: (.+)")
_CHOICE = re.compile(r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)")
_NO_VALUE = re.compile(r"argument (.+?): expected .+")
_NO_NUMBER = re.compile(r"argument (.+?): invalid int value: (.+)")


class Parser(argparse.ArgumentParser):
    """Reads the arguments of one command, or of one action of a command.

    Args:
        wording: The language of the help.
        prog: What is typed before the arguments.
        description: What the command does.
        globals_default: What ``--json`` and ``--language`` are when they are not given;
            ``argparse.SUPPRESS`` in an action, where the command's own have been read already.
    """

    def __init__(
        self,
        *,
        wording: Wording,
        prog: str | None = None,
        description: str | None = None,
        globals_default: str | None = None,
    ) -> None:
        super().__init__(prog=prog, description=description, allow_abbrev=False, add_help=False)
        say = wording.say
        self._usage_mark = say("usage: ")
        self._positionals.title = say("arguments")
        self._optionals.title = say("options")
        self.add_argument("-h", "--help", action="help", help=say("show this and leave"))
        self.add_argument(
            "--json",
            action="store_true",
            default=globals_default or False,
            help=say("print JSON for programs"),
        )
        self.add_argument(
            "--language", choices=LANGUAGES, default=globals_default, help=say("language")
        )

    def format_help(self) -> str:
        """The help, all of it in one language."""
        return super().format_help().replace("usage: ", self._usage_mark, 1)

    def parse_known_args(  # type: ignore[override, no-untyped-def]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ):
        """As argparse does, with options and queries told apart first.

        A parser with actions leaves that to them: what stands before an action is an archive.
        """
        given = list(args or ())
        if self._subparsers is None:
            given = self._options_first(given)
        return super().parse_known_args(given, namespace)

    def _options_first(self, given: list[str]) -> list[str]:
        """Options with their values, then ``--``, then everything else in its order."""
        options: list[str] = []
        others: list[str] = []
        rest = list(given)
        while rest:
            argument = rest.pop(0)
            if argument == "--":
                others += rest
                break
            name, equals, _ = argument.partition("=")
            action = self._option_string_actions.get(name)
            if action is not None:
                options.append(argument)
                is_alone = action.nargs == "?" and rest[:1] != [] and rest[0].startswith("--")
                if action.nargs != 0 and not equals and not is_alone:
                    options += rest[:1]
                    del rest[:1]
            elif argument.startswith("--"):
                options.append(argument)
            else:
                others.append(argument)
        return [*self._joined(options), *(["--"] if others else []), *others]

    def _joined(self, options: list[str]) -> list[str]:
        """``--find -macron`` as ``--find=-macron``: argparse sees no value in the former."""
        joined: list[str] = []
        for option in options:
            before = joined[-1] if joined else ""
            action = self._option_string_actions.get(before)
            if action is not None and action.nargs not in (0, "?") and option.startswith("-"):
                joined[-1] = f"{before}={option}"
            else:
                joined.append(option)
        return joined

    def error(self, message: str) -> NoReturn:
        """Say what is wrong.

        Raises:
            UsageError: Always.
        """
        command = self.prog
        if found := _MISSING.fullmatch(message):
            raise UsageError(
                "{names} is missing: {command} --help shows how the command is written.",
                names=found[1],
                command=command,
            )
        if found := _UNKNOWN.fullmatch(message):
            raise UsageError(
                "This command does not know “{names}”: {command} --help lists what it takes.",
                names=found[1],
                command=command,
            )
        if found := _CHOICE.fullmatch(message):
            raise UsageError(
                "{name} cannot be {given}: choose one of {choices}.",
                name=found[1],
                given=found[2],
                choices=found[3],
            )
        if found := _NO_VALUE.fullmatch(message):
            raise UsageError("{name} needs a value after it.", name=found[1])
        if found := _NO_NUMBER.fullmatch(message):
            raise UsageError(
                "{name} needs a whole number, not {given}.", name=found[1], given=found[2]
            )
        raise UsageError(
            "{problem}: {command} --help shows how the command is written.",
            problem=message,
            command=command,
        )
