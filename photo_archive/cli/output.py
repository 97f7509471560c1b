# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How commands speak: text for people, JSON for programs, progress for a terminal.

Results go to standard output, everything else to standard error; progress only where that is a
terminal, so that logs and pipes stay clean.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TypeVar

from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.progress import Job
from photo_archive.wording import Wording

Result = TypeVar("Result")
Json = (
    str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
)  # what json.dumps takes

_REDRAW_S = 0.1


class Output:
    """Prints in one language, for people or for programs."""

    def __init__(self, wording: Wording, *, as_json: bool) -> None:
        self.wording = wording
        self.as_json = as_json

    def line(self, text: str = "") -> None:
        """A line of the result, as it is."""
        sys.stdout.write(text.encode("utf-8", "replace").decode() + "\n")

    def json(self, document: Json) -> None:
        """The result as one JSON document."""
        sys.stdout.write(_dump(document, indent=2) + "\n")

    def json_line(self, document: Json) -> None:
        """One JSON object on a line of its own."""
        sys.stdout.write(_dump(document, indent=None) + "\n")

    def say(self, text: str, **values: str | int) -> None:
        """A sentence beside the result, worded in the user's language."""
        sys.stderr.write(_printable(self.wording.say(text, **values)) + "\n")

    def error(self, error: ArchiveError) -> None:
        """What the user can act on, in one line."""
        text = " ".join(self.wording.error(error).split())
        sys.stderr.write(_printable(text) + "\n")

    def problem(self, problem: Problem) -> None:
        """One file that could not be used, in one line."""
        text = f"{problem.file}: {self.wording.message(problem.message)}"
        sys.stderr.write(_printable(" ".join(text.split())) + "\n")

    def problems_json(self, problems: Sequence[Problem]) -> list[Json]:
        """The ``problems`` list of a summary."""
        return [
            {
                "file": problem.file,
                "problem": self.wording.message(problem.message),
                "kind": problem.kind.value,
            }
            for problem in problems
        ]

    def follow(self, job: Job[Result]) -> Result:
        """Run a job to its end, showing progress on a terminal; Ctrl+C closes it cleanly."""
        shown = sys.stderr.isatty()
        drawn = 0.0
        try:
            while True:
                try:
                    step = next(job)
                except StopIteration as end:
                    result: Result = end.value
                    return result
                now = time.monotonic()
                if shown and now - drawn >= _REDRAW_S:
                    drawn = now
                    total = "" if step.total is None else f" / {self.wording.number(step.total)}"
                    count = f"{self.wording.number(step.done)}{total}"
                    text = f"{self.wording.message(step.doing)}  {count}  {step.subject}"
                    sys.stderr.write(f"\r\x1b[K{_printable(text)[:100]}")
                    sys.stderr.flush()
        finally:
            job.close()
            if shown and drawn:
                sys.stderr.write("\r\x1b[K")


def _dump(document: Json, indent: int | None) -> str:
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "replace").decode()


def _printable(text: str) -> str:
    """The text without control characters (a file name may hold any) or lone surrogates."""
    kept = "".join(c if c.isprintable() or c == " " else "�" for c in text)
    return kept.encode(sys.stderr.encoding or "utf-8", "replace").decode(
        sys.stderr.encoding or "utf-8", "replace"
    )
