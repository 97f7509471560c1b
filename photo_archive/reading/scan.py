# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption as a row of words with what stands between them: what all finders work on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.domain.tokens import Token, is_bare, tokens
from photo_archive.reading.lexicon import FUNCTION_WORDS, Lexicon, Words

_SPACES = re.compile(r"[ \u00a0\u202f]+")
_JOINED = re.compile(r"[ \u00a0\u202f\n]+|[-'’.\u2010\u2011] ?")
_SENTENCE_BREAK = re.compile(r"[.!?:\n|]")
_LONGEST_NAME = 7
_LONGEST_BEFORE = 4
_FEWEST_SHOUTED = 6
_SHOUTED = 0.7
_NICKNAME_OPENS = re.compile(r"\.?[ \u00a0](?P<mark>[\"“‘'(«])[ \u00a0]?")
_NICKNAME_CLOSES = re.compile(r"[ \u00a0]?[\"”’')»][ \u00a0]")
_LONGEST_SMALL_SUFFIX = 4  # "junior" is written small, "fils" may be a word
_SHORT_SUFFIXES = frozenset(("jr", "sr"))
_PREFIXED = re.compile(r"[a-z]{2,3}[A-Z][a-z]")
_VIETNAMESE_LETTER = re.compile("[đơưă\u1ea0-\u1ef9]")
_NEVER_VIETNAMESE = frozenset(
    (
        *(Words.TITLE, Words.PLURAL_TITLE, Words.TRADE, Words.HONORIFIC, Words.KIN, Words.RANK),
        *(Words.PORTFOLIO, Words.EVENT, Words.KIND_BEFORE, Words.KIND_AFTER, Words.COMMON),
    )
)
_SAINTS = frozenset(("St", "Ste", "Mt", "Ft"))
_PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "«": "»"}


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital, or with a small prefix and one: "kaZulu", "deRoe"."""
    return word[0].isupper() or (word[-1].islower() and _PREFIXED.match(word) is not None)


def _is_shouted(words: Sequence[Token]) -> bool:
    """Whether most words of a text are in capitals, as old wires and databases write them."""
    long = [word.text for word in words if len(word.text) > 1]
    return len(long) >= _FEWEST_SHOUTED and sum(map(str.isupper, long)) >= _SHOUTED * len(long)


class Scan:
    """The words of a text. Words are numbered from 0; ranges of words leave the end out.

    Attributes:
        text: The text, composed.
        tokens: Its words.
        keys: For each word what the lexicon compares.
    """

    def __init__(self, text: str, lexicon: Lexicon, words: Sequence[Token] | None = None) -> None:
        self.text = text
        self.lexicon = lexicon
        self.tokens = tokens(text) if words is None else words
        self.keys = [lexicon.key(token) for token in self.tokens]
        self._starts = [token.start for token in self.tokens]
        self._ends: dict[Words, dict[int, int]] = {}
        self._starts_before: dict[Words, dict[int, int]] = {}
        self._openings: dict[Words, list[int]] = {}
        self._capitals = [_is_capital(token.text) for token in self.tokens]
        self._shouted = _is_shouted(self.tokens)
        if self._shouted:
            self._lower_small_words()
        self._close: dict[int, bool] = {}
        self._name_ends: dict[int, int] = {}
        self._listed = [lexicon.beginning(key) for key in self.keys]
        for word, lists in enumerate(self._listed):
            for which in lists:
                self._openings.setdefault(which, []).append(word)

    def _lower_small_words(self) -> None:
        """In a text all in capitals take small words and verbs for what they are."""
        small = self.lexicon.shouted_words
        for word, key in enumerate(self.keys):
            if key in small and self.tokens[word].text.isupper():
                self._capitals[word] = False

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.tokens)

    def phrase(self, which: Words, word: int) -> int:
        """Where the longest phrase of a list that begins at a word ends; ``word`` if none does."""
        ends = self._ends.get(which)
        if ends is None:
            ends = self._ends[which] = self._find(which)
        return ends.get(word, word) if ends else word

    def phrase_before(self, which: Words, word: int) -> int:
        """Where a phrase of a list that ends right before a word begins; ``word`` if none."""
        starts = self._starts_before.get(which)
        if starts is None:
            starts = self._starts_before[which] = self._turned(which)
        start = starts.get(word, word)
        return start if start == word or word == len(self.tokens) or self.close(word) else word

    def phrases(self, which: Words) -> tuple[tuple[int, int], ...]:
        """Where each phrase of a list begins and ends, in order; they may overlap."""
        if which not in self._openings:
            return ()
        if which not in self._ends:
            self._ends[which] = self._find(which)
        return tuple(self._ends[which].items())

    def is_listed(self, word: int) -> bool:
        """Whether a phrase of any list may begin at a word."""
        return bool(self._listed[word])

    def starts(self, *lists: Words) -> list[int]:
        """The words at which phrases of any of some lists begin, in order."""
        return sorted({start for which in lists for start, _ in self.phrases(which)})

    def title(self, word: int) -> int:
        """Where a title ends that begins at a word; ``word`` if none does.

        Behind a capitalised particle it is part of a name: Le Maire, De Koning.
        """
        end = self.phrase(Words.TITLE, word)
        if end == word + 1 and (self._is_given_name(word) or self._is_family_name(word)):
            return word
        if end > word and word and self.close(word) and self.capital(word - 1):
            particle = self.phrase(Words.PARTICLE, word - 1) == word
            if particle and not self.starts_sentence(word - 1):
                return word
        return end

    def possessive(self, word: int) -> bool:
        """Whether a word is the s of a possessive."""
        return 0 < word < len(self) and self.keys[word] == "s" and self.gap(word) in ("'", "’")

    def gap(self, word: int) -> str:
        """What stands between a word and the one before it."""
        before = self.tokens[word - 1].end if word else 0
        after = self.tokens[word].start if word < len(self.tokens) else len(self.text)
        return self.text[before:after]

    def close(self, word: int) -> bool:
        """Whether a word follows the one before it without a break: blank, hyphen, apostrophe."""
        known = self._close.get(word)
        if known is None:
            known = self._close[word] = self._is_close(word)
        return known

    def _is_close(self, word: int) -> bool:
        if not 0 < word < len(self.tokens):
            return False
        gap = self.gap(word)
        if _SPACES.fullmatch(gap) or gap in ("-", "'", "’", "\u2010", "\u2011", "–"):
            return True
        return gap in (".", ". ") and self._abbreviated(word - 1)

    def capital(self, word: int) -> bool:
        """Whether a word begins with a capital."""
        return word < len(self._capitals) and self._capitals[word]

    def capitals(self, word: int) -> bool:
        """Whether a word is an abbreviation: two or more letters, all capitals."""
        text = self.tokens[word].text if word < len(self.tokens) else ""
        return len(text) > 1 and text.isupper() and not (self._shouted and len(text) > 3)

    def capitals_of_one(self, word: int) -> bool:
        """Whether a word is one capital letter and the next one too: the V of "V.C."."""
        following = self.tokens[word + 1].text if word + 1 < len(self.tokens) else ""
        return len(self.tokens[word].text) == len(following) == 1 and following.isupper()

    def starts_sentence(self, word: int) -> bool:
        """Whether a word is the first of a sentence or a line."""
        if word == 0:
            return True
        return bool(_SENTENCE_BREAK.search(self.gap(word))) and not self._abbreviated(word - 1)

    def name_end(self, start: int) -> int:
        """Where a run of capitalised words ends, with particles and initials inside it.

        ``start`` if none begins there. A title or a country's adjective ends it. A nickname in
        quotation marks or brackets belongs to it, and so do "Jr." and the like behind it.
        """
        end = self._name_ends.get(start)
        if end is None:
            end = self._name_end(start) if self.capital(start) else start
            self._name_ends[start] = end
        return end

    def _name_end(self, start: int) -> int:
        end = start
        while end < len(self) and end - start < _LONGEST_NAME:
            if end > start and not self.close(end):
                further = self._nickname_end(end) or self._apostrophe_end(end)
                if not further:
                    break
                end = further
                continue
            if self.capital(end) and not (end > start and self._opens_other(start, end)):
                end += 1
                continue
            if end > start and (self._hyphenated(end) or self._syllable(start, end)):
                end += 1
                continue
            particles = self._particles(end) if end > start else 0
            if not particles:
                break
            end += particles + 1
        return self._suffix_end(end) if end > start else end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points from the first of these words to the last; an initial keeps its dot."""
        last = self.tokens[end - 1]
        stop = last.end
        if self.text[stop : stop + 1] == ".":
            initial = len(last.text) == 1 and last.text.isupper()
            initials = initial and end - start > 1 and self.text[last.start - 1] == "."
            stop += initials or (end - start > 1 and self.keys[end - 1] in _SHORT_SUFFIXES)
        return self.tokens[start].start, stop

    def within(self, first: int, last: int) -> range:
        """The words that begin in these code points."""
        return range(bisect_left(self._starts, first), bisect_left(self._starts, last))

    def words(self, start: int, end: int) -> str:
        """The text of some words, as written."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def _hyphenated(self, word: int) -> bool:
        """Whether a small word is tied by hyphens on both sides: Stratford-upon-Avon."""
        following = word + 1
        if not self.capital(following) and following < len(self):
            return False
        return self.gap(word) == "-" and following < len(self) and self.gap(following) == "-"

    def _syllable(self, start: int, word: int) -> bool:
        """Whether a small word is a syllable of an East Asian name: Kim Dae-jung, Phi-đen."""
        if self.gap(word) not in ("-", "\u2010", "\u2011") or self.capital(word):
            return False
        if self.lexicon.language is Language.VI:
            return self.tokens[word].text.isalpha()
        first = self.phrase(Words.FAMILY_FIRST, start) > start and word > start + 1
        return first and self.tokens[word].text.isalpha() and len(self.tokens[word].text) <= 6

    def _nickname_end(self, word: int) -> int:
        """Where the name goes on behind a nickname: Jane “Jo” Roe, Jane (Jo) Roe; 0 if not so."""
        opening = _NICKNAME_OPENS.fullmatch(self.gap(word))
        if not opening or not self.capital(word):
            return 0
        for inner in range(word + 1, min(word + 3, len(self))):
            gap = self.gap(inner)
            if _NICKNAME_CLOSES.fullmatch(gap) and _PAIRS[opening["mark"]] in gap:
                return inner + 1 if self.capital(inner) and self.title(inner) == inner else 0
            if not self.close(inner):
                return 0
        return 0

    def _apostrophe_end(self, word: int) -> int:
        """Past the particle and word of Gerard ’t Hooft; 0 if it is not that."""
        short = self.gap(word) in (" '", " ’", " ‘") and self.keys[word] in ("t", "s")
        following = word + 1
        named = following < len(self) and self.capital(following) and self.close(following)
        return following + 1 if short and named else 0

    def _suffix_end(self, end: int) -> int:
        """Past ", Jr." or "III" behind a name."""
        following = self.phrase(Words.NAME_SUFFIX, end)
        small = end < len(self) and len(self.keys[end]) > _LONGEST_SMALL_SUFFIX and self.close(end)
        initials = following > end and self.gap(following) == "." and self.capitals_of_one(end)
        if initials:
            return end
        if following > end and self.gap(end).strip() in ("", ",") and (self.capital(end) or small):
            return following
        return end

    def _particles(self, word: int) -> int:
        for count in (1, 2):
            inside = range(word, word + count)
            if word + count >= len(self) or not all(self.close(i) for i in inside):
                return 0
            if not all(self.phrase(Words.PARTICLE, i) > i for i in inside):
                return 0
            following = word + count
            if self.capitals(following) and not self.capitals(word - 1):
                return 0
            if self.capital(following) and self.close(following):
                return count if self.title(following) == following else 0
        return 0

    def _opens_other(self, start: int, word: int) -> bool:
        """Whether a title or adjective ends a name; as its last word a trade is a family name."""
        if self.title(word) == word:
            third = self.phrase(Words.FAMILY_FIRST, start) > start and word == start + 2
            adjective = self.phrase(Words.ADJECTIVE, word) > word
            return adjective and not (third and not self.capitals(word))
        following = word + 1
        last = not (self.close(following) and self.capital(following))
        last = last or self.phrase(Words.NAME_SUFFIX, following) > following
        if not last or self.title(word) != following or self.title(start) > start:
            return True
        family_first = self.phrase(Words.SURNAME, start) > start and len(self.keys[word]) <= 6
        named = self.phrase(Words.GIVEN, start) > start or len(self.tokens[start].text) == 1
        also_name = self.phrase(Words.NAME_AND_WORD, word) > word
        return not ((named and also_name) or (family_first and word >= start + 2))

    def _is_given_name(self, word: int) -> bool:
        """Whether a single word for an office is a given name here: Dean Acheson."""
        if self.phrase(Words.GIVEN, word) == word or not self.capital(word + 1):
            return False
        return self.capital(word) and self.close(word + 1)

    def _is_family_name(self, word: int) -> bool:
        """Whether a word for an office is a family name that stands first: Son Heung-min."""
        known = self.capital(word) and self.phrase(Words.FAMILY_FIRST, word) == word + 1
        given, last = word + 1, word + 2
        hyphened = known and self.close(given) and self.capital(given) and last < len(self)
        return hyphened and self.gap(last) == "-" and not self.capital(last)

    def _abbreviated(self, word: int) -> bool:
        text = self.tokens[word].text
        if len(text) == 1 and text.isupper():
            return True
        if text in _SAINTS:
            return True
        return len(text) <= 4 and text[0].isupper() and self._is_shortened(word)

    def _is_shortened(self, word: int) -> bool:
        """Whether a short word is an honorific, a title or a kind of place: Mr., Gen., TP."""
        lists = (Words.HONORIFIC, Words.TITLE, Words.KIND_BEFORE, Words.NAME_SUFFIX)
        return any(
            self.lexicon.phrases(which).longest(self.keys[: word + 1], word) == 1 for which in lists
        )

    def _opens_sentence_plainly(self, word: int) -> bool:
        """Whether a capital is there only because a sentence begins: In, Dans, Tại."""
        plain = self.lexicon.language is not Language.EN or is_bare(self.tokens[word].text)
        return plain and self.starts_sentence(word)

    def _joins(self, word: int) -> bool:
        """Whether a word goes on with a phrase: no punctuation but that of abbreviations."""
        return _JOINED.fullmatch(self.gap(word)) is not None

    def _turned(self, which: Words) -> dict[int, int]:
        """For each word before which phrases of a list end where the longest short one begins."""
        turned: dict[int, int] = {}
        for start, end in self.phrases(which):
            if end - start <= _LONGEST_BEFORE:
                turned.setdefault(end, start)
        return turned

    def _find(self, which: Words) -> dict[int, int]:
        """For each word at which phrases of a list begin where the longest of them ends."""
        openings = self._openings.get(which)
        if not openings:
            return {}
        phrases = self.lexicon.phrases(which)
        small = which in FUNCTION_WORDS
        foreign = which in _NEVER_VIETNAMESE and self.lexicon.language is not Language.VI
        english = self.lexicon.language is Language.EN
        ends: dict[int, int] = {}
        for word in openings:
            length = phrases.longest(self.keys, word)
            if not length:
                continue
            spelled = self.tokens[word].accented
            if which is Words.ADJECTIVE and not spelled.isascii() and english:
                continue
            if foreign and not spelled.isascii() and _VIETNAMESE_LETTER.search(spelled):
                continue
            if small and self._capitals[word] and not self._opens_sentence_plainly(word):
                continue
            end = word + length
            for inner in range(word + 1, end):
                if not self._joins(inner) or (small and self.capital(inner)):
                    end = word + phrases.longest(self.keys[:inner], word)
                    break
            if end > word:
                ends[word] = end
        return ends
