# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small archive, and the plain way of looking for words in texts."""

from datetime import date

import pytest

from photo_archive.domain.findable import Days, FindablePhoto, FindableRecord, Flag, TextField
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.domain.tokens import tokens
from photo_archive.index.snapshot import Index


class PlainPhrases:
    """Answers as the database would, by going through all texts; counts how often it is asked."""

    def __init__(self, photos):
        self.photos = {photo.id: photo for photo in photos}
        self.asked = []

    def photos_with(self, words, *, last_is_prefix, fields):
        self.asked.append(words)
        return [
            photo.id
            for photo in self.photos.values()
            if any(
                _side_by_side(words, [word.folded for word in tokens(text)], last_is_prefix)
                for field, text in photo.texts
                if not fields or field in fields
            )
        ]

    def texts_of(self, photo_ids):
        for number in photo_ids:
            for field, text in self.photos[number].texts:
                yield number, field, text


def _side_by_side(wanted, words, last_is_prefix):
    for start in range(len(words) - len(wanted) + 1):
        run = words[start : start + len(wanted)]
        last = run[-1].startswith(wanted[-1]) if last_is_prefix else run[-1] == wanted[-1]
        if last and tuple(run[:-1]) == tuple(wanted[:-1]):
            return True
    return False


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
def phrases():
    return PlainPhrases(PHOTOS)


@pytest.fixture(scope="session")
def plain():
    """The class itself, for archives a test makes."""
    return PlainPhrases


@pytest.fixture
def make_photo():
    return _photo
