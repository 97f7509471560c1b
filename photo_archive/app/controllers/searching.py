# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the search box, the browse panel and the order to questions, and back to counts.

Every change asks again; only the newest question is answered. What has just been edited may no
longer match: a search made again for its counts alone leaves the photos in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.messages import error_text
from photo_archive.app.models.browse_model import BrowseModel
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.session import Session
from photo_archive.app.session_values import BY_HAND, FoundNow
from photo_archive.app.views.query_chips import written_term
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.errors import ArchiveError, UsageError
from photo_archive.domain.query import parse
from photo_archive.domain.query_days import taken_apart, with_days
from photo_archive.domain.query_mending import fault_span
from photo_archive.domain.query_terms import Stance, Term, stances, with_stance
from photo_archive.domain.query_text import add_term, to_text
from photo_archive.domain.query_text import chips as terms_of
from photo_archive.domain.query_tree import FieldName

TYPING_MS = 30
DATE_FIELDS = (FieldName.DATE, FieldName.WITHIN)


class Searching(QObject):
    """Asks and understands; what is done with the photos found is the library's matter."""

    found = Signal(object, bool)
    unreadable = Signal(object)

    def __init__(
        self, desk: Desk, session: Session, browse: BrowseModel, order: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._browse = browse
        self.saved_queries: frozenset[str] = frozenset()
        """What saved searches ask for."""
        self.by_hand = True
        """Whether photos of an album that is shown come in its own order."""
        self._counts_only = False
        self._uncounted: FoundNow | None = None
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._show_counts)
        self.order = order
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.ask)
        search = desk.window.search
        search.query_changed.connect(self._typing.start)
        search.query_changed.connect(self._show_asked)
        search.completion_wanted.connect(session.complete)
        session.found.connect(self._on_found)
        session.find_failed.connect(self._on_failed)
        session.completed.connect(self._on_completed)

    @property
    def is_settled(self) -> bool:
        """Whether no question is on its way."""
        waits = self._typing.isActive() or self._counting.isActive()
        return self._session.is_settled and not waits

    @property
    def query(self) -> str:
        """What stands in the search box."""
        return self._desk.window.search.query()

    def stop(self) -> None:
        """Ask no more, and hear no more: the session outlives this window."""
        self._typing.stop()
        self._counting.stop()
        self._session.found.disconnect(self._on_found)
        self._session.find_failed.disconnect(self._on_failed)
        self._session.completed.disconnect(self._on_completed)

    def ask(self) -> None:
        """Search for what stands in the box."""
        self._counts_only = False
        self._session.find(self.query, self.order, by_hand=self.by_hand)

    def ask_counts(self) -> None:
        """Count again, leaving the photos in sight."""
        self._counts_only = True
        self._session.find(self.query, self.order, by_hand=self.by_hand)

    def choose_order(self, order: str) -> None:
        """Show the photos in another order: that of the album shown, or one for all."""
        self.by_hand = order == BY_HAND
        if not self.by_hand:
            self.order = order
            self._desk.settings.set(options.ORDER, order)
        self.ask()

    # -- narrowing --------------------------------------------------------------------------

    def narrow(self, field: FieldName, value: str) -> None:
        """Search for this value as well."""
        search = self._desk.window.search
        try:
            search.set_query(add_term(search.query(), field, value))
        except UsageError:
            search.set_query(add_term("", field, value))

    def set_stance(self, term: Term, stance: Stance) -> None:
        """Ask for a value, leave it out, or neither, whatever the search had before."""
        search = self._desk.window.search
        value = term.value.replace("/", "..") if term.field in DATE_FIELDS else term.value
        try:
            search.set_query(with_stance(search.query(), term.field, value, stance))
        except UsageError:
            search.set_query(with_stance("", term.field, value, stance))

    def _show_asked(self, query: str) -> None:
        """What the panel shows as asked for is what the query says, from its first letter on."""
        self._browse.set_asked(stances(query))

    def add(self, term: str) -> None:
        """Narrow the search by a term."""
        search = self._desk.window.search
        before = search.query().strip()
        if term not in parts_of(before):
            search.set_query(f"{before} {term}".strip())

    def add_years(self, first: int, last: int) -> None:
        """Ask for some years in the place of all dates asked for; for the same again, for any."""
        search, years = self._desk.window.search, _years(first, last)
        asked = stances(search.query())
        again = asked.get(Term(FieldName.DATE, years.replace("..", "/"))) is Stance.ASKED
        try:
            search.set_query(with_days(search.query(), "" if again else years))
        except UsageError:
            search.set_query(with_days("", years))

    def is_savable(self, query: str) -> bool:
        """Whether there is something to save that is not saved yet."""
        return bool(query) and query not in self.saved_queries and not self._session.read_only

    # -- answers ----------------------------------------------------------------------------

    def _on_found(self, found: FoundNow) -> None:
        search = self._desk.window.search
        search.show_error("")
        search.show_names({(term.field, term.value): name for term, name in found.names.items()})
        self._show_asked(self.query)
        if found.rebuilt is not None:
            text = self._desk.wording.message(found.rebuilt)
            self._desk.window.status.show_saved(text, undo=False)
        self._uncounted = found
        self._counting.start()
        self.found.emit(found, self._counts_only)

    def _show_counts(self) -> None:
        """Photos come first: what is beside them is counted in a turn of its own."""
        found, self._uncounted = self._uncounted, None
        if found is not None and found.facets is not None:
            apart = taken_apart(found.query)
            dated = apart.undated or apart.first is not None
            self._browse.set_facets(found.facets, to_text(parse(apart.rest)), dated=dated)

    def _on_failed(self, error: Exception) -> None:
        if self._desk.messenger.tell_damage(error):
            return
        if not isinstance(error, ArchiveError):
            self._desk.messenger.show_error(error)
        text = error_text(error, self._desk.wording)
        fault = fault_span(error) if isinstance(error, UsageError) and error.query else None
        self._desk.window.search.show_error(text, fault)
        self.unreadable.emit(error)

    def _on_completed(self, text: str, suggestions: object) -> None:
        rows = []
        for one in suggestions:  # a tuple of the service's suggestions
            label = self._session.label(one.ref, one.label)
            if one.kind == "date":
                label = long_date(one.label, self._desk.wording.language)
            found_by = one.detail if one.detail != label else ""
            rows.append(
                Suggestion(
                    label,
                    self._detail(found_by, one.count),
                    str(one.kind),
                    one.insert,
                    replaces_from=one.replaces_from,
                )
            )
        self._desk.window.search.show_suggestions(text, rows)

    def _detail(self, detail: str, count: int) -> str:
        photos = self._desk.wording.count("{n} photo", "{n} photos", count) if count else ""
        return " · ".join(part for part in (detail, photos) if part)


def _years(first: int, last: int) -> str:
    return f"{first:04d}" if first == last else f"{first:04d}..{last:04d}"


def parts_of(query: str) -> list[str]:
    """The parts of a query as written; none if it cannot be read."""
    try:
        return [written_term(query, one) for one in terms_of(query)]
    except UsageError:
        return []
