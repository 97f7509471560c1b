# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a house writes its captions: its credit line, its place and date, its people.

A style is a small TOML file that a person can write; those that come with the program stand in
``resources/house_styles``. The same forms serve to write captions and to read them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from photo_archive import paths
from photo_archive.domain.captions import Language
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.names import normal
from photo_archive.reading.templates import Template

Choice = TypeVar("Choice", bound=StrEnum)

SUFFIX = ".toml"
SIZE_LIMIT_BYTES = 256 * 1024


class DateForm(StrEnum):
    """How a house writes days."""

    DAY_FIRST = "25 June 1993"
    MONTH_FIRST = "June 25, 1993"
    SHORT_MONTH_FIRST = "Oct. 7, 2024"
    FIGURES = "25/6/1993"


SLOTS: Mapping[str, tuple[str, ...]] = {
    "caption": ("people", "event", "Event", "where", "place", "date", "title"),
    "person": ("name", "role"),
    "placed": ("person", "placement"),
    "where": ("place", "date"),
    "during": ("event",),
    "place_date": ("place", "date"),
    "credit": ("credit", "photographer"),
}
"""Which slots may stand in which form."""

_PLACEMENTS = ("left", "centre", "right")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One house's way of writing.

    Attributes:
        key: The file's name without its ending, by which it is chosen.
        name: What people call it.
        language: The language it writes.
        caption: Forms of the whole caption without its credit, the fullest first.
        person: Forms of one person.
        placed: Forms of a person with the place in the picture; () to name none.
        placements: Words for left, centre and right.
        between: What stands between people, and before the last.
        where: Forms of place and date together.
        place_date: Forms by which place and date of the picture are told when captions are read.
        during: Event types to the form that leads to such an event ("during {event}"), "" the rest.
        credit: Forms of the credit line.
        date: How days are written.
        lowered: First words of events that lose their capital within a sentence, folded.
    """

    key: str
    name: str
    language: Language
    caption: tuple[Template, ...]
    person: tuple[Template, ...]
    placed: tuple[Template, ...]
    placements: tuple[str, ...]
    between: tuple[str, str]
    where: tuple[Template, ...]
    place_date: tuple[Template, ...]
    during: Mapping[str, Template]
    credit: tuple[Template, ...]
    date: DateForm
    lowered: frozenset[str]


def read_house_style(path: Path) -> HouseStyle:
    """Read one style.

    Raises:
        ArchiveError: The file cannot be read, is not TOML, or says something that is no style;
            the message names the file and what to write instead.
    """
    try:
        if path.stat().st_size > SIZE_LIMIT_BYTES:
            raise ArchiveError("{file} is too large for a house style.", file=str(path))
        content = tomllib.loads(normal(path.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError) as error:
        raise ArchiveError(
            "The house style {file} cannot be read: {reason}. Compare it with one that works.",
            file=str(path),
            reason=str(error),
        ) from error
    try:
        return _style(path.stem, content)
    except ArchiveError as error:
        raise ArchiveError(
            "In the house style {file}: {reason}", file=str(path), reason=error.message
        ) from error


def house_styles(own: Path | None = None) -> dict[str, HouseStyle]:
    """The styles there are by key: those installed, and a user's own, which replace them.

    Args:
        own: A folder of the user's styles; it need not exist.

    Raises:
        ArchiveError: One cannot be read.
    """
    folders = (paths.resources() / "house_styles", own)
    files = [file for folder in folders if folder and folder.is_dir() for file in _files(folder)]
    return {style.key: style for style in map(read_house_style, files)}


def _files(folder: Path) -> Iterable[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix == SUFFIX)


def _style(key: str, content: Mapping[str, object]) -> HouseStyle:
    between = _texts(content, "between") or (", ", " and ")
    placements = _texts(content, "placements")
    if len(between) != 2:
        raise ArchiveError("“between” needs two texts: between people, and before the last one.")
    if placements and len(placements) != len(_PLACEMENTS):
        raise ArchiveError("“placements” needs three texts: for left, centre and right.")
    return HouseStyle(
        key=key,
        name=_text(content, "name") or key,
        language=_one_of(Language, content, "language", Language.EN),
        caption=_templates(content, "caption", needed=True),
        person=_templates(content, "person", needed=True),
        placed=_templates(content, "placed"),
        placements=placements,
        between=(between[0], between[1]),
        where=_templates(content, "where", needed=True),
        place_date=_templates(content, "place_date"),
        during=_during(content),
        credit=_templates(content, "credit", needed=True),
        date=_one_of(DateForm, content, "date", DateForm.DAY_FIRST),
        lowered=frozenset(word.casefold() for word in _texts(content, "lowered")),
    )


def _during(content: Mapping[str, object]) -> dict[str, Template]:
    found = content.get("during", {})
    if not isinstance(found, Mapping):
        raise ArchiveError("“during” has to be a table of event types and forms.")
    return {
        "" if kind == "other" else str(kind): Template(str(form), SLOTS["during"])
        for kind, form in found.items()
    }


def _templates(
    content: Mapping[str, object], name: str, *, needed: bool = False
) -> tuple[Template, ...]:
    forms = _texts(content, name)
    if needed and not forms:
        raise ArchiveError("“{name}” is missing: give at least one form.", name=name)
    return tuple(Template(form, SLOTS[name]) for form in forms)


def _texts(content: Mapping[str, object], name: str) -> tuple[str, ...]:
    found = content.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ArchiveError("“{name}” has to be a list of texts in quotation marks.", name=name)
    return tuple(found)


def _text(content: Mapping[str, object], name: str) -> str:
    found = content.get(name, "")
    if not isinstance(found, str):
        raise ArchiveError("“{name}” has to be a text in quotation marks.", name=name)
    return found


def _one_of(
    choices: type[Choice], content: Mapping[str, object], name: str, usual: Choice
) -> Choice:
    text = _text(content, name) or usual.value
    try:
        return choices(text)
    except ValueError:
        raise ArchiveError(
            "“{name}” is “{value}”; write one of {values}.",
            name=name,
            value=text,
            values=", ".join(f"“{choice.value}”" for choice in choices),
        ) from None
