# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type into the search box of the synthetic archive, by kind, each with its plain SQL.

Names and words are taken from the world the archive was grown from, the most photographed and some
of the least; a name is typed letter by letter, since the window searches at every keystroke.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random
from string import ascii_lowercase

from photo_archive.catalogue.bench_limits import (
    all_ids_by_date,
    ids_by_name,
    ids_by_words,
    ids_under_place,
)
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.domain.tokens import tokens
from photo_archive.services.bench_words import COUNTRIES, VOCABULARY
from photo_archive.services.bench_world import FIRST_YEAR, LAST_YEAR, World

_TYPED = 10
"""How many names and words are typed letter by letter."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and plain SQL that gives the numbers of photos for the same question."""

    query: str
    by_sql: Callable[[Session], list[int]]


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
    return (
        QueryClass("find letter", tuple(_open(letter) for letter in ascii_lowercase)),
        QueryClass("find prefix", tuple(_open(part) for text in typed for part in _typed(text))),
        QueryClass("find word", tuple(_closed(word) for word in words)),
        QueryClass("find two words", tuple(_closed(f"{one} {other}") for one, other in pairs)),
        QueryClass("find phrase", tuple(_phrase(name) for name in (*people, *places))),
        QueryClass("find person+date", tuple(_in_years(name, random) for name in people)),
        QueryClass("find place", tuple(_under(name) for name in _whole_places(places))),
        QueryClass("find without", tuple(_without(one, other) for one, other in pairs)),
        QueryClass("find either", tuple(_either(one, other) for one, other in pairs)),
        QueryClass("find everything", (Asked("", all_ids_by_date),) * 5),
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


def _folded(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


def _all_of(text: str) -> str:
    return " ".join(f'"{word}"' for word in _folded(text))


def _open(text: str) -> Asked:
    """A query still being typed: its last word may go on."""
    return Asked(text, partial(ids_by_words, expression=f"{_all_of(text)} *"))


def _closed(text: str) -> Asked:
    """A query of whole words: a blank was typed after the last one."""
    return Asked(f"{text} ", partial(ids_by_words, expression=_all_of(text)))


def _phrase(text: str) -> Asked:
    expression = '"' + " ".join(_folded(text)) + '"'
    return Asked(f'"{text}"', partial(ids_by_words, expression=expression))


def _without(word: str, name: str) -> Asked:
    left = " ".join(_folded(name))
    return Asked(
        f'{word} -"{name}"',
        partial(ids_by_words, expression=f'({_all_of(word)}) NOT "{left}"'),
    )


def _either(word: str, name: str) -> Asked:
    other = " ".join(_folded(name))
    return Asked(
        f'({word}) OR "{name}"',
        partial(ids_by_words, expression=f'({_all_of(word)}) OR "{other}"'),
    )


def _in_years(name: str, random: Random) -> Asked:
    first = random.randint(FIRST_YEAR, LAST_YEAR - 5)
    by_sql = partial(
        ids_by_name,
        folded=fold(name),
        first_day=date(first, 1, 1).toordinal(),
        last_day=date(first + 5, 12, 31).toordinal(),
    )
    return Asked(f'person:"{name}" date:{first}..{first + 5}', by_sql)


def _whole_places(places: list[str]) -> list[str]:
    return [*dict.fromkeys((*(country for country, *_ in COUNTRIES), *places))]


def _under(name: str) -> Asked:
    return Asked(f'place:"{name}"', partial(ids_under_place, folded=fold(name)))
