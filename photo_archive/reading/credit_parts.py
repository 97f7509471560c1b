# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is who inside a credit: which part is the agency and which the photographer.

House styles put them in either order and divide them with a slash, a dash, a full stop or a word
("by", "của"). A part is an agency by the word list or by its form, else it is a person's name;
beside a name a part that nothing is known of is the paper it was made for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.reading.patterns import CAPITAL, alternatives, any_word, is_name
from photo_archive.reading.wordlists import WordList, load_words

_DIVIDERS = (
    r"\s*/\s*|\s+-\s+|\s*[–—|;]\s*"
    r"|(?<!\b[^\W\d_])(?<!\b(?:St|Co|Dr|Mr))(?<!\bMrs)(?<!\bBros)\.\s+|,\s+"
)
_EDGES = ' \t\n.,;:/-–—()[]"“”«»|\u00a0\u202f'
_INITIALS = re.compile(
    r"(?:[^\W\d_]\.\s?){2,}|(?:[^\W\d_]\.\s?){1,3}[^\W\d_]+|(?:[^\W\d_][a-zà-ỹ]?\.){2,3}"
)
_INVERTED = re.compile(rf"(?P<family>{CAPITAL}[^\W\d_]+),\s(?P<given>{CAPITAL}[^\W\d_]+)")
_CODE = re.compile(
    r"\s*[/|,]\s*(?:(?:kod|code|ref\.?|id|no\.?|neg\.?|inv\.?|cote|n°)?\s*\d{3,}"
    r"|(?:neg|ref|inv|cote|no|n°)\.?\s*[\w/.-]*\d[\w/.-]*|\d{1,3}\s?[A-Z][a-z]?\s?\d+)$"
    r"|\s*\([A-Z]{0,4}[\s./-]?[A-Z]{0,4}[\s./-]?\d[\w\s./-]*\)?$",
    re.IGNORECASE,
)
_NAME_AND_BODY = re.compile(rf"(?P<name>{CAPITAL}[^()/]{{3,40}}?)\s*\((?P<body>[^()]{{2,60}})\)?")
_TWO_NAMES = re.compile(r"\s+[-–]\s+|\s*[+&]\s*|,\s+|\s+và\s+|\s+et\s+|\s+and\s+")
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_INNER_CAPITAL = re.compile(r"[^\W\d_]*[a-zà-ỹ][A-ZĐ][^\W\d_]*")
_LINK_WORDS = frozenset(
    (
        *("of", "the", "and", "for", "from", "in", "at", "via", "&", "von", "und"),
        *("de", "du", "des", "la", "le", "les", "d", "l", "et", "pour", "à", "del", "di", "y"),
    )
)
_LONGEST_AGENCY = 8
_BODIES_OF_ONE_CAPTION = 16


@dataclass(frozen=True, slots=True)
class CreditParts:
    """Agency and photographer as printed, each "" if not there."""

    credit: str
    photographer: str


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    agency: bool
    name: bool = False


