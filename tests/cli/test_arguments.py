# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import argparse

import pytest

from photo_archive.cli.arguments import ARGUMENTS, ORDERS
from photo_archive.cli.main import COMMANDS
from photo_archive.cli.parser import Parser
from photo_archive.services.found import Order
from photo_archive.wording import LANGUAGES, Wording


def parser_of(name: str, language: str = "en") -> Parser:
    made = Parser(wording=Wording(language), prog=f"photo-archive {name}")
    ARGUMENTS[name](made, made_in(language))
    return made


def made_in(language: str) -> Wording:
    return Wording(language)


def test_every_command_says_what_it_takes() -> None:
    assert ARGUMENTS.keys() == COMMANDS.keys()


def test_orders_are_those_of_the_index() -> None:
    assert set(ORDERS) == {order.value for order in Order}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ARGUMENTS)
def test_every_argument_is_explained(name: str, language: str) -> None:
    def explained(parser: argparse.ArgumentParser) -> None:
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                assert all(shown.help for shown in action._choices_actions)
                for below in action.choices.values():
                    explained(below)
            else:
                assert action.help, action.dest

    parser = parser_of(name, language)
    explained(parser)
    assert parser.format_help()
