# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import os
import pickle
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.examine import Drawn, NeedsRoom, SameContent, look
from photo_archive.media.worker_messages import (
    MOST_BYTES,
    Draw,
    Failed,
    GarbledError,
    Look,
    Ready,
    Why,
    read_answer,
    read_task,
    write_message,
)


def sent(message: object) -> io.BytesIO:
    """A message on its way, whatever it is."""
    content = pickle.dumps(message, 5)
    return io.BytesIO(struct.pack("<I", len(content)) + content)


class Calls:
    """Asks for a call when it is read, as a message of a worker gone wrong might."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> object:
        return self.call


@pytest.mark.parametrize(
    "task",
    [
        Look(Path("/a/b.jpg")),
        Look(Path(os.fsdecode(b"/\xe9/\xff.jpg")), frozenset({"e" * 64})),
        Draw(Path("/a/b.jpg"), "f" * 64, 1000),
    ],
)
def test_tasks_arrive_as_they_were_sent(task: Look | Draw) -> None:
    stream = io.BytesIO()
    write_message(stream, task)
    stream.seek(0)
    assert read_task(stream) == task


def test_all_that_is_found_in_a_picture_arrives(described: Callable[[str], Path]) -> None:
    examined = look(described("a.tif"))
    assert not isinstance(examined, SameContent)
    for answer in (
        examined,
        SameContent(examined.facts),  # type: ignore[arg-type]
        Drawn(b"jpeg", 1 << 127, examined.problems),
        NeedsRoom(12),
        Failed(Why.TIME, "detail"),
        Ready(),
    ):
        stream = io.BytesIO()
        write_message(stream, answer)
        stream.seek(0)
        assert read_answer(stream) == answer


@pytest.mark.parametrize(
    "message",
    [
        "a text",
        Look(Path("/a")),
        Calls(os.system, "exit"),
        Calls(print, "printed"),
        Calls(Path, "/a"),
        (Ready(), Calls(eval, "1")),
    ],
)
def test_answers_are_values_of_known_classes_and_nothing_is_called(
    message: object, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(GarbledError):
        read_answer(sent(message))
    assert capsys.readouterr().out == ""


def test_a_function_of_our_own_is_no_value_either() -> None:
    from photo_archive.media.worker_process import serve

    with pytest.raises(GarbledError):
        read_answer(sent(Calls(serve, 1, 1.0)))


def test_a_pipe_that_ends_and_a_length_beyond_belief() -> None:
    whole = sent(Ready()).getvalue()
    for cut in (b"", whole[:2], whole[:-1], struct.pack("<I", MOST_BYTES + 1) + b"a"):
        with pytest.raises(GarbledError):
            read_answer(io.BytesIO(cut))
    with pytest.raises(GarbledError):
        read_task(io.BytesIO(whole))


@given(st.binary(max_size=60))
def test_any_bytes_are_an_answer_or_garbled(content: bytes) -> None:
    with pytest.raises(GarbledError):
        read_answer(io.BytesIO(struct.pack("<I", len(content)) + content))
