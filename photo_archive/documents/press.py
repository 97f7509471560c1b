# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The only place that calls typst: a template and its words in, PDF bytes out.

Words travel as JSON strings, so nothing in them is mark-up. Only the bundled fonts are used; where
they lack a letter, those of the computer are tried, and what none has becomes a box.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
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

Standards = tuple[Literal["a-2a", "ua-1"], ...]

STANDARDS: Standards = ("a-2a", "ua-1")
"""What documents are held to: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1)."""

_COMPILATIONS_TO_FORGET = 12


class Press:
    """Sets one template, again and again with other words.

    Args:
        template: Its name in ``resources/templates`` without suffix; it reads NAME.json.
        scratch: A folder to work in, which the caller makes and removes.
    """

    def __init__(self, template: str, scratch: Path) -> None:
        self._source = scratch / f"{template}.typ"
        self._words = scratch / f"{template}.json"
        shutil.copyfile(paths.resources() / "templates" / f"{template}.typ", self._source)
        fonts = paths.resources() / "fonts"
        files = (*fonts.glob("*.otf"), *fonts.glob("*.ttf"))
        self._letters: frozenset[int] = frozenset().union(*(letters_of(file) for file in files))
        self._fonts = typst.Fonts(False, False, [str(fonts)])

    def pdf(self, words: object, standards: Standards = STANDARDS) -> bytes:
        """The words as a PDF that meets the standards."""
        text = _as_json(words)
        missing = missing_letters(text, self._letters)
        if missing:
            return self._with_other_fonts(text, missing, standards)
        return self._compiled(text, standards, self._fonts)

    def query(self, words: object, label: str) -> list[list[int]]:
        """The values of what bears a label once the words are set; no document is made."""
        text = _as_json(words)
        text = with_boxes(text, missing_letters(text, self._letters))
        self._words.write_text(text, encoding="utf-8")
        found = typst.query(
            self._source, label, field="value", font_paths=self._fonts, ignore_system_fonts=True
        )
        values: list[list[int]] = json.loads(found)
        return values

    def forget(self) -> None:
        """Let go of what typst remembers of earlier documents.

        Its memory of past layouts is aged by each compilation and has no switch from here; a
        dozen empty pages take 0.1 s and keep a sheet of any length at the size of one part.
        """
        for _ in range(_COMPILATIONS_TO_FORGET):
            typst.compile(b"", font_paths=self._fonts, ignore_system_fonts=True)

    def _with_other_fonts(self, text: str, missing: frozenset[str], standards: Standards) -> bytes:
        fonts = typst.Fonts(True, False, [str(paths.resources() / "fonts")])
        try:
            return self._compiled(text, standards, fonts)
        except typst.TypstError:
            return self._compiled(with_boxes(text, missing), standards, self._fonts)

    def _compiled(self, text: str, standards: Standards, fonts: typst.Fonts) -> bytes:
        self._words.write_text(text, encoding="utf-8")
        made: bytes = typst.compile(
            self._source, font_paths=fonts, ignore_system_fonts=True, pdf_standards=[*standards]
        )
        return made


def _as_json(words: object) -> str:
    return json.dumps(_clean(words), ensure_ascii=False)


def _clean(value: object) -> object:
    """The values with every string made printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [_clean(item) for item in value]
    return value
