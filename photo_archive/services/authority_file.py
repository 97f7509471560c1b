# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening an authority file in whichever format its name says: TOML, a table, or JSON-LD.

Whatever the format, the entries come out alike; what is wrong with one is a problem of that one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.ids import RecordKind
from photo_archive.reading.decoding import decode
from photo_archive.reading.grids import grid_of_text
from photo_archive.services.authority_csv import read_csv_table
from photo_archive.services.authority_entry import AuthorityFile, Entry
from photo_archive.services.authority_jsonld import read_jsonld
from photo_archive.services.authority_problems import left_out, line_left_out
from photo_archive.services.authority_toml import read_toml
from photo_archive.services.text_files import read_given_file

SIZE_LIMIT_BYTES = 64 * 1024 * 1024
TABLES = (".csv", ".tsv")


def read_authority_file(path: Path, kind: RecordKind) -> AuthorityFile:
    """Read the entries of a kind.

    Raises:
        ArchiveError: The file cannot be read, or is not an authority file of the kind.
    """
    suffix = path.suffix.lower()
    if suffix == ".ttl":
        raise ArchiveError(
            "{file} is Turtle, which is written and not read: save it as JSON-LD (.jsonld) in the"
            " program it comes from and load that.",
            file=str(path),
        )
    data = read_given_file(path, SIZE_LIMIT_BYTES + 1)
    if len(data) > SIZE_LIMIT_BYTES:
        raise ArchiveError("{file} is too large for an authority file.", file=str(path))
    if suffix in TABLES:
        return _without_twins(_table(data, path, kind), path)
    if suffix in (".jsonld", ".json"):
        return _without_twins(read_jsonld(_utf8(data, path), path, kind), path)
    if suffix == ".toml":
        return _without_twins(read_toml(_utf8(data, path), path, kind), path)
    raise ArchiveError(
        "{file} is no authority file: those end in .toml, .csv, .tsv, .jsonld or .json.",
        file=str(path),
    )


def _utf8(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArchiveError(
            "{file} is not UTF-8 text. Save it as UTF-8 and load it again.", file=str(path)
        ) from error


def _table(data: bytes, path: Path, kind: RecordKind) -> AuthorityFile:
    try:
        decoded = decode(data, str(path))
    except ArchiveError as error:
        raise ArchiveError(
            "{file} is not a text file. Save the table as CSV in UTF-8 and load it again.",
            file=str(path),
        ) from error
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ""
    read = read_csv_table(grid_of_text(decoded.text, str(path), delimiter), path, kind)
    guessed = () if decoded.problem is None else (decoded.problem,)
    return replace(read, problems=guessed + read.problems)


def _without_twins(read: AuthorityFile, path: Path) -> AuthorityFile:
    """The entries without those that take the key or number of an earlier one."""
    keys: set[str] = set()
    numbers: set[int] = set()
    kept: list[Entry] = []
    problems: list[Problem] = list(read.problems)
    told = line_left_out if path.suffix.lower() in TABLES else left_out
    for entry in read.entries:
        try:
            _refuse_twin(entry, keys, numbers)
        except ArchiveError as error:
            problems.append(told(path, entry.where, error))
        else:
            kept.append(entry)
    return replace(read, entries=tuple(kept), problems=tuple(sorted(problems, key=_place)))


def _place(problem: Problem) -> int:
    """Where in the file a problem is, 0 if it is one of the whole file."""
    values = problem.message.values
    place = values.get("line", values.get("number"))
    return place if isinstance(place, int) else 0


def _refuse_twin(entry: Entry, keys: set[str], numbers: set[int]) -> None:
    if entry.key and entry.key in keys:
        raise ArchiveError("the key “{key}” is used twice; give one another", key=entry.key)
    if entry.number is not None and entry.number in numbers:
        raise ArchiveError(
            "the number {number} is used twice; leave one of them empty", number=entry.number
        )
    keys.add(entry.key)
    if entry.number is not None:
        numbers.add(entry.number)
