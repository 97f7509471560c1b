# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage done to picture files in the ways disks, transfers and ill will do it, by a seed.

The tests run it for some seconds. To run it for long over pictures of one's own, and keep every
file that breaks the reader:

    python tests/media/test_fuzzing.py FOLDER_OF_PICTURES MINUTES FOLDER_FOR_FINDINGS [SEED]
"""

from __future__ import annotations

import io
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.media.embed import write_copy
from photo_archive.media.examine import Examined
from photo_archive.media.fields import Fields
from photo_archive.media.scan import Found, walk
from photo_archive.media.worker import Limits
from photo_archive.media.worker_messages import Draw, Failed, Look
from photo_archive.media.workers import Workers

SECONDS = 8.0
SEED = 20261122
NO_SENTENCE = "no sentence"

Damage = Callable[[random.Random, bytearray, Sequence[bytes]], None]

_NUMBERS = tuple(
    number.to_bytes(size, order)
    for size, numbers in (
        (1, (0, 1, 0x7F, 0x80, 0xFF)),
        (2, (0, 1, 0x7FFF, 0x8000, 0xFFFF)),
        (4, (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x10000)),
    )
    for number in numbers
    for order in ("big", "little")
)


def _flip_bits(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    for _ in range(chance.randint(1, 12)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _spoil_head(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    for _ in range(chance.randint(1, 6)):
        content[chance.randrange(min(len(content), 600))] = chance.randrange(256)


def _change_number(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    for _ in range(chance.randint(1, 3)):
        number = chance.choice(_NUMBERS)
        reach = len(content) if chance.random() < 0.5 else min(len(content), 600)
        at = chance.randrange(reach)
        content[at : at + len(number)] = number


def _cut_off(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    del content[chance.randrange(len(content)) :]


def _cut_out(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.randint(1, 400)]


def _repeat(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    at = chance.randrange(len(content))
    piece = bytes(content[at : at + chance.randint(1, 200)])
    content[at:at] = piece * chance.randint(1, 40)


def _splice(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    other = chance.choice(others)
    start = chance.randrange(max(1, len(other)))
    piece = other[start : start + chance.randint(1, 4000)]
    at = chance.randrange(len(content))
    content[at : at + len(piece) * chance.randint(0, 1)] = piece


def _blank(chance: random.Random, content: bytearray, others: Sequence[bytes]) -> None:
    at = chance.randrange(len(content))
    length = min(chance.randint(1, 4096), len(content) - at)
    content[at : at + length] = bytes([chance.choice((0, 0xFF))]) * length


DAMAGES: tuple[Damage, ...] = (
    *(_flip_bits, _spoil_head, _change_number, _cut_off, _cut_out, _repeat, _splice, _blank),
)


def damaged(chance: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """A file with one to three damages; the same chance gives the same file."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        if not spoilt:
            break
        chance.choice(DAMAGES)(chance, spoilt, others)
    return bytes(spoilt)


@pytest.fixture(scope="module")
def pictures() -> dict[str, bytes]:
    """Small pictures of every kind the program can write, with descriptions where it can."""
    made = {}
    for name, mode, options in (
        *(("a.jpg", "RGB", {}), ("b.jpg", "RGB", {"progressive": True}), ("c.jpg", "CMYK", {})),
        *(("d.tif", "RGB", {"compression": kind}) for kind in ("raw", "tiff_lzw", "jpeg")),
        *(("e.tif", "1", {"compression": "group4"}), ("f.tif", "I;16", {})),
        *(("g.png", "RGBA", {}), ("h.png", "P", {}), ("i.gif", "P", {}), ("j.bmp", "RGB", {})),
        *(("k.webp", "RGB", {}), ("l.webp", "RGBA", {"lossless": True}), ("m.jp2", "RGB", {})),
        ("n.avif", "RGB", {}),
    ):
        buffer = io.BytesIO()
        picture = Image.effect_noise((90, 60), 60).convert("L").convert(mode)
        picture.save(buffer, Image.registered_extensions()[Path(name).suffix], **options)
        made[f"{len(made)}{name}"] = buffer.getvalue()
    return made


