# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits of houses nobody has heard of: told by their place and shape alone.

What stands last, behind a word and a colon that lead to credits, or in a last bracket as
"Name for Paper" or "Name/Body", is a credit though no list knows the body. Asked only where the
usual rules found nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from photo_archive.reading.credit_parts import CreditParts, like_title
from photo_archive.reading.patterns import CAPITAL, NAME, is_name

_LICENCE = re.compile(r"\s*/\s*CC[ -]BY[-A-Z0-9. ]*$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s*\((?:c(?:a|irca)?\.?\s*)?\d{4}\)$")
_NAME_AND_BODY = re.compile(rf"(?P<name>{NAME})\s*\((?P<body>{CAPITAL}[^()]{{1,40}})\)")
_FOR = re.compile(rf"(?P<name>{NAME})\s+(?:for|pour|cho)\s+(?P<body>(?:the\s+|la\s+|le\s+)?\S.*)")
_ARTICLE = re.compile(r"^the\s+(?=\S+\s+(?:of|for)\b)", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[](?P<body>[^()\[\]]{3,90})[)\]]\.?\s*$")
_MARKED = re.compile(
    rf"(?:^|[\s,.])(?:(?:Photo|Cliché|Foto|Ảnh)\s+(?:de\s+|by\s+|par\s+)?)?"
    rf"(?:(?:Lt|Sgt|Capt|Cpl|Maj)\.?\s+)?(?P<name>{NAME})\s+©\s*"
    rf"(?P<body>{CAPITAL}(?:\S*|[^©\n.]{{1,60}}))$"
)
_SLASHED = re.compile(r"\s/\s(?P<body>[^/\n\d]{4,60})$")
_PIECE = r"(?:(?!(?<!\b[^\W\d_])[.!?]\s)[^/\n]){3,50}"
_SLASHES = re.compile(rf"(?<=[.!?…»”])\s+(?P<body>{_PIECE}(?:/{_PIECE}){{1,2}})$")
_TAKEN_ON = re.compile(
    rf"(?:chụp|prise|taken)\s+(?:ngày|le|on)\s+[\d\s/.\-]{{4,16}}:\s*(?P<name>{NAME})$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d\s*[/.\-]\s*\d")
_CONNECTING = frozenset(
    (
        *("a", "and", "by", "d", "for", "of", "the", "via"),
        *("de", "des", "du", "et", "l", "la", "le", "les", "pour", "do", "và"),
    )
)
_MOST_WORDS = 8


def without_licence(body: str) -> str:
    """A credit without the licence behind it ("/ CC BY-SA"), which credits nobody."""
    return _LICENCE.sub("", body)


def introduced_parts(body: str, names_agency: Callable[[str], bool]) -> CreditParts | None:
    """What a short text behind "Photo:" credits, None if it is more like a sentence.

    Args:
        body: The text behind the colon.
        names_agency: Whether a text is a known body.
    """
    body = body.strip(" .")
    if body.count(")") > body.count("("):
        body = body.rstrip(" .)]")
    body = _YEAR_BEHIND.sub("", without_licence(body))
    if not body or len(body.split()) > _MOST_WORDS:
        return None
    both = _NAME_AND_BODY.fullmatch(body) or _FOR.fullmatch(body)
    if both and _is_whole_name(both["name"]):
        return CreditParts(both["body"], both["name"])
    divided = _divided(body, names_agency)
    if divided:
        return divided
    if is_name(body) and not names_agency(body) and not any(c.isdigit() for c in body):
        return CreditParts("", body)
    return CreditParts(_ARTICLE.sub("", body), "") if _is_proper(body) else None


def last_parts(tail: str, names_agency: Callable[[str], bool]) -> tuple[int, CreditParts] | None:
    """Where a credit at the end begins that no word leads to, and its parts."""
    bracket = _BRACKET.search(tail) if tail.rstrip(" .")[-1:] in (")", "]") else None
    if bracket:
        both = _FOR.fullmatch(bracket["body"].strip())
        if both and _is_whole_name(both["name"]):
            return bracket.start(), CreditParts(both["body"], both["name"])
        divided = _divided(bracket["body"].strip(), names_agency)
        if divided and divided.photographer:
            return bracket.start(), divided
    marked = _MARKED.search(tail) if "©" in tail else None
    if marked and _is_whole_name(marked["name"]):
        return marked.start() + marked[0].index(marked[0].lstrip(" ,.\n\u00a0")[0]), CreditParts(
            marked["body"], marked["name"]
        )
    several = _several(tail, names_agency)
    if several:
        return several
    slashed = _SLASHED.search(tail)
    if slashed and names_agency(slashed["body"]) and like_title(slashed["body"]):
        return slashed.start(), CreditParts(slashed["body"], "")
    taken = _TAKEN_ON.search(tail) if ":" in tail else None
    return (taken.start("name"), CreditParts("", taken["name"])) if taken else None


def _several(tail: str, names_agency: Callable[[str], bool]) -> tuple[int, CreditParts] | None:
    """A last sentence of nothing but names between slashes: "Jane Roe / Acme Images / ABC.COM"."""
    slashed = _SLASHES.search(tail)
    if slashed is None:
        return None
    body = slashed["body"]
    parts = [part.strip() for part in body.split("/")]
    if not all(like_title(part) for part in parts) or any(c.isdigit() for c in body):
        return None
    known = any(map(names_agency, parts[1:]))
    if known and _is_whole_name(parts[0]) and not names_agency(parts[0]):
        rest = body[body.index("/") + 1 :].strip()
        return slashed.start("body"), CreditParts(rest, parts[0])
    two = len(parts) == 2 and names_agency(parts[0]) and not names_agency(parts[1])
    if two and _is_whole_name(parts[1]):
        return slashed.start("body"), CreditParts(parts[0], parts[1])
    housed = all(map(names_agency, parts[:-1])) and not names_agency(parts[-1])
    if housed and _is_whole_name(parts[-1]):
        first = body[: body.rindex("/")].strip()
        return slashed.start("body"), CreditParts(first, parts[-1])
    spaced = len(parts) == 2 and " / " in body
    return (slashed.start("body"), CreditParts(body, "")) if spaced else None


def _divided(body: str, names_agency: Callable[[str], bool]) -> CreditParts | None:
    """A name and a body with one slash between them, in either order."""
    parts = [part.strip() for part in body.split("/")]
    if len(parts) != 2 or not all(parts):
        return None
    first, second = parts
    if names_agency(first) and _is_whole_name(second):
        return CreditParts(first, second)
    if _is_whole_name(first) and not names_agency(first) and second[0].isupper():
        return CreditParts(second, first)
    if _is_whole_name(second) and like_title(first) and not any(c.isdigit() for c in first):
        return CreditParts(first, second)
    return None


def _is_proper(text: str) -> bool:
    """Whether a text is written as names are: capitals, figures and little else; a handle."""
    if text.startswith("@"):
        return True
    words = re.findall(r"[^\W_]+", text)
    plain = [word for word in words if word[0].islower() and word.lower() not in _CONNECTING]
    return bool(words) and not plain and not _DAY.search(text)


def _is_whole_name(text: str) -> bool:
    """Whether a text is a name of several words, or an initial and a word."""
    return is_name(text) and len(re.split(r"[\s.]+", text.strip(" ."))) >= 2
