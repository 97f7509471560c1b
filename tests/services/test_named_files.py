# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.services.named_files import Meant, NamedFiles

FILES = {
    "/in/box 1/a.jpg": 1,
    "/in/box 2/a.jpg": 2,
    "/in/box 2/b.jpg": 3,
    "/in/Hà Nội.jpg": 4,
    "/in/Hạ Nội.jpg": 5,
    "/in/1993.06.25.tif": 6,
}


@pytest.mark.parametrize(
    ("written", "keys", "by_path"),
    [
        ("box 1/a.jpg", (1,), True),
        ("BOX 2\\A.JPG", (2,), True),
        ("./box 2/a", (2,), True),
        ("a.jpg", (1, 2), True),
        ("a", (1, 2), True),
        ("b.jpg", (3,), True),
        ("box 1/b.jpg", (3,), False),
        ("Hà Nội.jpg", (4,), True),
        ("Ha\u0323 No\u0323\u0302i.jpg", (5,), True),
        ("ha noi.jpg", (4, 5), True),
        ("1993.06.25", (6,), True),
        ("1993.06.25.tif", (6,), True),
        ("b.tif", (), False),
        ("ox 2/b.jpg", (3,), False),
        ("", (), False),
        ("   ", (), False),
        ("/", (), False),
    ],
)
def test_what_a_written_name_may_mean(written: str, keys: tuple[int, ...], by_path: bool) -> None:
    assert NamedFiles(FILES.items()).meant_by(written) == Meant(keys, by_path)


def test_several_files_of_one_photo_are_one() -> None:
    files = NamedFiles([("/in/a.jpg", "photo"), ("/copies/a.jpg", "photo")])
    assert files.meant_by("a.jpg").keys == ("photo",)
