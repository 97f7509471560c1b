# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The only place that calls typst: values in, PDF bytes out, with the bundled fonts.

Words travel as JSON strings, so nothing in a caption is mark-up. Each thumbnail is handed over
inside a small SVG: typst passes such a JPEG through untouched, where it would otherwise decode
it and keep the pixels (six times slower and twice the memory at 1,000 photographs).
"""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import typst

from photo_archive import paths
from photo_archive.documents.font_letters import (
    letters_of,
    missing_letters,
    printable,
    with_boxes,
)
from photo_archive.documents.jpeg_size import jpeg_size
from photo_archive.documents.sheet import PictureOf
from photo_archive.documents.sheet_layout import EntryLayout, SheetLayout

Standards = tuple[Literal["a-2a", "ua-1"], ...]

_STANDARDS: Standards = ("a-2a", "ua-1")
_STANDARDS_OF_LATER_PARTS: Standards = ("a-2a",)


_COMPILATIONS_TO_FORGET = 12


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
        shutil.copyfile(paths.resources() / "templates" / "sheet.typ", scratch / "sheet.typ")
        fonts = paths.resources() / "fonts"
        files = (*fonts.glob("*.otf"), *fonts.glob("*.ttf"))
        self._letters: frozenset[int] = frozenset().union(*(letters_of(file) for file in files))
        self._fonts = typst.Fonts(False, False, [str(fonts)])

    def pdf(self, part: PartOfSheet) -> bytes:
        """One part as a PDF; only the first can declare PDF/UA by itself (it has the title)."""
        entries = self._layout.entries[part.start : part.stop]
        pictures = [self._put_picture(entry, at) for at, entry in enumerate(entries)]
        text = self._text(part, pictures)
        standards = _STANDARDS_OF_LATER_PARTS if part.start else _STANDARDS
        missing = missing_letters(text, self._letters)
        try:
            if missing:
                return self._with_other_fonts(text, missing, standards)
            return self._compiled(text, standards, self._fonts)
        finally:
            for picture in pictures:
                if picture.file:
                    (self._scratch / picture.file).unlink()

    def forget(self) -> None:
        """Let go of what typst remembers of earlier parts.

        Its memory of past layouts is aged by each compilation and has no switch from here; a
        dozen empty pages take 0.1 s and keep a sheet of any length at the size of one part.
        """
        for _ in range(_COMPILATIONS_TO_FORGET):
            typst.compile(b"", font_paths=self._fonts, ignore_system_fonts=True)

    def page_of_each(self, part: PartOfSheet) -> tuple[tuple[int, int], ...]:
        """For each entry of a part: the pages, from 1 in the part, it begins and ends on."""
        entries = self._layout.entries[part.start : part.stop]
        shapes = [_shape(self._bytes(entry), "measured") for entry in entries]
        text = self._text(part, shapes, measuring=True)
        text = with_boxes(text, missing_letters(text, self._letters))
        self._put_text(text)
        found = typst.query(
            self._scratch / "sheet.typ",
            "<photo>",
            field="value",
            font_paths=self._fonts,
            ignore_system_fonts=True,
        )
        pages: dict[int, list[int]] = {}
        for index, page in json.loads(found):
            pages.setdefault(index, []).append(page)
        return tuple(
            (min(pages[index]), max(pages[index])) for index in range(part.start, part.stop)
        )

    def _with_other_fonts(self, text: str, missing: frozenset[str], standards: Standards) -> bytes:
        """Try the computer's own fonts for letters ours lack; what none has becomes a box."""
        fonts = typst.Fonts(True, False, [str(paths.resources() / "fonts")])
        try:
            return self._compiled(text, standards, fonts)
        except typst.TypstError:
            return self._compiled(with_boxes(text, missing), standards, self._fonts)

    def _compiled(self, text: str, standards: Standards, fonts: typst.Fonts) -> bytes:
        self._put_text(text)
        made: bytes = typst.compile(
            self._scratch / "sheet.typ",
            font_paths=fonts,
            ignore_system_fonts=True,
            pdf_standards=[*standards],
        )
        return made

    def _put_text(self, text: str) -> None:
        (self._scratch / "sheet.json").write_text(text, encoding="utf-8")

    def _put_picture(self, entry: EntryLayout, index: int) -> _Picture:
        jpeg = self._bytes(entry)
        picture = _shape(jpeg, f"{index}.svg")
        if picture.file and jpeg:
            svg = _svg(jpeg, picture.width, picture.height)
            (self._scratch / picture.file).write_text(svg, encoding="ascii")
        return picture

    def _bytes(self, entry: EntryLayout) -> bytes | None:
        return entry.picture or self._picture_of(entry.reference)

    def _text(self, part: PartOfSheet, pictures: list[_Picture], *, measuring: bool = False) -> str:
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
        return json.dumps(_clean(head | facts), ensure_ascii=False)


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


def _clean(value: object) -> object:
    """The values with every string made printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [_clean(item) for item in value]
    return value
