# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A view of the library that answers the search anew.

It asks when it is seen and the search is not the one it answered, and tells of every fault but
those the search itself has told of.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.library_view import LibraryView
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session
from photo_archive.domain.errors import ArchiveError


class AnsweringView(LibraryView):
    """Asks whatever is shown of the photos found, once for each search.

    Args:
        name: What the view is called where one chooses between views.
        session: Who answers.
        library: Whose search is answered.
    """

    def __init__(self, name: str, session: Session, library: Library) -> None:
        super().__init__(library)
        self._session = session
        self._library = library
        self._is_old = True
        self._questions = [session.questions_for(self)]
        self._asking = self._questions[0]
        self._asking.answered.connect(self.show_answer)
        self._asking.failed.connect(self._on_failed)
        library.add_view(name, self)
        library.loaded.connect(self._on_loaded)

    @abstractmethod
    def question(self, query: str) -> Callable[[], object]:
        """What is asked of another thread about a query."""

    @abstractmethod
    def show_answer(self, answer: object) -> None:
        """Show what came of it."""

    def further_questions(self, answered: Callable[..., None]) -> Latest:
        """Ask something else besides; its faults are told, and its thread ends with the others."""
        made = self._session.questions_for(self)
        made.answered.connect(answered)
        made.failed.connect(self._on_failed)
        self._questions.append(made)
        return made

    def stop(self) -> None:
        """End the threads."""
        for one in self._questions:
            one.stop()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is asked."""
        return not any(one.busy for one in self._questions)

    def look(self) -> None:
        """Show what was found while another view was seen."""
        if self._is_old:
            self._ask()

    def _on_loaded(self) -> None:
        self._is_old = True
        if self.is_seen:
            self._ask()

    def _ask(self) -> None:
        found = self._library.found
        if found is not None:
            self._is_old = False
            self._asking.ask(self.question(found.query))

    def _on_failed(self, error: Exception) -> None:
        """A query that cannot be read has been told of by the search itself."""
        if not isinstance(error, ArchiveError):
            self._session.failed.emit(error)
