# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.cli.arguments import ARGUMENTS
from photo_archive.cli.parser import Parser
from photo_archive.domain.errors import UsageError
from photo_archive.wording import Wording


def read(command: str, *given: str) -> dict[str, object]:
    parser = Parser(wording=Wording("en"), prog=command)
    ARGUMENTS[command](parser, Wording("en"))
    return vars(parser.parse_args(given))


def test_what_is_not_given_has_its_usual_value() -> None:
    found = read("verify", "visits")
    assert (found["report"], found["due"], found["days"], found["again"]) == (
        [],
        False,
        None,
        False,
    )
    assert read("backup", "visits")["to"] is None
    assert read("relink", "visits", "disk", "--preview")["preview"] is True
    assert read("restore", "visits", "newest")["backup"] == "newest"


@pytest.mark.parametrize("given", [("relink", "visits"), ("restore", "visits")])
def test_what_must_be_there_is_asked_for(given: tuple[str, str]) -> None:
    with pytest.raises(UsageError):
        read(*given)