@pytest.fixture
def contents(
    pictures: dict[str, bytes], tmp_path: Path, full_fields: Fields
) -> list[tuple[str, bytes]]:
    """The pictures, and those that can hold a description with one."""
    found = list(pictures.items())
    for name, content in pictures.items():
        plain, described = tmp_path / name, tmp_path / f"described-{name}"
        plain.write_bytes(content)
        if described.suffix in {".jpg", ".tif", ".png", ".webp"}:
            write_copy(plain, described, full_fields)
            found.append((described.name, described.read_bytes()))
    return found


def test_the_same_chance_does_the_same_damage(pictures: dict[str, bytes]) -> None:
    others = list(pictures.values())
    twice = [damaged(random.Random(7), others[0], others) for _ in range(2)]
    assert twice[0] == twice[1] != others[0]
    assert damaged(random.Random(1), b"", others) == b""


def test_every_damage_can_be_done_to_a_single_byte() -> None:
    for damage in DAMAGES:
        for seed in range(20):
            damage(random.Random(seed), bytearray(b"a"), [b"", b"bc"])


def test_damaged_pictures_break_nothing(contents: list[tuple[str, bytes]], tmp_path: Path) -> None:
    chance = random.Random(SEED)
    others = [content for _, content in contents]
    end = time.monotonic() + SECONDS
    path = tmp_path / "damaged"
    with Workers(1, Limits(cpu_s=20.0, memory_bytes=1024**3)) as workers:
        while time.monotonic() < end:
            name, content = contents[chance.randrange(len(contents))]
            path = path.with_suffix(Path(name).suffix)
            path.write_bytes(damaged(chance, content, others))
            answers = _examined(workers, path)
            for what, answer, _ in answers:
                failed = isinstance(answer, Failed) or what == NO_SENTENCE
                assert not failed, (what, name, answer, path.read_bytes())


def _run(seeds: Path, minutes: float, findings: Path, seed: int) -> None:
    """Damage the pictures in a folder again and again, and keep each that breaks the reader."""
    paths = sorted(one.path for one in walk([seeds]) if isinstance(one, Found))
    contents = [path.read_bytes() for path in paths]
    findings.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    tried: Counter[str] = Counter()
    slowest = (0.0, "")
    end = time.monotonic() + minutes * 60
    with Workers(1, Limits(cpu_s=20.0, memory_bytes=1024**3)) as workers:
        while time.monotonic() < end:
            at = chance.randrange(len(paths))
            if len(contents[at]) > 2_000_000 and chance.random() < 0.8:
                continue
            path = findings / f"now{paths[at].suffix}"
            path.write_bytes(damaged(chance, contents[at], contents))
            tried["files"] += 1
            for what, answer, took_s in _examined(workers, path):
                tried[what] += 1
                slowest = max(slowest, (took_s, f"{what} of {paths[at].name}"))
                if isinstance(answer, Failed) or what == NO_SENTENCE:
                    why = answer.why if isinstance(answer, Failed) else "silent"
                    tried[f"FOUND {what} {why}"] += 1
                    kept = findings / f"{why}-{tried['files']}-{paths[at].name}"
                    kept.write_bytes(path.read_bytes())
            if tried["files"] % 500 == 0:
                print(dict(tried), "slowest", slowest, flush=True)
            path.unlink()
    print("done", dict(tried), "slowest", slowest, flush=True)


def _examined(workers: Workers, path: Path) -> list[tuple[str, object, float]]:
    """What the workers say of a file, and how long each took."""
    answers: list[tuple[str, object, float]] = []
    began = time.monotonic()
    looked = workers.submit(Look(path)).result()
    answers.append(("look", looked, time.monotonic() - began))
    if isinstance(looked, Examined) and looked.is_usable and looked.facts:
        began = time.monotonic()
        drawn = workers.submit(Draw(path, looked.facts.sha256)).result()
        answers.append(("draw", drawn, time.monotonic() - began))
    elif not getattr(looked, "problems", True):
        answers.append((NO_SENTENCE, looked, 0.0))
    return answers


if __name__ == "__main__":
    given = sys.argv[1:]
    try:
        _run(Path(given[0]), float(given[1]), Path(given[2]), int((*given, "0")[3]))
    except (IndexError, ValueError):
        traceback.print_exc()
        sys.exit(__doc__)
