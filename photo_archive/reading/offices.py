# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far an office in front of a name reaches: "Secretary of the Treasury", "Thứ trưởng Bộ …".

In front of a name the end of the office is the beginning of the name, and nothing but the words
tells where: the words an office may be of, the names of countries and towns, and given or family
names, with which only the name can begin.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import begins_name, family_name_first, given_name
from photo_archive.reading.scan import Scan

_MOST_TITLES = 24
_LONGEST_COMPLEMENT = 16
_BODIES = (Words.PORTFOLIO, Words.ORGANISATION, Words.KIND_AFTER)
_TERRITORIES = (Words.COUNTRY, Words.REGION, Words.CITY, Words.NEVER_PERSON)


def office_start(scan: Scan, title: int, free: int) -> int:
    """Where an office begins whose title begins at a word; nothing before ``free`` belongs to it.

    Adjectives of nationality, "former", the body in front ("Acme CEO") and the country whose it is
    ("Norway’s president") belong to it; an article, "then" and "late" do not.
    """
    start = _from_article(scan, title, free)
    while start > free and scan.close(start) and title - start < 8:
        before = start - 1
        if scan.gap(start) == "-" and before > free:
            start = before
            continue
        if scan.phrase(Words.TITLE_MODIFIER, before) > before:
            start = before
            continue
        wider = _adjective_before(scan, start, free)
        if wider < start:
            start = wider
            continue
        if scan.lexicon.language is not Language.EN or not scan.capital(before):
            break
        if _is_common_opening(scan, before) or _after_preposition(scan, before):
            break
        start = before
    return without_lead(scan, start, title)


def without_lead(scan: Scan, start: int, title: int) -> int:
    """The beginning of an office without "the", "then" and the like."""
    while start < title:
        lead = max(scan.phrase(Words.NOT_ROLE_LEAD, start), scan.phrase(Words.ARTICLE, start))
        if lead == start or lead > title:
            break
        start = lead
    return start


def office_end(scan: Scan, end: int) -> int:
    """Where an office ends that is followed by a name, ``end`` being where its title ends."""
    limit = min(len(scan), end + _MOST_TITLES)
    while end < limit:
        further = _second_title(scan, end) or _complement(scan, end)
        if not further:
            break
        end = further
    return end


def ends_office(scan: Scan, word: int) -> bool:
    """Whether a word tells that an office is over: "who", "lors", "tiếp"."""
    if scan.capital(word):
        return False
    return scan.phrase(Words.OFFICE_STOP, word) > word


def _from_article(scan: Scan, title: int, free: int) -> int:
    """Past small words up to an article: "the veteran union leader"; the title if there is none.

    Only words that tell nothing of their own may stand between.
    """
    start = title
    while start > free and title - start < 4 and scan.close(start):
        before = start - 1
        if scan.phrase(Words.ARTICLE, before) == start:
            return start
        plain = scan.tokens[before].text.isalpha() and not scan.capital(before)
        small = (Words.NOT_OFFICE, Words.INNER, Words.PERSON_VERB, Words.BEFORE_PERSON)
        if not plain or any(scan.phrase(which, before) > before for which in small):
            return title
        start = before
    return title


def _adjective_before(scan: Scan, start: int, free: int) -> int:
    """Past "Norwegian" or "Norway’s" in front of an office; ``start`` if neither stands there."""
    adjective = scan.phrase_before(Words.ADJECTIVE, start)
    if free <= adjective < start:
        return adjective
    if scan.possessive(start - 1) and start - 1 > free:
        for which in (Words.COUNTRY, Words.REGION, Words.CITY):
            owner = scan.phrase_before(which, start - 1)
            if free <= owner < start - 1:
                return owner
    return start


def _second_title(scan: Scan, end: int) -> int:
    """Two offices of one person: "General Secretary and State President", with a comma or and."""
    start = end
    if scan.close(end) and scan.phrase(Words.AND, end) > end:
        start = scan.phrase(Words.AND, end)
    elif scan.gap(end).strip() == ",":
        if scan.phrase_before(Words.KIN, end) < end:
            return 0
    elif not (scan.close(end) and _title_before_name(scan, end)):
        return 0
    while start < len(scan) and scan.title(start) == start:
        if not (
            scan.phrase(Words.TITLE_MODIFIER, start) > start
            or scan.phrase(Words.ADJECTIVE, start) > start
        ):
            return 0
        start += 1
    return scan.title(start) if start < len(scan) else 0


def _title_before_name(scan: Scan, word: int) -> bool:
    """Whether a second title follows at once and a name behind it: "Foreign Minister Prince"."""
    following = scan.title(word)
    return following > word and scan.close(following) and scan.capital(following)


