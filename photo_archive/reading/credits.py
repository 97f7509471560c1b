# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The credit line of a caption, in the house styles of agencies and archives.

A credit is known by its form: a bracket with a word for a picture in it, such a word and a colon,
an agency and "Photo" after the last sentence, a copyright sign, an agency and a slash. The words
stand in ``resources/reading/credits.toml``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from photo_archive.domain.names import fold
from photo_archive.reading import credit_shapes as shapes
from photo_archive.reading.credit_parts import (
    CreditDivider,
    CreditParts,
    like_title,
    without_reference,
)
from photo_archive.reading.dated_credits import dated_credit
from photo_archive.reading.housed_credits import HousedCredits
from photo_archive.reading.last_lines import LastLines, is_part
from photo_archive.reading.loose_credits import introduced_parts, last_parts, without_licence
from photo_archive.reading.patterns import CAPITAL, NAME, alternatives, any_word
from photo_archive.reading.values import CreditLine
from photo_archive.reading.wordlists import WordList, load_words


class CreditReader:
    """Finds the credit of a caption. Made once, used for many.

    Args:
        words: Another list of words than the installed ``credits.toml``.

    Raises:
        ArchiveError: The word list cannot be read.
    """

    def __init__(self, words: WordList | None = None) -> None:
        words = words or load_words("credits")
        flags = re.IGNORECASE
        self._divider = CreditDivider(words)
        self._last_lines = LastLines(words, self._divider)
        listed = words.words("agencies")
        intros = words.words("introductions")
        with_colon = rf"{alternatives(intros)}{shapes.COLON}"
        bare = alternatives(set(intros) - set(words.words("only_with_colon")))
        photo = alternatives(words.words("photo_words"))
        agency = rf"(?>(?:(?i:{alternatives(words.words('agencies'))})|[A-Z]{{2,8}})(?!\w))"
        agencies = rf"{agency}(?:(?:\s?/\s?(?:via\s+)?|\s+via\s+){agency})*"
        silent = alternatives(words.words("not_credits"))
        self._silent_tail = re.compile(
            rf"(?<=\w)(?:\s*[,/|]\s*(?:{silent}|archives))+(?=[.)\]]*$)", flags
        )
        self._introduced = re.compile(
            rf"(?:{with_colon}|{bare}(?!\w)|©)\s*(?:©\s*)?(?P<body>.*)", flags
        )
        self._colon_tail = re.compile(
            rf"[\s(–—\-]*(?<!\w)(?:{with_colon}|©)\s*(?P<body>[^\n]{{2,160}})$", flags
        )
        self._bare_tail = re.compile(
            rf"{shapes.SENTENCE_END}(?:(?i:{bare})(?<=\w)\s+|©\s*)(?!{shapes.OF_THE_PICTURE})(?P<body>[^\n]{{2,160}})$"
        )
        self._agency_tail = re.compile(
            rf"{shapes.SENTENCE_END}(?<![A-Z]{{2}}\.)(?P<body>(?:The\s+)?{agencies}"
            rf"(?:\s+(?i:{photo})s?(?:\s?[/:–-]?\s?(?P<name>{NAME}))?"
            rf"|\s?/\s?(?P<slashed>{NAME}))?)[.)]*$"
        )
        self._silent_lead = re.compile(rf"{shapes.SENTENCE_END}(?:{silent})\s?/\s?", flags)
        self._name_agency_tail = re.compile(
            rf"{shapes.SENTENCE_END}(?P<body>{NAME}\s?/\s?(?:(?:(?i:{silent})\s+via\s+)?{agencies}|The\s+{NAME}))[.)]*$"
        )
        self._housed = HousedCredits(words, self._divider)
        press = alternatives(words.words("press_photographs"))
        self._piped_tail = re.compile(
            rf"(?:\s[|]\s|^)(?P<body>{NAME}\s?/\s?{CAPITAL}[^\n|/]{{1,40}})$"
        )
        self._slashed_agency = re.compile(
            rf"(?<!\S)(?P<body>(?:{alternatives((*listed, *map(str.upper, listed)))})"
            rf"(?:\s?/\s?{NAME}){{1,2}})[.)]*$"
        )
        self._archive_mark = re.compile(
            rf"^\s*(?P<body>{alternatives(words.words('agencies'))}),?\s+"
            rf"(?:Bild|Nr\.?|No\.?|cote)?\s*[\d-]{{4,}}[\w-]*,?"
        )
        self._plate = re.compile(
            rf"(?:^|(?<=[.;|)])\s+)(?:{alternatives(words.words('plates'))})\s+"
            rf"(?:de\s+|by\s+)?(?P<body>{NAME})\.?(?=$|\s|,)"
        )
        self._press_tail = re.compile(
            rf"\s*:?\s*\[?{press}\]?\s*/\s*\[?(?P<body>[^\[\]/\n]{{2,80}}?)\]?[.)]*$", flags
        )
        self._leading_agency = re.compile(
            rf"^\s*(?P<body>{agencies}(?:\s?/\s?(?P<name>{NAME}))?"
            rf"(?P<more>/{CAPITAL}[A-ZÀ-Ý '’.]+)?)(?:/(?=\d)|\s*;\s+)"
        )
        self._read_lists(words, photo)

    def _read_lists(self, words: WordList, photo: str) -> None:
        """The patterns that are lists of words and little else."""
        flags = re.IGNORECASE
        self._closing_words = re.compile(
            rf"(?:{any_word(words.words('closing_credits'))})(?:\s+(?i:of|the|de|du|des|la|l['’]))*\s*",
            flags,
        )
        self._slashed_tail = re.compile(
            rf"(?:^|\s)(?i:{photo})(?<=\w)\s+(?P<body>{NAME}\s?/\s?{CAPITAL}[^\n]{{1,60}})$"
        )
        self._photo_word = re.compile(any_word(words.words("photo_words")), flags)
        self._collection = re.compile(any_word(words.words("collection_words")), flags)
        self._old = frozenset(fold(name) for name in words.words("old_agencies"))
        self._courtesy = re.compile(
            rf",\s+(?:{alternatives(words.words('closing_credits'))})\s.*$", flags
        )
        self._notice = re.compile(any_word(words.words("notices")), flags)

    def find(self, text: str) -> CreditLine | None:
        """The credit line of a caption, or None. A credit in brackets may have a notice after it.

        Sentences after the credit that only say how the picture may be used belong to its span;
        the year of the picture behind a photographer does not.
        """
        begin = max(0, len(text) - shapes.LONGEST_TAIL)
        beside = dated_credit(text, begin)
        if beside:
            return self._beside_date(text, *beside)
        year = shapes.YEAR_BEHIND.search(text, begin)
        dated = self._find(text[: year.start()]) if year else None
        if dated and year and dated.end == year.start() and (dated.photographer or dated.strong):
            return dated
        return self._find(text)

    def _beside_date(self, text: str, start: int, end: int, name: str) -> CreditLine:
        """A credit that leaves the date beside it to the caption, with the archive behind it."""
        line = self._line(name, start, end)
        further = self._find(text[end:]) if text[end:].strip(" .") else None
        if further and further.credit and not further.photographer and not line.credit:
            return replace(line, end=len(text), credit=further.credit)
        return line

    def _find(self, text: str) -> CreditLine | None:
        cut = self._before_notices(text)
        found = (
            self._of_press_photograph(cut)
            or self._in_brackets(text)
            or self._at_the_end(cut)
            or self._at_the_beginning(text)
            or self._anywhere(text)
        )
        if found is None or not found.photographer:
            found = self._better(found, self._loosely(cut))
        if found and cut != text and found.end == len(cut):
            found = replace(found, end=len(text))
        if found and not found.credit and found.photographer:
            mark = self._archive_mark.match(text)
            found = replace(found, credit=mark["body"]) if mark else found
        return self._with_beginning(text, found)

    @staticmethod
    def _better(found: CreditLine | None, loose: CreditLine | None) -> CreditLine | None:
        """The credit by its shape where nothing else was found, or where it adds who took it."""
        if loose is None or found is None or not (found.credit or found.photographer):
            return loose or found
        both = (loose.credit, f"{loose.credit} / {loose.photographer}")
        adds = loose.photographer and found.credit in both
        return loose if adds and loose.start <= found.start else found

    def _loosely(self, text: str) -> CreditLine | None:
        """A credit told by its place and shape, of a body that no list has."""
        begin = max(0, len(text) - shapes.LONGEST_TAIL)
        tail = text[begin:].rstrip(" |\n")
        ending = last_parts(tail, self._divider.names_agency)
        if ending:
            start, parts = ending
            return CreditLine(
                begin + start, len(text), parts.credit, parts.photographer, strong=False
            )
        led = self._last_introduced(tail.rstrip(" .")) or self._bare_tail.search(tail)
        if led is None or self._divider.says_nobody(led["body"]):
            return None
        named = introduced_parts(led["body"], self._divider.names_agency)
        if named is None:
            return None
        return CreditLine(
            begin + led.start(), len(text), named.credit, named.photographer, strong=False
        )

    def _anywhere(self, text: str) -> CreditLine | None:
        """A photographer in the middle ("Cliché X. Tirage …"), a site behind a notice of use."""
        for plate in self._plate.finditer(text):
            return self._line(plate["body"], plate.start(), plate.end())
        begin = max(0, len(text) - shapes.LONGEST_TAIL)
        site = shapes.SITE_TAIL.search(text[begin:].rstrip(" .)\n"))
        if site and self._before_notices(text) != text:
            return CreditLine(begin + site.start("body"), len(text), site["body"], "", strong=False)
        return None

    def is_old(self, line: CreditLine | None) -> bool:
        """Whether its agency’s years of two digits are of 1900 to 1930."""
        return line is not None and fold(line.credit) in self._old

    def _of_press_photograph(self, text: str) -> CreditLine | None:
        """The agency behind "[photographie de presse] /"."""
        begin = max(0, len(text) - shapes.LONGEST_TAIL)
        match = self._press_tail.search(text, begin) if text.find("/", begin) > 0 else None
        return self._line(match["body"], match.start(), len(text)) if match else None

    def _before_notices(self, text: str) -> str:
        """The text without sentences at its end that say how a picture may be used, or when."""
        begin = max(0, len(text) - shapes.LONGEST_NOTICES)
        cuts = [match.start() for match in shapes.SENTENCE.finditer(text, begin)]
        end = len(text)
        while cuts and self._notice.search(text[cuts[-1] : end]):
            end = cuts.pop()
        return text[:end]

    def _with_beginning(self, text: str, found: CreditLine | None) -> CreditLine | None:
        """A credit at the end with the agencies that open the caption: "PHOTOPQR/…; Lyon"."""
        match = self._leading_agency.match(text)
        if not match or not (found is None or (found.start > match.end() and found.photographer)):
            return found
        opening = self._line(match["body"], 0, match.end())
        if found is None:
            return opening if opening.credit else None
        return replace(found, credit=match["body"].strip(), strong=True)

    def is_credit(self, line: str) -> bool:
        """Whether a whole line is a credit and nothing else."""
        found = self.find(line)
        return bool(
            found and found.strong and not line[: found.start].strip() and found.end >= len(line)
        )

    def _in_brackets(self, text: str) -> CreditLine | None:
        for match in reversed(list(shapes.BRACKET.finditer(text))):
            rest = text[match.end() : match.end() + shapes.LONGEST_NOTICES + 1].strip(" .|\n")
            if rest and (len(rest) > shapes.LONGEST_NOTICES or not self._notice.search(rest)):
                if not self._photo_word.search(match["body"]):
                    continue
                end = match.end()
            else:
                end = len(text)
            line = self._of_bracket(text, match, end, not rest)
            if line and line.photographer:
                line = self._first_of_two(text, line)
            if line and (line.credit or line.photographer or end == len(text)):
                return line
        return None

    def _first_of_two(self, text: str, line: CreditLine) -> CreditLine:
        """Of two credits in brackets side by side that name one photographer the first."""
        before = text[: line.start].rstrip()
        opening = before.rfind("(") if before.endswith(")") else -1
        opening = len(before[:opening].rstrip()) if opening >= 0 else -1
        match = shapes.BRACKET.match(text, opening) if opening >= 0 else None
        first = self._of_bracket(text, match, line.end, False) if match else None
        if first is None or not first.credit or fold(first.photographer) != fold(line.photographer):
            return line
        return replace(first, end=line.end)

    def _of_bracket(
        self, text: str, match: re.Match[str], end: int, last: bool
    ) -> CreditLine | None:
        """The credit inside a bracket, if what it holds has the form of one."""
        body, start = match["body"].strip(), match.start()
        introduced = self._introduced.fullmatch(body)
        if introduced and self._divider.is_credit(introduced["body"]):
            return self._line(introduced["body"], start, end)
        if self._photo_word.search(body) and self._divider.is_credit(body):
            return self._line(body, start, end)
        first = self._collection_before(text, start) if last else start
        if first < start and self._divider.names_agency(body):
            return CreditLine(first, end, text[first:end].strip(), "", strong=False)
        if self._agency_tail.fullmatch(body) or self._name_agency_tail.fullmatch(body):
            return self._line(body, start, end, strong="/" in body)
        if not last:
            return None
        alone = self._last_lines.of_bracket(text[:start], body)
        if alone:
            return CreditLine(start, end, alone.credit, alone.photographer, strong=False)
        ranked = self._divider.ranked(body)
        if ranked:
            return CreditLine(start, end, ranked.credit, ranked.photographer, strong=False)
        if shapes.HANDLE.search(body):
            return CreditLine(start, end, body, "", strong=False)
        if "/" in body and self._divider.is_credit(body):
            parts = self._divider.divide(body)
            if parts.credit and parts.photographer and self._divider.names_agency(parts.credit):
                return self._line(body, start, end)
        if self._collection.search(body) and not re.search(r"\d", body):
            named = self._courtesy.sub("", body)
            parts = self._divider.divide(named)
            divided = parts.photographer and self._photo_word.search(named)
            kept = parts if divided else CreditParts(named, "")
            return CreditLine(start, end, kept.credit, kept.photographer, strong=False)
        return None

    def _collection_before(self, text: str, start: int) -> int:
        """Where a sentence begins that only names the collection of the body in the bracket."""
        begin = max(0, start - shapes.LONGEST_PLAIN_CREDIT)
        starts = [one.end() for one in shapes.SENTENCE.finditer(text, begin, start)]
        for first in starts:
            named = text[first:start].strip(" .")
            titled = like_title(named) and self._divider.names_agency(named)
            if named and (titled or self._divider.opens_agency(named)):
                return first
        return start

    def _at_the_end(self, text: str) -> CreditLine | None:
        begin = max(0, len(text) - shapes.LONGEST_TAIL)
        end = len(text)
        tail = text[begin:].rstrip(" |\n")
        tail = shapes.OUT.sub("", self._silent_tail.sub("", tail))
        colon = self._last_introduced(tail)
        long = colon and len(colon["body"].split()) > shapes.MOST_WORDS
        told = colon and long and shapes.STOP.search(colon["body"])
        if colon and not told and self._divider.is_credit(colon["body"]):
            line = self._line(colon["body"], begin + colon.start(), end)
            return self._housed.before_colon(tail, begin, colon, line)
        slashed = "/" in tail
        match = self._agency_tail.search(tail)
        lead = self._silent_lead.search(tail) if slashed and not match else None
        behind = self._agency_tail.match(tail[lead.end() :]) if lead else None
        if lead and behind:
            return self._line(behind["body"], begin + lead.start(), end)
        named = self._bare_tail.search(tail)
        if match and named and named.start() < match.start():
            match = None if self._divider.is_credit(named["body"]) else match
        if match:
            strong = bool(match["slashed"] or self._photo_word.search(match["body"]))
            return self._line(match["body"], begin + match.start(), end, strong=strong)
        photographed = self._housed.photographed_by(tail)
        if photographed:
            return self._line(photographed["body"], begin + photographed.start("body"), end)
        for pattern, fits in (
            (self._name_agency_tail, slashed),
            (self._slashed_tail, slashed),
            (self._bare_tail, True),
            (self._piped_tail, slashed),
        ):
            match = pattern.search(tail) if fits else None
            if match and self._divider.is_credit(match["body"]):
                return self._line(match["body"], begin + match.start(), end)
        named = self._slashed_agency.search(tail) if slashed else None
        if named and self._divider.divide(named["body"]).photographer:
            return self._line(named["body"], begin + named.start(), end)
        return self._plain_ending(tail, begin, end)

    def _plain_ending(self, tail: str, begin: int, end: int) -> CreditLine | None:
        """A last sentence that is nothing but an institution: "Courtesy of the … Museum"."""
        starts = [match.end() for match in shapes.SENTENCE.finditer(tail)]
        if not starts or len(tail) - starts[-1] > shapes.LONGEST_PLAIN_CREDIT:
            return None
        body = without_reference(tail[starts[-1] :].strip(" ."))
        issue = shapes.ISSUE_BEHIND.search(body)
        if issue:
            named = body[: issue.start()]
            first = tail.index(named, starts[-1])
            if self._last_lines.is_paper(named):
                return CreditLine(begin + first, begin + first + len(named), named, "", False)
        led = self._closing_words.match(body)
        named = body[led.end() :] if led else body
        if led and "/" in named and self._divider.is_credit(named):
            return self._line(named, begin + starts[-1], end)
        if not self._titled(named) or not (led or self._names_institution(named)):
            return None
        return CreditLine(begin + starts[-1], end, named, "", strong=bool(led))

    def _titled(self, text: str) -> bool:
        """Whether each part between commas could be the name of an institution."""
        parts = text.replace(" – ", ", ").split(", ")
        whole = self._divider.opens_agency(parts[0])
        return all(
            like_title(part) or self._divider.opens_agency(part) or (whole and is_part(part))
            for part in parts
        )

    def _names_institution(self, text: str) -> bool:
        """Whether a text is an institution by its words, and is more than one word."""
        listed = self._divider.names_agency(text) and " " in text
        known = self._collection.search(text) or self._divider.opens_agency(text)
        return (listed and bool(known)) or self._last_lines.is_paper(text)

    def _last_introduced(self, tail: str) -> re.Match[str] | None:
        """The last word and colon that lead to a credit: "Trong ảnh: …. Ảnh: X" has two."""
        last = match = self._colon_tail.search(tail) if shapes.COLONS.search(tail) else None
        while match:
            last, match = match, self._colon_tail.search(tail, match.start("body"))
        return last

    def _at_the_beginning(self, text: str) -> CreditLine | None:
        match = shapes.LEADING.match(text)
        return self._line(match["body"], 0, match.end()) if match else None

    def _line(self, body: str, start: int, end: int, *, strong: bool = True) -> CreditLine:
        parts = self._divider.divide(without_licence(body))
        return CreditLine(start, end, parts.credit, parts.photographer, strong)
