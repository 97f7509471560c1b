# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How commands speak: text for people, JSON for programs, progress for a terminal.

Results go to standard output, everything else to standard error; progress only where that is a
terminal, so that logs and pipes stay clean.
"""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
import time
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from photo_archive.cli.interrupting import heeding_interrupts
from photo_archive.domain.errors import ArchiveError, Message, Problem, UsageError
from photo_archive.domain.pace import Pace
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.system_reasons import reason_of
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
        """A line of the result; it may hold line ends of its own."""
        _write(_printable(text, keep="\t\n") + "\n")

    def labelled(self, label: str, text: str) -> str:
        """A label and what it says, with the colon as the user's language sets it."""
        return self.wording.say("{label}: {said}", label=label, said=text)

    def json(self, document: Json) -> None:
        """The result as one JSON document."""
        _write(_dump(document, indent=2) + "\n")

    def deleted(self, name: str, document: Json) -> None:
        """Something that has a name is gone, which can be taken back."""
        if self.as_json:
            self.json(document)
        else:
            self.line(self.wording.say("{name} is deleted; undo brings it back", name=name))

    def json_line(self, document: Json) -> None:
        """One JSON object on a line of its own."""
        _write(_dump(document, indent=None) + "\n")

    def finish(self) -> None:
        """Send off what is still held back.

        Raises:
            ArchiveError: It goes to a file that cannot take it, or the disk is full.
            BrokenPipeError: Nobody reads it.
        """
        with _writing():
            sys.stdout.flush()

    def say(self, text: str, **values: str | int) -> None:
        """A sentence beside the result, worded in the user's language."""
        sys.stderr.write(_printable(self.wording.say(text, **values)) + "\n")

    def note(self, message: Message) -> None:
        """Something worth knowing beside the result."""
        sys.stderr.write(_printable(one_line(self.wording.message(message))) + "\n")

    def error(self, error: ArchiveError) -> None:
        """What the user can act on, in one line; on a terminal a query's fault is pointed at."""
        said, pointed, offered = one_line(self.wording.error(error)), [], ""
        if isinstance(error, UsageError) and error.query and error.position is not None:
            from photo_archive.cli.query_fault import pointed_at
            from photo_archive.domain.query_mending import mended

            meant = mended(error.query)
            offered = (
                self.wording.say("Did you mean {name}?", name=one_line(meant)) if meant else ""
            )
            if sys.stderr.isatty():
                pointed = list(pointed_at(error))
            else:
                place = self.wording.say("See character {place}.", place=error.position + 1)
                said, offered = " ".join(part for part in (said, place, offered) if part), ""
        for line in (said, *pointed, *([offered] if offered else [])):
            sys.stderr.write(_printable(line) + "\n")

    def problem(self, problem: Problem) -> None:
        """One file that could not be used, in one line."""
        text = f"{problem.file}: {self.wording.message(problem.message)}"
        sys.stderr.write(_printable(one_line(text)) + "\n")

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
        pace = Pace()
        try:
            with heeding_interrupts() as heed:
                while True:
                    try:
                        step = next(job)
                    except StopIteration as end:
                        result: Result = end.value
                        return result
                    heed()
                    now = time.monotonic()
                    if shown and now - drawn >= _REDRAW_S:
                        drawn = now
                        pace.step(step, now)
                        self._draw(step, pace)
        finally:
            job.close()
            if shown and drawn:
                sys.stderr.write("\r\x1b[K")

    def _draw(self, step: Progress, pace: Pace) -> None:
        sys.stderr.write(f"\r\x1b[K{_printable(self._progress(step, pace))[:100]}")
        sys.stderr.flush()

    def _progress(self, step: Progress, pace: Pace) -> str:
        total = "" if step.total is None else f" / {self.wording.number(step.total)}"
        told = pace.told(step.total)
        parts = (
            self.wording.message(step.doing),
            f"{self.wording.number(step.done)}{total}",
            self.wording.message(told) if told is not None else "",
            step.subject,
        )
        return "  ".join(part for part in parts if part)


def one_line(text: str) -> str:
    """The text on one line; French keeps its no-break spaces."""
    return re.sub(r"[ \t\r\n\v\f]+", " ", text).strip(" ")


def leave_standard_output() -> None:
    """Write no more to it, not even what Python still holds when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        leave_standard_output()
        raise ArchiveError(
            "The result cannot be written ({reason}). Make room or send it elsewhere.",
            reason=reason_of(error),
        ) from error


def _write(text: str) -> None:
    with _writing():
        sys.stdout.write(text)


def _dump(document: Json, indent: int | None) -> str:
    """JSON in UTF-8, or in plain ASCII where standard output cannot hold every letter."""
    everything = codecs.lookup(sys.stdout.encoding or "ascii").name.startswith("utf")
    text = json.dumps(document, ensure_ascii=not everything, indent=indent)
    return text.encode("utf-8", "replace").decode()


_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})


def _printable(text: str, keep: str = "") -> str:
    """The text without control characters (a file name may hold any) or lone surrogates."""
    return "".join(
        "�" if unicodedata.category(letter) in _CONTROLS and letter not in keep else letter
        for letter in text
    )
