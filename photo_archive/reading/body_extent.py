# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the name of a body reaches on both sides of the word that tells it for one.

English puts the name in front ("Acme Group") or behind "of"; French and Vietnamese begin with the
word and go on with adjectives, links and names.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.reading.body_places import is_place_of_body, territory_end
from photo_archive.reading.compounds import institution_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_LONGEST = 9
_NAMES = (
    *(Words.CITY, Words.COUNTRY, Words.REGION, Words.GIVEN, Words.ADJECTIVE),
    *(Words.ORGANISATION, Words.KIND_AFTER, Words.TITLE),
)
_SHORTEST_ADJECTIVE = 5
_SIDES = frozenset(("XIII", "XV", "VII", "treize", "quinze", "sept"))
_ADJECTIVES = (
    *("ais", "aise", "aises", "ois", "oise", "oises", "ien", "ienne", "iens", "iennes"),
    *("ain", "aine", "ains", "aines", "een", "eenne", "ine", "ines", "al", "ale", "ales", "aux"),
    *(
        "ane",
        "anes",
        "elle",
        "elles",
        "ique",
        "iques",
        "aire",
        "aires",
        "iste",
        "istes",
        "ive",
        "ives",
        "ins",
    ),
)


def body_start(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the name begins whose word for a body stands at ``word``."""
    if scan.lexicon.language is Language.VI:
        return word
    if scan.lexicon.language is Language.FR:
        if word and is_ordinal(scan, word - 1) and scan.phrase(Words.UNIT, word) > word:
            return word - 1
        club = scan.capitals(word) and scan.close(word) and scan.capital(word - 1)
        club = club or _is_qualified_club(scan, word)
        return word - 1 if club and word and not used[word - 1] else word
    start = word
    while start and not used[start - 1] and word - start < _LONGEST:
        before = start - 1
        plural = scan.gap(start) in ("' ", "’ ") and scan.capital(before) and scan.capital(start)
        joined = (
            scan.close(start) or plural or (scan.gap(start).strip(" .") == "," and start == word)
        )
        if not joined:
            break
        if scan.possessive(before):
            if scan.phrase_before(Words.COUNTRY, before) < before:
                break
            start = before
            continue
        adjective = scan.phrase_before(Words.ADJECTIVE, start)
        if adjective < start and not used[adjective]:
            start = adjective
            continue
        counted = is_ordinal(scan, before) or scan.tokens[before].text.isdigit()
        ordinal = counted and scan.phrase(Words.UNIT, word) > word
        if _joins_words(scan, before, start, word, used):
            start = before - 1
            continue
        ordinal = ordinal or (scan.gap(before) == "-" and scan.tokens[before].text.isdigit())
        if _is_tied_half(scan, before):
            start = before - 1
            continue
        if not (scan.capital(before) or ordinal):
            break
        general = scan.tokens[before].folded == "general" and start < word
        if scan.phrase(Words.TITLE, before) > before and not general:
            break
        if scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before:
            break
        start = before
    return start


def _is_tied_half(scan: Scan, word: int) -> bool:
    """Whether a small word is the second half of a capitalised one: "Co-operative Society"."""
    return scan.gap(word) == "-" and not scan.capital(word) and scan.capital(word - 1)


def _is_qualified_club(scan: Scan, word: int) -> bool:
    """Whether a word of a sport stands in front of a French club: "Sporting Club", "Vélo-Club"."""
    if not word or scan.tokens[word].folded != "club" or not scan.close(word):
        return False
    before = word - 1
    common = scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before
    return scan.capital(before) and scan.capital(word) and not common


def _joins_words(scan: Scan, joint: int, start: int, word: int, used: Sequence[bool]) -> bool:
    """Whether "and" joins two words of one English name: "Social and Political Union"."""
    if scan.phrase(Words.AND, joint) != start or joint < 1 or start == word:
        return False
    first = joint - 1
    if not (scan.capital(first) and scan.close(joint) and scan.close(start)) or used[first]:
        return False
    general = scan.tokens[start].folded == "general"
    known = (which for which in _NAMES if not (general and which is Words.TITLE))
    return not any(scan.phrase(which, one) > one for which in known for one in (first, start))


def is_ordinal(scan: Scan, word: int) -> bool:
    """Whether a word is a figure with letters behind: "5th", "101st"."""
    text = scan.tokens[word].text
    return len(text) > 1 and text[0].isdigit() and text[-1].isalpha()


def body_end(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Where the name ends whose word for a body ends at ``end``."""
    if scan.lexicon.language is Language.VI:
        stop = _vietnamese(scan, end)
    else:
        stop = _western(scan, end, used)
    stop = next(
        (word for word in range(end, stop) if used[word] and not is_place_of_body(scan, word)), stop
    )
    while stop > end and scan.phrase(Words.INNER, stop - 1) == stop:
        stop -= 1
    return stop


def _vietnamese(scan: Scan, end: int) -> int:
    while scan.close(end) and scan.phrase(Words.ORGANISATION, end) > end:
        end = scan.phrase(Words.ORGANISATION, end)
    while scan.close(end) and not scan.capital(end) and scan.phrase(Words.PORTFOLIO, end) > end:
        end = scan.phrase(Words.PORTFOLIO, end)
    generic = scan.phrase(Words.GENERIC_BODY, end - 1) == end
    if scan.capitals(end - 1) and scan.phrase(Words.ORGANISATION, end - 1) == end and not generic:
        return scan.phrase(Words.COUNTRY, end) if scan.close(end) else end
    country = scan.phrase(Words.COUNTRY, end) if scan.close(end) else end
    if country > end:
        return country
    kind = scan.phrase(Words.KIND_BEFORE, end) if scan.close(end) else end
    if kind > end and not scan.capital(end) and scan.close(kind) and scan.capital(kind):
        end = kind
    return territory_end(scan, institution_end(scan, end) if scan.close(end) else end)


def _western(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Past "of Justice", "and Technology of …": links count only with a capital behind them."""
    stop = end
    if scan.phrase_before(Words.GENERIC_BODY, end) == end - 1 and scan.capitals(end - 1):
        return end
    while stop < len(scan) and stop - end < _LONGEST:
        if used[stop] and not is_place_of_body(scan, stop):
            break
        if _more_words(scan, stop):
            stop = _more_words(scan, stop)
            continue
        if _owned_body(scan, stop):
            stop = _owned_body(scan, stop)
            continue
        if _list_goes_on(scan, end, stop):
            stop += 1
            continue
        further = _unit_goes_on(scan, stop) or _number_end(scan, stop)
        if further:
            stop = further
            continue
        if not scan.close(stop) or _joins_another(scan, stop):
            break
        code = _rugby_end(scan, stop)
        if code:
            stop = code
            continue
        work = members_end(scan, end, stop)
        if work:
            stop = work
            continue
        inner = stop
        initials = scan.capitals(end - 1) and scan.lexicon.language is Language.FR
        while not initials and scan.close(inner) and scan.phrase(Words.INNER, inner) > inner:
            inner = scan.phrase(Words.INNER, inner)
        if inner >= len(scan) or not scan.close(inner) or not _goes_on(scan, inner):
            break
        stop = _hyphened_end(scan, inner + 1)
    return stop


def _hyphened_end(scan: Scan, stop: int) -> int:
    """Past "-les-Orgues" behind a capitalised French word; ``stop`` if no hyphen goes on."""
    end = stop
    while scan.lexicon.language is Language.FR and end < len(scan):
        tied = scan.gap(end) == "-" or (end > stop and scan.gap(end) in ("'", "’"))
        if not tied:
            break
        end += 1
    return end if end > stop and scan.capital(end - 1) else stop


def _owned_body(scan: Scan, stop: int) -> int:
    """Past "' Union" behind "Workers": an English body of several people; 0 if none follows."""
    owned = stop < len(scan) and scan.gap(stop) in ("' ", "’ ")
    if not owned or scan.lexicon.language is not Language.EN or not scan.capital(stop):
        return 0
    return scan.phrase(Words.ORGANISATION, stop) if scan.keys[stop - 1].endswith("s") else 0


def _rugby_end(scan: Scan, stop: int) -> int:
    """Past "à XIII" behind a French game; 0 if it does not stand there."""
    sided = scan.lexicon.language is Language.FR and scan.tokens[stop].text == "à"
    if not sided or not scan.close(stop + 1):
        return 0
    return stop + 2 if scan.tokens[stop + 1].text in _SIDES else 0


def _joins_another(scan: Scan, stop: int) -> bool:
    """Whether "and the" leads to another body: "the Bank of Oslo and the Fund"."""
    joined = scan.phrase(Words.AND, stop)
    if joined == stop or joined >= len(scan) or not scan.close(joined):
        return False
    if scan.phrase(Words.ARTICLE, joined) > joined:
        return True
    known = (Words.CITY, Words.REGION, Words.KNOWN_BODY)
    if scan.capital(joined) and any(scan.phrase(which, joined) > joined for which in known):
        return True
    if scan.lexicon.language is Language.EN and scan.phrase(Words.OF, joined) > joined:
        return True
    other = scan.phrase(Words.OF, joined)
    bodies = (Words.ORGANISATION, Words.CLUB_LEAD)
    return other > joined and any(scan.phrase(which, other) > other for which in bodies)


def _unit_goes_on(scan: Scan, stop: int) -> int:
    """Past ", 187th Infantry": the larger unit that a unit is part of; 0 if none follows."""
    if scan.gap(stop).strip() != "," or stop >= len(scan):
        return 0
    if not (is_ordinal(scan, stop) or (scan.capital(stop) and scan.capital(stop + 1))):
        return 0
    if not any(scan.phrase(Words.UNIT, word) == stop for word in (stop - 1, stop - 2)):
        return 0
    return next(
        (
            scan.phrase(Words.UNIT, word)
            for word in range(stop + 1, min(stop + 4, len(scan)))
            if scan.close(word) and scan.phrase(Words.UNIT, word) > word
        ),
        0,
    )


def _number_end(scan: Scan, stop: int) -> int:
    """Past "No. 4", and the figure of a unit: "Engineering Unit Rotation 2"; 0 if none follows."""
    number = scan.phrase(Words.NUMBER, stop)
    if stop < len(scan) and number > stop and scan.close(stop) and number < len(scan):
        return number + 1 if scan.tokens[number].text[0].isdigit() else 0
    digits = scan.close(stop) and scan.tokens[stop].text.isdigit()
    units = (scan.phrase(Words.UNIT, word) > word for word in (stop - 1, stop - 2) if word >= 0)
    return stop + 1 if digits and len(scan.tokens[stop].text) < 4 and any(units) else 0


def _more_words(scan: Scan, stop: int) -> int:
    """Past ", Ltd" and a French adjective: "Parti socialiste"; 0 if none follows."""
    if scan.lexicon.language is Language.EN:
        comma = scan.gap(stop).strip(" .") == ","
        end = scan.phrase(Words.ORGANISATION, stop) if comma else stop
        end = max(end, scan.phrase(Words.ORGANISATION, stop) if scan.close(stop) else stop)
        return end if end > stop and scan.capital(stop) else 0
    if not scan.close(stop) or scan.capital(stop):
        return 0
    end = max(scan.phrase(Words.BODY_ADJECTIVE, stop), scan.phrase(Words.ADJECTIVE, stop))
    led = scan.capital(stop - 1) or scan.phrase(Words.BODY_ADJECTIVE, stop - 1) == stop
    if end == stop and led and like_adjective(scan, stop):
        return stop + 1
    return end if end > stop else 0


def _list_goes_on(scan: Scan, end: int, stop: int) -> bool:
    """Whether a comma inside a name stands here: "Union of Rail, Maritime and …"."""
    if scan.lexicon.language is not Language.EN or scan.gap(stop).strip() != ",":
        return False
    if stop == end or stop + 2 >= len(scan) or not scan.capital(stop):
        return False
    joined = scan.close(stop + 1) and scan.phrase(Words.AND, stop + 1) > stop + 1
    of = any(scan.phrase(Words.OF, word) > word for word in range(end, stop))
    return of and joined and scan.capital(stop + 2) and scan.close(stop + 2)


def _goes_on(scan: Scan, word: int) -> bool:
    single = len(scan.tokens[word].text) == 1 and scan.gap(word + 1) == "-"
    event = scan.phrase(Words.EVENT, word) > word == scan.phrase(Words.ORGANISATION, word)
    plain = scan.title(word) == word or _is_patron(scan, word)
    return scan.capital(word) and plain and not single and not event


def _is_patron(scan: Scan, word: int) -> bool:
    """Whether a capital makes a name of an office behind a French body: "Institut Pasteur"."""
    if scan.lexicon.language is not Language.FR or not scan.close(word):
        return False
    return scan.phrase_before(Words.ORGANISATION, word) < word and not scan.capitals(word)


def like_adjective(scan: Scan, word: int) -> bool:
    """Whether a small French word has the ending of what is said of a town or a trade."""
    if scan.capital(word) or not adjectival(scan, word):
        return False
    known = (Words.PERSON_VERB, Words.OFFICE_STOP, Words.NOT_OFFICE, Words.EVENT, Words.TITLE)
    return not any(scan.phrase(which, word) > word for which in (*known, Words.PLURAL_TITLE))


def adjectival(scan: Scan, word: int) -> bool:
    """Whether a French word, small or with a capital, has the ending of such an adjective."""
    text = scan.tokens[word].folded
    return len(text) >= _SHORTEST_ADJECTIVE and text.endswith(_ADJECTIVES)


def members_end(scan: Scan, end: int, stop: int) -> int:
    """Past the small words that say whose or of what a French body is: "des mineurs du bassin".

    Only behind words for bodies that are called so; each link needs one noun, and adjectives may
    follow; the initials of the body may close it. 0 if nothing of the kind stands at ``stop``.
    """
    if scan.lexicon.language is not Language.FR or not _has_members(scan, end, stop):
        return 0
    link = scan.phrase(Words.OF, stop)
    if link == stop or link >= len(scan) or not scan.close(stop) or not scan.close(link):
        return 0
    return _qualified_noun(scan, link)


def qualified_end(scan: Scan, word: int) -> int:
    """Past adjectives and "of" with small nouns: "spéciale militaire", "des arts et métiers"."""
    while word < len(scan) and scan.close(word):
        further = max(scan.phrase(Words.BODY_ADJECTIVE, word), scan.phrase(Words.ADJECTIVE, word))
        if further == word and like_adjective(scan, word):
            further = word + 1
        link = scan.phrase(Words.OF, word)
        if further == word and word < link < len(scan) and scan.close(link):
            further = _qualified_noun(scan, link) or scan.name_end(link)
            further = word if further == link else further
        if further == word:
            return word
        word = further
    return word


def _qualified_noun(scan: Scan, link: int) -> int:
    """Past a small noun with its adjectives and the initials behind it; 0 if there is none."""
    word = _noun_end(scan, link)
    if word == link:
        return 0
    while word < len(scan) and scan.close(word) and _more_words(scan, word) > word:
        word = _more_words(scan, word)
    while word < len(scan) and scan.close(word) and like_adjective(scan, word):
        word += 1
    initials = word < len(scan) and scan.close(word) and scan.capitals(word)
    return word + 1 if initials else word


def _has_members(scan: Scan, end: int, stop: int) -> bool:
    """Whether a body that may be called after its members or arms begins right before."""
    for start in range(max(0, stop - _LONGEST), stop):
        lists = (Words.MEMBER_BODY, Words.UNIT)
        which = next((one for one in lists if start < scan.phrase(one, start) <= stop), None)
        if which is Words.MEMBER_BODY and scan.capital(start):
            return not (scan.starts_sentence(start) and scan.phrase(Words.COMMON, start) > start)
        if which is Words.UNIT and start and is_ordinal(scan, start - 1) and start < end:
            return True
    return False


def _noun_end(scan: Scan, word: int) -> int:
    """Past one small noun, with its hyphen or "anciens" in front; ``word`` if there is none."""
    if scan.capital(word):
        return word
    following = word + 1
    if scan.gap(following) == "-" and scan.close(following):
        return following + 1
    if not _plain_noun(scan, word):
        return word
    modifiers = scan.lexicon.phrases(Words.TITLE_MODIFIER)
    led = modifiers.longest((scan.keys[word].removesuffix("s"),), 0) == 1
    further = led and scan.close(following) and not scan.capital(following)
    return following + 1 if further and _plain_noun(scan, following) else following


def _plain_noun(scan: Scan, word: int) -> bool:
    text = scan.tokens[word].text
    known = (Words.ARTICLE, Words.TITLE_LINK, Words.OFFICE_STOP, Words.NOT_OFFICE, Words.EVENT)
    listed = any(scan.phrase(which, word) > word for which in known)
    return text.isalpha() and len(text) > 2 and not listed
