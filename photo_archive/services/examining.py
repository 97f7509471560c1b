# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a file over which a worker process ended, in words a person understands.

Looking and drawing are told apart: a file that could not be looked at is not in the archive, one
that could not be drawn is, only without its small picture.
"""

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.media.examine import Drawn, Examined, NeedsRoom, SameContent
from photo_archive.media.names_on_disk import storable
from photo_archive.media.worker_messages import Answer, Failed, Why

_NOT_LOOKED_AT = {
    Why.TIME: (
        ProblemKind.TOO_LARGE,
        Message(
            "Reading this file took too long and was stopped, so it was not imported. It is"
            " probably damaged: try another copy of it."
        ),
    ),
    Why.MEMORY: (
        ProblemKind.TOO_LARGE,
        Message(
            "Reading this file takes more memory than there is for it, so it was not imported. It"
            " is probably damaged: try another copy of it."
        ),
    ),
    Why.FAILED: (
        ProblemKind.DAMAGED,
        Message(
            "The part of the program that reads pictures failed over this file, so it was not"
            " imported. Try another copy of it, or save it again with another program."
        ),
    ),
}
_NOT_DRAWN = {
    Why.TIME: (
        ProblemKind.TOO_LARGE,
        Message(
            "The picture is catalogued, but to show it took too long and was stopped. Save it again"
            " with another program and import that, too."
        ),
    ),
    Why.MEMORY: (
        ProblemKind.TOO_LARGE,
        Message(
            "The picture is catalogued, but to show it takes more memory than there is for it. Save"
            " a smaller copy with another program and import that, too."
        ),
    ),
    Why.FAILED: (
        ProblemKind.DAMAGED,
        Message(
            "The picture is catalogued, but the part of the program that shows pictures failed over"
            " it. Try another copy of it, or save it again with another program."
        ),
    ),
}


def looked_at(path: Path, answer: Answer) -> Examined | SameContent:
    """What a worker says of a file, or that it could not say anything."""
    if isinstance(answer, Examined | SameContent):
        return answer
    kind, message = _NOT_LOOKED_AT[_why(answer)]
    problem = Problem(storable(str(path)), kind, message)
    return Examined(path, problems=(problem,))


def drawn(path: Path, answer: Answer) -> Drawn:
    """How a picture looks, or that it could not be shown."""
    if isinstance(answer, Drawn):
        return answer
    kind, message = _NOT_DRAWN[_why(answer)]
    return Drawn(problems=(Problem(storable(str(path)), kind, message),))


def _why(answer: Answer) -> Why:
    if isinstance(answer, Failed):
        return answer.why
    return Why.MEMORY if isinstance(answer, NeedsRoom) else Why.FAILED
