# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from photo_archive.media.embed_digest import refresh_digest
from photo_archive.media.packets import Digest, packets_of

MakePicture = Callable[..., Path]
IIM = b"\x1c\x02\x5a\x00\x05Paris"


def with_iim(picture: Path, note: bytes) -> None:
    block = b"8BIM\x04\x04\x00\x00" + len(IIM).to_bytes(4) + IIM
    segment = b"Photoshop 3.0\x00" + block + note
    content = picture.read_bytes()
    app13 = b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment
    picture.write_bytes(content[:2] + app13 + content[2:])


def digest_of(picture: Path) -> Digest:
    with Image.open(picture) as image:
        return packets_of(image).digest


def test_a_note_that_is_there_is_renewed(make_picture: MakePicture) -> None:
    picture = make_picture("a.jpg")
    with_iim(picture, b"8BIM\x04\x25\x00\x00\x00\x00\x00\x10" + b"x" * 16)
    assert digest_of(picture) is Digest.STALE
    refresh_digest(picture)
    assert digest_of(picture) is Digest.VALID


def test_none_is_made(make_picture: MakePicture) -> None:
    picture = make_picture("a.jpg")
    with_iim(picture, b"")
    before = picture.read_bytes()
    refresh_digest(picture)
    assert picture.read_bytes() == before
    assert digest_of(picture) is Digest.ABSENT
