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

from photo_archive.domain.errors import ArchiveError, CodeText, DateText, Message
from photo_archive.wording import Wording, preferred_language

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
GAP = re.compile(r"{(\w+)}")
SINGLE = {"say", "ArchiveError", "WriteRefusedError", "UsageError", "Message"}


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


def test_dates_codes_and_inner_messages_are_worded_in_their_gaps() -> None:
    date = DateText("2004-10-06/2004-10-08")
    for language, worded in (
        ("en", "its dates: 6–8 October 2004"),
        ("fr", "ses dates\N{NO-BREAK SPACE}: du 6 au 8 octobre 2004"),
        ("vi", "thời gian: từ ngày 6 đến ngày 8 tháng 10 năm 2004"),
    ):
        wording = Wording(language)
        assert wording.say("its dates: {date}", date=date) == worded
        assert wording.message(Message("its dates: {date}", {"date": date})) == worded
    inner = Message("its dates: {date}", {"date": DateText("1993-06-25")})
    told = Message("line {line} was left out: {reason}", {"line": 3, "reason": inner})
    assert str(told) == "line 3 was left out: its dates: 1993-06-25"
    assert Wording("fr").message(told).replace("\N{NO-BREAK SPACE}:", ":") == (
        "la ligne 3 a été laissée de côté: ses dates: 25 juin 1993"
    )
    assert Wording("fr").value(CodeText("city", Message("City"))) == "Ville"


def test_a_date_that_is_no_edtf_is_shown_as_it_is() -> None:
    assert Wording("fr").value(DateText("in spring")) == "in spring"


def test_a_plain_text_is_never_taken_for_a_date() -> None:
    assert Wording("en").say("{file} is gone.", file="1993-06") == "1993-06 is gone."


def test_the_environment_chooses_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_LANGUAGE", "vi_VN")
    assert preferred_language() == "vi"
    monkeypatch.setenv("PHOTO_ARCHIVE_LANGUAGE", "de_DE")
    assert preferred_language() == "en"
