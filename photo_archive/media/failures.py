# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong with one picture file, in words a person understands.

Decoders meet strangers' bytes and fail in many ways; here their many exceptions become one, which
says what is the matter and what to do, and which a service turns into a ``Problem``.
"""

from __future__ import annotations

import errno
import struct
from pathlib import Path

from PIL.Image import DecompressionBombError, DecompressionBombWarning

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.media.names_on_disk import storable

DECODER_FAILURES = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    BufferError,
    MemoryError,
    RuntimeError,
    struct.error,
    DecompressionBombError,
    DecompressionBombWarning,
)
"""What Pillow and ExifRead raise on bytes that are not what they should be.

Wide on purpose, and only to be caught directly round a call into one of these libraries.
"""


class MediaError(Exception):
    """One picture file could not be used, or not wholly; ``message`` says why and what to do."""

    def __init__(self, kind: ProblemKind, message: Message) -> None:
        super().__init__(str(message))
        self.kind = kind
        self.message = message

    @classmethod
    def from_os(cls, error: OSError) -> MediaError:
        """Word what the operating system said about a file."""
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            text = Message("The file is no longer there. Look for it, or import the folder again.")
            return cls(ProblemKind.MISSING, text)
        if error.errno in {errno.EACCES, errno.EPERM}:
            text = Message("You may not read this file. Ask for the right to read it, then retry.")
            return cls(ProblemKind.UNREADABLE, text)
        if error.errno == errno.ELOOP:
            text = Message("This link leads back to itself. Remove it, or name its true target.")
            return cls(ProblemKind.LINK_LOOP, text)
        reason = error.strerror or type(error).__name__
        text = Message(
            "The disk could not deliver this file ({reason}). Check the disk, or copy the file"
            " from another source.",
            {"reason": reason},
        )
        return cls(ProblemKind.UNREADABLE, text)

    @classmethod
    def empty(cls) -> MediaError:
        """A file of no bytes."""
        text = Message("The file is empty (0 bytes). Copy it again from where it came from.")
        return cls(ProblemKind.EMPTY, text)

    @classmethod
    def not_a_picture(cls) -> MediaError:
        """A file that is named like a picture, or was asked for, and is none."""
        text = Message(
            "This is not a picture, whatever its name says. Open it with another program to see"
            " what it is, or leave it out."
        )
        return cls(ProblemKind.NOT_A_PICTURE, text)

    @classmethod
    def unsupported(cls, format_name: str) -> MediaError:
        """A picture of a kind the program knows by name only."""
        text = Message(
            "Pictures of the kind {format} cannot be shown. Save a copy as TIFF or JPEG and import"
            " that.",
            {"format": format_name},
        )
        return cls(ProblemKind.UNSUPPORTED, text)

    def as_problem(self, path: Path | str) -> Problem:
        """Return this as what is reported about ``path``."""
        return Problem(storable(str(path)), self.kind, self.message)
