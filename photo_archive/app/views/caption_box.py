# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption in its three languages: tabs, the editor, what is linked and proposed, whether saved.

A fresh ``Photo`` of the same id does not take away what is being typed. A translation behind its
source is marked on its tab.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from photo_archive.app.models.proposal_words import links_line, proposal_tip
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import column, label, row
from photo_archive.app.views.proposal_card import ProposalCard
from photo_archive.domain.captions import Caption, CaptionKind, Language
from photo_archive.domain.photo import Photo
from photo_archive.domain.proposals import Proposal
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class Draft:
    """A caption that was typed and could not be saved."""

    photo: int
    language: Language
    text: str
    spans: tuple[Span, ...]


class CaptionBox(QWidget):
    """Shows and edits the captions of one photo."""

    caption_edited = Signal(object, str, object)
    language_chosen = Signal(str)
    proposal_shown = Signal(object)
    """Another proposal is asked about: its records are to be worded."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._photo: Photo | None = None
        self._preferred = Language.EN
        self._language = Language.EN
        self._proposals: tuple[Proposal, ...] = ()
        self._drafts: dict[tuple[int, Language], Draft] = {}
        self._writable = True
        self._tabs: dict[Language, QToolButton] = {}
        self.editor = CaptionEditor(theme, wording)
        self.editor.settled.connect(self._on_settled)
        self.editor.text_edited.connect(self._on_typing)
        self.editor.reverted.connect(self._revert)
        self.editor.proposal_entered.connect(self._ask)
        self.card = ProposalCard(theme, wording)
        self.card.next_wanted.connect(self.next_proposal)
        self.card.left.connect(self.editor.setFocus)
        self.card.hide()
        line = row(gap=theme.px(2))
        for language in Language:
            line.addWidget(self._make_tab(language))
        self._state = Pill(theme)
        self._state.hide()
        line.addStretch(1)
        line.addWidget(self._state)
        self._links = label("", "hint")
        self._saved = label("", "hint")
        box = column(gap=theme.px(4))
        box.addLayout(line)
        box.addWidget(self.editor)
        box.addLayout(row(self._links, None, self._saved))
        box.addSpacing(theme.px(2))
        box.addWidget(self.card)
        self.setLayout(box)

    def _make_tab(self, language: Language) -> QToolButton:
        tab = QToolButton()
        tab.setText(language.value.upper())
        tab.setProperty("role", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tab.clicked.connect(self._on_tab)
        self._tabs[language] = tab
        return tab

    # -- showing ----------------------------------------------------------------------------

    @property
    def language(self) -> Language:
        """The language shown."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Show the caption of this language, and prefer it from now on."""
        self.commit()
        self._preferred = self._language = language
        self._tabs[language].setChecked(True)
        if self._photo is not None:
            self._show_caption(self._photo)

    def show_photo(self, photo: Photo) -> None:
        """Show the captions of a photo."""
        same = self._photo is not None and self._photo.id == photo.id
        self._photo = photo
        self.editor.set_date(photo.date)
        if not same:
            self._language = self._language_for(photo)
            self._forget_proposals()
        if not (same and (self.editor.is_edited() or self._stands_there(photo))):
            self._show_caption(photo)
        elif not self.editor.is_edited():
            self.editor.set_links(*self._links_of(photo))
            self._show_linked()
        self._show_tabs(photo)

    def _stands_there(self, photo: Photo) -> bool:
        """Whether the editor shows this caption already, so that the cursor can stay."""
        caption = caption_in(photo, self._language)
        return (caption.text if caption is not None else "") == self.editor.caption().rstrip()

    def show_saved(self, text: str) -> None:
        """Say that what was typed is saved."""
        if self._key() not in self._drafts:
            self._saved.setText(text)

    # -- what could not be saved ------------------------------------------------------------

    def keep_draft(self, draft: Draft) -> None:
        """Hold a caption that could not be saved: it is shown again and tried again."""
        self._drafts[draft.photo, draft.language] = draft
        if self._key() == (draft.photo, draft.language):
            self._saved.setText(self._wording.say("Not saved"))

    def is_unsaved(self) -> bool:
        """Whether what stands in the editor could not be saved."""
        return self._key() in self._drafts

    def take_drafts(self) -> tuple[Draft, ...]:
        """All that could not be saved, to be tried again; what fails again is kept again."""
        taken = tuple(self._drafts.values())
        self._drafts.clear()
        return taken

    def _key(self) -> tuple[int, Language]:
        return self._photo.id if self._photo is not None else 0, self._language

    def _language_for(self, photo: Photo) -> Language:
        """The language preferred, or the first in which there is a caption."""
        order = (self._preferred, *Language)
        written = (one for one in order if caption_in(photo, one) is not None)
        return next(written, self._preferred)

    def _links_of(self, photo: Photo) -> tuple[tuple[Span, ...], dict[object, str]]:
        caption = caption_in(photo, self._language)
        spans: tuple[Span, ...] = ()
        if caption is not None:
            spans = tuple(
                Span(one.start, one.end, one.record, one.role, one.certainty, one.source)
                for one in photo.mentions
                if one.caption == caption.id
            )
        names: dict[object, str] = {link.record: link.name for link in photo.links}
        return spans, names

    def _show_caption(self, photo: Photo) -> None:
        caption = caption_in(photo, self._language)
        spans, names = self._links_of(photo)
        text = caption.text if caption is not None else ""
        draft = self._drafts.get((photo.id, self._language))
        if draft is not None:
            text, spans = draft.text, draft.spans
        self.editor.set_caption(text, spans, names)
        self._saved.setText("" if draft is None else self._wording.say("Not saved"))
        self._show_proposals()

    def _show_linked(self) -> None:
        linked, proposed = len(self.editor.spans()), len(self._here())
        self._links.setText(links_line(self._wording, linked, proposed))

    def _show_tabs(self, photo: Photo) -> None:
        say, stale = self._wording.say, []
        for language, tab in self._tabs.items():
            caption = caption_in(photo, language)
            behind = caption is not None and caption.stale
            tab.setIcon(self._theme.icon("history", "stale", "stale", 14) if behind else QIcon())
            tab.setChecked(language is self._language)
            written = say("written") if caption is not None else say("not written")
            tab.setToolTip(f"{language.value.upper()}, {written}")
            tab.setAccessibleName(tab.toolTip())
            stale += [language.value.upper()] if behind else []
        self._state.setVisible(bool(stale))
        if stale:
            words = self._wording.count(
                "{language} is stale", "{language} are stale", len(stale), language=", ".join(stale)
            )
            self._state.show_state("event", "history", words)

    # -- proposals --------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether captions can be written and proposals decided."""
        self._writable = writable
        self.editor.setReadOnly(not writable)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what is proposed for this photo, in all its captions."""
        self._proposals = tuple(proposals)
        if not self.editor.is_edited():
            self._show_proposals()

    def _forget_proposals(self) -> None:
        self._proposals = ()
        self.card.show_proposal(None, writable=self._writable)

    def _here(self) -> tuple[Proposal, ...]:
        """What is proposed for the caption in sight, in the order of its text."""
        return tuple(
            one
            for one in self._proposals
            if one.language == self._language and one.caption_kind is CaptionKind.EDITED
        )

    def _show_proposals(self) -> None:
        asked, here = self.card.proposal, self._here()
        held_focus = self.card.isVisible() and self.card.holds_focus()
        self.editor.set_proposals(here, self._tip)
        self._show_linked()
        self._ask(self._after(asked, here))
        if held_focus:
            (self.card if here else self.editor).setFocus()

    def _after(self, asked: Proposal | None, here: tuple[Proposal, ...]) -> Proposal | None:
        """The proposal asked about before if it is still there, else the next in the text."""
        if asked is None or not here:
            return here[0] if here else None
        later = (one for one in here if one.start >= asked.start)
        return self._same(asked, here) or next(later, here[0])

    @staticmethod
    def _same(asked: Proposal | None, here: tuple[Proposal, ...]) -> Proposal | None:
        """The one asked about, which has another number once the caption was read again."""
        if asked is None:
            return None
        same = (one for one in here if (one.text, one.kind) == (asked.text, asked.kind))
        return min(same, key=lambda one: abs(one.start - asked.start), default=None)

    def _ask(self, proposal: Proposal | None) -> None:
        self.card.show_proposal(proposal, writable=self._writable)
        self.editor.show_current(proposal)
        if proposal is not None:
            self.proposal_shown.emit(proposal)

    def next_proposal(self) -> None:
        """Go to the next proposal of the caption, after the last to the first.

        From elsewhere in the window one comes first to the proposal that is shown already.
        """
        here, asked = self._here(), self.card.proposal
        if here:
            known = self._same(asked, here)
            at = here.index(known) if known is not None else -1
            focused = self.window().focusWidget()
            inside = focused is not None and (focused is self or self.isAncestorOf(focused))
            self._ask(here[(at + 1) % len(here) if inside or at < 0 else at])
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def proposals(self) -> tuple[Proposal, ...]:
        """What is proposed for the caption in sight."""
        return self._here()

    def _tip(self, proposal: Proposal) -> str:
        return proposal_tip(self._wording, proposal, proposal.name or proposal.text)

    # -- intent -----------------------------------------------------------------------------

    def commit(self) -> None:
        """Tell of a caption that was edited and not saved yet, or could not be saved before."""
        if self._photo is None:
            return
        draft = self._drafts.pop(self._key(), None)
        if draft is None and not self.editor.is_edited():
            return
        self.editor.mark_saved()
        spans = self.editor.spans()
        self._show_linked()
        self.caption_edited.emit(self._language, self.editor.caption().rstrip(), spans)

    def _on_settled(self) -> None:
        """Typing rests. What failed is not tried again now: the message itself takes the focus."""
        if self.editor.is_edited():
            self.commit()

    def _on_typing(self) -> None:
        self._saved.setText(self._wording.say("Saving…"))

    def _on_tab(self) -> None:
        tab = self.sender()
        language = next(key for key, one in self._tabs.items() if one is tab)
        self.set_language(language)
        self.language_chosen.emit(language.value)

    def _revert(self) -> None:
        if self._photo is not None:
            self._drafts.pop(self._key(), None)
            self._show_caption(self._photo)
            self.editor.clearFocus()


def caption_in(photo: Photo, language: Language) -> Caption | None:
    """The edited caption of a photo in a language, if there is one."""
    return next(
        (
            one
            for one in photo.captions
            if one.language == language and one.kind is CaptionKind.EDITED
        ),
        None,
    )
