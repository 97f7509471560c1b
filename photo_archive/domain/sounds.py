# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that sound alike though they are spelled otherwise, for corrections that are offered.

Names are written by ear: a French reporter hears Phạm and writes ``Fam``, an English one hears
Chirac and writes ``Shirak``. A word is cut into its sounds, and each sound may be written in any
way that is heard so: once as a Vietnamese syllable, once as a French or English name. Nothing is
found by this alone; it is looser than any rule of spelling may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_SHORTEST, _SHORTEST_NAME, _LONGEST = 2, 4, 24
_VOWELS = "aeiouy"

# How a syllable begins. North: d, gi and r are z, x and s are one, ch and tr are one; South: d and
# gi are y. Nh is gn to the French, ph is f, kh is not k to anybody.
_INITIALS = (
    ("ng", "ngh"),
    ("nh", "gn", "ny"),
    ("qu", "kw", "kv", "kou", "cou", "ku"),
    ("kh",),
    ("k", "c", "q", "ck"),
    ("ph", "f", "pf"),
    ("th", "t", "tt"),
    ("ch", "tr", "tch", "tj"),
    ("x", "s", "ss", "sh"),
    ("gi", "d", "z", "dj", "dz", "j", "di", "y"),
    ("g", "gh"),
    ("v", "w"),
    ("h", "l", "m", "n", "b", "p", "r"),
)
_APART = _INITIALS[-1]
"""Letters that have one sound each; they stand together for shortness only."""

# What a vowel is heard as by people who write u as ou (French) or oo (English), i as ee, and ươ or
# ơ as eu.
_NUCLEI = (
    ("a", "aa", "ah"),
    ("i", "y", "ee", "ii"),
    ("u", "ou", "oo", "uu"),
    ("e", "eh"),
    ("o", "oh", "oo"),
    ("ie", "ye", "iee", "ieu"),
    ("uye", "uie", "ue", "ye", "ie", "uyee", "yue"),
    ("oa", "wa", "ua", "oua"),
    ("oai", "uai", "wai", "oay", "uay", "ouai"),
    ("ai", "ay", "ei", "aye"),
    ("ao", "au", "aw", "ow"),
    ("iu", "yu", "iou", "ieu", "yeu", "ew"),
    ("oi", "oy"),
    ("ui", "uy", "oui", "wi", "ouy"),
    ("uo", "ua", "oua", "ouo"),
    ("oe", "ue", "we", "oue"),
    ("eu", "u", "o", "uo"),
)

# How it ends: n and nh, and t, d are one to foreign ears; ng after a light vowel is nh.
_FINALS = (
    ("n", "nh", "ne", "nn"),
    ("ng", "nh", "nk", "gn"),
    ("c", "k", "ch", "ck", "q", "kh"),
    ("t", "d", "th", "tt", "te"),
    ("p", "b", "pp", "pe"),
    ("m", "mm", "me"),
    ("", "h"),
)

