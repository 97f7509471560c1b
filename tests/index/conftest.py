# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small archive."""

from datetime import date

import pytest

from photo_archive.domain.findable import Days, FindablePhoto, FindableRecord, Flag, TextField
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.index.snapshot import Index


def _day(text):
    return date.fromisoformat(text).toordinal()


def _days(first, last, padding=0):
    begin, end = _day(first), _day(last)
    return Days(begin, end, begin - padding, end + padding)


def _photo(number, reference, caption, links=(), days=None, **more):
    flags = set(more.pop("flags", ()))
    if days is None:
        flags.add(Flag.UNDATED)
    title = more.pop("title", "")
    photographer, credit = more.pop("photographer", ""), more.pop("credit", "")
    texts = [(TextField.CAPTION, caption)]
    if title:
        texts.append((TextField.TITLE, title))
    if photographer:
        texts.append((TextField.PHOTOGRAPHER, photographer))
    if credit:
        texts.append((TextField.CREDIT, credit))
    texts.extend((TextField.ROLE, role) for role in more.pop("roles", ()))
    return FindablePhoto(
        id=number,
        reference=reference,
        texts=tuple(texts),
        links=tuple(links),
        photographer=photographer,
        credit=credit,
        status=more.pop("status", Status.LINKED),
        files=more.pop("files", ()),
        other_numbers=more.pop("other_numbers", ()),
        days=days,
        flags=frozenset(flags),
    )


def _ref(kind):
    return lambda number: RecordRef(kind, number)


PERSON, PLACE = _ref(RecordKind.PERSON), _ref(RecordKind.PLACE)
EVENT, TAG = _ref(RecordKind.EVENT), _ref(RecordKind.TAG)
ORG = _ref(RecordKind.ORGANISATION)

RECORDS = (
    FindableRecord(PERSON(1), "Võ Văn Kiệt", ("Vo Van Kiet", "Sáu Dân")),
    FindableRecord(PERSON(2), "François Mitterrand", ("F. Mitterrand",)),
    FindableRecord(PERSON(3), "Tô Lâm", ()),
    FindableRecord(PERSON(4), "Lâm Tới", ()),
    FindableRecord(PLACE(1), "France", ("Pháp",)),
    FindableRecord(PLACE(2), "Paris", ("Ba Lê",), (1,)),
    FindableRecord(PLACE(3), "Élysée Palace", ("Palais de l’Élysée",), (2,)),
    FindableRecord(PLACE(4), "Hà Nội", ("Hanoi",)),
    FindableRecord(PLACE(5), "Opera House", (), (4,)),
    FindableRecord(EVENT(1), "French visit", (), ()),
    FindableRecord(EVENT(2), "Talks in Paris", (), (1,)),
    FindableRecord(TAG(1), "ceremony", ()),
    FindableRecord(TAG(2), "wreath-laying", (), (1,)),
    FindableRecord(ORG(1), "Ministry of Foreign Affairs", ("MOFA",)),
)

PHOTOS = (
    _photo(
        11,
        "A-2",
        "Prime Minister Võ Văn Kiệt is welcomed by President Mitterrand",
        (PERSON(1), PERSON(2), PLACE(3), EVENT(2)),
        _days("1993-06-25", "1993-06-25"),
        title="Arrival at the palace",
        photographer="Nguyễn Hữu",
        credit="VNA",
        files=("1993/IMG_0412.tif",),
        status=Status.APPROVED,
        flags={Flag.APPROVED},
        roles=("Prime Minister",),
    ),
    _photo(
        12,
        "A-10",
        "Street in Ha Noi. Old houses",
        (PLACE(4),),
        _days("1954-01-01", "1954-12-31", 366),
        photographer="Nguyễn Hữu",
        other_numbers=("NEG/77",),
    ),
    _photo(
        20,
        "A-1",
        "A concert, Hànội",
        (PLACE(5), TAG(2)),
        _days("1990-01-01", "1999-12-31"),
        flags={Flag.MISSING},
    ),
    _photo(21, "B-1", "To Lâm with General Lam", (PERSON(3),), _days("2018-03-25", "2018-03-27")),
    _photo(22, "B-2", "Battle of Dienbienphu; Tổ quốc", (), None, flags={Flag.UNLINKED}),
    _photo(
        30,
        "C-1",
        "Điện Biên Phủ remembered",
        (PERSON(3), PERSON(4), TAG(1), ORG(1)),
        _days("1954-05-07", "1954-05-07"),
        credit="Bảo tàng Lịch sử",
    ),
)


@pytest.fixture
def photos():
    return PHOTOS


@pytest.fixture
def records():
    return RECORDS


@pytest.fixture
def index():
    return Index.build(PHOTOS, RECORDS)


@pytest.fixture
def make_photo():
    return _photo


@pytest.fixture
def dated_photo():
    """A photo of nothing but a stretch of days (ordinals; None: undated) and its links."""

    def make(number, first, last, *links):
        days = None if first is None else Days(first, last, first, last)
        return _photo(number, f"A-{number}", "", links, days)

    return make
