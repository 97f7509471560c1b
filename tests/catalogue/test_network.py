# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.catalogue.network import file_system_type, mount_table, network_type

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/photos /mnt/photos nfs4 rw 0 0
//nas/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/photos/local xfs rw 0 0
broken
tmpfs /mnt/photosoup tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/a", "ext4"),
        ("/mnt/photos", "nfs4"),
        ("/mnt/photos/a/b", "nfs4"),
        ("/mnt/photos/local/a", "xfs"),
        ("/mnt/photosoup/a", "tmpfs"),
        ("/mnt/my share/a", "cifs"),
    ],
)
def test_the_deepest_mount_decides(path: str, kind: str) -> None:
    assert file_system_type(Path(path), MOUNTS) == kind


def test_an_empty_table_says_nothing() -> None:
    assert file_system_type(Path("/a"), "") == ""


def test_this_computer_has_mounts(tmp_path: Path) -> None:
    assert mount_table()
    assert network_type(tmp_path) == ""
