# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organisations in a caption: names with a word for a body in them, and firms before an office.

"X Group", "University of X", "Tập đoàn X" carry their kind; in "Acme CEO" the office tells, and in
"the WHO" the capitals behind an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.bare_bodies import (
    abbreviated,
    before_office,
    beside_thing,
    initials_beside_thing,
    numbered_units,
    of_people,
    team_of_town,
    with_initials,
)
from photo_archive.reading.body_extent import body_end, body_start, is_ordinal, like_adjective
from photo_archive.reading.clubs import clubs_in_games, french_clubs
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import FoundPerson
from photo_archive.reading.scan import Scan
from photo_archive.reading.told_bodies import before_members, told_by_members, told_by_office

_BODY = Message("it has a word for a body")
_OFFICE = Message("it is the body of an office")
_KNOWN = Message("it is a well-known body")
_LONGEST_TEAM = 5
_ENDS = (".", "!", "?", "…")


def find_organisations(
    scan: Scan, people: Sequence[FoundPerson], taken: Sequence[bool]
) -> tuple[FoundName, ...]:
    """The organisations a caption names, in order.

    Args:
        scan: The caption.
        people: Those found, whose offices may name a body.
        taken: For each word whether it belongs to a person's name or to a place.
    """
    found: list[FoundName] = []
    used = list(taken)
    offices = _offices(scan, people)

    def take(bodies: Iterable[FoundName]) -> None:
        for body in bodies:
            if _is_credit(scan, body.start, body.end):
                continue
            used[body.start : body.end] = [True] * (body.end - body.start)
            found.append(body)

    for rule in _RULES:
        take(rule(scan, offices, used))
    take(of_people(scan, people, used))
    return tuple(sorted(found, key=lambda body: body.start))


def _offices(scan: Scan, people: Sequence[FoundPerson]) -> list[range]:
    """The words of each office that stands beside someone."""
    spans = dict.fromkeys(role for person in people for role in person.roles)
    return [words for words in (scan.within(*span) for span in spans) if words]


def _is_credit(scan: Scan, start: int, end: int) -> bool:
    """Whether a body is a source of pictures: behind a slash or ©, in brackets at the end."""
    before, after = scan.gap(start).strip(), scan.gap(end).strip()
    if before[-1:] in ("/", "©", "[") or (before[-1:] == "[" and after[:1] == "]"):
        return True
    opening = scan.text.rfind("(", 0, scan.tokens[start].start)
    if opening < 0 or ")" in scan.text[opening : scan.tokens[start].start]:
        return False
    closing = scan.text.find(")", opening)
    last = closing > 0 and not scan.text[closing:].strip(" ).")
    return last and scan.text[:opening].rstrip()[-1:] in _ENDS


