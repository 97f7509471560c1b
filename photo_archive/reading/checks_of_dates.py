# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the date printed, the date of the record and the dates of the event agree?

Dates are compared as the days they may mean, doubts allowed for: a month and a day in it agree, and
so do circa 1954 and 1955. Only what cannot both be true is a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Caption
from photo_archive.domain.date_text import find_dates
from photo_archive.domain.dates import DAY_MAX, DAY_MIN, DateKind, Edtf, Precision, parse_edtf
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import DateSource
from photo_archive.reading.checked import CheckedPhoto, EventDates, PhotoDate, date_of

_CAREFUL = frozenset(DateSource) - {DateSource.CAPTION, DateSource.EXIF, DateSource.UNKNOWN}
"""Dates that someone decided on: the caption is not simply taken for right."""

_LONG_TYPES = frozenset({"campaign", "exhibition", "festival", "milestone", "other", "conference"})
_DAYS_APART = 31
_DAYS_APART_OF_LONG = 366


def check_caption_date(checked: CheckedPhoto) -> Iterator[Finding]:
    """The captions print another date than the record has."""
    recorded = date_of(checked.photo.date)
    if recorded is None:
        return
    reading, caption = checked.reading, checked.caption
    if reading is not None and caption is not None and reading.date:
        printed = parse_edtf(reading.date)
        if not _agree(printed, recorded) and not _dated_elsewhere(caption.text, printed, recorded):
            span = reading.date_span
            where = (span.start, span.end) if span else (-1, -1)
            yield _differs(checked, caption, printed, where)
            return
    for other in checked.own_captions():
        if caption is None or other.id != caption.id:
            yield from _translation_differs(checked, other, recorded)


def _translation_differs(
    checked: CheckedPhoto, caption: Caption, recorded: Edtf
) -> Iterator[Finding]:
    """A translation prints days, and none of them is that of the record."""
    dates = [found for found in find_dates(caption.text) if found.edtf.parts]
    days = [found for found in dates if found.edtf.precision is Precision.DAY]
    exact = [found for found in days if found.edtf.has_year]
    if exact and not any(_agree(found.edtf, recorded) for found in dates):
        yield _differs(checked, caption, exact[0].edtf, (exact[0].start, exact[0].end))


def _differs(
    checked: CheckedPhoto, caption: Caption, printed: Edtf, where: tuple[int, int]
) -> Finding:
    photo = checked.photo
    values = {"printed": DateText(printed.text), "recorded": DateText(photo.date)}
    return checked.finding(
        Rule.DATE_DIFFERS,
        Message("The caption says {printed}, the record {recorded}.", values),
        Message("The two dates have no day in common."),
        _take_printed(checked, printed),
        about=(printed.text, photo.date),
        caption=caption,
        start=where[0],
        end=where[1],
    )


def _take_printed(checked: CheckedPhoto, printed: Edtf) -> Fix:
    if not printed.has_year:
        return Fix(Message("Correct the date or the caption"))
    photo = checked.photo
    return Fix(
        Message("Take the date of the caption, {date}", {"date": DateText(printed.text)}),
        (
            SetField(photo.id, PhotoField.DATE, printed.text),
            SetField(photo.id, PhotoField.DATE_SOURCE, DateSource.CAPTION.value),
        ),
        safe=photo.date_source not in _CAREFUL,
    )


def _agree(one: Edtf, other: Edtf) -> bool:
    """Whether two dates can both be true."""
    if one.has_year and other.has_year:
        return one.padded.overlaps(other.padded)
    return _same_day_of_year(one, other)


def _same_day_of_year(one: Edtf, other: Edtf) -> bool:
    """Whether single days agree where a year is not printed; anything else may."""
    first, second = one.date, other.date
    if first is None or second is None or first.doubt or second.doubt:
        return True
    pairs = ((first.month, second.month), (first.day, second.day))
    return all(a == b for a, b in pairs if a.isdigit() and b.isdigit() and int(a) <= 31)


def _dated_elsewhere(text: str, printed: Edtf, recorded: Edtf) -> bool:
    """Whether another single date of the caption, as exact as the one read, is the record's."""
    return any(
        found.edtf.kind is DateKind.DATE
        and found.edtf.has_year
        and found.edtf.precision >= printed.precision
        and _agree(found.edtf, recorded)
        for found in find_dates(text)
        if found.edtf.parts
    )


def check_event_range(checked: CheckedPhoto) -> Iterator[Finding]:
    """The photo was taken outside the days of its event; said of the innermost event only."""
    recorded = date_of(checked.photo.date)
    if recorded is None:
        return
    outside = [
        event
        for event in checked.events()
        if (days := date_of(event.date)) is not None and not days.padded.overlaps(recorded.padded)
    ]
    inner = {outer for event in outside for outer in checked.known.chain(event.id)[1:]}
    for event in outside:
        if event.id not in inner:
            yield _outside(checked, event)


