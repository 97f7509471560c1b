# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes to text for caption files of unknown origin.

Unicode is recognised for certain (byte order mark, strict UTF-8, the zero bytes of UTF-16). Older
files are in a code page nobody wrote down; the one is taken whose letters look most like words,
and the guess is reported, because a wrong guess shows only in the accents.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp1252", "cp1258", "mac-roman")
_NAMES = {"cp1252": "Windows Western", "cp1258": "Windows Vietnamese", "mac-roman": "Macintosh"}
_FRENCH = frozenset("àâæçéèêëîïôœùûüÿ")
_VIETNAMESE = frozenset("ăâđêôơư") | frozenset(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưy"
    for tone in "\u0300\u0301\u0303\u0309\u0323"
)
_TYPOGRAPHY = frozenset("’‘“”«»–—…•€°©®™\u00a0")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s'’\-–—./,;:()&\u00a0](?=[^\W\d_])")
_CAPITAL_INSIDE = re.compile(r"[a-zà-ÿ][À-ÞĂĐƠƯŒŸ](?=[a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was read in, and what to tell the user if it was guessed."""

    text: str
    encoding: str
    problem: Problem | None = None


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file, composed (NFC), with plain line feeds.

    Args:
        data: The whole file.
        name: What to call it in messages.

    Raises:
        ArchiveError: It is not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _certain(data, encoding, name)
    if b"\0" in data:
        return _certain(data, _utf16_order(data, name), name)
    try:
        return Decoded(_tidy(_text(data.decode("utf-8"), name)), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data, name)


def _certain(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error
    return Decoded(_tidy(_text(text.removeprefix("\ufeff"), name)), encoding)


def _utf16_order(data: bytes, name: str) -> str:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    pairs = len(data) // 2
    if pairs and len(data) % 2 == 0:
        if data[1::2].count(0) > pairs // 2 and data[::2].count(0) == 0:
            return "utf-16-le"
        if data[::2].count(0) > pairs // 2 and data[1::2].count(0) == 0:
            return "utf-16-be"
    raise _not_text(name)


def _guessed(data: bytes, name: str) -> Decoded:
    texts = {page: _tidy(data.decode(page, errors="replace")) for page in _CODE_PAGES}
    page = max(_CODE_PAGES, key=lambda page: plausibility(texts[page]))
    text = _text(texts[page], name)
    if plausibility(text) < -0.5 * sum(byte > 127 for byte in data):
        raise _not_text(name)
    message = Message(
        "{file} does not say its encoding; it was read as {encoding}. Check the accents, or save"
        " it as UTF-8 and try again.",
        {"file": name, "encoding": _NAMES[page]},
    )
    return Decoded(text, page, Problem(name, ProblemKind.ENCODING, message))


def plausibility(text: str) -> float:
    """How much the accented letters of a text look like French or Vietnamese; more is better.

    Each letter outside ASCII that these languages use counts for it; others, lone combining marks,
    signs and capitals in the middle of words count against it.
    """
    small = text.lower()
    score = 0.0
    for character in filter(lambda character: character > "\x7f", small):
        if character in _FRENCH:
            score += 1.0
        elif character in _VIETNAMESE:
            score += 0.9
        elif character in _TYPOGRAPHY:
            score += 0.5
        elif unicodedata.combining(character) or character == "\ufffd":
            score -= 2.0
        else:
            score -= 1.0
    score -= 2.0 * len(_INSIDE_WORD.findall(text))
    return score - 1.5 * len(_CAPITAL_INSIDE.findall(text))


def _text(text: str, name: str) -> str:
    """The text, if it is one: few control characters, no unassigned ones in mass."""
    if len(_CONTROL.findall(text)) > len(text) // 50:
        raise _not_text(name)
    return text


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines)


def _not_text(name: str) -> ArchiveError:
    return ArchiveError(
        "{file} is not a text file. Give captions as .txt, .csv, .tsv, .xlsx or .docx.", file=name
    )
