# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.services import small_pictures
from photo_archive.services.small_pictures import LASTING, SmallPictures


def test_only_what_lies_in_the_file_is_noted(tmp_path: Path) -> None:
    pictures = SmallPictures(tmp_path, read_only=False)
    pictures.note_undrawn({kind.value: kind for kind in ProblemKind})
    noted = pictures.undrawn(kind.value for kind in ProblemKind)
    assert noted == {kind.value: kind for kind in LASTING}
    pictures.close()


def test_another_version_of_what_draws_tries_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = SmallPictures(tmp_path, read_only=False)
    pictures.note_undrawn({"a": ProblemKind.DAMAGED})
    assert pictures.undrawn(["a"]) == {"a": ProblemKind.DAMAGED}
    monkeypatch.setattr(small_pictures, "decoder_versions", lambda: "newer")
    assert pictures.undrawn(["a"]) == {}
    pictures.close()
