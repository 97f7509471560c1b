# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people, places, events and tags of the synthetic archive, the same for the same seed.

Records name each other by their place in these lists; numbers come when they are written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from photo_archive.domain.captions import Language
from photo_archive.domain.people import RoleHeld
from photo_archive.services.bench_words import COUNTRIES, TAGS, VOCABULARY, rare_words

SEED = 1954
FIRST_YEAR = 1945
LAST_YEAR = 2025
MOST_PEOPLE = 50_000
MOST_PLACES = 3_000

UNPHOTOGRAPHED = (
    "Farewell dinner 1954",
    "Visite annulée 1967",
    "Lễ khai mạc không có ảnh",
    "Talks behind closed doors",
)
"""Events of which there is no photo."""

_LANGUAGES = (Language.VI, Language.VI, Language.FR, Language.EN)
_VENUES = ("City Hall", "Opéra", "Nhà hát Lớn", "Gare centrale", "Museum", "Bến cảng", "Lycée")
_EVENT_TYPES = ("official-visit", "talks", "ceremony", "signing", "exhibition", "commemoration")


@dataclass(frozen=True, slots=True)
class SomePerson:
    """A person, with the offices held and their periods."""

    name: str
    family: str
    given: str
    language: Language
    roles: tuple[RoleHeld, ...]


@dataclass(frozen=True, slots=True)
class SomePlace:
    """A place; ``parent`` counts in the list of places, ``names`` are by language."""

    name: str
    kind: str
    parent: int | None
    names: tuple[tuple[Language, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SomeEvent:
    """An event; ``place``, ``parent`` and ``people`` count in the lists of the world."""

    name: str
    french: str
    type: str
    first_day: date
    days: int
    place: int
    parent: int | None
    people: tuple[int, ...]

    @property
    def edtf(self) -> str:
        """When it was."""
        if self.days == 1:
            return self.first_day.isoformat()
        last = self.first_day + timedelta(days=self.days - 1)
        return f"{self.first_day.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True)
class SomeTag:
    """A tag; ``parent`` counts in the list of tags."""

    name: str
    parent: int | None
    names: tuple[tuple[Language, str], ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """All records of a synthetic archive, the most photographed first in each list but tags."""

    people: tuple[SomePerson, ...]
    places: tuple[SomePlace, ...]
    events: tuple[SomeEvent, ...]
    tags: tuple[SomeTag, ...]


def make_world(photos: int, seed: int = SEED) -> World:
    """The records that go with so many photos."""
    random = Random(seed)
    people = tuple(_person(random) for _ in range(min(MOST_PEOPLE, max(12, photos // 20))))
    places = _places(random, min(MOST_PLACES, max(60, photos // 33)))
    events = _events(random, max(4, photos // 200), len(places), len(people))
    return World(people, places, events, _tags())


def early(random: Random, size: int) -> int:
    """A place in a list of that size, the first ones far more often than the last."""
    return int(size ** random.random()) - 1


def _person(random: Random) -> SomePerson:
    language = random.choice(_LANGUAGES)
    words = VOCABULARY[language]
    family = words.families[early(random, len(words.families))]
    given = random.choice(words.givens)
    middle = random.choice(words.middles) if words.middles else ""
    whole = f"{family} {middle} {given}" if middle else f"{given} {family}"
    first_year = random.randint(FIRST_YEAR, LAST_YEAR - 12)
    roles = []
    for _ in range(random.choice((0, 1, 1, 2, 3))):
        office = random.randrange(len(words.offices))
        last_year = first_year + random.randint(1, 7)
        wording = {one.value: VOCABULARY[one].offices[office] for one in Language}
        position = VOCABULARY[Language.EN].offices[office]
        roles.append(RoleHeld(position, None, str(first_year), str(last_year), wording))
        first_year = last_year
    return SomePerson(whole, family, given, language, tuple(roles))


def _places(random: Random, wanted: int) -> tuple[SomePlace, ...]:
    """Countries, their cities, then districts and venues in those until there are enough."""
    places: list[SomePlace] = []
    for english, french, vietnamese, names_of_cities in COUNTRIES:
        names = ((Language.FR, french), (Language.VI, vietnamese))
        country = len(places)
        places.append(SomePlace(english, "country", None, names))
        places += [SomePlace(city, "city", country) for city in names_of_cities]
    cities = [at for at, place in enumerate(places) if place.kind == "city"]
    districts: list[int] = []
    while len(places) < wanted:
        language = random.choice(_LANGUAGES)
        name = rare_words(language, 1, random)[0].title()
        if len(districts) < wanted // 10:
            districts.append(len(places))
            places.append(SomePlace(name, "district", cities[early(random, len(cities))]))
        else:
            above = random.choice(districts)
            places.append(SomePlace(f"{random.choice(_VENUES)} {name}", "venue", above))
    return tuple(places)


def _events(random: Random, wanted: int, places: int, people: int) -> tuple[SomeEvent, ...]:
    """Events, every fourth with some of those after it as its parts."""
    events: list[SomeEvent] = []
    days = date(LAST_YEAR, 12, 1).toordinal() - date(FIRST_YEAR, 1, 1).toordinal()
    for at in range(wanted):
        kind = random.choice(_EVENT_TYPES)
        word = rare_words(random.choice(_LANGUAGES), 1, random)[0].title()
        parent = at - at % 4 if at % 4 else None
        first_day = date(FIRST_YEAR, 1, 1) + timedelta(days=random.randrange(days))
        length = random.choice((1, 1, 3, 6))
        if parent is not None:
            whole = events[parent]
            first_day = whole.first_day + timedelta(days=random.randrange(whole.days))
            length = 1
        events.append(
            SomeEvent(
                name=f"{kind.replace('-', ' ').capitalize()} {word} {first_day.year}",
                french=f"Événement {word} {first_day.year}",
                type=kind,
                first_day=first_day,
                days=length,
                place=early(random, places),
                parent=parent,
                people=tuple({early(random, people): None for _ in range(random.randint(1, 4))}),
            )
        )
    return tuple(events)


def _tags() -> tuple[SomeTag, ...]:
    tags: list[SomeTag] = []
    for english, french, vietnamese, narrower in TAGS:
        names = ((Language.FR, french), (Language.VI, vietnamese))
        broad = len(tags)
        tags.append(SomeTag(english, None, names))
        tags += [SomeTag(name, broad) for name in narrower]
    return tuple(tags)
