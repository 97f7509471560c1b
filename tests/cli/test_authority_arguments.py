# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.cli.authority_arguments import NAME_KINDS, SORTS, add_authority_actions
from photo_archive.cli.parser import Parser
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.errors import UsageError
from photo_archive.wording import LANGUAGES, Wording


def parser(language: str = "en") -> Parser:
    made = Parser(wording=Wording(language), prog="photo-archive person")
    add_authority_actions(made, Wording(language))
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_its_help(language: str) -> None:
    text = parser(language).format_help()
    for action in ("list", "edit", "name", "role", "split", "duplicates", "not-same", "warnings"):
        assert f"    {action} " in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--sort", "vietnamese"],
        ["edit", "7", "birth=1922", "note=a=b"],
        ["name", "add", "7", "Kiet", "--kind", "alias", "--from", "1940"],
        ["role", "remove", "7", "2"],
        ["split", "7", "Another", "--photos", "place:paris -macron", "--take", "Kiet"],
        ["merge", "7", "8", "--preview", "--json"],
        ["not-same", "7", "8", "--forget"],
        ["duplicates"],
        ["warnings", "7"],
    ],
)
def test_what_can_be_asked(arguments: list[str]) -> None:
    assert parser().parse_args(arguments).action == arguments[0]


@pytest.mark.parametrize(
    "arguments", [[], ["list", "--sort", "up"], ["edit", "7"], ["name", "make", "7", "x"]]
)
def test_what_cannot(arguments: list[str]) -> None:
    with pytest.raises(UsageError):
        parser().parse_args(arguments)


def test_choices_are_those_of_the_domain() -> None:
    assert set(NAME_KINDS) | {"authorised"} == {kind.value for kind in NameKind}
    assert len(SORTS) == 3