def _complement(scan: Scan, end: int) -> int:
    """Where what an office is an office of ends; 0 if nothing of the kind follows."""
    if not scan.close(end) or _particle_of_name(scan, end):
        return 0
    adjective = scan.phrase(Words.ADJECTIVE, end)
    if adjective > end and scan.lexicon.language is not Language.VI:
        return adjective
    if scan.lexicon.language is Language.VI:
        settled = scan.capital(end) and _territory_ends(scan, end - 4, end)
        return 0 if settled or begins_name(scan, end) else _of_what(scan, end)
    country = scan.phrase(Words.COUNTRY, end)
    if (
        country > end
        and scan.close(country)
        and scan.capital(country)
        and not begins_name(scan, end)
    ):
        return country
    link = scan.phrase(Words.TITLE_LINK, end)
    if link == end or _opens_office(scan, link):
        return 0
    return _of_what(scan, link)


def _opens_office(scan: Scan, word: int) -> bool:
    """Whether behind "of" another office follows, and the name is its: "adviser to President"."""
    title = max(scan.phrase(Words.ARTICLE, word), word)
    return title < len(scan) and scan.title(title) > title and not scan.capital(title - 1)


def _particle_of_name(scan: Scan, end: int) -> bool:
    """Whether behind a rank a name with a particle follows: General de Gaulle."""
    if scan.phrase_before(Words.RANK, end) == end:
        return False
    name = scan.phrase(Words.LEADING_PARTICLE, end)
    if name == end or name >= len(scan) or not scan.capital(name):
        return False
    known = (*_BODIES, *_TERRITORIES, Words.ADJECTIVE, Words.TITLE)
    return all(scan.phrase(which, name) == name for which in known)


def _of_what(scan: Scan, start: int) -> int:
    """Where "the Treasury" or "State" ends: before the name, or with the last known word."""
    stop = _chunk_end(scan, start)
    name = _name_in(scan, start, stop) if stop > start else 0
    western = scan.lexicon.language is not Language.VI
    if western and name <= start < stop and scan.gap(stop).strip() == ",":
        return stop
    return name if name > start else 0


def _chunk_end(scan: Scan, start: int) -> int:
    """Where the words end that may still be of the office, with the name in them."""
    word = start
    limit = min(len(scan), start + _LONGEST_COMPLEMENT)
    while word < limit and (word == start or scan.close(word) or _listed_field(scan, word)):
        if scan.phrase(Words.HONORIFIC, word) > word and scan.capital(word):
            break
        if scan.phrase(Words.AND, word) > word and _person_follows(scan, word):
            break
        if scan.phrase(Words.PLACE_PREPOSITION, word) > word and given_name(scan, word - 1):
            break
        known = max(scan.phrase(which, word) for which in (*_BODIES, *_TERRITORIES))
        if word > start and _name_opens(scan, word):
            return scan.name_end(word)
        if known > word and (scan.capital(word) or not ends_office(scan, word)):
            word = min(known, limit)
        elif scan.capital(word) or scan.possessive(word) or _small_inside(scan, word):
            word += 1
        else:
            break
    return word


def _listed_field(scan: Scan, word: int) -> bool:
    """Whether behind a comma another field of an office follows: "Culture, Sports and …"."""
    listed = scan.phrase(Words.PORTFOLIO, word) > word and scan.gap(word).strip() == ","
    return listed and _field_ends(scan, word)


def _field_ends(scan: Scan, word: int) -> bool:
    """Whether a field of an office ends right before a word."""
    earlier = range(max(0, word - 3), word)
    return any(scan.phrase(Words.PORTFOLIO, first) == word for first in earlier)


def _name_opens(scan: Scan, word: int) -> bool:
    """Whether a person's name begins at a word, and not that of a school or street."""
    if scan.gap(word) == "-" or not begins_name(scan, word) or scan.name_end(word) < word + 2:
        return False
    if scan.phrase(Words.TITLE, word) > word:
        return False
    kinds = (Words.KIND_BEFORE, Words.NOT_PERSON_BEFORE)
    before = min(scan.phrase_before(which, word) for which in kinds)
    if before < word and not _within_known(scan, before, word):
        return False
    if _within_known(scan, word, word + 1):
        return False
    return all(scan.phrase(which, word) < word + 2 for which in (*_BODIES, *_TERRITORIES))


def _within_known(scan: Scan, start: int, end: int) -> bool:
    """Whether words are the rest of a body or territory that begins before them."""
    earlier = range(max(0, start - 3), start)
    known = (*_BODIES, *_TERRITORIES)
    return any(scan.phrase(which, first) >= end for which in known for first in earlier)


def _person_follows(scan: Scan, conjunction: int) -> bool:
    """Whether behind "and" a person or another office begins."""
    word = scan.phrase(Words.AND, conjunction)
    if word >= len(scan):
        return True
    article = scan.phrase(Words.ARTICLE, word)
    if scan.title(article) > article or scan.phrase(Words.HONORIFIC, word) > word:
        return True
    return scan.capital(word) and begins_name(scan, word)


