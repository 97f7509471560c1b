# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a record to a caption, in the style of a house: the reader's way walked backwards.

What is known is written and nothing else: no verb is invented, so what people do in the picture
remains for a person to write. Read again, the caption gives the record back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from photo_archive.domain.dates import Edtf
from photo_archive.reading.house_dates import house_date
from photo_archive.reading.house_style import HouseStyle
from photo_archive.reading.templates import first_filled


@dataclass(frozen=True, slots=True)
class ComposedPerson:
    """Someone in the picture: name and the office of that day in the caption's language.

    ``order`` is the place from the left beginning with 1, 0 if it is not known.
    """

    name: str
    role: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class CaptionFacts:
    """What a caption is composed of, everything worded in its language.

    Attributes:
        people: Those in the picture, from the left where that is known.
        places: Where it was taken, the smallest first.
        event: What it shows, by its title.
        event_type: A code of ``domain.events``.
        date: Its date, None if undated.
        title: The photo's title, for a picture of which nothing else is known.
        credit: The agency or collection.
        photographer: Who took it.
    """

    people: tuple[ComposedPerson, ...] = ()
    places: tuple[str, ...] = ()
    event: str = ""
    event_type: str = ""
    date: Edtf | None = None
    title: str = ""
    credit: str = ""
    photographer: str = ""


def compose(facts: CaptionFacts, style: HouseStyle) -> str:
    """The caption of a photo in the style of a house, with its credit; "" if nothing is known."""
    place = ", ".join(_distinct(facts.places))
    date = house_date(facts.date, style.date, style.language.value) if facts.date else ""
    values = {
        "people": _people(facts.people, style),
        "event": _within_sentence(facts, style),
        "Event": _capital(facts.event),
        "where": first_filled(style.where, {"place": place, "date": date}),
        "place": place,
        "date": date,
        "title": facts.title.rstrip(". "),
    }
    credit = {"credit": _agency(facts.credit, style), "photographer": facts.photographer}
    parts = (first_filled(style.caption, values), first_filled(style.credit, credit))
    return " ".join(_tidy(part) for part in parts if part)


def _people(people: Sequence[ComposedPerson], style: HouseStyle) -> str:
    """Everyone from the left, with their places where the house names them."""
    row = sorted(people, key=lambda one: one.order or len(people) + 1)
    placements = _placements(row, style)
    worded: list[str] = []
    for person, placement in zip(row, placements, strict=True):
        plain = first_filled(style.person, {"name": person.name, "role": person.role})
        placed = first_filled(style.placed, {"person": plain, "placement": placement})
        worded.append(placed or plain)
    if len(worded) < 2:
        return "".join(worded)
    between, last = style.between
    return f"{between.join(worded[:-1])}{last}{worded[-1]}"


def _placements(row: Sequence[ComposedPerson], style: HouseStyle) -> list[str]:
    """Left and right of two, with the centre of three; more are told by their order alone."""
    known = [one.order for one in row] == list(range(1, len(row) + 1))
    if not known or not style.placements or len(row) not in (2, 3):
        return [""] * len(row)
    left, centre, right = style.placements
    return [left, right] if len(row) == 2 else [left, centre, right]


def _within_sentence(facts: CaptionFacts, style: HouseStyle) -> str:
    """The event with what leads to it: "during the official visit of …", "at VivaTech"."""
    if not facts.event:
        return ""
    template = style.during.get(facts.event_type) or style.during.get("")
    if template is None:
        return facts.event
    first = facts.event.split(maxsplit=1)[0]
    if first.casefold() in style.lowered:
        return template.fill({"event": facts.event[0].lower() + facts.event[1:]}) or ""
    worded = template.fill({"event": facts.event}) or ""
    return worded.replace(f" the {facts.event}", f" {facts.event}")


def _agency(credit: str, style: HouseStyle) -> str:
    """The credit without a word for a picture that the style's own form adds to it."""
    for word in (" Photo", " photo"):
        adds = any(f"{{credit}}{word}" in form.form for form in style.credit)
        if adds and credit.endswith(word):
            return credit.removesuffix(word)
    return credit


def _distinct(places: Sequence[str]) -> list[str]:
    """Each place once, without those that a more exact one has in its own name already."""
    kept: list[str] = []
    for place in places:
        if not any(f", {place}," in f", {one}," for one in kept):
            kept.append(place)
    return kept


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_SLIPS: Mapping[str, str] = {",.": ".", ",,": ",", " ,": ",", "..": "."}


def _tidy(text: str) -> str:
    """Without the doubled marks that forms leave where two of them meet."""
    for slip, right in _SLIPS.items():
        text = text.replace(slip, right)
    return _capital(text) if not text.startswith("(") else text
