# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading captions with a hundred thousand names of records known, and proposing what they name.

The limit is cutting a caption into words, which every way of reading it has to do. Captions are the
real ones of the sample archive and synthetic ones, by turns.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from itertools import chain, count, islice
from random import Random

from photo_archive import paths
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.progress import Job, Progress, finish
from photo_archive.domain.tokens import tokens
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.reader import Reader
from photo_archive.services.bench_memory import resident_mb
from photo_archive.services.bench_values import Limit, Measure, beside, percentile, timed
from photo_archive.services.bench_words import rare_words
from photo_archive.services.bench_world import SEED, make_world
from photo_archive.services.proposing import refresh
from photo_archive.services.workspace import Workspace

NAMES = 100_000
CAPTIONS = 600
PROPOSED = 1_000
"""So many captions are read for proposals."""

_LIMIT = "cutting the caption into words, p95"
_DOING = Message("Reading captions")


def measure_reading(workspace: Workspace, photos: int) -> Job[list[Measure]]:
    """Read captions one by one, then propose what those of some photos name.

    Args:
        workspace: The synthetic archive.
        photos: How many photos it has; few photos know few names.
    """
    yield Progress(0, None, _DOING)
    names = min(NAMES, photos)
    before_mb, began = resident_mb(), time.perf_counter()
    reader = Reader(Gazetteer(islice(_entries(photos), names // 2)))
    loaded_s, loaded_mb = time.perf_counter() - began, resident_mb() - before_mb
    texts = _texts(workspace)
    plain = Reader()
    for text in texts[:50]:
        reader.read(text)
        plain.read(text)
    times, alone, words = [], [], []
    for number, text in enumerate(texts):
        times.append(_ms(lambda text=text: reader.read(text)))
        alone.append(_ms(lambda text=text: plain.read(text)))
        words.append(_ms(lambda text=text: tokens(text)))
        if number % 100 == 0:
            yield Progress(number, len(texts), _DOING)
    limit = Limit(_LIMIT, percentile(words, 0.95))
    rows = [
        timed("read caption", times, limit),
        timed("read caption without archive", alone, limit),
        beside("read names loaded", "s", loaded_s),
        beside("read names memory", "MB", loaded_mb),
    ]
    chosen = [PhotoId(number) for number in workspace.find("", facets=False).ids[:PROPOSED]]
    began = time.perf_counter()
    read = finish(refresh(workspace, chosen))
    took_s = time.perf_counter() - began
    return [*rows, beside("propose", "captions/s", read.captions / took_s)]


def _ms(work: object) -> float:
    assert callable(work)
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _entries(photos: int) -> Iterator[Entry]:
    """People without end, each with two names: the records of the world, then made-up ones."""
    random = Random(SEED)
    world = make_world(photos)
    known = (person.name for person in world.people)
    words = rare_words(world.people[0].language, 5000, random)
    made_up = (" ".join(random.sample(words, 3)).title() for _ in count())
    for number, name in enumerate(chain(known, made_up), 1):
        yield Entry(RecordRef(RecordKind.PERSON, number), (name, f"{fold(name).title()} {number}"))


def _texts(workspace: Workspace) -> list[str]:
    """Captions of the sample archive and of the synthetic one, by turns."""
    with (paths.sample_archive() / "captions.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        real = [row[name] for row in rows for name in row if name.startswith("caption")]
    real = [text for text in real if text]
    ids = workspace.find("", facets=False).ids[: CAPTIONS // 2]
    grown = [
        caption.text
        for photo in workspace.photos([PhotoId(number) for number in ids])
        for caption in photo.captions
    ]
    pairs = zip(grown, (real[number % len(real)] for number in count()), strict=False)
    return list(chain.from_iterable(pairs))[:CAPTIONS]