def _outside(checked: CheckedPhoto, event: Event) -> Finding:
    photo = checked.photo
    values = {
        "date": DateText(photo.date),
        "event": event.name,
        "range": DateText(event.date),
    }
    return checked.finding(
        Rule.DATE_OUTSIDE_EVENT,
        Message("The photo is of {date}, and not of the time of “{event}” ({range}).", values),
        Message("The date of the photo lies outside the days of the event."),
        _date_in_event(checked, event),
        about=(photo.date, event.date),
        record=RecordRef(RecordKind.EVENT, event.id),
    )


def _date_in_event(checked: CheckedPhoto, event: Event) -> Fix:
    """The date of the caption, if that lies in the event."""
    printed = date_of(checked.reading.date) if checked.reading else None
    days = date_of(event.date)
    if printed is not None and days is not None and printed.padded.overlaps(days.padded):
        return _take_printed(checked, printed)
    return Fix(Message("Correct the date of the photo or of the event, or link another event"))


def check_event_photos(checked: CheckedPhoto) -> Iterator[Finding]:
    """Photos of one event that were taken too far apart; events outside the one they belong to.

    Both are said where they are to be mended: the first of the photo that stands apart, the second
    of the first photo of the event.
    """
    for event in checked.events():
        dates = checked.event_dates.get(event.id)
        if dates is None:
            continue
        other = dates.apart.get(checked.photo.id)
        if other is not None:
            yield _contradicts(checked, event, other)
        if dates.first == checked.photo.id:
            yield from _outside_parent(checked, event)


def event_dates(event: Event, photos: Sequence[PhotoDate]) -> EventDates:
    """Which photos of an event stand apart from the most of them; worked out once an event."""
    first = min((one.photo for one in photos), default=None)
    allowed = _DAYS_APART_OF_LONG if event.type in _LONG_TYPES else _DAYS_APART
    days = date_of(event.date)
    if days is not None and days.padded.last - days.padded.first <= allowed:
        return EventDates(first)
    dated = [(one, date) for one in photos if (date := _exact(one.date)) is not None]
    groups = sorted(_groups(dated, allowed), key=len, reverse=True)
    if len(groups) < 2:
        return EventDates(first)
    decided = len(groups[0]) > len(groups[1])
    apart = {one.photo: groups[0][0] for group in groups[1:] for one in group}
    if not decided:
        apart.update((one.photo, groups[1][0]) for one in groups[0])
    return EventDates(first, apart)


def _exact(text: str) -> Edtf | None:
    """A date known to the month at least, and without open ends."""
    date = date_of(text)
    if date is None or date.precision < Precision.SEASON:
        return None
    open_ended = date.padded.first == DAY_MIN or date.padded.last == DAY_MAX
    return None if open_ended else date


def _groups(dated: Sequence[tuple[PhotoDate, Edtf]], allowed: int) -> list[list[PhotoDate]]:
    """Photos in groups by date with more than so many days between one group and the next."""
    groups: list[list[PhotoDate]] = []
    last = DAY_MIN
    for one, date in sorted(dated, key=lambda pair: pair[1].padded.first):
        if not groups or date.padded.first - last > allowed:
            groups.append([])
        groups[-1].append(one)
        last = max(last, date.padded.last)
    return groups


def _contradicts(checked: CheckedPhoto, event: Event, other: PhotoDate) -> Finding:
    values = {
        "date": DateText(checked.photo.date),
        "event": event.name,
        "other": other.reference,
        "other_date": DateText(other.date),
    }
    return checked.finding(
        Rule.EVENT_DATES,
        Message("“{event}” is of {date} here, and of {other_date} in photo {other}.", values),
        Message("The photos of one event were taken too far apart."),
        Fix(Message("Correct the date, or link the event that is meant")),
        about=(checked.photo.date, other.date),
        record=RecordRef(RecordKind.EVENT, event.id),
    )


def _outside_parent(checked: CheckedPhoto, event: Event) -> Iterator[Finding]:
    if event.parent_id is None:
        return
    ref = RecordRef(RecordKind.EVENT, event.parent_id)
    parent = checked.records.get(ref)
    own = date_of(event.date)
    whole = date_of(parent.date) if isinstance(parent, Event) else None
    if own is None or whole is None or own.padded.overlaps(whole.padded):
        return
    assert isinstance(parent, Event)
    values = {
        "event": event.name,
        "date": DateText(event.date),
        "parent": parent.name,
        "range": DateText(parent.date),
    }
    yield checked.finding(
        Rule.EVENT_DATES,
        Message("“{event}” ({date}) is part of “{parent}”, but not of its time ({range}).", values),
        Message("A part of an event lies within its days."),
        Fix(Message("Correct one of the dates, or what the event is part of")),
        about=(event.date, parent.date),
        record=RecordRef(RecordKind.EVENT, event.id),
    )
