# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import PIL
import pytest

from photo_archive import __version__
from photo_archive.media import decoder_versions as told


def test_program_and_decoders_are_told_with_their_versions() -> None:
    parts = told.decoder_versions().split("; ")
    assert parts[0] == f"photo-archive {__version__}"
    assert f"pillow {PIL.__version__}" in parts
    assert len(parts) == 1 + len(told.DECODERS)


def test_what_is_not_told_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(told, "version", unknown)
    assert "pillow ?" in told.decoder_versions()
