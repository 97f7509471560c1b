# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places that carry their kind: "… Palace", "palais …", "sân bay …", with all of their names.

English puts the kind behind the name, or in front of "of"; French and Vietnamese put it in front.
A school or hospital that people come from is a body there and no place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.tokens import is_bare
from photo_archive.reading.body_extent import qualified_end
from photo_archive.reading.clubs import is_club
from photo_archive.reading.compounds import institution_end
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import FUNCTION_WORDS, Words
from photo_archive.reading.place_names import known_place_end, town_behind
from photo_archive.reading.scan import Scan

_KIND = Message("it has a word for a kind of place")
_LONGEST = 8
_OTHERS = (
    *(Words.ORGANISATION, Words.PORTFOLIO, Words.TITLE, Words.COUNTRY),
    *(Words.EVENT, Words.DOCUMENT, Words.CITY),
)
_LONGEST_BEFORE = 7
_LONGEST_TITLE_LINE = 6


def places_of_kind(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """Each kind of place with its name before or behind it."""
    done = 0
    for word in scan.starts(Words.KIND_BEFORE, Words.KIND_AFTER):
        if word < done:
            continue
        start, stop = word, _behind_kind(scan, word, used)
        if stop == word:
            start, stop = _before_kind(scan, word, used)
        if start == word < stop:
            start = _past_plural_kind(scan, word)
        if stop > word:
            town = town_behind(scan, start, stop)
            yield FoundName(start, town - 1 if town else stop, Certainty.PROBABLE, _KIND)
            if town:
                yield FoundName(town, stop, Certainty.PROBABLE, _KIND)
        done = stop


def _past_plural_kind(scan: Scan, word: int) -> int:
    """Past the kind that several Vietnamese places share: "hai tỉnh A và B"."""
    plural = word > 0 and scan.keys[word - 1] in ("hai", "ba", "các", "những")
    kind = scan.phrase(Words.KIND_BEFORE, word)
    return kind if plural and not scan.capital(word) and scan.capital(kind) else word


def _behind_kind(scan: Scan, word: int, used: Sequence[bool]) -> int:
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


def _before_kind(scan: Scan, word: int, used: Sequence[bool]) -> tuple[int, int]:
    """Where the place begins and ends whose kind stands at a word, behind its name."""
    after = scan.phrase(Words.KIND_AFTER, word)
    if after == word or any(used[word:after]) or _within_longer_body(scan, word, after):
        return word, word
    start = _start_before_kind(scan, word, used)
    stop = _chain(scan, after)
    named = _of_more(scan, stop, used)
    if start == word and named == stop and _numbered(scan, stop) > stop and scan.capital(word):
        return start, _numbered(scan, stop)
    if start == word and (named == stop or scan.phrase(Words.EVENT, word) > after):
        return word, word
    unheralded = scan.phrase_before(Words.PLACE_PREPOSITION, word) == word
    if start == word and unheralded and scan.phrase(Words.INSTITUTION_KIND, word) > word:
        return word, word
    stop = _numbered(scan, named)
    if _is_body(scan, start, _chain(scan, after)) or any(used[start:stop]):
        return word, word
    if _names_event(scan, start, stop) or _names_body(scan, stop):
        return word, word
    return start, stop


def _names_event(scan: Scan, start: int, stop: int) -> bool:
    """Whether it is part of the name of an event or a treaty: "Operation Desert …"."""
    if scan.phrase(Words.CODE_NAMED, start) > start:
        return True
    for word in (stop, stop + 1):
        if not (scan.close(word) and scan.capital(word)):
            return False
        if any(scan.phrase(which, word) > word for which in (Words.CAPITAL_EVENT, Words.DOCUMENT)):
            return True
    return False


def _names_body(scan: Scan, stop: int) -> bool:
    """Whether it is part of the name of a body: "Suez Canal Company"."""
    return scan.close(stop) and scan.capital(stop) and scan.phrase(Words.ORGANISATION, stop) > stop


def _within_longer_body(scan: Scan, word: int, after: int) -> bool:
    """Whether a word for a body goes on behind the kind: "International Court of Justice"."""
    before = range(max(0, word - 2), word + 1)
    return any(scan.phrase(Words.ORGANISATION, start) > after for start in before)


def _start_before_kind(scan: Scan, kind: int, used: Sequence[bool]) -> int:
    """Where "Élysée" begins before "Palace"; a small kind needs a capital before it too."""
    start = kind
    between = kind > 1 and scan.close(kind) and scan.close(kind - 1) and scan.capital(kind - 2)
    if between and not scan.capital(kind) and not used[kind - 1] and _qualifies(scan, kind - 1):
        start = kind - 1
    plural = start == kind and scan.gap(kind) in ("' ", "’ ") and scan.capital(kind)
    if plural and scan.capital(kind - 1) and not used[kind - 1]:
        start = kind - 1
    while start and scan.close(start) and not used[start - 1] and kind - start < _LONGEST_BEFORE:
        before = start - 1
        owner = _owner_before(scan, start, kind, used)
        if owner < start:
            start = owner
            continue
        adjective = scan.phrase_before(Words.ADJECTIVE, start)
        if adjective < start:
            if start == kind and not scan.capital(kind):
                break
            start = adjective
            continue
        named = scan.capital(before) or scan.tokens[before].text.isdigit()
        title = scan.title(before) == start and not _inside_name(scan, before)
        if title and start == kind and scan.capital(kind) and scan.close(before):
            title = not (scan.capital(before - 1) and scan.title(before - 1) == before - 1)
        if not named or title:
            break
        if scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before:
            break
        start = before
    adjective_only = scan.phrase(Words.ADJECTIVE, start) == kind
    return kind if adjective_only and not scan.capital(kind) else start


def _owner_before(scan: Scan, start: int, kind: int, used: Sequence[bool]) -> int:
    """Past "Stillman’s" in front of "Gym", "del" in front of "Pacífico"; ``start`` if not so."""
    if scan.lexicon.language is not Language.EN or start < 2 or not scan.capital(kind):
        return start
    particle = scan.phrase(Words.PARTICLE, start - 1) == start and not scan.capital(start - 1)
    if not (particle and start < kind) and not (scan.possessive(start - 1) and start == kind):
        return start
    owner = start - 2
    known = any(scan.phrase(which, owner) == owner + 1 for which in (Words.COUNTRY, Words.CITY))
    named = scan.capital(owner) and scan.close(start - 1) and not used[owner] and not known
    return owner if named and not scan.starts_sentence(owner) else start


def _qualifies(scan: Scan, word: int) -> bool:
    """Whether a small word may stand between a name and its kind: "Orgreave coking plant"."""
    if scan.capital(word) or scan.lexicon.language is not Language.EN or scan.possessive(word):
        return False
    small = (*FUNCTION_WORDS, Words.SMALL, Words.KIND_AFTER, Words.ADJECTIVE, Words.PARTICLE)
    plain = not any(scan.phrase(which, word) > word for which in small)
    return plain and not scan.tokens[word].folded.endswith(("ed", "s"))


def _inside_name(scan: Scan, word: int) -> bool:
    """Whether what looks like a kin or title is a syllable of a name: "Tân Sơn Nhất"."""
    if not is_bare(scan.tokens[word].text):
        return True
    before = scan.close(word) and scan.capital(word - 1) and not scan.starts_sentence(word - 1)
    return before and scan.phrase(Words.KIN, word) > word


def _chain(scan: Scan, end: int) -> int:
    """Past further kinds that belong to the same name: "Guest House", "House Rose Garden"."""
    while end < len(scan) and scan.close(end):
        further = scan.phrase(Words.KIND_AFTER, end)
        if further == end:
            run = end
            while run < len(scan) and run - end < 3 and scan.close(run) and _plain(scan, run):
                run += 1
            further = scan.phrase(Words.KIND_AFTER, run) if run > end and scan.close(run) else run
            if run == end or further == run:
                break
        elif not (scan.capital(end) or further > end + 1):
            break
        end = further
    return end


def _plain(scan: Scan, word: int) -> bool:
    """Whether a capitalised word may be part of a place's name: no title, no kind."""
    if not scan.capital(word) or scan.phrase(Words.KIND_AFTER, word) > word:
        return False
    return scan.title(word) == word and scan.phrase(Words.ADJECTIVE, word) == word


def _numbered(scan: Scan, end: int) -> int:
    """Past the number of a gate, a pier, a complex: "Pier 39", "Complex 39A"; no year."""
    text = scan.tokens[end].text if end < len(scan) and scan.close(end) else ""
    numbered = text[:1].isdigit() and len(text) < 4 and scan.capital(end - 1)
    number = scan.phrase(Words.NUMBER, end) if end < len(scan) and scan.close(end) else end
    if end < number < len(scan) and scan.tokens[number].text[0].isdigit():
        return number + 1
    return end + 1 if numbered else end


def _of_more(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Past "of the White House", "of Modern Art" behind a capitalised kind."""
    link = scan.phrase(Words.NAME_LINK, end) if scan.close(end) else end
    if link == end or link >= len(scan) or not scan.capital(end - 1) or used[link]:
        return end
    stop = max(scan.name_end(link), scan.phrase(Words.COUNTRY, link))
    titled = scan.title(link) > link and scan.phrase(Words.PORTFOLIO, link) == link
    if stop == link or titled:
        return end
    while stop < len(scan) and scan.close(stop) and scan.phrase(Words.AND, stop) > stop:
        further = scan.name_end(stop + 1) if stop + 1 < len(scan) and scan.close(stop + 1) else 0
        if further <= stop + 1 or used[stop + 1]:
            break
        stop = further
    return _chain(scan, stop)


def _is_body(scan: Scan, start: int, kind_end: int) -> bool:
    """Whether people come from it, and it is no place then: "students from … School"."""
    if scan.phrase_before(Words.INSTITUTION_KIND, kind_end) == kind_end:
        return False
    return (
        scan.phrase_before(Words.ORIGIN, start) < start and not known_place_end(scan, start) > start
    )
