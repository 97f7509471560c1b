# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places whose kind stands first: "palais …", "sân bay …", "Church of …", and where they end.

French and Vietnamese write so, and English in front of "of".
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.reading.body_extent import qualified_end
from photo_archive.reading.clubs import is_club
from photo_archive.reading.compounds import institution_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_LONGEST = 8
_OTHERS = (
    *(Words.ORGANISATION, Words.PORTFOLIO, Words.TITLE, Words.COUNTRY),
    *(Words.EVENT, Words.DOCUMENT, Words.CITY),
)
_LONGEST_TITLE_LINE = 6


def kind_then_name(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the place ends whose kind stands first, at a word; ``word`` if there is none."""
    kind = scan.phrase(Words.KIND_BEFORE, word)
    if kind == word or used[word] or _within_other(scan, word) or _of_people(scan, word):
        return word
    if scan.phrase_before(Words.POSSESSIVE, word) < word and not scan.capital(word):
        return word
    bodies = (Words.ORGANISATION, Words.KNOWN_BODY)
    if scan.gap(kind) == "-" and any(scan.phrase(which, word) > kind for which in bodies):
        return word
    if is_club(scan, word) or _is_document(scan, word) or scan.phrase(Words.EVENT, word) > kind:
        return word
    if scan.lexicon.language is Language.EN and kind == word + 1 and not scan.capital(word):
        return word
    title_line = _title_line(scan, word, kind, used)
    if title_line:
        return title_line
    if scan.lexicon.language is Language.VI:
        return _vietnamese(scan, word, kind, used)
    stop = _name_of_kind(scan, kind, used)
    addressed = any(scan.phrase(Words.HONORIFIC, inner) > inner for inner in range(kind, stop))
    return stop if stop > kind and not addressed else word


def _within_other(scan: Scan, word: int) -> bool:
    """Whether a word is a later part of a word for a body or an office, or of a country."""
    return any(
        scan.phrase(which, start) > word
        for start in range(max(0, word - 2), word)
        for which in _OTHERS
    )


def _of_people(scan: Scan, word: int) -> bool:
    """Whether a hospital or school is that of people named before: "các bác sĩ Bệnh viện …"."""
    if scan.phrase(Words.INSTITUTION_KIND, word) == word:
        return False
    return scan.phrase_before(Words.ORIGIN, word) < word


def _is_document(scan: Scan, word: int) -> bool:
    """Whether a Vietnamese "bản" is no hamlet but a paper, as the word behind it tells."""
    if scan.lexicon.language is not Language.VI:
        return False
    return scan.phrase(Words.DOCUMENT, word + 1) > word + 1


def _title_line(scan: Scan, word: int, kind: int, used: Sequence[bool]) -> int:
    """A French line that is a place: "Monument aux morts, …", "Parc des expositions."; 0 if none.

    What opens with the kind and ends with punctuation a few words on is one name.
    """
    opens = scan.starts_sentence(word) or scan.gap(word).strip() == ","
    if scan.lexicon.language is not Language.FR or not opens or used[word]:
        return 0
    if scan.gap(word).strip() == "," and not (word and used[word - 1]):
        return 0
    end = kind
    limit = min(len(scan), word + _LONGEST_TITLE_LINE)
    while end < limit and scan.close(end) and not used[end]:
        ends = (Words.PLACE_PREPOSITION, Words.EVENT, Words.CAPTION_VERB, Words.EVENT_STOP)
        inner = scan.phrase(Words.INNER, end) > end
        if not inner and any(scan.phrase(which, end) > end for which in ends):
            return 0
        end += 1
    closed = scan.gap(end).strip()[:1] in (".", ",", "(", ":", ";", "")
    return end if closed and end > word + 1 else 0


def _vietnamese(scan: Scan, word: int, kind: int, used: Sequence[bool]) -> int:
    if scan.phrase_before(Words.ORGANISATION, word) < word:
        return word
    if scan.phrase(Words.COMPOUND, word) > kind and not scan.capital(kind):
        return word
    if scan.capitals(word) and scan.capitals(kind) and scan.gap(kind).strip() in ("", "."):
        return kind + 1
    end = kind
    while True:
        nested = max(scan.phrase(Words.KIND_BEFORE, end), scan.phrase(Words.PORTFOLIO, end))
        body = scan.phrase(Words.ORGANISATION, end)
        if body > nested and not scan.capital(end) and scan.capital(word):
            body = end
        nested = max(nested, body)
        if nested == end or not scan.close(end) or used[end]:
            break
        end = nested
    stop = institution_end(scan, end) if scan.close(end) or end == len(scan) else end
    stop = _within_initials(scan, word, stop)
    named = any(
        scan.capital(inner) or scan.tokens[inner].text.isdigit() for inner in range(kind, stop)
    )
    if (stop > end and named) or (end > kind and scan.capital(end - 1)):
        return next((inner for inner in range(word, stop) if used[inner]), stop)
    if kind > word + 1 and scan.capital(word) and stop == kind:
        return kind if scan.phrase_before(Words.PLACE_PREPOSITION, word) < word else word
    return end if end > kind and scan.phrase_before(Words.PORTFOLIO, end) < end else word


def _within_initials(scan: Scan, start: int, stop: int) -> int:
    """Past the province a school with an abbreviated kind lies in: "trường ABC … tỉnh X"."""
    initials = any(scan.capitals(word) for word in range(start, stop))
    further = scan.phrase(Words.KIND_BEFORE, stop) if scan.close(stop) else stop
    if not initials or further == stop or not scan.close(further):
        return stop
    return max(stop, institution_end(scan, further))


def _name_of_kind(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the name behind "palais", "sân bay" ends, past a link, adjectives and small kinds."""
    end = word
    while end < len(scan) and scan.close(end) and end - word < _LONGEST:
        if any(used[end : end + 1]):
            break
        name = max(hyphenated_end(scan, end), scan.phrase(Words.COUNTRY, end))
        if scan.capital(end) and scan.title(end) > end:
            return _past_hyphens(scan, scan.title(end))
        if name > end and not (scan.capitals(end) and name == end + 1 and _kind_near(scan, name)):
            return _and_more(scan, name)
        nested = max(scan.phrase(Words.KIND_BEFORE, end), scan.phrase(Words.PORTFOLIO, end))
        if nested > end:
            end = nested
            continue
        linked = (Words.INNER, Words.PARTICLE, Words.TITLE_LINK)
        after_initials = scan.capitals(end) or scan.capitals(end - 1) or scan.capitals(end - 2)
        if all(scan.phrase(which, end) == end for which in linked) and not after_initials:
            break
        end += 1
    if end > word and scan.phrase_before(Words.PORTFOLIO, end) < end:
        return end
    return _small_name(scan, word, used)


def _small_name(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the small words end that name a French place with a capital: "École des mines"."""
    if scan.lexicon.language is not Language.FR or not scan.capital(word - 1):
        return word
    if scan.starts_sentence(word - 1):
        return word
    end = qualified_end(scan, word)
    return next((inner for inner in range(word, end) if used[inner]), end)


def _past_hyphens(scan: Scan, end: int) -> int:
    """Past capitals that hyphens tie to an office in a name: "quai Commandant-Malbert"."""
    while end < len(scan) and scan.gap(end) == "-" and scan.capital(end):
        end += 1
    return end


def hyphenated_end(scan: Scan, start: int) -> int:
    """Where a run of capitalised words ends, with all that hyphens tie to it: "Munsan-ni"."""
    end = scan.name_end(start)
    while start < end < len(scan) and scan.gap(end) == "-" and scan.close(end):
        end = max(end + 1, scan.name_end(end))
    return end


def _kind_near(scan: Scan, word: int) -> bool:
    """Whether within three words another kind of place begins: "trường ABC … tỉnh X"."""
    near = range(word, min(word + 3, len(scan)))
    return any(scan.phrase(Words.KIND_BEFORE, inner) > inner for inner in near)


def _and_more(scan: Scan, end: int) -> int:
    """Past "et du Pain": two small words and a capital belong to the same name."""
    more = end
    while more < len(scan) and scan.close(more) and scan.phrase(Words.INNER, more) > more:
        more = scan.phrase(Words.INNER, more)
    if more >= end + 2 and more < len(scan) and scan.close(more) and scan.capital(more):
        return more + 1
    return end
