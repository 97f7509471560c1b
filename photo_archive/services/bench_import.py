# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures of 3 and 24 megapixels with EXIF, IIM and XMP, as the program does it.

The limit is what cannot be done without: reading and hashing the same files, decoding them reduced
and encoding the thumbnail, in the same processes; no metadata, no catalogue. It is measured before
and after the import, for machines are never quite idle, and the mean is taken. What a program
loads only once is loaded with the first picture, which has a row of its own.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import psutil

from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import file_facts
from photo_archive.media.embed import write_copy
from photo_archive.media.fields import DEFAULT_LANGUAGE, Fields, PersonShown, Stamp
from photo_archive.media.synthetic import SyntheticPictures
from photo_archive.media.worker_messages import Draw, Look
from photo_archive.media.workers import Workers
from photo_archive.services.bench_memory import watched
from photo_archive.services.bench_values import Limit, Measure, beside
from photo_archive.services.bench_words import COUNTRIES, VOCABULARY
from photo_archive.services.bench_world import make_world
from photo_archive.services.importing import import_pictures
from photo_archive.services.workspace import Workspace

_LIMIT = "SHA-256, reduced decode and thumbnail on the same cores"
_WARM_UP = 24
"""Looks at one picture after which every process has started."""
_DIFFERENT = 16
"""Pictures that are drawn anew; the others have other descriptions, hence other bytes."""


@dataclass(frozen=True, slots=True)
class _Size:
    """Pictures of one size; a hundredth, a thousandth … of the photos of a bench are made of it."""

    name: str
    width_px: int
    height_px: int
    one_in: int
    fewest: int
    most: int


_SMALL = _Size("", 2048, 1536, 20, 8, 400)
_LARGE = _Size(" 24 MP", 6000, 4000, 200, 4, 40)


@dataclass(frozen=True, slots=True)
class _Spent:
    """Time on the clock and of all processors, in seconds, children that ended included."""

    wall_s: float
    cpu_s: float

    @classmethod
    def now(cls) -> _Spent:
        times = os.times()
        cpu_s = times.user + times.system + times.children_user + times.children_system
        return cls(time.perf_counter(), cpu_s)

    def since(self, before: _Spent) -> _Spent:
        return _Spent(self.wall_s - before.wall_s, self.cpu_s - before.cpu_s)


def measure_import(folder: Path, photos: int) -> Job[list[Measure]]:
    """Make pictures in a scratch folder and import them; the rows on speed and memory."""
    rows = yield from _measure(folder, _SMALL, photos)
    rows += yield from _measure(folder, _LARGE, photos)
    return rows


def _measure(folder: Path, size: _Size, photos: int) -> Job[list[Measure]]:
    pictures = folder / f"pictures{size.name}"
    wanted = min(size.most, max(size.fewest, photos // size.one_in))
    files = yield from _made(folder, pictures, size, wanted)
    checksums = [file_facts(file).sha256 for file in files]
    yield Progress(0, len(files), Message("Decoding pictures and nothing else"))
    with watched(family=True) as limit_peak:
        before = _draw_all(files, checksums)
    with Workspace.create(folder / f"imported{size.name}") as workspace:
        started = _Spent.now()
        yield from import_pictures(workspace, files[:1], copy=False)
        start_s = _Spent.now().since(started).wall_s
        with watched(family=True) as peak:
            began = _Spent.now()
            searchable = began
            job = import_pictures(workspace, [pictures], copy=False)
            for step in job:
                if step.doing.text == "Importing pictures":
                    searchable = _Spent.now()
                yield step
            took = _Spent.now().since(began)
        imported = workspace.photo_count - 1
    after = _draw_all(files, checksums)
    limit = _Spent((before.wall_s + after.wall_s) / 2, (before.cpu_s + after.cpu_s) / 2)
    name, number = f"import{size.name}", len(files)
    limit_cpu = Limit(_LIMIT, limit.cpu_s * 1000 / number)
    searchable_s = searchable.since(began).wall_s
    return [
        beside(name, "photos/s", imported / took.wall_s, Limit(_LIMIT, number / limit.wall_s)),
        beside(f"{name} first picture", "s", start_s),
        beside(f"{name} searchable", "photos/s", imported / searchable_s),
        beside(f"{name} processor", "ms", took.cpu_s * 1000 / imported, limit_cpu),
        beside(f"{name} memory", "MB", peak.mb, Limit(_LIMIT, limit_peak.mb)),
    ]


def _draw_all(files: Sequence[Path], checksums: Sequence[str]) -> _Spent:
    """Draw all, on all cores; the processes have started and are warm when time begins."""
    tasks = [(file, Draw(file, sha256)) for file, sha256 in zip(files, checksums, strict=True)]
    with Workers() as workers:
        for _ in workers.in_order([(files[0], Look(files[0]))] * _WARM_UP):
            pass
        began = _Spent.now()
        spent_starting_s = _of_children_s(workers)
        for _ in workers.in_order(tasks):
            pass
        spent_s = _of_children_s(workers) - spent_starting_s
        took = _Spent.now().since(began)
    return _Spent(took.wall_s, took.cpu_s + spent_s)


def _of_children_s(workers: Workers) -> float:
    times = [psutil.Process(pid).cpu_times() for pid in workers.pids()]
    return float(sum(one.user + one.system for one in times))


def _made(folder: Path, pictures: Path, size: _Size, wanted: int) -> Job[list[Path]]:
    """Pictures with a description in them; what they are made from is removed."""
    pictures.mkdir()
    synthetic = SyntheticPictures(size.width_px, size.height_px)
    random = Random(wanted)
    plain: list[Path] = []
    files = [pictures / f"picture-{number:04}.jpg" for number in range(1, wanted + 1)]
    for number, file in enumerate(files, 1):
        if len(plain) < _DIFFERENT:
            plain.append(folder / f"plain-{number}.jpg")
            plain[-1].write_bytes(synthetic.jpeg(number))
        write_copy(plain[number % len(plain)], file, _fields(number, random))
        yield Progress(number, wanted, Message("Making pictures"))
    for one in plain:
        one.unlink()
    return files


def _fields(number: int, random: Random) -> Fields:
    english, _, _, cities = random.choice(COUNTRIES)
    people = [person.name for person in make_world(0).people[:4]]
    words = random.choice(list(VOCABULARY.values()))
    when = f"{random.randint(1950, 2020)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    city = random.choice(cities)
    shown = random.choice(people)
    text = f"{words.offices[0]} {shown} {words.verbs[0]} {words.offices[1]}, {city}, {when}."
    return Fields(
        caption={DEFAULT_LANGUAGE: text},
        headline=f"{city} {number}",
        date_created=Stamp(when),
        credit="Synthetic",
        creators=(random.choice(people),),
        people=(PersonShown(shown),),
        keywords=tuple(random.sample(words.common, 3)),
        city=city,
        country=english,
    )
