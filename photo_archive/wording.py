# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one translation mechanism: English sentence in, sentence in the user's language out.

Translations are gettext files in ``resources/translations`` (fr.po, vi.po), read with polib;
English needs no file. A ``Wording`` is handed to whoever shows text; there is no global language.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError, CodeText, DateText, Message, Value

LANGUAGES = ("en", "fr", "vi")


class _Translations(NamedTuple):
    texts: Mapping[str, str]
    plurals: Mapping[str, tuple[str, str]]


@cache
def _translations(path: Path) -> _Translations:
    """What a file says, read once: both the command line and the window ask at the start."""
    import polib

    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, str]] = {}
    if path.is_file():
        for entry in polib.pofile(str(path), encoding="utf-8").translated_entries():
            if entry.msgid_plural:
                forms = entry.msgstr_plural
                plurals[entry.msgid] = (forms[0], forms.get(1, forms[0]))
            else:
                texts[entry.msgid] = entry.msgstr
    return _Translations(texts, plurals)


class Wording:
    """Words user-visible texts in one language.

    Args:
        language: "en", "fr" or "vi"; anything else is English.
    """

    def __init__(self, language: str = "en") -> None:
        self.language = language if language in LANGUAGES else "en"
        path = paths.resources() / "translations" / f"{self.language}.po"
        known = _translations(path) if self.language != "en" else _Translations({}, {})
        self._texts, self._plurals = known.texts, known.plurals

    def say(self, text: str, **values: Value) -> str:
        """The text in this language, its {gaps} filled."""
        return self._say(text, values)

    def _say(self, text: str, values: Mapping[str, Value]) -> str:
        worded = self._texts.get(text, text)
        return worded.format_map(self._worded(values)) if values else worded

    def _worded(self, values: Mapping[str, Value]) -> dict[str, str | int]:
        return {
            gap: self.value(value) if isinstance(value, DateText | CodeText | Message) else value
            for gap, value in values.items()
        }

    def count(self, one: str, many: str, number: int, **values: Value) -> str:
        """The text for ``number`` things; {n} is the number as this language groups digits."""
        if one in self._plurals:
            single, plural = self._plurals[one]
        else:
            single, plural = self._texts.get(one, one), self._texts.get(many, many)
        alone = number in (0, 1) if self.language == "fr" else number == 1
        worded = single if alone else plural
        return worded.format_map({"n": self.number(number), **self._worded(values)})

    def message(self, message: Message) -> str:
        """A message from below, in this language."""
        return self._say(message.text, message.values)

    def value(self, value: Value) -> str:
        """What goes into a gap: a date in full words, a message worded, all else as it is."""
        if isinstance(value, Message):
            return self.message(value)
        if isinstance(value, CodeText):
            return self.message(value.words)
        if not isinstance(value, DateText):
            return str(value)
        from photo_archive.domain.date_words import edtf_words  # not in the way of the window

        try:
            return edtf_words(value, self.language)
        except ArchiveError:
            return str(value)

    def error(self, error: ArchiveError) -> str:
        """What to tell the user of an error they can act on."""
        return self.message(error.message)

    def number(self, value: int) -> str:
        """An integer with this language's grouping: 48,112 or 48 112 or 48.112."""
        mark = {"en": ",", "fr": "\u202f", "vi": "."}[self.language]
        return f"{value:,}".replace(",", mark)


def preferred_language() -> str:
    """The language to begin with: ``PHOTO_ARCHIVE_LANGUAGE``, else the locale's, else English."""
    given = os.environ.get("PHOTO_ARCHIVE_LANGUAGE") or locale.getlocale()[0] or "en"
    code = given.split("_")[0].split("-")[0].lower()
    return code if code in LANGUAGES else "en"
