# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start files are sound, fill what is empty, and make no record twice."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.places import Place
from photo_archive.domain.progress import finish
from photo_archive.services.authorities import find_record
from photo_archive.services.authority_entry import Entry
from photo_archive.services.authority_file import read_authority_file
from photo_archive.services.start_files import load_start, start_files
from photo_archive.services.workspace import Workspace

PLACE = RecordKind.PLACE
NAMES = [one.name for one in start_files(PLACE)]


def entries(name: str) -> tuple[Entry, ...]:
    (file,) = [one for one in start_files(PLACE) if one.name == name]
    read = read_authority_file(file.path, PLACE)
    assert read.problems == ()
    return read.entries


def units_on(day: date) -> Counter[str]:
    """Provinces and cities of Viet Nam of a day, by kind."""
    at = day.toordinal()

    def is_open(entry: Entry) -> bool:
        start, end = entry.fields.get("valid_from", ""), entry.fields.get("valid_to", "")
        return (not start or parse_edtf(start).strict.first <= at) and (
            not end or parse_edtf(end).strict.last >= at
        )

    return Counter(entry.fields["kind"] for entry in entries("viet-nam") if is_open(entry))


def test_they_say_what_they_are_and_where_from() -> None:
    assert NAMES == ["countries", "viet-nam"]
    for one in start_files(PLACE):
        assert one.title
        assert one.source
        assert one.licence in ("Unicode-3.0", "CC0-1.0")
        assert one.records == len(entries(one.name))
    assert start_files(RecordKind.TAG) == ()


def test_no_key_or_name_is_there_twice() -> None:
    everything = [entry for name in NAMES for entry in entries(name)]
    for values in ([one.key for one in everything], [one.name for one in everything]):
        assert [value for value, count in Counter(values).items() if count > 1] == []
    codes = [one.value for entry in everything for one in entry.external_ids]
    assert len(codes) == len(set(codes)) > 190
    keys = {entry.key for entry in everything}
    assert {entry.parent for entry in everything} - {None, ""} <= keys


def test_periods_do_not_end_before_they_begin() -> None:
    for name in NAMES:
        for entry in entries(name):
            periods = [(entry.fields.get("valid_from", ""), entry.fields.get("valid_to", ""))]
            periods += [(one.valid_from, one.valid_to) for one in entry.names]
            for start, end in periods:
                if start and end:
                    assert parse_edtf(start).strict.first <= parse_edtf(end).strict.last, entry.key


@pytest.mark.parametrize(
    ("day", "provinces", "cities"),
    [
        (date(2025, 7, 1), 28, 6),
        (date(2025, 6, 30), 57, 6),
        (date(2024, 12, 31), 58, 6),
        (date(2008, 8, 1), 58, 6),
        (date(2004, 1, 1), 59, 6),
    ],
)
def test_viet_nam_has_as_many_units_as_it_had(day: date, provinces: int, cities: int) -> None:
    found = units_on(day)
    assert found["province"] == provinces
    assert found["city"] == cities


def test_they_make_no_record_twice_and_change_nothing_written(
    authority_archive: Workspace,
) -> None:
    before = {line.name for line in authority_archive.records(PLACE, limit=None)}
    for name in NAMES:
        preview = finish(load_start(authority_archive, PLACE, name, preview=True))
        loaded = finish(load_start(authority_archive, PLACE, name))
        assert loaded.problems == ()
        assert (preview.added, preview.changed) == (loaded.added, loaded.changed)
        again = finish(load_start(authority_archive, PLACE, name))
        assert (again.added, again.changed) == (0, 0)
    lines = authority_archive.records(PLACE, limit=None)
    assert before <= {line.name for line in lines}
    korea = authority_archive.record(find_record(authority_archive, PLACE, "south-korea"))
    assert korea.name == "Republic of Korea"
    assert {name.text for name in korea.names} >= {"South Korea"}
    assert "CLDR" in korea.sources
    hanoi = authority_archive.record(find_record(authority_archive, PLACE, "ha-noi"))
    assert isinstance(hanoi, Place)
    assert hanoi.note == "City under central government."


def test_a_name_that_is_none_is_told_with_those_there_are(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError, match="countries, viet-nam"):
        finish(load_start(workspace, PLACE, "oceans"))
    with pytest.raises(ArchiveError, match="no start files for a tag"):
        finish(load_start(workspace, RecordKind.TAG, "oceans"))


def test_demonyms_never_find_the_place_in_a_caption(workspace: Workspace) -> None:
    finish(load_start(workspace, PLACE, "countries"))
    reading = workspace.reader().read("A Hungarian choir sings for the Finnish guests.")
    assert reading.places == ()
    assert workspace.reader().read("A choir in Hungary.").places[0].id is not None
