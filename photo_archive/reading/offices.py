# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far an office in front of a name reaches: "Secretary of the Treasury", "Thứ trưởng Bộ …".

In front of a name the end of the office is the beginning of the name, and nothing but the words
tells where: the words an office may be of, the names of countries and towns, and given or family
names, with which only the name can begin.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.body_extent import like_adjective
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import begins_name, given_name, is_syllable
from photo_archive.reading.office_names import (
    BODIES,
    TERRITORIES,
    name_in,
    name_opens,
    territory_ends,
)
from photo_archive.reading.scan import Scan

_MOST_TITLES = 24
_LONGEST_COMPLEMENT = 16


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
        field = scan.phrase_before(Words.PORTFOLIO, start)
        if scan.lexicon.language is Language.EN and free <= field < start == title:
            start = field
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
    return _past_abbreviation(scan, end)


def _past_abbreviation(scan: Scan, end: int) -> int:
    """Past "(IFV)" between an office and the name: "Director of the Institute (IFV) Jane Roe"."""
    name = end + 1
    if scan.gap(end).strip() != "(" or not scan.capitals(end) or name >= len(scan):
        return end
    named = scan.gap(name).strip() == ")" and scan.capital(name) and begins_name(scan, name)
    return name if named else end


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
        if scan.phrase(Words.ADJECTIVE, before) == start < title:
            return before
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
        named = scan.capital(end) and scan.close(end + 1) and scan.capital(end + 1)
        if named and scan.lexicon.language is Language.FR:
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
    local = scan.phrase(Words.BODY_ADJECTIVE, end)
    if local == end and like_adjective(scan, end):
        local = end + 1
    french = scan.lexicon.language is Language.FR and not scan.capital(end)
    if french and local > end and scan.close(local) and begins_name(scan, local):
        return local
    if scan.lexicon.language is Language.VI:
        settled = scan.capital(end) and territory_ends(scan, end - 4, end)
        country = scan.phrase(Words.COUNTRY, end)
        if country == end + 1 and _first_syllable(scan, end):
            return 0
        words = _whole_words(scan, country, scan.name_end(country))
        hyphened = words == 1 and scan.gap(country + 1) == "-"
        if country > end and scan.close(country) and (2 <= words <= 4 or hyphened):
            other = (*BODIES, *TERRITORIES, Words.KIND_BEFORE, Words.ADJECTIVE)
            if all(scan.phrase(which, country) == country for which in other):
                return country
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
    if link == end and _initials_before_name(scan, end):
        return end + 1
    if link == end or _opens_office(scan, link):
        return 0
    return _of_what(scan, link)


def _initials_before_name(scan: Scan, word: int) -> bool:
    """Whether a French office goes on with a union’s initials: "délégué CFTC Jean Roux"."""
    if scan.lexicon.language is not Language.FR or not scan.capitals(word):
        return False
    name = word + 1
    named = scan.close(name) and scan.capital(name) and not scan.capitals(name)
    return named and len(scan.tokens[word].text) > 2 and scan.gap(name) == " "


def _first_syllable(scan: Scan, word: int) -> bool:
    """Whether a country's name begins a Vietnamese one: "Mỹ Tâm", "Đức Trí", not "Mỹ Joe Roe"."""
    stop = scan.name_end(word)
    if not 2 <= stop - word <= 3 or scan.phrase(Words.SURNAME, word + 1) > word + 1:
        return False
    inside = range(word + 1, stop)
    accented = any(not scan.tokens[one].text.isascii() for one in inside)
    return accented and all(scan.gap(i) == " " and is_syllable(scan, i) for i in inside)


def _whole_words(scan: Scan, start: int, end: int) -> int:
    """How many words there are if hyphens tie: "Phi-đen Ca-xtơ-rô" is two."""
    return sum(word == start or scan.gap(word) != "-" for word in range(start, end))


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
    if scan.phrase_before(Words.BODY_OFFICE, end) < end and leads_body(scan, end):
        return False
    known = (*BODIES, *TERRITORIES, Words.ADJECTIVE, Words.TITLE)
    return all(scan.phrase(which, name) == name for which in known)


def leads_body(scan: Scan, word: int) -> bool:
    """Whether a French link has an article in it, as before a body: "du", "des", "de la"."""
    if scan.lexicon.language is not Language.FR:
        return False
    return scan.keys[word] in ("du", "des") or scan.phrase(Words.OF, word) > word + 1


def _of_what(scan: Scan, start: int) -> int:
    """Where "the Treasury" or "State" ends: before the name, or with the last known word."""
    stop = _chunk_end(scan, start)
    name = name_in(scan, start, stop) if stop > start else 0
    western = scan.lexicon.language is not Language.VI
    if western and name <= start < stop and scan.gap(stop).strip() == ",":
        return stop
    if western and name > start and scan.gap(stop).strip() == ",":
        owned = scan.phrase_before(Words.OF, name) < name
        owned = owned or scan.keys[name - 1] == "for"
        if owned or not scan.capital(name):
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
        known = max(scan.phrase(which, word) for which in (*BODIES, *TERRITORIES))
        if word > start and name_opens(scan, word):
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
    if scan.lexicon.language is Language.EN:
        return _english_inside(scan, word)
    if ends_office(scan, word):
        return False
    if scan.lexicon.language is Language.VI:
        places = (*TERRITORIES, Words.KIND_BEFORE)
        territory = scan.phrase(Words.COUNTRY, word + 1) > word + 1
        settled = territory_ends(scan, word - 4, word)
        territory |= settled and any(scan.phrase(one, word + 1) > word + 1 for one in places)
        if scan.phrase(Words.PLACE_PREPOSITION, word) > word:
            return territory
        return scan.tokens[word].text.isalpha() and scan.phrase(Words.AND, word) == word
    plain = scan.tokens[word].text.isalpha()
    return plain and scan.phrase(Words.NOT_OFFICE, word) == word


def _english_inside(scan: Scan, word: int) -> bool:
    """Whether a small English word is inside: "13th", "arrondissement", "in" before a country."""
    if scan.tokens[word].text[0].isdigit():
        return True
    if scan.phrase(Words.PLACE_PREPOSITION, word) > word:
        body = any(scan.phrase_before(which, word) < word for which in BODIES)
        return body and scan.phrase(Words.COUNTRY, word + 1) > word + 1
    before = scan.tokens[word - 1].text[0].isdigit() if word else False
    return before and scan.phrase(Words.TITLE_LINK, word + 1) > word + 1


def _is_common_opening(scan: Scan, word: int) -> bool:
    return scan.starts_sentence(word) and scan.phrase(Words.COMMON, word) > word


def _after_preposition(scan: Scan, word: int) -> bool:
    return scan.phrase_before(Words.PLACE_PREPOSITION, word) < word