class CreditDivider:
    """Divides a credit, without its brackets and without what led to it, into its parts."""

    def __init__(self, words: WordList) -> None:
        flags = re.IGNORECASE
        self._divided = lru_cache(maxsize=_BODIES_OF_ONE_CAPTION)(self._divide)
        photo = alternatives(words.words("photo_words"))
        agency = rf"(?:the\s+)?{alternatives(words.words('agencies'))}"
        self._dividers = re.compile(rf"{_DIVIDERS}|(?<=\w)[-–](?=(?-i:{agency})(?!\w))", flags)
        self._agency = re.compile(agency, flags)
        self._agency_word = re.compile(any_word(words.words("agency_words")), flags)
        opens = rf"(?:the\s+)?{alternatives(words.words('agency_beginnings'))}(?!\w)"
        self._agency_opening = re.compile(opens, flags)
        self._agency_photo = re.compile(rf"(?P<agency>.*\S\s+{photo})(?:\s+(?P<name>\S.*))?", flags)
        self._agency_name = re.compile(rf"(?P<agency>{agency})\s+(?P<name>\S.*)", flags)
        self._photo_opening = re.compile(rf"{photo}\s+(?=\S)", flags)
        countries = load_words("countries")
        self._countries = frozenset(
            fold(name) for language in Language for name in countries.words(language.value)
        )
        places = load_words("places")
        towns = (*places.words("cities"), *places.words("regions"))
        self._towns = frozenset(fold(name) for name in towns if " " in name)
        closing = alternatives(words.words("closing_credits"))
        self._courtesy = re.compile(rf"{closing}\s+(?:the\s+)?(?=\S)", flags)
        by = any_word(words.words("by_words"))
        self._by = re.compile(rf"(?:(?P<agency>.*\S)\s+)?{by}\s+(?P<name>\S.*)", flags)
        self._photographed = re.compile(
            rf",\s+{any_word(words.words('introductions'))}(?:\s+{by})?\s+(?P<name>\S[^,]*)$", flags
        )
        self._correspondent = re.compile(
            rf"\s+{any_word(words.words('correspondents'))}(?:\s.*)?$", flags
        )
        self._made_for = re.compile(rf"\s+{any_word(words.words('for_words'))}\s+", flags)
        self._via = re.compile(r"\s+via\s+", flags)
        published = any_word(words.words("published_words"))
        self._published = re.compile(rf"\s+{published}\s+", flags)
        self._of = re.compile(rf"\s+{any_word(words.words('of_words'))}\s", flags)
        silent = any_word(words.words("not_credits"))
        self._not_credit = re.compile(rf"{silent}[\s:,./–-]*", flags)
        self._silent_edge = re.compile(
            rf"^(?:{silent}[\s:,./–-]*)+|(?:\s*[,/|]\s*|\s+[–-]\s+){silent}$", flags
        )
        self._silent_end = re.compile(rf"\s+{any_word(words.words('silent_endings'))}\s*", flags)
        self._rank = re.compile(rf"(?:{alternatives(words.words('ranks'))}(?!\w)\.?\s*)+", flags)

    def divide(self, body: str) -> CreditParts:
        """The parts of a credit; both "" if it says none ("file photo")."""
        return self._divided(body)

    def _divide(self, body: str) -> CreditParts:
        body = self._bare(body)
        if self._agency.fullmatch(body):
            return CreditParts(_without_article(body), "")
        courtesy = self._courtesy.match(body)
        if courtesy and is_name(body[courtesy.end() :]):
            return CreditParts(body[courtesy.end() :], "")
        inverted = _INVERTED.fullmatch(body)
        if inverted and not any(map(self.names_agency, inverted.groups())):
            return CreditParts("", body)
        led = self._photographed.search(body)
        if led and is_name(led["name"].replace(" & ", " ")):
            return CreditParts(_without_article(body[: led.start()].strip(_EDGES)), led["name"])
        both = self._name_and_body(body)
        if both:
            return both
        published = self._published.search(body)
        if published:
            name = body[: published.start()].strip(_EDGES)
            if is_name(name) and not self.names_agency(name):
                paper = self._of.split(body[published.end() :], maxsplit=1)[0]
                return CreditParts(paper.strip(_EDGES), name)
        by = self._by.fullmatch(body)
        if by:
            behind = self._by_parts(by["name"])
            credit = _without_article((by["agency"] or behind.credit).strip(_EDGES))
            return CreditParts(credit, behind.photographer)
        parts = self._by_parts(body)
        return CreditParts(_without_article(parts.credit), parts.photographer)

    def _name_and_body(self, body: str) -> CreditParts | None:
        """The parts of "Jane Roe (Daily Courier)" and "ABC (Jane Roe)"; None of all else."""
        both = _NAME_AND_BODY.fullmatch(body)
        if both is None:
            return None
        name, bracket = both["name"], both["body"]
        if self._not_credit.fullmatch(bracket):
            return CreditParts("", name) if is_name(name) and " " in name else None
        if not bracket[0].isupper():
            return None
        if self.names_agency(name):
            known = is_name(bracket) and " " in bracket and not self.names_agency(bracket)
            return CreditParts(name, bracket) if known else None
        return CreditParts(bracket, name) if is_name(name) and " " in name else None

    def ranked(self, body: str) -> CreditParts | None:
        """The parts of "Sgt. Jane Roe, Harbour Guard": a rank, a name and a known body."""
        rank = self._rank.match(body)
        name, comma, house = body[rank.end() if rank else 0 :].partition(", ")
        known = rank and comma and is_name(name) and self.names_agency(house)
        return CreditParts(house, name) if known and " " in name else None

    def is_credit(self, body: str) -> bool:
        """Whether a text is made of an agency and a name, and is not a sentence about a photo.

        "File photo" and its like stand where a credit does, so they count, though they name none.
        """
        named = self._bare(body)
        parts = self.divide(named)
        if parts.photographer and self._published.search(named):
            return True
        said = len(parts.credit) + len(parts.photographer)
        telling = self._not_credit.sub("", self._without_rank(named))
        return bool(body.strip()) and said >= 0.5 * len(telling)

    def names_agency(self, text: str) -> bool:
        """Whether a part is an agency: listed, with an agency's word, or one word in capitals."""
        text = text.strip(_EDGES)
        if self._agency.fullmatch(text) or self._agency_word.search(text):
            return True
        if self._agency_photo.fullmatch(text) or self._agency_opening.match(text):
            return True
        service = self._agency_name.fullmatch(text)
        if service and fold(service["name"]) in self._countries:
            return True
        if service and service["agency"].isupper() and not is_name(service["name"]):
            return like_title(text.split()[0]) and not re.search(r"[.,;:]", text)
        via = self._via.search(text)
        if via:
            return self.names_agency(text[via.end() :])
        if _INITIALS.fullmatch(text) or _INITIALS.fullmatch(text + "."):
            return False
        if " " in text:
            return False
        printed = len(text) > 1 and text.upper() == text
        return printed or bool(_INNER_CAPITAL.fullmatch(text) or _SITE.fullmatch(text))

    def says_nobody(self, text: str) -> bool:
        """Whether a text stands where credits do and credits nobody: "Supplied", "Internet"."""
        return not text.isupper() and self._not_credit.fullmatch(text.strip(_EDGES)) is not None

    def opens_agency(self, text: str) -> bool:
        """Whether a text begins as institutions are called: "Agence …", "Bảo tàng …"."""
        return self._agency_opening.match(text) is not None

    def _bare(self, body: str) -> str:
        """Without words at either end that name nobody: "Tư liệu", "phát", a number."""
        body = _CODE.sub("", body)
        posted = self._correspondent.search(body)
        body = body[: posted.start()] if posted else body
        body = self._silent_edge.sub("", body.strip(_EDGES)).strip(_EDGES)
        ending = re.search(rf"(?:{self._silent_end.pattern})$", body, re.IGNORECASE)
        return body[: ending.start()].strip(_EDGES) if ending else body

    def _without_rank(self, text: str) -> str:
        return self._rank.sub("", text)

    def _by_parts(self, body: str) -> CreditParts:
        parts = self._parts(body)
        parts = _papers_in_capitals(body, parts)
        if self._are_two_names(body, parts):
            return CreditParts("", body)
        named = [part for part in parts if part.name]
        photographer = self._name_of(body, named[0]) if named else ""
        agencies = [part for part in parts if part.agency]
        if not agencies and photographer:
            behind = [part for part in parts if part.start > named[0].start]
            agencies = [part for part in behind if self._like_paper(body, part)]
        if not agencies:
            return CreditParts("", photographer)
        before = parts.index(agencies[0])
        while named and before and parts[before - 1].start > named[0].start:
            before -= 1
        run = parts[before : parts.index(agencies[0]) + 1]
        for part in parts[parts.index(agencies[0]) + 1 :]:
            other = part.name and not part.agency and part.start == named[0].start
            if other or not (part.agency or like_title(body[part.start : part.end])):
                break
            run.append(part)
        if photographer and parts.index(run[0]) < parts.index(named[0]):
            run = [part for part in run if part.agency]
        credit = body[run[0].start : run[-1].end].strip(_EDGES)
        if not photographer and self._initials_behind(body, parts):
            credit, photographer = (self._name_of(body, part) for part in parts)
        return CreditParts(credit, photographer)

    def _initials_behind(self, body: str, parts: list[_Part]) -> bool:
        """Whether behind "… Photo/" only two or three unlisted capitals stand: a photographer's."""
        if len(parts) != 2 or not self._agency_photo.fullmatch(body[parts[0].start : parts[0].end]):
            return False
        last = body[parts[1].start : parts[1].end].strip(_EDGES)
        return len(last) <= 3 and last.isupper() and not self._agency.fullmatch(last)

    def _are_two_names(self, body: str, parts: list[_Part]) -> bool:
        """Whether two photographers and no agency are named: "Lê Văn An - Trần Bê"."""
        if len(parts) != 2 or not all(part.name for part in parts):
            return False
        dash = _TWO_NAMES.search(body)
        if not dash or dash.end() != parts[1].start:
            return False
        counts = [len(body[part.start : part.end].split()) for part in parts]
        return counts[0] == counts[1] and counts[0] in (2, 3)

    def _like_paper(self, body: str, part: _Part) -> bool:
        """Whether a part beside a name could be a paper; behind a slash only a capital is asked."""
        text = body[part.start : part.end].strip(_EDGES)
        if like_title(text):
            return True
        words = text.split()
        slashed = body[: part.start].rstrip().endswith("/")
        plain = 0 < len(words) <= _LONGEST_AGENCY and not re.search(r"[\d.;:]", text)
        return slashed and plain and text[0].isupper()

    def _name_of(self, body: str, part: _Part) -> str:
        return body[part.start : part.end].strip(_EDGES)

    def _parts(self, body: str) -> list[_Part]:
        parts: list[_Part] = []
        start = 0
        for divider in [*self._dividers.finditer(self._masked(body)), None]:
            end = divider.start() if divider else len(body)
            text = body[start:end].strip(_EDGES)
            if text and not self._not_credit.fullmatch(text):
                parts.extend(self._part(body, start, end))
            start = divider.end() if divider else end
        return parts

    def _masked(self, body: str) -> str:
        """The credit with the dots of ranks blanked, so that they divide nothing."""
        if "." not in body:
            return body
        return self._rank.sub(lambda match: match.group().replace(".", "_"), body)

    def _part(self, body: str, start: int, end: int) -> list[_Part]:
        """One part, or two where agency and name stand together: "XYZ Photo Jane Roe"."""
        text = body[start:end]
        lead = self._photo_opening.match(text)
        listed = lead and self._agency.fullmatch(text.strip(_EDGES))
        if lead and not listed and is_name(text[lead.end() :].strip(_EDGES)):
            start, text = start + lead.end(), text[lead.end() :]
        rank = self._rank.match(text.lstrip())
        if rank:
            start += len(text) - len(text.lstrip()) + rank.end()
            text = body[start:end]
        tied = self._tied_name(text)
        if tied:
            return [
                _Part(start, start + tied - 1, agency=True),
                _Part(start + tied, end, agency=False, name=True),
            ]
        patterns = (self._agency_photo, self._agency_name)
        for pattern in () if self._agency.fullmatch(text.strip(_EDGES)) else patterns:
            both = pattern.fullmatch(text)
            if both and not both["name"]:
                break
            if both and fold(both["name"]) in self._countries:
                break
            if both and is_name(both["name"].strip(_EDGES)):
                second = self.names_agency(both["name"])
                first = _Part(start, start + both.end("agency"), agency=True)
                return [first, _Part(start + both.start("name"), end, second, not second)]
        return self._with_link(body, start, end)

    def _tied_name(self, text: str) -> int:
        """Where a name of several words begins behind a known body and a hyphen; 0 if none."""
        for dash in (place for place, mark in enumerate(text) if mark == "-"):
            name = text[dash + 1 :].strip(_EDGES)
            if " " in name and is_name(name) and self._agency.fullmatch(text[:dash].strip(_EDGES)):
                return dash + 1
        return 0

    def _with_link(self, body: str, start: int, end: int) -> list[_Part]:
        """A part with "for" or "via" in it divided where a name stands before."""
        text = body[start:end]
        for link in (self._made_for.search(text), self._via.search(text)):
            if not link:
                continue
            head = text[: link.start()].strip(_EDGES)
            behind = _Part(start + link.end(), end, agency=True)
            if self._not_credit.fullmatch(head):
                return [behind]
            if is_name(head) and " " in head and not self.names_agency(head):
                return [_Part(start, start + link.start(), agency=False, name=True), behind]
        agency = self.names_agency(text)
        town = fold(text.strip(_EDGES)) in self._towns
        return [_Part(start, end, agency, not agency and not town and _is_person(text))]


