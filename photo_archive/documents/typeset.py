# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet made into what the template is given: words, pictures, parts of the whole.

Each thumbnail is handed over inside a small SVG: typst passes such a JPEG through untouched, where
it would otherwise decode it and keep the pixels (six times slower and twice the memory at 1,000
photographs).
"""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from photo_archive.documents.jpeg_size import jpeg_size
from photo_archive.documents.press import STANDARDS, Press, Standards
from photo_archive.documents.sheet import PictureOf
from photo_archive.documents.sheet_layout import EntryLayout, SheetLayout

_STANDARDS_OF_LATER_PARTS: Standards = ("a-2a",)


@dataclass(frozen=True, slots=True)
class PartOfSheet:
    """Entries ``start`` to ``stop`` of a sheet, whose first page bears ``first_page``.

    ``pages`` is the number of pages of the whole sheet, None to take the part's own.
    """

    start: int
    stop: int
    first_page: int = 1
    pages: int | None = None


class Typesetter:
    """Sets parts of one sheet in a scratch folder, which the caller makes and removes."""

    def __init__(
        self, layout: SheetLayout, paper: str, scratch: Path, picture_of: PictureOf
    ) -> None:
        self._layout = layout
        self._picture_of = picture_of
        self._paper = paper
        self._scratch = scratch
        self._press = Press("sheet", scratch)

    def pdf(self, part: PartOfSheet) -> bytes:
        """One part as a PDF; only the first can declare PDF/UA by itself (it has the title)."""
        entries = self._layout.entries[part.start : part.stop]
        pictures = [self._put_picture(entry, at) for at, entry in enumerate(entries)]
        standards = _STANDARDS_OF_LATER_PARTS if part.start else STANDARDS
        try:
            return self._press.pdf(self._words(part, pictures), standards)
        finally:
            for picture in pictures:
                if picture.file:
                    (self._scratch / picture.file).unlink()

    def forget(self) -> None:
        """Let go of what is remembered of earlier parts."""
        self._press.forget()

    def page_of_each(self, part: PartOfSheet) -> tuple[tuple[int, int], ...]:
        """For each entry of a part: the pages, from 1 in the part, it begins and ends on."""
        entries = self._layout.entries[part.start : part.stop]
        shapes = [_shape(self._bytes(entry), "measured") for entry in entries]
        words = self._words(part, shapes, measuring=True)
        pages: dict[int, list[int]] = {}
        for index, page in self._press.query(words, "<photo>"):
            pages.setdefault(index, []).append(page)
        return tuple(
            (min(pages[index]), max(pages[index])) for index in range(part.start, part.stop)
        )

    def _put_picture(self, entry: EntryLayout, index: int) -> _Picture:
        jpeg = self._bytes(entry)
        picture = _shape(jpeg, f"{index}.svg")
        if picture.file and jpeg:
            svg = _svg(jpeg, picture.width, picture.height)
            (self._scratch / picture.file).write_text(svg, encoding="ascii")
        return picture

    def _bytes(self, entry: EntryLayout) -> bytes | None:
        return entry.picture or self._picture_of(entry.reference)

    def _words(
        self, part: PartOfSheet, pictures: list[_Picture], *, measuring: bool = False
    ) -> dict[str, object]:
        entries = self._layout.entries[part.start : part.stop]
        head = asdict(replace(self._layout, entries=()))
        facts = {
            "author": self._layout.author or self._layout.collection,
            "date": date.fromisoformat(self._layout.compiled_on).timetuple()[:3],
            "paper": self._paper,
            "with_head": part.start == 0,
            "first_page": part.first_page,
            "pages": part.pages,
            "measuring": measuring,
            "entries": [
                _entry(entry, picture, index)
                for index, (entry, picture) in enumerate(
                    zip(entries, pictures, strict=True), part.start
                )
            ],
        }
        return head | facts


@dataclass(frozen=True, slots=True)
class _Picture:
    file: str
    width: int
    height: int


def _shape(jpeg: bytes | None, file: str) -> _Picture:
    """The picture's file and shape; no file where there is no picture that can be shown."""
    size = jpeg_size(jpeg) if jpeg else None
    return _Picture(file, *size) if size else _Picture("", 0, 0)


def _svg(jpeg: bytes, width: int, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" '
        f'href="data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"/></svg>'
    )


def _entry(entry: EntryLayout, picture: _Picture, index: int) -> dict[str, object]:
    values = asdict(replace(entry, picture=None))
    return values | {
        "index": index,
        "picture": picture.file or None,
        "width": picture.width,
        "height": picture.height,
    }
