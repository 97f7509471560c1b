# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of the synthetic archive: captions in three languages, dates, links and one file each.

Words follow a curve like that of real text: a few stand in most captions, most in a few. The same
seed gives the same photos; drawing is cheap, so that growing measures the archive and not this.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.intake import NewCaption, NewLink, NewPhoto, NewRendition
from photo_archive.domain.photo import DateSource, Status
from photo_archive.services.bench_words import MOST_RARE_WORDS, VOCABULARY, rare_words
from photo_archive.services.bench_world import FIRST_YEAR, LAST_YEAR, SEED, SomeEvent, World, early

_CAPTION_LANGUAGES = (Language.VI, Language.VI, Language.FR, Language.FR, Language.EN)
_TRANSLATED = 0.25
_AT_AN_EVENT = 0.4
_CREDITS = ("VNA", "AFP", "Collection privée", "Bảo tàng Lịch sử", "City Archive", "")
_STATUSES = (Status.IMPORTED, Status.DRAFTED, Status.LINKED, Status.CHECKED, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class Planted:
    """The numbers the records of a world got, each list in its order."""

    people: tuple[RecordRef, ...]
    places: tuple[RecordRef, ...]
    events: tuple[RecordRef, ...]
    tags: tuple[RecordRef, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """When a photo was taken: EDTF, and a plain wording for its caption."""

    edtf: str
    words: str


def synthetic_photos(
    world: World, planted: Planted, photos: int, seed: int = SEED
) -> Iterator[NewPhoto]:
    """So many photos of a world whose records were written down as ``planted``."""
    maker = _Maker(world, planted, photos, Random(seed + 1))
    return (maker.photo(number) for number in range(1, photos + 1))


class _Maker:
    """Draws photos one after the other."""

    def __init__(self, world: World, planted: Planted, photos: int, random: Random) -> None:
        self._world = world
        self._planted = planted
        self._random = random
        rare = min(MOST_RARE_WORDS, max(50, photos // 15))
        self._words: dict[Language, tuple[str, ...]] = {
            language: VOCABULARY[language].common + rare_words(language, rare, random)
            for language in Language
        }
        self._weights = {
            language: list(accumulate((rank + 1) ** -1.1 for rank in range(len(words))))
            for language, words in self._words.items()
        }
        self._photographers = [
            person.name for person in world.people[:: max(1, len(world.people) // 60)]
        ]

    def photo(self, number: int) -> NewPhoto:
        """The next photo."""
        random, world, planted = self._random, self._world, self._planted
        at_event = random.random() < _AT_AN_EVENT
        event_at = early(random, len(world.events))
        event = world.events[event_at] if at_event else None
        place = event.place if event else early(random, len(world.places))
        people = self._people(event)
        taken = self._taken(event)
        links = [NewLink(planted.places[place])]
        links += [NewLink(planted.people[person], self._role(person)) for person in people]
        links += [NewLink(planted.events[event_at])] if at_event else []
        links += [NewLink(planted.tags[tag]) for tag in self._tags()]
        language = random.choice(_CAPTION_LANGUAGES)
        captions = [self._caption(CaptionKind.AS_RECEIVED, language, people, place, taken)]
        if random.random() < _TRANSLATED:
            other = random.choice([one for one in Language if one is not language])
            captions.append(self._caption(CaptionKind.EDITED, other, people, place, taken))
        return NewPhoto(
            reference=f"{_series(number)}-{number}",
            date=taken.edtf,
            date_source=DateSource.CAPTION if taken.edtf else DateSource.UNKNOWN,
            status=_STATUSES[early(random, len(_STATUSES))],
            credit=_CREDITS[early(random, len(_CREDITS))],
            photographer=self._photographers[early(random, len(self._photographers))],
            captions=tuple(captions),
            links=tuple(links),
            renditions=(_rendition(number),),
        )

    def _people(self, event: SomeEvent | None) -> list[int]:
        """One to four people, of an event those who took part first."""
        wanted = self._random.choice((1, 1, 2, 2, 3, 4))
        chosen = dict.fromkeys(event.people[:wanted] if event else ())
        for _ in range(wanted):
            if len(chosen) < wanted:
                chosen[early(self._random, len(self._world.people))] = None
        return list(chosen)

    def _role(self, person: int) -> str:
        roles = self._world.people[person].roles
        return roles[0].position if roles else ""

    def _tags(self) -> dict[int, None]:
        wanted = self._random.choice((0, 1, 1, 2))
        return {early(self._random, len(self._planted.tags)): None for _ in range(wanted)}

    def _taken(self, event: SomeEvent | None) -> _Taken:
        """A day of the event, or any date: exact, rough, doubtful, a stretch of days, or none."""
        random = self._random
        if event:
            day = event.first_day + timedelta(days=random.randrange(event.days))
            return _Taken(day.isoformat(), f"{day.day}.{day.month}.{day.year}")
        year = random.randint(FIRST_YEAR, LAST_YEAR)
        month, day_of_month = random.randint(1, 12), random.randint(1, 24)
        kind = random.random()
        if kind < 0.50:
            day = date(year, month, day_of_month)
            return _Taken(day.isoformat(), f"{day_of_month}.{month}.{year}")
        if kind < 0.65:
            return _Taken(f"{year}-{month:02}", f"{month}.{year}")
        if kind < 0.75:
            return _Taken(str(year), str(year))
        if kind < 0.85:
            return _Taken(f"{year}~", f"~{year}")
        if kind < 0.92:
            first = date(year, month, day_of_month)
            last = first + timedelta(days=random.randint(1, 20))
            return _Taken(f"{first.isoformat()}/{last.isoformat()}", f"{month}.{year}")
        return _Taken(f"{year // 10}X", f"{year // 10}0s") if kind < 0.94 else _Taken("", "?")

    def _caption(
        self, kind: CaptionKind, language: Language, people: list[int], place: int, taken: _Taken
    ) -> NewCaption:
        random, words = self._random, VOCABULARY[language]
        names = [self._world.people[person].name for person in people]
        detail = random.choices(
            self._words[language], cum_weights=self._weights[language], k=random.randint(6, 14)
        )
        text = random.choice(words.frames).format(
            role=words.offices[early(random, len(words.offices))],
            a=names[0],
            b=", ".join(names[1:]) or words.offices[-1],
            verb=words.verbs[early(random, len(words.verbs))],
            venue=random.choice(self._words[language]).title(),
            place=self._world.places[place].name,
            when=taken.words,
            detail=" ".join(detail).capitalize(),
        )
        return NewCaption(kind, language, text)


def _series(number: int) -> str:
    return ("VN", "FR", "A", "PH")[number % 4]


def _rendition(number: int) -> NewRendition:
    return NewRendition(
        root="originals",
        path=f"{number // 1000:04}/{_series(number)}_{number}.jpg",
        sha256=hashlib.sha256(f"synthetic {number}".encode()).hexdigest(),
        size_bytes=900_000 + number,
        format="JPEG",
        width_px=2048,
        height_px=1536,
    )
