# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import exiv2
import pytest

from photo_archive.media.embed_values import (
    alternative,
    array,
    coordinate,
    new_list,
    new_structure,
    remove,
)


@pytest.mark.parametrize(
    ("degrees", "letters", "text"),
    [
        (48.870637, "NS", "48,52.238220N"),
        (-2.316934, "EW", "2,19.016040W"),
        (0.0, "NS", "0,0.000000N"),
    ],
)
def test_half_of_a_point(degrees: float, letters: str, text: str) -> None:
    assert coordinate(degrees, letters) == text


def test_a_property_goes_with_its_parts() -> None:
    data = exiv2.XmpData()
    data["Xmp.dc.subject"] = array(["a", "b"], exiv2.TypeId.xmpBag)
    data["Xmp.dc.description"] = alternative({"x-default": "a", "vi": "b"})
    new_list(data, "Xmp.iptcExt.LocationShown")
    data["Xmp.iptcExt.LocationShown[1]/iptcExt:City"] = "Huế"
    new_structure(data, "Xmp.mwg-rs.Regions")
    data["Xmp.mwg-rs.Regions/mwg-rs:AppliedToDimensions/stDim:w"] = "7"
    remove(data, "Xmp.iptcExt.LocationShown")
    remove(data, "Xmp.mwg-rs.Regions")
    assert [datum.key() for datum in data] == ["Xmp.dc.subject", "Xmp.dc.description"]
