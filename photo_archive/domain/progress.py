# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long work tells how far it is.

Services are generators: they yield ``Progress`` values and return a summary. The command line
iterates, the window hands the generator to its job runner, a test calls ``finish``. Closing the
generator cancels the work; what was yielded as done before is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from photo_archive.domain.errors import Message, Problem

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """One step: ``done`` of ``total`` (None while still counting), and what is being worked on.

    ``counts`` say what came of it so far, where a job tells that, by what its summary calls them.
    """

    done: int
    total: int | None
    doing: Message
    subject: str = ""
    problem: Problem | None = None
    counts: Mapping[str, int] | None = None


Job = Generator[Progress, None, Result]

Rest = Callable[[], None]
"""Called between small steps by work that may wait, for those to go first whom it would hinder."""


def never_rest() -> None:
    """Work that somebody waits for goes on at once."""


def finish(job: Job[Result]) -> Result:
    """Run a job to its end and return its summary."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            summary: Result = end.value
            return summary
