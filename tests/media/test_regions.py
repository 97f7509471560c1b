# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.links import Region
from photo_archive.media.regions import PictureShape, read_regions
from photo_archive.media.xmp_tree import Node


def _node(**parts: str | Node) -> Node:
    named = {name.replace("__", ":").replace("_", "-"): part for name, part in parts.items()}
    return Node(
        parts={name: Node(part) if isinstance(part, str) else part for name, part in named.items()}
    )


def _mwg(x: float, y: float, w: float, h: float, size: tuple[int, int] | None = None) -> Node:
    area = _node(stArea__x=str(x), stArea__y=str(y), stArea__w=str(w), stArea__h=str(h))
    region = _node(mwg_rs__Name="Tô Lâm", mwg_rs__Type="Face", mwg_rs__Area=area)
    info = _node(mwg_rs__RegionList=Node(items=[region]))
    if size:
        info.parts["mwg-rs:AppliedToDimensions"] = _node(
            stDim__w=str(size[0]), stDim__h=str(size[1])
        )
    return _node(mwg_rs__Regions=info)


def _iptc(**boundary: str) -> Node:
    parts = {f"Iptc4xmpExt:{name}": Node(value) for name, value in boundary.items()}
    region = Node(
        parts={"Iptc4xmpExt:RegionBoundary": Node(parts=parts), "Iptc4xmpExt:Name": Node("Tô Lâm")}
    )
    return Node(parts={"Iptc4xmpExt:ImageRegion": Node(items=[region])})


def test_mwg_boxes_have_their_centre() -> None:
    (region,) = read_regions(_mwg(0.25, 0.4, 0.3, 0.4), None)
    assert region.box == Region(0.1, 0.2, 0.3, 0.4)
    assert (region.name, region.kind, region.is_verified) == ("Tô Lâm", "Face", True)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_on_the_upright_picture_are_turned_back(orientation: int) -> None:
    """A face at the top left of the upright picture, found again in stored pixels."""
    shape = PictureShape(4000, 3000, orientation)
    (region,) = read_regions(_mwg(0.2, 0.3, 0.2, 0.1, (3000, 4000)), shape)
    if orientation < 5:
        assert not region.is_verified
        return
    corner = {5: (0.25, 0.1), 6: (0.25, 0.7), 7: (0.65, 0.7), 8: (0.65, 0.1)}[orientation]
    assert (region.box.x, region.box.y) == corner
    assert (region.box.width, region.box.height) == (0.1, 0.2)
    assert region.is_verified


def test_boxes_of_another_shape_are_not_sure() -> None:
    (region,) = read_regions(_mwg(0.2, 0.3, 0.2, 0.1, (1000, 1000)), PictureShape(4000, 3000))
    assert not region.is_verified


@pytest.mark.parametrize(
    ("boundary", "expected"),
    [
        ({"rbX": "0.1", "rbY": "0.2", "rbW": "0.3", "rbH": "0.4"}, Region(0.1, 0.2, 0.3, 0.4)),
        (
            {"rbUnit": "pixel", "rbX": "40", "rbY": "60", "rbW": "120", "rbH": "120"},
            Region(0.1, 0.2, 0.3, 0.4),
        ),
        ({"rbX": "0.5", "rbY": "0.5", "rbRx": "0.1"}, Region(0.4, 0.366667, 0.2, 0.266667)),
        ({"rbX": "0.9", "rbY": "0.9", "rbW": "0.5", "rbH": "0.5"}, Region(0.9, 0.9, 0.1, 0.1)),
    ],
)
def test_iptc_boxes(boundary: dict[str, str], expected: Region) -> None:
    (region,) = read_regions(_iptc(**boundary), PictureShape(400, 300))
    assert region.box == expected


def test_iptc_polygon_becomes_its_box() -> None:
    corners = [("0.1", "0.2"), ("0.4", "0.3"), ("0.2", "0.6")]
    root = _iptc(rbShape="polygon")
    boundary = root.parts["Iptc4xmpExt:ImageRegion"].items[0].parts["Iptc4xmpExt:RegionBoundary"]
    boundary.parts["Iptc4xmpExt:rbVertices"] = Node(
        items=[
            Node(parts={"Iptc4xmpExt:rbX": Node(x), "Iptc4xmpExt:rbY": Node(y)}) for x, y in corners
        ]
    )
    (region,) = read_regions(root, None)
    assert region.box == Region(0.1, 0.2, 0.3, 0.4)


def _microsoft(rectangle: str) -> Node:
    region = Node(
        parts={"MPReg:Rectangle": Node(rectangle), "MPReg:PersonDisplayName": Node("Tô Lâm")}
    )
    info = Node(parts={"MPRI:Regions": Node(items=[region])})
    return Node(parts={"MP:RegionInfo": info})


def test_microsoft_boxes() -> None:
    (region,) = read_regions(_microsoft("0.1, 0.2, 0.3, 0.4"), None)
    assert region.box == Region(0.1, 0.2, 0.3, 0.4)


def test_one_person_in_several_forms_is_there_once() -> None:
    root = _mwg(0.25, 0.4, 0.3, 0.4)
    root.parts.update(_microsoft("0.1, 0.2, 0.3, 0.4").parts)
    root.parts.update(_iptc(rbX="0.11", rbY="0.2", rbW="0.3", rbH="0.4").parts)
    assert len(read_regions(root, None)) == 1


@given(st.text(max_size=20))
def test_no_number_breaks_the_reader(text: str) -> None:
    read_regions(_microsoft(text), None)
    read_regions(_iptc(rbX=text, rbY="0", rbW="1", rbH="1"), PictureShape(4, 3))


def test_a_box_in_pixels_that_says_otherwise_is_none() -> None:
    assert read_regions(_mwg(250, 400, 80, 80), None) == ()
    assert read_regions(_mwg(0, 0, 8, 8), None) == ()
