# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text in the source that a user can see is there in French and Vietnamese, gaps and all."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.wording import Wording, preferred_language

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
GAP = re.compile(r"{(\w+)}")
SINGLE = {"say", "ArchiveError", "UsageError", "Message"}


def literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def texts_in(path: Path) -> Iterator[tuple[str, str | None]]:
    """(text, plural or None) of each worded text of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        first = literal(node.args[0])
        if first is None or not first.strip():
            continue
        if called(node) in SINGLE:
            yield first, None
        elif called(node) == "count" and len(node.args) >= 2:
            second = literal(node.args[1])
            if second is not None:
                yield first, second


def all_texts() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for path in sorted((ROOT / "photo_archive").rglob("*.py")):
        found.update(texts_in(path))
    return found


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_every_text_is_translated(language: str) -> None:
    catalogue = polib.pofile(str(TRANSLATIONS / f"{language}.po"))
    translated = {entry.msgid: entry for entry in catalogue.translated_entries()}
    missing = [text for text in all_texts() if text not in translated]
    assert not missing


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_translations_fill_the_same_gaps(language: str) -> None:
    for entry in polib.pofile(str(TRANSLATIONS / f"{language}.po")).translated_entries():
        asked = set(GAP.findall(entry.msgid)) | set(GAP.findall(entry.msgid_plural or ""))
        worded = [entry.msgstr, *entry.msgstr_plural.values()]
        for text in filter(None, worded):
            assert set(GAP.findall(text)) <= asked, text
        assert set(GAP.findall(" ".join(worded))) >= set(GAP.findall(entry.msgid)) - {"n"}, (
            entry.msgid
        )


def test_english_needs_no_file() -> None:
    wording = Wording("en")
    assert wording.say("{name} is here", name="Tô Lâm") == "Tô Lâm is here"
    assert wording.count("{n} photo", "{n} photos", 1) == "1 photo"
    assert wording.count("{n} photo", "{n} photos", 48112) == "48,112 photos"


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert Wording("vi").number(48112) == "48.112"
    assert Wording("fr").number(48112) == "48\u202f112"


def test_an_unknown_language_is_english() -> None:
    assert Wording("de").language == "en"


def test_errors_and_messages_are_worded_alike() -> None:
    wording = Wording("en")
    assert wording.error(ArchiveError("{file} is gone.", file="a")) == "a is gone."
    assert wording.message(Message("{file} is gone.", {"file": "a"})) == "a is gone."


def test_the_environment_chooses_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_LANGUAGE", "vi_VN")
    assert preferred_language() == "vi"
    monkeypatch.setenv("PHOTO_ARCHIVE_LANGUAGE", "de_DE")
    assert preferred_language() == "en"
