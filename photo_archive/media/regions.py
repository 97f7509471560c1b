# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is where in the picture, from the three ways in which programs write it.

All become boxes in stored pixels, top-left corner and size from 0 to 1. Programs disagree on
whether a box lies on the stored or on the upright picture; the size they note beside it decides.
Source: MWG Guidelines 2.0, 5.9; IPTC Photo Metadata 2019.1, Image Region; Microsoft People Tagging.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from photo_archive.domain.links import Region
from photo_archive.media.fields import NamedRegion
from photo_archive.media.xmp_tree import Node

NOT_PERSONS = frozenset({"pet", "focus", "barcode", "animal", "product", "text"})
"""Kinds of regions in which there is nobody."""

_SAME_SHAPE = 0.02
_LARGEST = 1.1
"""A box this much larger than the picture is not measured in parts of it."""


@dataclass(frozen=True, slots=True)
class PictureShape:
    """Size of a picture as stored, in pixels, and its EXIF orientation (1 to 8)."""

    width_px: int
    height_px: int
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class _Frame:
    """What boxes refer to: whether to turn them back to stored pixels, and whether that is sure."""

    orientation: int = 1
    is_verified: bool = True


def read_regions(root: Node, shape: PictureShape | None) -> tuple[NamedRegion, ...]:
    """Return the regions of a packet; one person written in several ways is there once."""
    found = [
        *_mwg_regions(root, shape),
        *_iptc_regions(root, shape),
        *_microsoft_regions(root),
    ]
    kept: list[NamedRegion] = []
    for region in found:
        if not any(_is_same(region, other) for other in kept):
            kept.append(region)
    return tuple(kept)


def _is_same(one: NamedRegion, other: NamedRegion) -> bool:
    if one.name and one.name == other.name:
        return True
    corners = ((one.box.x, other.box.x), (one.box.y, other.box.y))
    return one.name == other.name and all(abs(a - b) < _SAME_SHAPE for a, b in corners)


def _mwg_regions(root: Node, shape: PictureShape | None) -> Iterator[NamedRegion]:
    info = root.get("mwg-rs:Regions")
    frame = _frame(info.get("mwg-rs:AppliedToDimensions"), shape)
    for region in info.get("mwg-rs:RegionList").structures():
        area = region.get("mwg-rs:Area")
        x, y = _number(area, "stArea:x"), _number(area, "stArea:y")
        width, height = _number(area, "stArea:w"), _number(area, "stArea:h")
        diameter = _number(area, "stArea:d")
        if x is None or y is None:
            continue
        width = width if width is not None else diameter or 0.0
        height = height if height is not None else diameter or 0.0
        box = _box(x - width / 2, y - height / 2, width, height)
        if box is not None:
            yield NamedRegion(
                _to_stored(box, frame.orientation),
                region.get("mwg-rs:Name").one(),
                region.get("mwg-rs:Type").one(),
                region.get("mwg-rs:Description").one(),
                frame.is_verified,
            )


def _frame(dimensions: Node, shape: PictureShape | None) -> _Frame:
    width, height = _number(dimensions, "stDim:w"), _number(dimensions, "stDim:h")
    if not width or not height or shape is None:
        return _Frame()
    ratio, stored = width / height, shape.width_px / shape.height_px
    if math.isclose(ratio, stored, rel_tol=_SAME_SHAPE):
        return _Frame()
    if math.isclose(ratio, 1 / stored, rel_tol=_SAME_SHAPE) and shape.orientation >= 5:
        return _Frame(shape.orientation)
    return _Frame(is_verified=False)


def _iptc_regions(root: Node, shape: PictureShape | None) -> Iterator[NamedRegion]:
    for region in root.get("Iptc4xmpExt:ImageRegion").structures():
        box = _iptc_box(region.get("Iptc4xmpExt:RegionBoundary"), shape)
        if box is not None:
            people = region.get("Iptc4xmpExt:PersonInImage").many()
            yield NamedRegion(
                box,
                (people[0] if people else "") or region.get("Iptc4xmpExt:Name").one(),
                _iptc_kind(region),
                region.get("dc:description").one(),
            )


def _iptc_kind(region: Node) -> str:
    names = (
        kind.get("Iptc4xmpExt:Name").one() for kind in region.get("Iptc4xmpExt:rCtype").structures()
    )
    return next(filter(None, names), "")


def _iptc_box(boundary: Node, shape: PictureShape | None) -> Region | None:
    wide, high = _units(boundary, shape)
    corners = [
        (_number(vertex, "Iptc4xmpExt:rbX"), _number(vertex, "Iptc4xmpExt:rbY"))
        for vertex in boundary.get("Iptc4xmpExt:rbVertices").structures()
    ]
    points = [(x, y) for x, y in corners if x is not None and y is not None]
    if points:
        left, top = min(x for x, _ in points), min(y for _, y in points)
        width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
        return _box(left / wide, top / high, width / wide, height / high)
    x, y = _number(boundary, "Iptc4xmpExt:rbX"), _number(boundary, "Iptc4xmpExt:rbY")
    if x is None or y is None:
        return None
    radius = _number(boundary, "Iptc4xmpExt:rbRx")
    if radius is not None:
        across = radius / wide
        upright = across * shape.width_px / shape.height_px if shape else across
        return _box(x / wide - across, y / high - upright, 2 * across, 2 * upright)
    width = _number(boundary, "Iptc4xmpExt:rbW") or 0.0
    height = _number(boundary, "Iptc4xmpExt:rbH") or 0.0
    return _box(x / wide, y / high, width / wide, height / high)


def _units(boundary: Node, shape: PictureShape | None) -> tuple[float, float]:
    is_pixels = boundary.get("Iptc4xmpExt:rbUnit").one().lower() == "pixel"
    return (shape.width_px, shape.height_px) if is_pixels and shape else (1.0, 1.0)


def _microsoft_regions(root: Node) -> Iterator[NamedRegion]:
    for region in root.get("MP:RegionInfo").get("MPRI:Regions").structures():
        numbers = [_float(part) for part in region.get("MPReg:Rectangle").one().split(",")]
        if len(numbers) != 4:
            continue
        x, y, width, height = numbers
        if x is None or y is None or width is None or height is None:
            continue
        box = _box(x, y, width, height)
        if box is not None:
            yield NamedRegion(box, region.get("MPReg:PersonDisplayName").one(), "Face")


def _number(node: Node, name: str) -> float | None:
    return _float(node.get(name).one())


def _float(text: str) -> float | None:
    try:
        value = float(text.strip())
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _box(x: float, y: float, width: float, height: float) -> Region | None:
    """Return the box cut to the picture; None if nothing of it lies there, or it is in pixels."""
    if max(width, height) > _LARGEST:
        return None
    left, top = max(0.0, x), max(0.0, y)
    right, bottom = min(1.0, x + width), min(1.0, y + height)
    if right < left or bottom < top:
        return None
    return Region(*(round(value, 6) for value in (left, top, right - left, bottom - top)))


def _to_stored(box: Region, orientation: int) -> Region:
    """Turn a box on the upright picture back to stored pixels."""
    right, bottom = 1 - box.x - box.width, 1 - box.y - box.height
    x, y = {
        2: (right, box.y),
        3: (right, bottom),
        4: (box.x, bottom),
        5: (box.y, box.x),
        6: (box.y, right),
        7: (bottom, right),
        8: (bottom, box.x),
    }.get(orientation, (box.x, box.y))
    size = (box.height, box.width) if orientation >= 5 else (box.width, box.height)
    return Region(round(x, 6), round(y, 6), *size)
