# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.embed import write_sidecar
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields
from photo_archive.media.sidecar import read_sidecar

MakePicture = Callable[..., Path]


@pytest.mark.parametrize("name", ["a.jpg.xmp", "a.xmp", "a.jpg.XMP", "a.XMP"])
def test_usual_names(make_picture: MakePicture, name: str) -> None:
    picture = make_picture("a.jpg")
    write_sidecar(picture.with_name(name), Fields(city="Huế"))
    sidecar = read_sidecar(picture)
    assert sidecar is not None
    assert sidecar.path.name.lower() == name.lower()
    assert sidecar.fields.city == "Huế"


def test_the_unmistakable_name_goes_first(make_picture: MakePicture) -> None:
    picture = make_picture("a.jpg")
    write_sidecar(picture.with_name("a.xmp"), Fields(city="Nice"))
    write_sidecar(picture.with_name("a.jpg.xmp"), Fields(city="Huế"))
    sidecar = read_sidecar(picture)
    assert sidecar is not None
    assert sidecar.fields.city == "Huế"


def test_a_sidecar_may_belong_to_another_file_of_the_name(make_picture: MakePicture) -> None:
    picture, other = make_picture("a.jpg"), make_picture("a.tif")
    path = picture.with_name("a.xmp")
    write_sidecar(path, Fields(city="Huế"))
    text = path.read_text(encoding="utf-8")
    mark = ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    assert mark in text
    text = text.replace(mark, f'{mark} photoshop:SidecarForExtension="TIF"')
    path.write_text(text, encoding="utf-8")
    assert read_sidecar(picture) is None
    assert read_sidecar(other) is not None


def test_no_sidecar(make_picture: MakePicture) -> None:
    assert read_sidecar(make_picture("a.jpg")) is None


@pytest.mark.parametrize("content", [b"", b"text", b"<!DOCTYPE x><x:xmpmeta/>"])
def test_a_bad_sidecar_is_named(make_picture: MakePicture, content: bytes) -> None:
    picture = make_picture("a.jpg")
    picture.with_name("a.xmp").write_bytes(content)
    with pytest.raises(MediaError) as caught:
        read_sidecar(picture)
    assert caught.value.kind is ProblemKind.METADATA
    assert "a.xmp" in str(caught.value)


@pytest.mark.parametrize(("source", "is_ours"), [("a.jpg", False), ("a_01.jpg", True), ("", True)])
def test_a_further_version_in_darktable_is_no_sidecar_of_another_picture(
    make_picture: MakePicture, source: str, is_ours: bool
) -> None:
    first, second = make_picture("a.jpg"), make_picture("a_01.jpg")
    path = second.with_name("a_01.jpg.xmp")
    write_sidecar(path, Fields(city="Huế"))
    mark = ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    text = path.read_text(encoding="utf-8")
    derived = f'{mark} xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DerivedFrom="{source}"'
    path.write_text(text.replace(mark, derived), encoding="utf-8")
    assert (read_sidecar(second) is not None) is is_ours
    assert read_sidecar(first) is None
