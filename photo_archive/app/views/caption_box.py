# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption in its three languages: tabs, the editor, what is linked, whether it is saved.

A fresh ``Photo`` of the same id does not take away what is being typed. A translation behind its
source is marked on its tab.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import column, label, row
from photo_archive.domain.captions import Caption, CaptionKind, Language
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording


class CaptionBox(QWidget):
    """Shows and edits the captions of one photo."""

    caption_edited = Signal(object, str, object)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._photo: Photo | None = None
        self._preferred = Language.EN
        self._language = Language.EN
        self._tabs: dict[Language, QToolButton] = {}
        self.editor = CaptionEditor(theme, wording)
        self.editor.settled.connect(self.commit)
        self.editor.text_edited.connect(self._on_typing)
        self.editor.reverted.connect(self._revert)
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
        if not same:
            self._language = self._language_for(photo)
        if not (same and (self.editor.is_edited() or self._stands_there(photo))):
            self._show_caption(photo)
        self._show_tabs(photo)

    def _stands_there(self, photo: Photo) -> bool:
        """Whether the editor shows this caption already, so that the cursor can stay."""
        caption = caption_in(photo, self._language)
        return (caption.text if caption is not None else "") == self.editor.caption().rstrip()

    def show_saved(self, text: str) -> None:
        """Say that what was typed is saved."""
        self._saved.setText(text)

    def _language_for(self, photo: Photo) -> Language:
        """The language preferred, or the first in which there is a caption."""
        order = (self._preferred, *Language)
        written = (one for one in order if caption_in(photo, one) is not None)
        return next(written, self._preferred)

    def _show_caption(self, photo: Photo) -> None:
        caption = caption_in(photo, self._language)
        spans: tuple[Span, ...] = ()
        if caption is not None:
            spans = tuple(
                Span(one.start, one.end, one.record, one.role, one.certainty, one.source)
                for one in photo.mentions
                if one.caption == caption.id
            )
        names: dict[object, str] = {link.record: link.name for link in photo.links}
        self.editor.set_caption(caption.text if caption is not None else "", spans, names)
        self._saved.setText("")
        self._show_linked(len(spans))

    def _show_linked(self, number: int) -> None:
        wording = self._wording
        self._links.setText(wording.count("{n} linked", "{n} linked", number) if number else "")

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
            words = say("{language} is stale", language=", ".join(stale))
            self._state.show_state("event", "history", words)

    # -- intent -----------------------------------------------------------------------------

    def commit(self) -> None:
        """Tell of a caption that was edited and not saved yet."""
        if not self.editor.is_edited() or self._photo is None:
            return
        self.editor.mark_saved()
        spans = self.editor.spans()
        self._show_linked(len(spans))
        self.caption_edited.emit(self._language, self.editor.caption().rstrip(), spans)

    def _on_typing(self) -> None:
        self._saved.setText(self._wording.say("Saving…"))

    def _on_tab(self) -> None:
        tab = self.sender()
        language = next(key for key, one in self._tabs.items() if one is tab)
        self.set_language(language)
        self.language_chosen.emit(language.value)

    def _revert(self) -> None:
        if self._photo is not None:
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
