# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.media.beside import Beside, read_beside
from photo_archive.media.embed import write_sidecar
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields

MakePicture = Callable[..., Path]
TAKEOUT = '{"creationTime": {"timestamp": "1"}, "description": "Huế"}'


def test_both_are_read(make_picture: MakePicture) -> None:
    picture = make_picture("a.jpg")
    assert read_beside(picture, None, []) == Beside()
    takeout = picture.with_name("a.jpg.json")
    takeout.write_text(TAKEOUT, encoding="utf-8")
    said = Fields(caption={"x-default": "Huế"})
    assert read_beside(picture, None, []) == Beside(takeout, None, said)
    sidecar = picture.with_name("a.jpg.xmp")
    write_sidecar(sidecar, Fields(city="Huế"))
    found = read_beside(picture, None, [])
    assert (found.path, found.takeout) == (sidecar, said)
    assert found.sidecar is not None
    assert found.sidecar.city == "Huế"


def test_what_cannot_be_read_is_told_and_the_other_used(make_picture: MakePicture) -> None:
    picture = make_picture("a.jpg")
    picture.with_name("a.xmp").write_bytes(b"<!DOCTYPE x>")
    picture.with_name("a.jpg.json").write_text(TAKEOUT, encoding="utf-8")
    problems: list[MediaError] = []
    assert read_beside(picture, None, problems).takeout is not None
    picture.with_name("a.jpg.json").write_text("{", encoding="utf-8")
    assert read_beside(picture, None, problems) == Beside()
    assert len(problems) == 3