def _with_word(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    done = 0
    for word, end in scan.phrases(Words.ORGANISATION):
        if word < done or any(used[word:end]) or not _may_begin(scan, word, end):
            continue
        if _opens_with_people(scan, word, end) or _is_contest(scan, end):
            continue
        start = body_start(scan, word, used)
        stop = body_end(scan, end, used)
        numbered = start > 0 and is_ordinal(scan, start - 1) and scan.close(start)
        if _is_gathering(scan, word, end):
            continue
        done = stop
        if numbered or _leads_event(scan, stop):
            continue
        in_office = any(start in office for office in offices)
        alone = start == word and stop == end
        vietnamese = scan.lexicon.language is Language.VI
        if alone and vietnamese and scan.phrase(Words.GENERIC_BODY, word) == end:
            continue
        if vietnamese and not alone and not _is_named(scan, word, end, stop):
            done = end
            continue
        if in_office and _is_department(scan, offices, start, stop):
            continue
        generic = scan.phrase(Words.GENERIC_BODY, word) == end < stop and not vietnamese
        if generic and not scan.capital(word):
            start = end if scan.capital(end) else start
        if not alone or _stands_alone(scan, word, end):
            yield FoundName(start, stop, Certainty.PROBABLE, _OFFICE if in_office else _BODY)


def _opens_with_people(scan: Scan, word: int, end: int) -> bool:
    """Whether an English sentence opens with people of a kind: "Marines of Bravo Company"."""
    if scan.lexicon.language is not Language.EN or not scan.starts_sentence(word):
        return False
    plural = end == word + 1 and scan.keys[word].endswith("s")
    return plural and scan.close(end) and scan.phrase(Words.OF, end) > end


def _is_contest(scan: Scan, end: int) -> bool:
    """Whether games are played in it: "Champions League final", "World Cup Group D match"."""
    if scan.lexicon.language is not Language.EN or scan.keys[end - 1] not in ("league", "group"):
        return False
    if scan.keys[end - 1] == "group":
        letter = scan.close(end) and len(scan.tokens[end].text) == 1
        return letter and scan.capital(end) and scan.phrase(Words.SPORT, end + 1) > end + 1
    game = scan.phrase(Words.EVENT, end) if scan.close(end) else end
    sport = scan.lexicon.event_type(scan.keys[end:game]) == "sport"
    return game > end and sport and not scan.capital(end)


def _is_gathering(scan: Scan, word: int, end: int) -> bool:
    """Whether a French line begins with what a body holds: "Assemblée de l’Association …"."""
    if scan.lexicon.language is not Language.FR or not scan.starts_sentence(word):
        return False
    other = scan.phrase(Words.OF, end) if scan.close(end) else end
    return other > end and scan.capital(other) and scan.phrase(Words.ORGANISATION, other) > other


def _is_named(scan: Scan, word: int, end: int, stop: int) -> bool:
    """Whether a Vietnamese body has a name or a portfolio: "Ban lãnh đạo" has none."""
    named = any(
        scan.capital(inner) or scan.tokens[inner].text.isdigit() for inner in range(word + 1, stop)
    )
    return named or scan.phrase(Words.PORTFOLIO, end) > end or scan.capitals(word)


def _may_begin(scan: Scan, word: int, end: int) -> bool:
    """Whether a word for a body has a capital, or two capitalised words in front of it."""
    if scan.lexicon.language is Language.VI and _is_other_word(scan, word, end):
        return False
    if scan.capital(word):
        return not any(scan.title(start) > end for start in range(max(0, word - 2), word + 1))
    named = scan.close(end) and scan.capital(end)
    if scan.lexicon.language is Language.VI:
        return named and scan.phrase(Words.FIRM_THING, word) == end
    if scan.lexicon.language is Language.FR:
        unit = scan.phrase(Words.UNIT, word) > word
        of = scan.phrase(Words.OF, end) if scan.close(end) else end
        town = end < of < len(scan) and scan.phrase(Words.CITY, of) > of
        named = named or (town and scan.phrase(Words.TOWN_BODY, word) == end)
        return named or (word > 0 and unit and is_ordinal(scan, word - 1))
    if scan.tokens[word].folded == "party" and word > 1 and scan.capital(word - 1):
        adjective = scan.phrase_before(Words.ADJECTIVE, word) < word
        first = scan.starts_sentence(word - 2) or not scan.capital(word - 2)
        led = adjective and (first or not scan.close(word - 1))
        return scan.close(word) and not led and not scan.starts_sentence(word - 1)
    return all(
        before > 0
        and scan.close(before + 1)
        and scan.capital(before)
        and scan.phrase(Words.ADJECTIVE, before) == before
        for before in (word - 1, word - 2)
    )


def _leads_event(scan: Scan, stop: int) -> bool:
    """Whether a capitalised word for an event follows: "UN Climate Summit" is an event."""
    english = scan.lexicon.language is Language.EN
    return (
        english
        and scan.close(stop)
        and scan.capital(stop)
        and (scan.phrase(Words.EVENT, stop) > stop)
    )


def _is_other_word(scan: Scan, word: int, end: int) -> bool:
    """Whether a Vietnamese syllable is half of another word, a family name, or a place."""
    others = (Words.EVENT, Words.COMPOUND, Words.CITY, Words.COUNTRY, Words.DOCUMENT)
    if any(scan.phrase(which, word) > end for which in others):
        return True
    if any(scan.phrase(which, word - 1) > word for which in others if word):
        return True
    surname = scan.phrase(Words.SURNAME, word) == end == word + 1
    person = range(end, min(end + 2, len(scan)))
    return (
        surname
        and len(person) == 2
        and all(
            scan.capital(name) and scan.close(name) and scan.phrase(Words.COMPOUND, name) == name
            for name in person
        )
    )


def _stands_alone(scan: Scan, word: int, end: int) -> bool:
    """Whether the word for a body is itself a name: "ASEAN", "United Nations"."""
    if scan.lexicon.language is Language.EN:
        initials = scan.capitals(word) and scan.phrase(Words.GENERIC_BODY, word) != end
        return (end - word > 1 and scan.capital(end - 1)) or initials
    return scan.capitals(word) or (end - word > 1 and scan.phrase(Words.NAMED_BODY, word) == end)


def _is_department(scan: Scan, offices: Sequence[range], start: int, stop: int) -> bool:
    """Whether a body in an office is a ministry or parliament that only the office is of."""
    return scan.phrase(Words.OFFICE_BODY, start) > start and not scan.capitals(start)


def _team(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """A nationality and a team: "Vietnamese junior team", "équipe de France", "đội tuyển X"."""
    for word, team in scan.phrases(Words.TEAM):
        if used[word]:
            continue
        if scan.lexicon.language is Language.EN:
            start = _nationality_before(scan, word, used)
            if start < word:
                yield FoundName(start, team, Certainty.PROBABLE, _BODY)
            continue
        link = scan.phrase(Words.TITLE_LINK, team) if scan.close(team) else team
        country = scan.phrase(Words.COUNTRY, link) if link < len(scan) else link
        if country > link and scan.close(link):
            yield FoundName(word, country, Certainty.PROBABLE, _BODY)


def _nationality_before(scan: Scan, word: int, used: Sequence[bool]) -> int:
    start = word
    while start and scan.close(start) and word - start < _LONGEST_TEAM and not used[start - 1]:
        adjective = scan.phrase_before(Words.ADJECTIVE, start)
        if adjective < start:
            return adjective
        if scan.phrase(Words.EVENT_STOP, start - 1) > start - 1:
            return word
        start -= 1
    return word


def _clubs(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """French clubs by one capital and an adjective: "Stade montois", "Étoile sportive de X"."""
    if scan.lexicon.language is not Language.FR:
        return
    for word, end in scan.phrases(Words.CLUB_LEAD):
        if not scan.capital(word) or any(used[word:end]) or not scan.close(end):
            continue
        adjective = scan.phrase(Words.BODY_ADJECTIVE, end)
        adjective = max(adjective, scan.phrase(Words.ADJECTIVE, end))
        municipal = scan.phrase(Words.KIND_BEFORE, word) > end
        if municipal or scan.capital(end) or not (adjective > end or like_adjective(scan, end)):
            continue
        stop = body_end(scan, max(adjective, end + 1), used)
        yield FoundName(word, stop, Certainty.PROBABLE, _BODY)


def _known_bodies(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """Names that are bodies wherever they stand: "NATO", "Greenpeace activists"."""
    for word, end in scan.phrases(Words.KNOWN_BODY):
        thing = scan.close(end) and not scan.capital(end)
        thing = thing and scan.phrase(Words.KIND_AFTER, end) > end
        if (any(used[word:end]) and not thing) or not scan.capital(word):
            continue
        before = scan.close(word) and scan.capital(word - 1) and not scan.starts_sentence(word - 1)
        behind = scan.close(end) and scan.capital(end) and scan.title(end) == end
        if not before and not behind:
            yield FoundName(word, end, Certainty.PROBABLE, _KNOWN)


_RULES = (
    with_initials,
    _clubs,
    french_clubs,
    _with_word,
    numbered_units,
    _team,
    before_office,
    abbreviated,
    _known_bodies,
    initials_beside_thing,
    beside_thing,
    told_by_members,
    told_by_office,
    before_members,
    team_of_town,
    clubs_in_games,
)
