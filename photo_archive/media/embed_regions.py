# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is where in the picture, in the two forms that programs look for.

Both refer to stored pixels, as the file has them.
Source: MWG Guidelines 2.0, 5.9; IPTC Photo Metadata 2025.1, Image Region; IPTC NewsCodes
imageregionrole and imageregiontype.
"""

from __future__ import annotations

from collections.abc import Sequence

import exiv2

from photo_archive.media.embed_values import (
    alternative,
    array,
    new_list,
    new_structure,
    plain,
    remove,
)
from photo_archive.media.fields import NamedRegion
from photo_archive.media.regions import NOT_PERSONS, PictureShape

_MWG, _IPTC = "Xmp.mwg-rs.Regions", "Xmp.iptcExt.ImageRegion"
_MICROSOFT = "Xmp.MP.RegionInfo"
_HUMAN = "http://cv.iptc.org/newscodes/imageregiontype/human"
_SUBJECT_AREA = "http://cv.iptc.org/newscodes/imageregionrole/subjectArea"


def put_regions(
    data: exiv2.XmpData, regions: Sequence[NamedRegion], shape: PictureShape | None
) -> None:
    """Write boxes in place of those that are there."""
    remove_regions(data)
    if not regions:
        return
    _put_mwg(data, regions, shape)
    _put_iptc(data, regions)


def remove_regions(data: exiv2.XmpData) -> None:
    """Take out the regions of all three forms."""
    for key in (_MWG, _IPTC, _MICROSOFT):
        remove(data, key)


def _put_mwg(
    data: exiv2.XmpData, regions: Sequence[NamedRegion], shape: PictureShape | None
) -> None:
    """Boxes by their centre."""
    new_structure(data, _MWG)
    if shape is not None:
        size = {"w": str(shape.width_px), "h": str(shape.height_px), "unit": "pixel"}
        for name, text in size.items():
            data[f"{_MWG}/mwg-rs:AppliedToDimensions/stDim:{name}"] = text
    new_list(data, f"{_MWG}/mwg-rs:RegionList")
    for number, region in enumerate(regions, 1):
        item, box = f"{_MWG}/mwg-rs:RegionList[{number}]/mwg-rs:", region.box
        area = {
            "x": box.x + box.width / 2,
            "y": box.y + box.height / 2,
            "w": box.width,
            "h": box.height,
        }
        for name, value in area.items():
            data[f"{item}Area/stArea:{name}"] = f"{value:.6f}"
        data[f"{item}Area/stArea:unit"] = "normalized"
        texts = {
            "Name": region.name,
            "Type": region.kind or "Face",
            "Description": region.description,
        }
        for name, text in texts.items():
            if text:
                data[item + name] = plain(text)


def _put_iptc(data: exiv2.XmpData, regions: Sequence[NamedRegion]) -> None:
    """Boxes by their top-left corner, with who is in them."""
    new_list(data, _IPTC)
    for number, region in enumerate(regions, 1):
        item, box = f"{_IPTC}[{number}]/iptcExt:", region.box
        boundary = {
            "rbShape": "rectangle",
            "rbUnit": "relative",
            "rbX": f"{box.x:.6f}",
            "rbY": f"{box.y:.6f}",
            "rbW": f"{box.width:.6f}",
            "rbH": f"{box.height:.6f}",
        }
        for name, text in boundary.items():
            data[f"{item}RegionBoundary/iptcExt:{name}"] = text
        data[f"{item}rId"] = f"region-{number}"
        if region.name:
            data[f"{item}Name"] = alternative({"x-default": region.name})
        if region.kind.lower() in NOT_PERSONS:
            new_list(data, f"{item}rCtype")
            data[f"{item}rCtype[1]/iptcExt:Name"] = alternative({"x-default": region.kind})
            continue
        for name, term in (("rRole", _SUBJECT_AREA), ("rCtype", _HUMAN)):
            new_list(data, item + name)
            data[f"{item}{name}[1]/iptcExt:Identifier"] = array([term], exiv2.TypeId.xmpBag)
        if region.name:
            data[f"{item}PersonInImage"] = array([region.name], exiv2.TypeId.xmpBag)
