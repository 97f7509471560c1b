# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A calendar of the photos a query finds: which months there are, and one month in full."""

from __future__ import annotations

from photo_archive.catalogue import authorities, event_days, photos, record_uses
from photo_archive.catalogue.session import Session
from photo_archive.domain.calendar import (
    CalendarMonth,
    CalendarMonths,
    DayNow,
    EventDays,
    Month,
    MonthCount,
    NoDay,
)
from photo_archive.domain.date_parts import DayRange, Precision
from photo_archive.domain.dates import OpenEnd, parse_edtf
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordRef
from photo_archive.domain.query import parse
from photo_archive.index.day_photos import day_counts, month_totals, on_no_day
from photo_archive.services.workspace import Workspace

PICTURES_BESIDE = 6
"""Pictures shown of each date that is not one day."""
_FIRST_MONTH = 12
"""January of the year 1, as a year times twelve; photos before it are of no month here."""


def calendar_months(workspace: Workspace, query: str) -> CalendarMonths:
    """Which months the photos of a query are of.

    Raises:
        UsageError: The query is malformed.
    """
    tree = parse(query)
    with workspace.finder.at_hand() as index:
        hits = index.match(tree)
        found = month_totals(index.contents, hits.photos)
        total = len(hits)
    months = [
        MonthCount(Month(number // 12, number % 12 + 1), count)
        for number, count in found.months
        if number >= _FIRST_MONTH
    ]
    no_month = total - found.undated - sum(one.photos for one in months)
    return CalendarMonths(tuple(months), total, no_month, found.undated)


def calendar_month(
    workspace: Workspace, query: str, month: Month, language: str, event: RecordRef | None = None
) -> CalendarMonth:
    """One month of the photos of a query.

    Args:
        workspace: The archive.
        query: Which photos.
        month: Which month.
        language: In which events are named.
        event: Show this event and its parts; None: all events that are part of no other.

    Raises:
        UsageError: The query is malformed.
    """
    tree = parse(query)
    with workspace.finder.at_hand() as index:
        hits = index.match(tree)
        days = day_counts(index.contents, hits.photos, month.sheet)
        unsure = on_no_day(index.contents, hits.photos, month.days)
    with workspace.reading() as session:
        return CalendarMonth(
            month,
            tuple(DayNow(one.day, one.photos, one.doubtful, PhotoId(one.first)) for one in days),
            _events(session, month.sheet, language, event),
            _no_day(session, unsure),
        )


def _no_day(session: Session, ids: list[int]) -> tuple[NoDay, ...]:
    """Photos by the date they have, in the order in which dates first come."""
    dates = photos.field_values(session, [PhotoId(one) for one in ids], PhotoField.DATE)
    together: dict[str, list[PhotoId]] = {}
    for one in ids:
        date = dates.get(PhotoId(one), "")
        if date:
            together.setdefault(date, []).append(PhotoId(one))
    return tuple(
        NoDay(date, len(found), tuple(found[:PICTURES_BESIDE])) for date, found in together.items()
    )


def _events(
    session: Session, days: DayRange, language: str, event: RecordRef | None
) -> tuple[EventDays, ...]:
    wanted = None if event is None else set(record_uses.all_below(session, event))
    found: list[EventDays] = []
    for ref, name, edtf, parent in event_days.events_in(session, days):
        held = days_of_event(edtf)
        shown = parent is None if wanted is None else ref.id in wanted
        if held is not None and shown:
            found.append(EventDays(ref, name, held))
    names = authorities.labels(session, language, [one.ref for one in found])
    found.sort(key=lambda one: (one.days.first - one.days.last, one.days.first))
    return tuple(EventDays(one.ref, names.get(one.ref, one.name), one.days) for one in found)


def days_of_event(edtf: str) -> DayRange | None:
    """From the first to the last day of an event; None if they are not known to the day."""
    try:
        date = parse_edtf(edtf) if edtf else None
    except ArchiveError:
        return None
    if date is None or date.precision is not Precision.DAY or len(date.stretches) > 1:
        return None
    if any(isinstance(end, OpenEnd) for end in (date.stretches[0].first, date.stretches[0].last)):
        return None
    return date.strict
