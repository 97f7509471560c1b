# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An open archive in the window: its controllers, its panes and the actions that need it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from photo_archive.app.actions import enable
from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.composing import Composing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.exchanging import Exchanging
from photo_archive.app.controllers.exporting import Exporting
from photo_archive.app.controllers.file_metadata import FileMetadata
from photo_archive.app.controllers.grouping import Grouping
from photo_archive.app.controllers.library import Library, LibraryState
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.picture_ordering import PictureOrdering
from photo_archive.app.controllers.proposals_here import ProposalsHere
from photo_archive.app.controllers.reviewing import Reviewing
from photo_archive.app.controllers.safety import Safety
from photo_archive.app.controllers.stacking import Stacking
from photo_archive.app.controllers.watching import Watching
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.session import Session
from photo_archive.app.views.history_dialog import HistoryDialog
from photo_archive.app.views.main_window import Panes
from photo_archive.domain.captions import Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Status

SPLITTER = "library"
READING_AFTER_MS = 400
"""How long after the first photos captions are read for what they propose."""
NOT_ON_PAGES = ("select_all", "clear_selection", "clear_search", "larger", "smaller", "fit")
"""What acts on the photos of the library, and makes no sense while a page hides them."""


class ArchiveDesk(QObject):
    """Puts the controllers of one archive together with the window."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._possible: dict[str, bool] = {}

    def build(self, state: LibraryState) -> Generator[None, None, None]:
        """Make everything, in slices; the window shows it when all is there."""
        desk, session = self._desk, self._session
        self.library = Library(desk, session, state)
        yield
        self.cataloguing = Cataloguing(desk, session, self.library)
        yield
        self.exchanging = Exchanging(desk, session, self.library)
        self.composing = Composing(desk, session, self.library)
        self.composing.written.connect(self.cataloguing.panel.captions.set_language)
        self.safety = Safety(desk, session)
        self.pages = Pages(desk, self.library)
        self.authorities = AuthorityDesk(desk, session, self.library, self.pages)
        self.reviews = ReviewSession(session, desk.runner, desk.wording.language, self)
        self.reviewing = Reviewing(desk, session, self.library, self.pages, self.reviews)
        self.proposals = ProposalsHere(
            desk, session, self.library, self.cataloguing, self.pages, self.reviews
        )
        yield
        self.exporting = Exporting(desk, session, self.library)
        self.file_metadata = FileMetadata(desk, session, self.library, self.pages)
        self.ordering = PictureOrdering(desk, session, self.library, self.pages)
        self.grouping = Grouping(desk, session, self.library, self.ordering.asking)
        self.stacking = Stacking(desk, session, self.library, self.ordering.asking)
        self.watching = Watching(desk, session, self.library, self.pages, self.ordering.asking)
        self.authorities.listen(self.cataloguing.panel)
        self._connect()
        panes = self._panes()
        for pane in (panes.record, panes.browse, panes.photos):
            yield
            pane.sizeHint()  # has everything in it styled, which takes longest of all
        yield
        self._show(panes)
        yield
        self._begin()

    def _panes(self) -> Panes:
        library = self.library
        return Panes(library.browse, library.bar, library.pages, self.cataloguing.pages)

    def _show(self, panes: Panes) -> None:
        desk = self._desk
        desk.window.put_in(panes)
        desk.window.splitter.restoreState(desk.settings.layout(SPLITTER))
        desk.window.setWindowTitle(f"{self._title()} — {desk.wording.say('Photo Archive')}")

    def _connect(self) -> None:
        desk, session, library = self._desk, self._session, self.library
        desk.window.view_chosen.connect(library.show_view)
        desk.window.escaped.connect(library.escape)
        desk.window.status.undo_wanted.connect(self._undo)
        self.exchanging.review_wanted.connect(self.reviewing.show)
        session.failed.connect(desk.messenger.show_error)
        session.changed.connect(self._on_changed)
        library.selection_changed.connect(self._enable)
        self.pages.changed.connect(self._enable)
        self.pages.changed.connect(self.cataloguing.catch_up)
        library.loupe.regions_switched.connect(desk.actions["regions"].setChecked)
        self.cataloguing.panel.file_says_wanted.connect(desk.actions["file_says"].trigger)
        self._connections = self._connect_actions()

    def _begin(self) -> None:
        session, library = self._session, self.library
        self._on_changed(None)
        self._first_found = QTimer(self, singleShot=True, interval=READING_AFTER_MS)
        self._first_found.timeout.connect(self._begin_reviews)
        session.found.connect(self._on_first_answer)
        session.find_failed.connect(self._on_first_answer)
        library.begin()
        library.grid.setFocus()

    def _title(self) -> str:
        title = self._session.title
        if self._session.read_only:
            return self._desk.wording.say("{title} (read-only)", title=title)
        return title

    def _on_first_answer(self) -> None:
        """Photos come first: reading captions for proposals waits until some are shown."""
        self._session.found.disconnect(self._on_first_answer)
        self._session.find_failed.disconnect(self._on_first_answer)
        self._first_found.start()

    def _begin_reviews(self) -> None:
        self.reviews.ask_counts()
        self.reviews.refresh_all()

    def _connect_actions(self) -> list[tuple[str, Callable[[], object]]]:
        library, records, desk = self.library, self.cataloguing, self._desk
        panel = records.panel
        ways: list[tuple[str, Callable[[], object]]] = [
            ("import", self.exchanging.ask_import),
            ("captions", self.exchanging.ask_captions),
            ("compose", self.composing.ask),
            ("sheet", self.exchanging.ask_sheet),
            ("export", self.exporting.ask),
            ("check_originals", self.safety.ask_check),
            ("find_missing", self.safety.ask_missing),
            ("backups", self.safety.ask_backups),
            ("undo", self._undo),
            ("redo", self._session.redo),
            ("history", lambda: self.show_history(None)),
            ("photo_history", lambda: self.show_history(library.current_id())),
            ("select_all", library.select_all),
            ("clear_selection", library.clear_selection),
            ("copy_reference", self._copy_references),
            ("grid", lambda: self._show_view("grid")),
            ("table", lambda: self._show_view("table")),
            ("loupe", lambda: self._show_view("loupe")),
            ("larger", lambda: library.zoom(1)),
            ("smaller", lambda: library.zoom(-1)),
            ("fit", library.loupe.view.fit),
            ("next_photo", library.go_next),
            ("previous_photo", library.go_previous),
            ("show_file", self._show_file),
            ("other_side", self._show_other_side),
            ("group_photos", self.grouping.ask),
            ("stack_photos", self.stacking.stack_selected),
            ("unstack_photos", self.stacking.take_apart),
            ("toggle_stack", self.stacking.toggle),
            ("propose_stacks", self.stacking.ask),
            ("watched", self.watching.ask),
            ("inbox", self.watching.show_inbox),
            ("take_from_inbox", self.watching.take_out),
            ("ungroup_photo", self.grouping.take_apart),
            ("edit_caption", self._edit_caption),
            ("save_next", lambda: self._save_and_go(1)),
            ("save_previous", lambda: self._save_and_go(-1)),
            ("caption_en", lambda: self._choose_language(Language.EN)),
            ("caption_fr", lambda: self._choose_language(Language.FR)),
            ("caption_vi", lambda: self._choose_language(Language.VI)),
            ("edit_date", lambda: self._focus(panel.date.edit)),
            ("add_person", panel.people.begin_adding),
            ("add_place", panel.chips[RecordKind.PLACE].begin_adding),
            ("add_event", panel.chips[RecordKind.EVENT].begin_adding),
            ("add_tag", panel.chips[RecordKind.TAG].begin_adding),
            ("search", self._search),
            ("clear_search", desk.window.search.clear),
            ("go_grid", self._go_photos),
            ("review", self.reviewing.show),
            ("review_checks", self.reviewing.show_checks),
            ("next_proposal", self.proposals.next_proposal),
            ("accept_proposal", self.proposals.accept_current),
            ("reject_proposal", self.proposals.reject_current),
            ("accept_caption", self.proposals.accept_caption),
            *self._ways_to_records(),
            ("picture_pairs", self.ordering.open_pairs),
            ("conflicts", self.file_metadata.open_conflicts),
            ("file_says", self.file_metadata.show_file_says),
            ("next_panel", lambda: self._step_panel(1)),
            ("previous_panel", lambda: self._step_panel(-1)),
        ]
        ways += [
            (f"status_{one.value}", lambda key=one.value: records.set_status(key)) for one in Status
        ]
        for action_id, way in ways:
            desk.actions[action_id].triggered.connect(lambda _=False, do=way: do())
        desk.actions["regions"].toggled.connect(library.loupe.show_regions)
        return ways

    def _ways_to_records(self) -> list[tuple[str, Callable[[], object]]]:
        desk = self.authorities
        return [
            ("people", lambda: desk.open_kind(RecordKind.PERSON)),
            ("organisations", lambda: desk.open_kind(RecordKind.ORGANISATION)),
            ("places", lambda: desk.open_kind(RecordKind.PLACE)),
            ("events", lambda: desk.open_kind(RecordKind.EVENT)),
            ("tags", lambda: desk.open_kind(RecordKind.TAG)),
            ("duplicates", desk.merging.open_queue),
        ]

    def leave(self) -> LibraryState:
        """Save what is being typed, take the panes out and say where things stood."""
        self.cataloguing.panel.commit()
        state = self.library.state()
        self._desk.settings.set_layout(SPLITTER, self._desk.window.splitter.saveState())
        self.library.stop()
        self.exchanging.stop()
        self.safety.stop()
        self.authorities.stop()
        self.watching.stop()
        self.stacking.stop()
        self.ordering.stop()
        self.file_metadata.stop()
        self.reviews.stop()
        self.reviewing.stop()
        self.pages.stop()
        for action_id, _ in self._connections:
            self._desk.actions[action_id].triggered.disconnect()
        self._session.disconnect(self)
        for one in (
            self.library,
            self.cataloguing,
            self.exchanging,
            self.exporting,
            self.file_metadata,
            self.safety,
            self.pages,
            self.authorities,
            self.ordering,
            self.grouping,
            self.watching,
            self.stacking,
            self.reviewing,
            self.proposals,
            self.reviews,
            self,
        ):
            one.blockSignals(True)
            self._session.disconnect(one)
            one.deleteLater()
        self._desk.window.take_out()
        return state

    # -- what can be done now ---------------------------------------------------------------

    def _enable(self) -> None:
        enable(
            self._desk.actions,
            archive=True,
            writable=not self._session.read_only,
            photo=self.library.current_id() is not None and self.pages.current() is None,
        )
        for action_id in NOT_ON_PAGES if self.pages.current() is not None else ():
            self._desk.actions[action_id].setEnabled(False)
        for action_id, possible in self._possible.items():
            self._desk.actions[action_id].setEnabled(possible)

    def _on_changed(self, _: object) -> None:
        self._show_undo()
        self._enable()

    def _show_undo(self) -> None:
        say = self._desk.wording.say
        for action_id, title, named, bare in (
            ("undo", self._session.undo_title(), "Undo: {change}", "Undo"),
            ("redo", self._session.redo_title(), "Redo: {change}", "Redo"),
        ):
            action = self._desk.actions[action_id]
            self._possible[action_id] = title is not None and not self._session.read_only
            words = self._worded(title) if title is not None else ""
            action.setText(say(named, change=words) if words else say(bare))

    def _worded(self, title: Message) -> str:
        return self._desk.wording.message(title)

    # -- ways -------------------------------------------------------------------------------

    def _undo(self) -> None:
        self.reviews.finish()
        if self.reviewing.undo_later():
            return
        focused = self._desk.window.focusWidget()
        self.cataloguing.panel.commit()
        if focused is not None and self.cataloguing.panel.captions.isAncestorOf(focused):
            focused.setFocus()  # one goes on where one was, with the next proposal
        self._session.undo()

    def _show_view(self, name: str) -> None:
        self.pages.leave()
        self.library.show_view(name)

    def _go_photos(self) -> None:
        self.pages.leave()
        self.library.focus_photos()

    def _search(self) -> None:
        page = self.pages.current()
        if page is not None:
            page.begin_search()
            return
        self._desk.window.search.edit.setFocus()
        self._desk.window.search.edit.selectAll()

    def _focus(self, field: QWidget) -> None:
        self._desk.actions["record"].setChecked(True)
        field.setFocus()

    def _edit_caption(self) -> None:
        self._focus(self.cataloguing.panel.editor)

    def _choose_language(self, language: Language) -> None:
        self.cataloguing.panel.set_language(language.value)
        self.cataloguing.panel.language_chosen.emit(language.value)

    def _save_and_go(self, step: int) -> None:
        if self.cataloguing.shows_batch:
            self.cataloguing.batch.apply.click()
            return
        self.cataloguing.panel.captions.commit()
        (self.library.go_next if step > 0 else self.library.go_previous)()
        self.cataloguing.show_selection()
        self._edit_caption()

    def _show_other_side(self) -> None:
        if self.library.view != "loupe":
            self._show_view("loupe")
        self.library.loupe.show_next_side()

    def _copy_references(self) -> None:
        lines = self._session.lines(self.library.selected_ids()[:10_000])
        QGuiApplication.clipboard().setText("\n".join(one.reference for one in lines))

    def _show_file(self) -> None:
        photo = self.cataloguing.panel.photo
        if photo is not None and photo.files:
            folder = Path(photo.files[0].full_path).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def show_history(self, photo_id: int | None) -> HistoryDialog:
        """Open the history of the archive or of one photo."""
        wording = self._desk.wording
        subject = ""
        if photo_id is not None:
            reference = self._session.photo(photo_id).reference
            subject = wording.say("Changes of {reference}", reference=reference)
        dialog = HistoryDialog(
            self._desk.theme, wording, self._session.history(photo_id), subject, self._desk.window
        )
        dialog.open()
        return dialog

    def _step_panel(self, step: int) -> None:
        """F6: browse, search, photos, record, in turn; on a page its panels."""
        page = self.pages.current()
        if page is not None:
            page.step_panel(step)
            return
        record = self.cataloguing.pages.currentWidget()
        panel = self.cataloguing.panel
        stops: list[tuple[QWidget, QWidget]] = [
            (self._desk.window.search, self._desk.window.search.edit),
            (self.library.browse, self.library.browse),
            (self.library.pages, self.library.pages.currentWidget()),
            (record, panel.editor if record is panel else record),
        ]
        stops = [one for one in stops if one[0].isVisible()]
        focused = QGuiApplication.focusObject()
        at = next(
            (
                number
                for number, (area, _) in enumerate(stops)
                if isinstance(focused, QWidget) and (area is focused or area.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        area, target = stops[(at + step) % len(stops)]
        if area is self.library.pages:
            self.library.focus_photos()
        else:
            target.setFocus()
