# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a caption sheet, decided once for the PDF and the web page.

Everything fixed ("Left to right", "not identified", "Page 1 of 4") is worded here in the sheet's
language, so that a writer holds no sentence of its own and two formats cannot disagree.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from photo_archive.documents.sheet import (
    Sheet,
    SheetEntry,
    SheetHead,
    SheetPerson,
    elsewhere,
    left_to_right,
)
from photo_archive.wording import Wording

_NUMBERED_FROM = 5
"""From how many people in a row each gets a number, so that a finger can keep the place."""

_LONGEST_ALT_TEXT = 250


@dataclass(frozen=True, slots=True)
class Labelled:
    """A short label and what it says: "Compiled", "by Ngọc Lan, 14 March 2026"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PersonWords:
    """One person as printed; ``number`` is empty where the row is not numbered."""

    number: str
    name: str
    role: str
    identified: bool


@dataclass(frozen=True, slots=True)
class PeopleRun:
    """A label ("Left to right") and the people it stands before."""

    label: str
    people: tuple[PersonWords, ...]


@dataclass(frozen=True, slots=True)
class EntryLayout:
    """One photograph in words; ``lines`` are labelled lines below the people."""

    number: str
    reference: str
    heading: str
    place: str
    caption: str
    caption_language: str
    stale: str
    people: tuple[PeopleRun, ...]
    ask: str
    lines: tuple[Labelled, ...]
    credit: str
    alt_text: str
    picture: bytes | None
    no_picture: str


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A whole sheet in words. ``page_words`` keeps its {page} and {pages} for whoever has pages."""

    language: str
    author: str
    compiled_on: str
    description: str
    collection: str
    kind: str
    title: str
    subtitle: str
    order: str
    range: str
    facts: tuple[Labelled, ...]
    stood: str
    offices: str
    sheet_id: str
    corrections: str
    page_words: str
    entries: tuple[EntryLayout, ...]


def number_words(number: int, wording: Wording) -> str:
    """Numbers up to twelve as words, as books set them; above that, figures."""
    words = (
        wording.say("one"),
        wording.say("two"),
        wording.say("three"),
        wording.say("four"),
        wording.say("five"),
        wording.say("six"),
        wording.say("seven"),
        wording.say("eight"),
        wording.say("nine"),
        wording.say("ten"),
        wording.say("eleven"),
        wording.say("twelve"),
    )
    return words[number - 1] if 1 <= number <= len(words) else wording.number(number)


def sheet_id(sheet: Sheet) -> str:
    """A short mark of what the sheet says, such as 7E02–A41C: same words, same mark.

    Pictures do not count; a sheet with one changed letter has another mark.
    """
    words = tuple(replace(entry, thumbnail_jpeg=None) for entry in sheet.entries)
    said = repr((sheet.head, sheet.left_out_restricted, words))
    digest = hashlib.sha256(said.encode(errors="backslashreplace")).hexdigest().upper()
    return f"{digest[:4]}–{digest[4:8]}"


def lay_out(sheet: Sheet, wording: Wording) -> SheetLayout:
    """Word a sheet for print; ``wording`` should speak the sheet's language."""
    head = sheet.head
    total = len(sheet.entries)
    day = head.compiled_on_words or head.compiled_on
    return SheetLayout(
        language=head.language,
        author=head.compiled_by,
        compiled_on=head.compiled_on,
        description=f"{head.collection}: {_subtitle(total, wording)}",
        collection=head.collection,
        kind=wording.say("Caption sheet"),
        title=head.title or wording.say("Caption sheet"),
        subtitle=_subtitle(total, wording),
        order=head.order_words or wording.say("In order of date"),
        range=_range(total, wording),
        facts=_facts(head, sheet.left_out_restricted, wording),
        stood=wording.say("Captions as they stood on {day}.", day=day),
        offices=wording.say("Offices are those held on the day of the photograph."),
        sheet_id=wording.say("Sheet {mark}", mark=sheet_id(sheet)),
        corrections=wording.say("Corrections may be written on this sheet and returned."),
        page_words=wording.say("Page {page} of {pages}"),
        entries=tuple(_entry(entry, head.language, wording) for entry in sheet.entries),
    )


def _subtitle(total: int, wording: Wording) -> str:
    if total == 0:
        return wording.say("No photographs")
    return wording.count(
        "A selection of one photograph",
        "A selection of {words} photographs",
        total,
        words=number_words(total, wording),
    )


