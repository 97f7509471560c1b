# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.import_preset import NO_GROUPS, GroupingRules, GroupPreview
from photo_archive.domain.photo import RenditionRole
from photo_archive.services.renditions import (
    group_files,
    preview_groups,
    read_name,
    suggested_roles,
)

R, V, N, C = (
    RenditionRole.RECTO, RenditionRole.VERSO, RenditionRole.NEGATIVE, RenditionRole.CROP,
)  # fmt: skip
LETTERS = GroupingRules(recto=("a",), verso=("b",))


@pytest.mark.parametrize(
    ("stem", "rules", "group", "role"),
    [
        ("IMG_001_recto", GroupingRules(), "img_001", R),
        ("IMG_001_VERSO", GroupingRules(), "img_001", V),
        ("IMG 001 - back", GroupingRules(), "img_001", V),
        ("Ảnh 5 mặt sau", GroupingRules(), "anh_5", V),
        ("x-neg", GroupingRules(), "x", N),
        ("x_crop", GroupingRules(), "x", C),
        ("background", GroupingRules(), "background", R),
        ("_verso", GroupingRules(), "_verso", R),
        ("A12a", LETTERS, "a12", R),
        ("A12b", LETTERS, "a12", V),
        ("Sofia", LETTERS, "sofia", R),
        ("A12_verso", LETTERS, "a12_verso", R),
    ],
)
def test_what_a_name_says(stem: str, rules: GroupingRules, group: str, role: object) -> None:
    found = read_name(stem, rules)
    assert (found.group, found.role) == (group, role)


def _groups(rules: GroupingRules, *names: str) -> dict[str, tuple[str, str]]:
    found = group_files(map(Path, names), rules)
    return {path.as_posix(): (one.group, one.role.value) for path, one in found.items()}


def test_files_of_one_folder_go_together() -> None:
    names = ("a/1_recto.tif", "a/1_verso.tif", "b/1_verso.tif", "a/2.jpg", "a/2.tif", "a/3.jpg")
    assert _groups(GroupingRules(), *names) == {
        "a/1_recto.tif": ("a/1", "recto"),
        "a/1_verso.tif": ("a/1", "verso"),
        "a/2.jpg": ("a/2", "recto"),
        "a/2.tif": ("a/2", "recto"),
    }


def test_without_same_names_a_side_comes_once() -> None:
    rules = GroupingRules(same_name=False)
    assert _groups(rules, "2.jpg", "2.tif") == {}
    assert set(_groups(rules, "2.jpg", "2_back.jpg")) == {"2.jpg", "2_back.jpg"}


def test_no_rules_no_groups() -> None:
    assert _groups(NO_GROUPS, "1_recto.tif", "1_verso.tif", "1.jpg") == {}


def test_roles_of_files_put_together_by_hand() -> None:
    assert suggested_roles(["box/1.jpg", "box/1_back.jpg", "box/other.jpg"]) == [R, V, R]


def test_a_preview_reads_no_picture(tmp_path: Path) -> None:
    for name in ("2.jpg", "1_verso.jpg", "1_recto.jpg"):
        (tmp_path / name).write_bytes(b"\xff\xd8\xff\xe0 is enough to be looked at")
    found = preview_groups([tmp_path], GroupingRules())
    assert found == GroupPreview(3, (("1_recto.jpg", "1_verso.jpg"),))
    assert found.photos == 2
