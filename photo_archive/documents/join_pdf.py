# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joining the parts of one long sheet into one PDF that is still tagged.

Copying pages alone would lose the reading order, so the structure trees, the map from page
content to structure, and the bookmarks are joined as well. It relies on what typst writes (one
document element per part, parent tree in one array), not on PDF files in general.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import pikepdf


def join_pdfs(parts: Sequence[Path], file: BinaryIO) -> None:
    """Write the parts, in order, as one PDF.

    The first part gives the metadata and the declared standards.
    Source: ISO 32000-1, 14.7.2 (structure hierarchy), 14.7.4.4 (parent tree), 12.3.3 (outline).
    """
    with ExitStack() as opened:
        whole = opened.enter_context(_opened(parts[0]))
        for part in parts[1:]:
            _append(whole, opened.enter_context(_opened(part)))
        _count_pages(whole)
        whole.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _opened(part: Path) -> pikepdf.Pdf:
    """Read from the file as needed; mapped into memory the pictures would count against us."""
    return pikepdf.open(part, access_mode=pikepdf.AccessMode.stream)


def _append(whole: pikepdf.Pdf, part: pikepdf.Pdf) -> None:
    shift = int(whole.Root.StructTreeRoot.ParentTreeNextKey)
    before = len(whole.pages)
    whole.pages.extend(part.pages)
    for page in list(whole.pages)[before:]:
        page.obj.StructParents = int(page.obj.StructParents) + shift
    _append_structure(whole, whole.copy_foreign(part.Root.StructTreeRoot), shift)
    if "/Outlines" in part.Root:
        _append_outline(whole, whole.copy_foreign(part.Root.Outlines))


def _append_structure(whole: pikepdf.Pdf, tree: pikepdf.Object, shift: int) -> None:
    """Put the part's elements under the whole's document, and its pages into the parent tree."""
    root = whole.Root.StructTreeRoot
    document = root.K[0]
    for element in tree.K[0].K:
        element.P = document
        document.K.append(element)
    numbers = tree.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        root.ParentTree.Nums.append(int(numbers[at]) + shift)
        root.ParentTree.Nums.append(numbers[at + 1])
    root.ParentTreeNextKey = shift + int(tree.ParentTreeNextKey)
    for name, meaning in tree.get("/RoleMap", {}).items():
        root.RoleMap[name] = meaning


def _append_outline(whole: pikepdf.Pdf, outline: pikepdf.Object) -> None:
    """Hang the part's bookmarks under the sheet's title, after those already there."""
    title = whole.Root.Outlines.First
    first, last, count = outline.First, outline.Last, 0
    item: pikepdf.Object | None = first
    while item is not None:
        item.Parent = title
        count += 1
        item = item.get("/Next")
    title.Last.Next = first
    first.Prev = title.Last
    title.Last = last
    closed = int(title.Count) < 0
    title.Count = int(title.Count) + (-count if closed else count)


def _count_pages(whole: pikepdf.Pdf) -> None:
    """The number of pages in the metadata is the first part's; make it the whole's."""
    packet = bytes(whole.Root.Metadata.read_bytes())
    pages = b"<xmpTPg:NPages>%d</xmpTPg:NPages>" % len(whole.pages)
    whole.Root.Metadata.write(re.sub(rb"<xmpTPg:NPages>\d+</xmpTPg:NPages>", pages, packet))
