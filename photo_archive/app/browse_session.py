# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages for browsing ask: people with portraits, calendars, what is around a photo.

Each question is answered in a thread and the newest wins, so that whoever scrolls or turns pages
fast waits for the last one only. Services are imported where they are first needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.around import Around
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, Month
from photo_archive.domain.ids import PhotoId, RecordRef
from photo_archive.domain.people_cards import PeopleList, PersonCard, Portrait
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.domain.photo import PhotoLine

if TYPE_CHECKING:
    from photo_archive.services.people_list import NamesInOrder
    from photo_archive.services.portraits import Portraits

MOST_PHOTOS = "photos"
"""The order in which those with most photos come first, beside the orders of names."""


@dataclass(frozen=True, slots=True)
class PeopleNow:
    """People in order, as asked for."""

    text: str
    order: str
    people: PeopleList


@dataclass(frozen=True, slots=True)
class CalendarScope:
    """Which photos a calendar shows: those of a query, and maybe of one event."""

    query: str = ""
    event: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class AroundNow:
    """A photo as a list shows it, and what is around it."""

    line: PhotoLine
    around: Around


class BrowseSession(Asking):
    """Asks for people, their cards and portraits, for calendars and for what is around a photo."""

    people_found = Signal(object)
    cards_found = Signal(object)
    months_found = Signal(object, object)
    month_found = Signal(object, object)
    around_found = Signal(object)
    around_failed = Signal(object)

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._listing = self._latest(self.people_found)
        self._reading = self._latest(self.cards_found)
        self._months = self._latest()
        self._months.answered.connect(lambda found: self.months_found.emit(*found))
        self._month = self._latest()
        self._month.answered.connect(lambda found: self.month_found.emit(*found))
        self._around = self._latest(self.around_found, failed=self.around_failed)
        self._portraits: Portraits | None = None
        self._names: NamesInOrder | None = None

    # -- people -----------------------------------------------------------------------------

    def ask_people(self, text: str, order: str, names: PeopleOrder) -> None:
        """Ask for everybody with a name that answers to a text; ``people_found`` follows.

        Args:
            text: What is typed, "" for all.
            order: An order of names, or ``MOST_PHOTOS``.
            names: The order of names among those with equally many photos.
        """
        self._listing.ask(lambda: self._people(text.strip(), order, names))

    def _people(self, text: str, order: str, names: PeopleOrder) -> PeopleNow:
        from photo_archive.services.people_list import (
            NamesInOrder,
            list_most_photographed,
            list_people,
        )

        workspace = self._session.workspace
        if self._names is None:
            self._names = NamesInOrder()
        if order == MOST_PHOTOS:
            found = list_most_photographed(workspace, text, names, self._names)
        else:
            found = list_people(workspace, text, PeopleOrder(order), self._names)
        return PeopleNow(text, order, found)

    def ask_cards(self, people: Sequence[int]) -> None:
        """Ask for the cards of people in sight; ``cards_found`` follows."""
        self._reading.ask(lambda: self._cards(people))

    def _cards(self, people: Sequence[int]) -> tuple[PersonCard, ...]:
        from photo_archive.services.people_list import people_cards

        return tuple(people_cards(self._session.workspace, people, self._language))

    def portrait(self, wanted: Portrait) -> bytes | None:
        """A portrait as JPEG; called from threads."""
        if self._portraits is None:
            from photo_archive.services.portraits import Portraits

            self._portraits = Portraits(self._session.workspace)
        return self._portraits.jpeg(wanted)

    # -- calendars --------------------------------------------------------------------------

    def ask_months(self, scope: CalendarScope) -> None:
        """Ask which months have photos; ``months_found`` follows with the scope."""
        self._months.ask(lambda: (scope, self._read_months(scope)))

    def _read_months(self, scope: CalendarScope) -> CalendarMonths:
        from photo_archive.services.calendars import calendar_months

        return calendar_months(self._session.workspace, scope.query)

    def ask_month(self, scope: CalendarScope, month: Month) -> None:
        """Ask for one month; ``month_found`` follows with the scope."""
        self._month.ask(lambda: (scope, self._read_month(scope, month)))

    def _read_month(self, scope: CalendarScope, month: Month) -> CalendarMonth:
        from photo_archive.services.calendars import calendar_month

        return calendar_month(
            self._session.workspace, scope.query, month, self._language, scope.event
        )

    # -- around -----------------------------------------------------------------------------

    def ask_around(self, photo: PhotoId) -> None:
        """Ask what is around a photo; ``around_found`` or ``around_failed`` follows."""
        self._around.ask(lambda: self._read_around(photo))

    def _read_around(self, photo: PhotoId) -> AroundNow:
        from photo_archive.services.around import around

        found = around(self._session.workspace, photo, self._language)
        return AroundNow(self._session.lines([photo])[0], found)

    def stop(self) -> None:
        if self._portraits is not None:
            self._portraits.close()
        super().stop()
