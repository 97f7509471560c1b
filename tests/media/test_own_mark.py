# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.media.embed import write_copy, write_sidecar
from photo_archive.media.fields import Fields, OwnFields
from photo_archive.media.own_mark import own_mark, packet_in, packets_in

MakePicture = Callable[..., Path]
OWN = OwnFields("uuid", "VN-1", digest="d")


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_the_mark_of_a_copy(make_picture: MakePicture, name: str) -> None:
    picture = make_picture(name)
    assert own_mark(picture) == OwnFields()
    copy = picture.with_name(f"copy-{name}")
    write_copy(picture, copy, Fields(own=OWN))
    assert own_mark(copy) == OWN
    assert len(packets_in(copy)) == 1


def test_the_mark_of_a_sidecar(tmp_path: Path) -> None:
    sidecar = tmp_path / "a.jpg.xmp"
    write_sidecar(sidecar, Fields(own=OWN))
    assert own_mark(sidecar) == OWN
    assert packet_in(sidecar) == sidecar.read_bytes()


@pytest.mark.parametrize("name", ["a.jpg", "a.xmp", "none.jpg"])
def test_what_cannot_be_read_has_no_mark(tmp_path: Path, name: str) -> None:
    if not name.startswith("none"):
        (tmp_path / name).write_bytes(b"<!DOCTYPE x>")
    assert own_mark(tmp_path / name) == OwnFields()
    assert packets_in(tmp_path / "none.jpg") == ()
