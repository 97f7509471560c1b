# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.services.export_names import ExportNames, fit
from photo_archive.services.export_values import Folders


def rendition(path: str, sha256: str = "a") -> Rendition:
    return Rendition(
        RenditionId(1), RenditionRole.RECTO, f"/p/{path}", path, sha256, 1, "JPEG", 6, 4
    )


def photo(reference: str) -> Photo:
    return Photo(PhotoId(1), reference)


@pytest.mark.parametrize(
    ("name", "fitting"),
    [
        ("a.jpg", "a.jpg"),
        ("Võ Văn Kiệt.jpg", "Võ Văn Kiệt.jpg"),
        ('a"b:c?.jpg', "a_b_c_.jpg"),
        ("a/b", "a-b"),
        ("line\nbreak.jpg", "line_break.jpg"),
        ("evil\u202egpj.exe", "evil_gpj.exe"),
        ("CON.jpg", "_CON.jpg"),
        ("dots. ", "dots"),
        ("", "_"),
    ],
)
def test_names_that_fit_everywhere(name: str, fitting: str) -> None:
    assert fit(name) == fitting


@given(st.text(max_size=400))
def test_every_name_can_be_made_fit(name: str) -> None:
    fitting = fit(name)
    assert 0 < len(fitting.encode("utf-8", "replace")) <= 201
    assert "/" not in fitting
    assert fitting not in {".", ".."}


def test_a_long_name_keeps_its_suffix() -> None:
    assert fit("ộ" * 150 + ".tiff").endswith("ộ.tiff")


def test_files_of_one_name_are_told_apart_by_their_references() -> None:
    names = ExportNames(Folders.FLAT)
    first, second = rendition("x/a.jpg", "1"), rendition("y/A.jpg", "2")
    assert str(names.of(photo("R-1"), first)) == "a.jpg"
    assert str(names.of(photo("R-2"), second)) == "A (R-2).jpg"
    assert str(names.of(photo("R-1"), first)) == "a.jpg"
    third = rendition("z/a.jpg", "3")
    assert str(names.of(photo("R-1"), third)) == "a (R-1).jpg"
    assert str(names.of(photo("R-1"), rendition("w/a.jpg", "4"))) == "a (R-1)-2.jpg"


def test_folders_are_kept_where_that_is_asked_for() -> None:
    names = ExportNames(Folders.KEPT)
    assert str(names.of(photo("R-1"), rendition("x/y/a.jpg"))) == "x/y/a.jpg"
    assert str(names.of(photo("R-1"), rendition("x/../a.jpg", "b"))) == "x/a.jpg"
    assert str(names.of(photo("R-1"), rendition("", "c"))) == "R-1"