def without_reference(credit: str) -> str:
    """A credit without the number of the picture in its collection: ", neg. 4471", "(Q 12)"."""
    return _CODE.sub("", credit)


def _without_article(credit: str) -> str:
    """A credit without the article of the sentence it stood in; one of its own is capital."""
    return credit.removeprefix("the ")


def _papers_in_capitals(body: str, parts: list[_Part]) -> list[_Part]:
    """The parts with names in capitals as papers where a name in small letters stands beside."""
    names = [part for part in parts if part.name]
    if len(names) < 2 or all(_shouted(body, part) for part in names):
        return parts
    return [
        replace(part, agency=True, name=False) if part.name and _shouted(body, part) else part
        for part in parts
    ]


def _shouted(body: str, part: _Part) -> bool:
    return body[part.start : part.end].isupper()


def _is_person(text: str) -> bool:
    text = text.strip(_EDGES)
    return is_name(text) or is_name(text + ".") or bool(_INITIALS.fullmatch(text + "."))


def like_title(text: str) -> bool:
    """Whether a text could be the name of a paper: capitals, and small words only between."""
    words = text.strip(_EDGES).replace("’", " ").replace("'", " ").split()
    if not words or len(words) > _LONGEST_AGENCY:
        return False
    return all(word[0].isupper() or word.lower() in _LINK_WORDS for word in words)
