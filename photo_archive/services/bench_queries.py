# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type into the search box of the synthetic archive, by kind, and the same for digiKam.

Names and words are taken from the world the archive was grown from, the most photographed and some
of the least; a name is typed letter by letter, since the window searches at every keystroke.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce
from random import Random
from string import ascii_lowercase

from photo_archive.catalogue import bench_digikam as digikam
from photo_archive.domain.captions import Language
from photo_archive.services.bench_words import COUNTRIES, VOCABULARY
from photo_archive.services.bench_world import (
    FIRST_YEAR,
    LAST_YEAR,
    UNPHOTOGRAPHED,
    World,
)
from photo_archive.services.found import Order

_TYPED = 10
"""How many names and words are typed letter by letter."""

_COMMON_PHRASES = (
    "Chủ tịch nước",
    "Thủ tướng",
    "Đại sứ",
    "Premier ministre",
    "Prime Minister",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, its order, and what digiKam would be asked instead; None: it has no such thing."""

    query: str
    peer: digikam.Asked | None = None
    order: Order = Order.DATE


@dataclass(frozen=True, slots=True)
class QueryClass:
    """Queries of one kind; ``name`` is that of the row in the table."""

    name: str
    asked: tuple[Asked, ...]


def query_classes(world: World, seed: int = 0) -> tuple[QueryClass, ...]:
    """What is asked of an archive grown from this world."""
    random = Random(seed)
    people = [person.name for person in (*world.people[:12], *world.people[-4:])]
    places = [place.name for place in (*world.places[:8], *world.places[-4:])]
    words = _words(random)
    typed = [*people[:4], *places[1:4], *random.sample(words, _TYPED - 7)]
    pairs = list(zip(random.sample(words, 12), random.sample([*people, *places], 12), strict=True))
    closed = tuple(_closed(word) for word in words)
    return (
        QueryClass("find letter", tuple(_open(letter) for letter in (*ascii_lowercase, *"éđàốơ"))),
        QueryClass("find prefix", tuple(_open(part) for text in typed for part in _typed(text))),
        QueryClass("find word", closed),
        QueryClass("find two words", tuple(_closed(f"{one} {other}") for one, other in pairs)),
        QueryClass("find common phrase", tuple(_phrase(one) for one in _COMMON_PHRASES)),
        QueryClass("find phrase", tuple(_phrase(name) for name in (*people, *places))),
        QueryClass("find without", tuple(_without(one, other) for one, other in pairs)),
        QueryClass("find either", tuple(_either(one, other) for one, other in pairs)),
        QueryClass("find range", tuple(_between(first) for first in range(FIRST_YEAR, 2020, 5))),
        QueryClass("find place", tuple(_of("place", one) for one in _whole_places(places))),
        QueryClass("find person", tuple(_of("person", name) for name in people)),
        QueryClass("find person+date", tuple(_in_years(name, random) for name in people)),
        QueryClass("find tag", tuple(_of("tag", tag.name) for tag in world.tags)),
        QueryClass("find event", tuple(_of("event", one.name) for one in world.events[:16])),
        QueryClass(
            "find unphotographed event", tuple(Asked(f'event:"{one}"') for one in UNPHOTOGRAPHED)
        ),
        QueryClass("find everything", (Asked("", digikam.EVERYTHING),) * 5),
        *(
            QueryClass(name, tuple(replace(one, peer=None, order=order) for one in closed))
            for name, order in (
                ("find word, newest first", Order.DATE_DESCENDING),
                ("find word, by reference", Order.REFERENCE),
                ("find word, best first", Order.RELEVANCE),
            )
        ),
    )


def _words(random: Random) -> list[str]:
    """The worst words and some others of each language."""
    worst = ["president", "président", "chủ tịch", "Paris", "Hà Nội", "Hanoi", "Tô"]
    for language in Language:
        common = VOCABULARY[language].common
        worst += [*common[:4], *random.sample(common[4:], 4)]
    return worst


def _typed(text: str) -> Iterable[str]:
    return (text[:length] for length in range(1, len(text) + 1) if text[length - 1] != " ")


def _all_of(text: str) -> digikam.Asked:
    return reduce(digikam.Asked.__and__, (digikam.text(word) for word in text.split()))


def _open(text: str) -> Asked:
    """A query still being typed: its last word may go on."""
    return Asked(text, _all_of(text))


def _closed(text: str) -> Asked:
    """A query of whole words: a blank was typed after the last one."""
    return Asked(f"{text} ", _all_of(text))


def _phrase(text: str) -> Asked:
    return Asked(f'"{text}"', digikam.text(text))


def _without(word: str, name: str) -> Asked:
    return Asked(f'{word} -"{name}"', _all_of(word) & ~digikam.text(name))


def _either(word: str, name: str) -> Asked:
    return Asked(f'({word}) OR "{name}"', _all_of(word) | digikam.text(name))


def _between(first: int) -> Asked:
    return Asked(f"date:{first}..{first + 7}", digikam.years(first, first + 7))


def _in_years(name: str, random: Random) -> Asked:
    first = random.randint(FIRST_YEAR, LAST_YEAR - 5)
    peer = digikam.tagged(name) & digikam.years(first, first + 5)
    return Asked(f'person:"{name}" date:{first}..{first + 5}', peer)


def _whole_places(places: list[str]) -> list[str]:
    return [*dict.fromkeys((*(country for country, *_ in COUNTRIES), *places))]


def _of(field: str, name: str) -> Asked:
    return Asked(f'{field}:"{name}"', digikam.tagged(name))