def _small_inside(scan: Scan, word: int) -> bool:
    """Whether a small word may stand inside what an office is an office of."""
    if scan.phrase(Words.INNER, word) > word or scan.phrase(Words.TITLE_LINK, word) > word:
        return True
    if scan.phrase(Words.ADJECTIVE, word) > word or scan.phrase(Words.TITLE_MODIFIER, word) > word:
        return True
    if scan.phrase(Words.PARTICLE, word) > word and scan.capital(word + 1):
        return True
    if scan.lexicon.language is Language.EN or ends_office(scan, word):
        return False
    if scan.lexicon.language is Language.VI:
        territory = word + 1 < len(scan) and scan.phrase(Words.COUNTRY, word + 1) > word + 1
        if scan.phrase(Words.PLACE_PREPOSITION, word) > word:
            return territory
        return scan.tokens[word].text.isalpha() and scan.phrase(Words.AND, word) == word
    plain = scan.tokens[word].text.isalpha()
    return plain and scan.phrase(Words.NOT_OFFICE, word) == word


def _name_in(scan: Scan, start: int, stop: int) -> int:
    """Where the name begins at the end of these words; ``start`` or less if there is none."""
    opening = (word for word in range(start + 1, stop) if _name_opens(scan, word))
    whole = next((word for word in opening if scan.name_end(word) >= stop), stop)
    if whole < stop:
        return whole
    first = _last_run(scan, start, stop)
    if first >= stop:
        return _known_end(scan, start, stop)
    behind = _past_known(scan, start, first, stop)
    if start < behind and 2 <= stop - behind <= 3 and _territory_ends(scan, start, behind):
        return behind
    for word in range(behind, stop):
        if scan.gap(word) == "-" or word == start:
            continue
        if begins_name(scan, word) and scan.name_end(word) >= stop and stop - word <= 5:
            return word
    if start < behind < stop and scan.capital(behind):
        named = scan.lexicon.language is not Language.VI or _territory_ends(scan, start, behind)
        return behind if named else stop
    if behind >= stop:
        return stop
    if first == start or scan.phrase_before(Words.INNER, first) < first:
        english = scan.lexicon.language is not Language.VI
        capital = english and scan.capital(start) and stop - first >= 3
        return first + 1 if capital else 0
    return first


def _territory_ends(scan: Scan, start: int, end: int) -> bool:
    """Whether a country or town ends at a word, so that nothing but a name can follow."""
    return any(start <= scan.phrase_before(which, end) < end for which in _TERRITORIES)


def _last_run(scan: Scan, start: int, stop: int) -> int:
    """Where the run of capitalised words begins that ends these words; ``stop`` if none does."""
    word = stop
    while word > start:
        before = word - 1
        small_of_name = (
            word < stop
            and scan.phrase(Words.PARTICLE, before) > before
            and before > start
            and scan.capital(before - 1)
            and begins_name(scan, before - 1)
        )
        if not scan.capital(before) and not small_of_name and scan.gap(before) != "-":
            break
        word = before
        if word > start and not scan.close(word):
            break
    return word


def _past_known(scan: Scan, start: int, first: int, stop: int) -> int:
    """Past the known bodies and territories with which a run begins, or in which it stands."""
    behind = word = start
    while word < stop:
        known = max(scan.phrase(which, word) for which in (*_BODIES, *_TERRITORIES))
        kind = scan.phrase(Words.KIND_BEFORE, word)
        adjective = scan.phrase(Words.ADJECTIVE, word)
        initials = scan.capitals(word) and not scan.phrase(Words.SURNAME, word) > word
        if known > word and not (word > start and begins_name(scan, word) and known == word + 1):
            behind = word = known
        elif kind > word and scan.lexicon.language is Language.VI:
            behind = word = _past_place(scan, kind, stop)
        elif max(kind, adjective) > word:
            behind = word = max(kind, adjective)
        elif initials and word >= first:
            behind = word = word + 1
        else:
            word += 1
    return max(behind, first) if behind <= first else min(behind, stop)


def _past_place(scan: Scan, name: int, stop: int) -> int:
    """Past the name of a hospital, a school: up to the next family name, or all of it."""
    following = range(name + 1, stop)
    return next((word for word in following if family_name_first(scan, word)), stop)


def _known_end(scan: Scan, start: int, stop: int) -> int:
    """The end of the last known body or territory among these words; 0 if there is none."""
    known = 0
    for word in range(start, stop):
        end = max(scan.phrase(which, word) for which in (*_BODIES, *_TERRITORIES))
        if end > word:
            known = max(known, end)
    return known


def _is_common_opening(scan: Scan, word: int) -> bool:
    return scan.starts_sentence(word) and scan.phrase(Words.COMMON, word) > word


def _after_preposition(scan: Scan, word: int) -> bool:
    return scan.phrase_before(Words.PLACE_PREPOSITION, word) < word