def _range(total: int, wording: Wording) -> str:
    if total == 0:
        return ""
    return wording.count("Photograph 1", "Photographs 1 to {n}", total)


def _facts(head: SheetHead, left_out: int, wording: Wording) -> tuple[Labelled, ...]:
    compiled = wording.say(
        "by {name}, {day}", name=head.compiled_by, day=head.compiled_on_words or head.compiled_on
    )
    facts = (
        Labelled(wording.say("Chosen by"), head.query or wording.say("everything")),
        Labelled(wording.say("Dates"), head.date_range_words),
        Labelled(
            wording.say("Compiled"),
            compiled if head.compiled_by else head.compiled_on_words or head.compiled_on,
        ),
        Labelled(
            wording.say("Restricted photographs left out"),
            wording.number(left_out) if left_out else "",
        ),
    )
    return tuple(fact for fact in facts if fact.text)


def _entry(entry: SheetEntry, language: str, wording: Wording) -> EntryLayout:
    people, ask = _people(entry.people, wording)
    lines = (
        Labelled(wording.say("Event"), entry.event_words),
        Labelled(wording.say("Note"), entry.note),
    )
    return EntryLayout(
        number=wording.number(entry.number),
        reference=entry.reference,
        heading=entry.date_words or wording.say("Undated"),
        place=entry.place_words,
        caption=entry.caption or wording.say("No caption yet."),
        caption_language=(entry.caption_language if entry.caption else "") or language,
        stale=wording.say("The caption this was translated from has changed since.")
        if entry.stale
        else "",
        people=people,
        ask=ask,
        lines=tuple(line for line in lines if line.text),
        credit=credit_line(entry, wording),
        alt_text=_alt_text(entry, wording),
        picture=entry.thumbnail_jpeg,
        no_picture=wording.say("No picture here; the file is missing or has not been read yet."),
    )


def credit_line(entry: SheetEntry, wording: Wording) -> str:
    """The credit with the photographer: as agencies set it ("VNA Photo Minh Đạo"), or first."""
    if not entry.photographer or entry.photographer.casefold() in entry.credit.casefold():
        return entry.credit
    if entry.credit.casefold().endswith((" photo", " photos")):
        return f"{entry.credit} {entry.photographer}"
    photographer = wording.say("Photo: {name}", name=entry.photographer)
    return f"{photographer} · {entry.credit}" if entry.credit else photographer


def _alt_text(entry: SheetEntry, wording: Wording) -> str:
    """A picture without a description still says which one it is: PDF/UA-1, 7.3."""
    text = entry.alt_text.strip()[:_LONGEST_ALT_TEXT]
    return text or wording.say("Photograph {reference}", reference=entry.reference)


def _people(people: tuple[SheetPerson, ...], wording: Wording) -> tuple[tuple[PeopleRun, ...], str]:
    """The runs of people, and what to ask the reader where a place in the row has no name."""
    row, rest = left_to_right(people), elsewhere(people)
    unknown = [place for place, person in enumerate(row, start=1) if not person.identified]
    numbered = len(row) >= _NUMBERED_FROM or (bool(unknown) and len(row) > 1)
    words = tuple(
        _person(person, str(place) if numbered else "", wording)
        for place, person in enumerate(row, start=1)
    )
    alone = wording.say("In the picture")
    others = tuple(_person(person, "", wording) for person in rest)
    runs = (
        PeopleRun(wording.say("Left to right") if len(row) > 1 else alone, words),
        PeopleRun(wording.say("Also in the picture") if row else alone, others),
    )
    return tuple(run for run in runs if run.people), _ask(unknown if numbered else [], wording)


def _ask(unknown: list[int], wording: Wording) -> str:
    if not unknown:
        return ""
    return wording.count(
        "If you can name number {which}, please write the name here.",
        "If you can name numbers {which}, please write the names here.",
        len(unknown),
        which=", ".join(map(str, unknown)),
    )


def _person(person: SheetPerson, number: str, wording: Wording) -> PersonWords:
    name = person.name if person.identified and person.name else wording.say("not identified")
    return PersonWords(number, name, person.role, person.identified)


def people_text(people: tuple[SheetPerson, ...], wording: Wording) -> str:
    """All people on one line, as a table cell needs them: "A, role; B; not identified"."""
    ordered = (*left_to_right(people), *elsewhere(people))
    words = [_person(person, "", wording) for person in ordered]
    return "; ".join(f"{word.name}, {word.role}" if word.role else word.name for word in words)
