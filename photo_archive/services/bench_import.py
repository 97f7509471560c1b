# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures of 3 megapixels with EXIF, IIM and XMP, as ``photo-archive import`` does it.

The limit is what cannot be done without: reading and hashing the same files, decoding them reduced
and encoding the thumbnail, on as many threads; no metadata, no catalogue.
"""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.checksum import read_file
from photo_archive.media.embed import write_copy
from photo_archive.media.fields import DEFAULT_LANGUAGE, Fields, PersonShown, Stamp
from photo_archive.media.synthetic import SyntheticPictures
from photo_archive.media.thumbnails import thumbnail
from photo_archive.services.bench_memory import watched
from photo_archive.services.bench_values import Limit, Measure, beside
from photo_archive.services.bench_words import COUNTRIES, VOCABULARY
from photo_archive.services.bench_world import make_world
from photo_archive.services.examining import in_order
from photo_archive.services.importing import import_pictures
from photo_archive.services.workspace import Workspace

MOST_PICTURES = 120
_WIDTH_PX, _HEIGHT_PX = 2048, 1536
_LIMIT = "SHA-256, reduced decode and thumbnail on the same threads"
_WARM_UP = 4


def measure_import(folder: Path, photos: int) -> Job[list[Measure]]:
    """Make pictures in a scratch folder and import them; the rows on speed and memory."""
    pictures = folder / "pictures"
    files = yield from _made(folder, pictures, min(MOST_PICTURES, max(8, photos // 100)))
    yield Progress(0, len(files), Message("Decoding pictures and nothing else"))
    for file in files[:_WARM_UP]:
        _limit_of(file)
    with watched() as limit_peak:
        began = time.perf_counter()
        for _ in in_order(_limit_of, iter(files)):
            pass
        limit_s = time.perf_counter() - began
    with Workspace.create(folder / "imported") as workspace, watched() as peak:
        began = time.perf_counter()
        yield from import_pictures(workspace, [pictures], copy=False)
        took_s = time.perf_counter() - began
        imported = workspace.photo_count
    return [
        beside("import", "photos/s", imported / took_s, Limit(_LIMIT, len(files) / limit_s)),
        beside("import memory", "MB", peak.mb, Limit(_LIMIT, limit_peak.mb)),
    ]


def _limit_of(file: Path) -> int:
    content = read_file(file).content
    return len(thumbnail(content if content is not None else file))


def _made(folder: Path, pictures: Path, wanted: int) -> Job[list[Path]]:
    """Pictures with a description in them; what they are made from is removed."""
    pictures.mkdir()
    plain = folder / "plain.jpg"
    synthetic = SyntheticPictures(_WIDTH_PX, _HEIGHT_PX)
    random = Random(wanted)
    files = [pictures / f"picture-{number:04}.jpg" for number in range(1, wanted + 1)]
    for number, file in enumerate(files, 1):
        plain.write_bytes(synthetic.jpeg(number))
        write_copy(plain, file, _fields(number, random))
        yield Progress(number, wanted, Message("Making pictures"))
    plain.unlink()
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
