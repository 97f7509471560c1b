# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program and its worker processes say to each other, and how it is put into bytes.

A worker reads strangers' files, so what comes back from it is not trusted either: only values of
known classes are made of it, and none is longer than a limit.
"""

from __future__ import annotations

import importlib
import io
import pickle
import struct
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, TypeAlias

from photo_archive.domain.links import Region
from photo_archive.media.examine import Drawn, Examined, NeedsRoom, SameContent
from photo_archive.media.showing import Shown

MOST_BYTES = 64 * 1024 * 1024
"""No message is longer; a thumbnail has about 40 kB."""

_LENGTH = struct.Struct("<I")
_OWN = ("photo_archive.domain.", "photo_archive.media.")
_OTHERS = frozenset(
    {
        *(("datetime", name) for name in ("date", "datetime", "time", "timedelta", "timezone")),
        *(("pathlib", name) for name in ("PosixPath", "WindowsPath")),
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """Look at a file, unless it has one of the ``known`` checksums."""

    path: Path
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw a file that was looked at; ``room_bytes`` as for ``examine.draw``."""

    path: Path
    sha256: str
    room_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Show:
    """Decode a picture to be looked at; as for ``showing.show``."""

    path: Path
    page: int = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut a portrait out of a picture; as for ``portraits.portrait``."""

    path: Path
    face: Region


class Why(StrEnum):
    """Why a worker did not answer."""

    TIME = "time"
    MEMORY = "memory"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Failed:
    """A task that came to nothing; ``detail`` is for the log."""

    why: Why
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker has started and waits for tasks."""


Task: TypeAlias = Look | Draw | Show | Cut
Answer: TypeAlias = Examined | SameContent | Drawn | NeedsRoom | Shown | Failed
_ANSWERS = (Examined, SameContent, Drawn, NeedsRoom, Shown, Failed, Ready)


class GarbledError(Exception):
    """What came is no message: the other end is gone, or not itself any more."""


def write_message(stream: BinaryIO, message: Task | Answer | Ready) -> None:
    """Send a message.

    Raises:
        OSError: Nobody is there to receive it.
    """
    content = pickle.dumps(message, 5)
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def read_task(stream: BinaryIO) -> Task:
    """Receive what is to be done.

    Raises:
        GarbledError: The program is gone.
    """
    task = pickle.loads(_content(stream))
    if not isinstance(task, Task):
        raise GarbledError
    return task


def read_answer(stream: BinaryIO) -> Answer | Ready:
    """Receive an answer of a worker.

    Raises:
        GarbledError: The worker is gone, or what it says is none of the answers there are.
    """
    content = _content(stream)
    try:
        answer = _Careful(io.BytesIO(content)).load()
    except (pickle.UnpicklingError, ValueError, TypeError, LookupError, EOFError) as error:
        raise GarbledError from error
    except (AttributeError, ImportError, OverflowError, MemoryError) as error:
        raise GarbledError from error
    if not isinstance(answer, _ANSWERS):
        raise GarbledError
    return answer


def _content(stream: BinaryIO) -> bytes:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise GarbledError
    length = _LENGTH.unpack(head)[0]
    if length > MOST_BYTES:
        raise GarbledError
    content = stream.read(length)
    if len(content) < length:
        raise GarbledError
    return content


class _Careful(pickle.Unpickler):
    """Makes values of our own classes and of dates and paths, and calls nothing else."""

    def find_class(self, module_name: str, global_name: str) -> type:
        if module_name.startswith(_OWN) or (module_name, global_name) in _OTHERS:
            found = getattr(importlib.import_module(module_name), global_name)
            if isinstance(found, type) and found.__module__ == module_name:
                return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value")
