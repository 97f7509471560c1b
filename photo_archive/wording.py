# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one translation mechanism: English sentence in, sentence in the user's language out.

Translations are gettext files in ``resources/translations`` (fr.po, vi.po), read with polib;
English needs no file. A ``Wording`` is handed to whoever shows text; there is no global language.
"""

from __future__ import annotations

import locale
import os

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError, Message

LANGUAGES = ("en", "fr", "vi")


class Wording:
    """Words user-visible texts in one language.

    Args:
        language: "en", "fr" or "vi"; anything else is English.
    """

    def __init__(self, language: str = "en") -> None:
        self.language = language if language in LANGUAGES else "en"
        self._texts: dict[str, str] = {}
        self._plurals: dict[str, tuple[str, str]] = {}
        if self.language != "en":
            self._load()

    def _load(self) -> None:
        import polib

        path = paths.resources() / "translations" / f"{self.language}.po"
        if not path.is_file():
            return
        for entry in polib.pofile(str(path), encoding="utf-8").translated_entries():
            if entry.msgid_plural:
                forms = entry.msgstr_plural
                self._plurals[entry.msgid] = (forms[0], forms.get(1, forms[0]))
            else:
                self._texts[entry.msgid] = entry.msgstr

    def say(self, text: str, **values: str | int) -> str:
        """The text in this language, its {gaps} filled."""
        worded = self._texts.get(text, text)
        return worded.format_map(values) if values else worded

    def count(self, one: str, many: str, number: int, **values: str | int) -> str:
        """The text for ``number`` things; {n} is the number as this language groups digits."""
        if one in self._plurals:
            single, plural = self._plurals[one]
        else:
            single, plural = self._texts.get(one, one), self._texts.get(many, many)
        alone = number in (0, 1) if self.language == "fr" else number == 1
        worded = single if alone else plural
        return worded.format_map({"n": self.number(number), **values})

    def message(self, message: Message) -> str:
        """A message from below, in this language."""
        return self.say(message.text, **message.values)

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
