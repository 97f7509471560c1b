# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a query shows one album, and what it found in the order of that album."""

from __future__ import annotations

from array import array

import numpy as np

from photo_archive.domain.albums import FindableAlbum
from photo_archive.domain.query_tree import And, Field, FieldName, Node
from photo_archive.index.contents import Contents
from photo_archive.index.match import albums_meant


def album_shown(tree: Node, contents: Contents) -> FindableAlbum | None:
    """The album to which a query narrows, alone or with other terms; None if that is not one."""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    asked = [one for one in parts if isinstance(one, Field) and one.name is FieldName.ALBUM]
    if len(asked) != 1:
        return None
    codes = albums_meant(asked[0].value, contents)
    return contents.albums.albums[codes[0]] if len(codes) == 1 else None


def in_order_of(album: FindableAlbum, found: array[int]) -> array[int]:
    """Those of an album's photos that were found, in its order."""
    photos = np.frombuffer(album.photos, np.uint32)
    kept = photos[np.isin(photos, np.frombuffer(found, np.uint32))]
    return array("I", kept.tobytes())
