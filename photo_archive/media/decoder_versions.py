# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which program and which decoders would draw a picture: what they cannot draw, others may."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from photo_archive import __version__

DECODERS = ("pillow", "pi-heif", "psd-tools", "pypdfium2", "pyvips-binary", "rawpy")


def decoder_versions() -> str:
    """The program and its decoders with their versions, as one line."""
    return "; ".join((f"photo-archive {__version__}", *(f"{one} {_of(one)}" for one in DECODERS)))


def _of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # put together without what tells
        return "?"