# French and English: (how a sound is written in a word, all ways to write it). The first that fits
# counts. C is s before e, i, y and k else, ch is sh in French and k in Greek names; g is j before
# e, i, y; h is silent in French; an, en sound alike, as do ai, ei, é.
_SOUNDS = (
    (r"tsch|tch|sch|shch|sh|ch", ("tsch", "tch", "sch", "shch", "sh", "ch", "ck", "k")),
    (r"ck|cc(?![eiy])|qu|q|kh|kk?|c(?![eiy])", ("ck", "cc", "ch", "qu", "q", "kh", "kk", "k", "c")),
    (r"x|ks", ("x", "ks", "cs", "kz", "cc", "xc")),
    (r"dj|dg|zh|j|ge(?=[aou])|g(?=[eiy])", ("dj", "dg", "zh", "ge", "j", "g")),
    (r"ss?|zz?|sc(?=[eiy])|c(?=[eiy])|tz", ("ss", "s", "zz", "z", "sc", "c", "tz")),
    (r"gn", ("gn", "ni", "ny", "nn", "n")),
    (r"gu(?=[eiy])|gh|gg?", ("gu", "gh", "gg", "g")),
    (r"[eo]ff?$|[eo]v$", ("ev", "ov", "eff", "off", "ew", "ow")),
    (r"ph|ff?", ("ph", "ff", "f", "v")),
    (r"vv?|w", ("v", "w", "f", "ff")),
    (r"th|tt?", ("th", "tt", "t")),
    (r"dh|dd?", ("dh", "dd", "d")),
    (r"rh|rr?", ("rr", "rh", "r")),
    (r"ll?", ("ll", "l")),
    (r"mm?(?=[bp])|nn?(?=[bp])", ("mm", "m", "n")),
    (r"mm?", ("mm", "m")),
    (r"(?:ain|in|aim)g?$", ("ain", "aing", "in", "ein", "aim")),
    (r"nn?", ("nn", "n")),
    (r"pp?", ("pp", "p")),
    (r"bb?", ("bb", "b")),
    (r"oi|oua|oa|wa|oy", ("oi", "oua", "oa", "wa", "oy")),
    (r"ou|oo|ew|u", ("ou", "oo", "ew", "u", "eu")),
    (r"eau|au|aw|ow(?=.)|oh?", ("eau", "au", "aw", "ow", "o", "a")),
    (r"(?:ai|ei|ay|ey|ea|ae)(?=[nm])", ("ain", "ai", "ei", "ay", "ey", "ea", "e", "i", "a")),
    (r"ai|ei|ay|ae|oe|eh", ("ai", "ei", "ay", "ey", "ae", "oe", "ea", "ee", "e")),
    (r"ee|ea|ey|ie|i|y", ("ee", "ea", "ey", "ie", "i", "y", "e")),
    (r"eu", ("eu", "u", "oe", "e", "ew")),
    (r"e(?=[nm])", ("e", "a", "ai", "i", "ea")),
    (r"e", ("ai", "ei", "ay", "ey", "ae", "oe", "ea", "e", "i")),
    (r"a(?=[nm])", ("a", "e", "ea")),
    (r"aa|ah|a", ("aa", "ah", "a")),
)
_SPOKEN = re.compile("|".join(f"({written})" for written, _ in _SOUNDS))
_SILENT_ENDING = re.compile(r"(?<=[^\W_]{3})(?:[dtsxzp]{1,2}|e|es)$")
_ENDING = "(?:[dtsxzp]{0,2}e?s?)"


@dataclass(frozen=True, slots=True)
class Sound:
    """How words are written that sound like one; all of them begin with one of ``letters``."""

    pattern: re.Pattern[str]
    letters: frozenset[str]


def sounds_alike(folded: str, other: str) -> bool:
    """Whether one folded word may be meant by another, to go by how they sound."""
    return any(sound.pattern.fullmatch(other) for sound in sounds_of(folded))


@lru_cache(maxsize=64)
def sounds_of(folded: str) -> tuple[Sound, ...]:
    """The sounds of a folded word: as a Vietnamese syllable, as a French or English name."""
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return ()
    found = (_syllable(folded), _name(folded))
    return tuple(one for one in found if one is not None)


def _ways(groups: Iterable[Sequence[str]], asked: str) -> list[str]:
    """All ways to write what is written so, in any group that has it."""
    found: dict[str, None] = {}
    for group in groups:
        if asked in group:
            found.update(dict.fromkeys((asked,) if group is _APART else group))
    return list(found)


def _any_of(ways: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(ways, key=len, reverse=True))})"


_INITIAL = _any_of(one for group in _INITIALS for one in group)
_NUCLEUS = _any_of(one for group in _NUCLEI for one in group)
_FINAL = _any_of(one for group in _FINALS for one in group)
_SYLLABLE = re.compile(f"({_INITIAL}?)({_NUCLEUS})({_FINAL})")


def _syllable(folded: str) -> Sound | None:
    cut = _SYLLABLE.fullmatch(folded)
    if cut is None:
        return None
    initial, nucleus, final = cut.groups()
    begins = _ways(_INITIALS, initial) if initial else [""]
    vowels = _ways(_NUCLEI, nucleus)
    written = _any_of(begins) + _any_of(vowels) + _any_of(_ways(_FINALS, final))
    letters = frozenset(one[0] for one in (begins if initial else vowels))
    return Sound(re.compile(written), letters)


def _name(folded: str) -> Sound | None:
    if len(folded) < _SHORTEST_NAME:
        return None
    heard = _SILENT_ENDING.sub("", folded)
    written: list[str] = []
    letters: set[str] = set()
    at = 0
    while at < len(heard):
        spoken = _SPOKEN.match(heard, at)
        if spoken is None and heard[at] != "h":
            return None
        at = at + 1 if spoken is None else spoken.end()
        if spoken is None or spoken.lastindex is None:
            continue
        ways = _SOUNDS[spoken.lastindex - 1][1]
        silent = "h?" if ways[0][0] in _VOWELS else ""
        if not written:
            letters = {one[0] for one in ways} | ({"h"} if silent else set())
        written.append(silent + _any_of(ways))
    if len(written) < _SHORTEST:
        return None
    return Sound(re.compile("".join(written) + _ENDING), frozenset(letters))
