# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that may be one, pair after pair: M makes them one photo, N they are not, L later.

Pictures stand large above, what is said of them below; where they differ one word is chosen. What
is not chosen is kept, and everything can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from photo_archive.app.models.picture_pair_model import PairShown, PicturePairModel, how_sure
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.photo_head import PhotoHead
from photo_archive.app.views.picture_pair_list import PicturePairList
from photo_archive.app.views.pieces import button, column, icon_label, label, panel, row
from photo_archive.app.views.twin_pictures import TwinPictures
from photo_archive.app.views.two_descriptions import LABEL_WIDTH, TwoDescriptions
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.domain.picture_order import SideBySide
from photo_archive.wording import Wording

ZOOM_STEP = 1.25


class PicturePairsPage(PageFrame):
    """The queue."""

    side_by_side_wanted = Signal(object)
    """A ``PicturePair``."""
    unite_wanted = Signal(object, object, object, bool)
    """The photo that stays, the one that goes, the fields taken from it, whether faces stay."""
    different = Signal(object, object)
    opened = Signal(object)
    again_wanted = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], thumbnails: Thumbnails
    ) -> None:
        say = wording.say
        title = PageTitle("picture-pairs", say("Duplicate pictures"), "images")
        super().__init__(theme, wording, actions, title)
        self._thumbnails = thumbnails
        self._decided = 0
        self._writable = True
        self._stays = 0
        self.shown: SideBySide | None = None
        self.model = PicturePairModel(wording, self)
        self.list = PicturePairList(theme, thumbnails)
        self.list.setModel(self.model)
        self.list.setAccessibleName(say("Pictures that may be one"))
        self.list.command.connect(self.do)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self._left_count = label("", "label")
        head = column(self._left_count, gap=0)
        head.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        box = column(gap=0)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        index = panel("panel")
        index.setLayout(box)
        again = button(say("Compare all again"), "small")
        again.setToolTip(say("Compare every picture with every other once more"))
        again.clicked.connect(self.again_wanted)
        self.add_button(again)
        self._nothing = label("", "lead", wraps=True)
        self.set_parts(index, self._build_centre(), None)
        self.show_searching()

    def _build_centre(self) -> QWidget:
        theme = self._theme
        self.twins = TwinPictures(theme, self._wording)
        self.descriptions = TwoDescriptions(theme, self._wording)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.twins)
        split.addWidget(self._build_below())
        split.setSizes([theme.px(420), theme.px(360)])
        pair = panel("canvas")
        whole = column(gap=0)
        whole.addWidget(split, 1)
        whole.addWidget(self._build_foot())
        pair.setLayout(whole)
        empty = panel("canvas")
        mark = icon_label(theme, "images", "text3", 40)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        space = column(None, mark, self._nothing, None, gap=theme.px(12))
        space.setAlignment(mark, Qt.AlignmentFlag.AlignHCenter)
        empty.setLayout(space)
        self._centre = QStackedWidget()
        self._parts = (empty, pair)
        for part in self._parts:
            self._centre.addWidget(part)
        return self._centre

    def _build_below(self) -> QWidget:
        theme = self._theme
        self.heads = (PhotoHead(theme, self._wording), PhotoHead(theme, self._wording))
        heads = row(gap=theme.px(12))
        self._sure = label("", "strong", wraps=True)
        self._turned = label("", "second", wraps=True)
        side = column(self._sure, self._turned, None, gap=theme.px(4))
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(theme.px(LABEL_WIDTH))
        heads.addWidget(holder)
        for number, one in enumerate(self.heads):
            one.chosen.connect(lambda at=number: self._let_stay(at))
            heads.addWidget(one, 1)
        self._links = label("", "second", wraps=True)
        inner = column(gap=theme.px(12))
        inner.setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(20))
        inner.addLayout(heads)
        inner.addWidget(self.descriptions)
        inner.addWidget(self._links)
        inner.addStretch(1)
        body = QWidget()
        body.setProperty("role", "canvas")
        body.setLayout(inner)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _build_foot(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        self.unite = self._command_button(say("Make one photo"), "unite", "M", main=True)
        self.apart = self._command_button(say("Not the same"), "different", "N")
        self.later = self._command_button(say("Later"), "later", "L")
        self.swap = self._command_button(say("Let the other stay"), "swap", "S")
        self.faces = QCheckBox(say("Faces are at the same place"))
        self.faces.setToolTip(say("Take over where people are marked on the picture that goes"))
        foot = panel("foot")
        line = row(gap=theme.px(8))
        line.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        for one, key in ((self.unite, "M"), (self.apart, "N"), (self.later, "L"), (self.swap, "S")):
            line.addWidget(one)
            line.addWidget(label(key, "key"))
        line.addStretch(1)
        line.addWidget(self.faces)
        foot.setLayout(line)
        return foot

    def _command_button(
        self, text: str, command: str, key: str, *, main: bool = False
    ) -> QPushButton:
        made = button(text, "main" if main else "")
        made.setToolTip(f"{text} ({key})")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.do(command))
        return made

    # -- showing ----------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be decided."""
        self._writable = writable
        for one in (self.unite, self.apart):
            one.setEnabled(writable)

    def show_searching(self) -> None:
        """Say that pictures are being compared."""
        self._nothing.setText(self._wording.say("Comparing pictures…"))
        self._left_count.setText("")
        if not self.model.rowCount():
            self._centre.setCurrentWidget(self._parts[0])

    def show_pairs(self, pairs: Sequence[PairShown]) -> None:
        """Show what was found; where one was working the work goes on."""
        at = max(self.list.currentIndex().row(), 0)
        current = self.current()
        self.model.set_pairs(pairs)
        if current is not None:
            rows = range(self.model.rowCount())
            key = _photos(current)
            at = next((one for one in rows if _photos(self.model.pair_at(one)) == key), at)
        self._show_at(at)

    def show_side_by_side(self, found: SideBySide, stays: int) -> None:
        """Show the pair of the list in all that is said of it; ``stays`` 0 or 1."""
        shown = self.current()
        if shown is None or _photos(shown) != (found.one.id, found.other.id):
            return
        pair = shown.pair
        self.shown, self._stays = found, stays
        files = _file(found.one, pair.one_file), _file(found.other, pair.other_file)
        stand_ins = tuple(self._thumbnails.pixmap(int(one)) for one in (pair.one, pair.other))
        self.twins.show_files(files, pair.turn, (stand_ins[0], stand_ins[1]))
        self.descriptions.show_side_by_side(found, stays)
        self._sure.setText(how_sure(self._wording, pair))
        turned = self._wording.say("The right one is shown turned.") if pair.turn else ""
        self._turned.setText(turned)
        self.faces.setChecked(pair.turn == 0)
        self.faces.setVisible(any(link.region for link in (*found.one.links, *found.other.links)))
        self._show_heads()
        self.unite.setEnabled(self._writable)

    def _show_heads(self) -> None:
        found, shown = self.shown, self.current()
        if found is None or shown is None:
            return
        sides = (found.one, shown.pair.one_file), (found.other, shown.pair.other_file)
        for at, (photo, file) in enumerate(sides):
            self.heads[at].show_photo(photo, _file(photo, file), stays=at == self._stays)
        goes = found.other if self._stays == 0 else found.one
        stays = found.one if self._stays == 0 else found.other
        known = {(link.record, link.relation) for link in stays.links}
        names = [one.name for one in goes.links if (one.record, one.relation) not in known]
        words = self._wording.say("Links that are added: {names}", names=", ".join(names))
        self._links.setText(words if names else "")
        self._links.setVisible(bool(names))

    def current(self) -> PairShown | None:
        """The pair to be decided."""
        return self.model.pair_at(self.list.currentIndex().row())

    def left_to_decide(self) -> str:
        """How many pairs are left, in words."""
        rows = self.model.rowCount()
        return self._wording.count("{n} pair to decide", "{n} pairs to decide", rows)

    def focus_first(self) -> None:
        """The list takes the keys."""
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.twins.stop()
        super().hideEvent(event)

    def _show_at(self, at: int) -> None:
        rows = self.model.rowCount()
        self._left_count.setText(self.left_to_decide())
        if not rows:
            say = self._wording.say
            words = say("All decided.") if self._decided else say("No duplicates found.")
            self._nothing.setText(words)
            self._centre.setCurrentWidget(self._parts[0])
            self.shown = None
            return
        self._centre.setCurrentWidget(self._parts[1])
        index = self.model.index(min(at, rows - 1), 0)
        if index == self.list.currentIndex():
            self._show_current()
        self.list.setCurrentIndex(index)

    def _show_current(self) -> None:
        shown = self.current()
        if shown is not None:
            self.shown = None
            self.side_by_side_wanted.emit(shown.pair)

    # -- deciding ---------------------------------------------------------------------------

    def do(self, command: str) -> None:
        """Act on a key or a button."""
        shown, at = self.current(), self.list.currentIndex().row()
        if shown is None:
            return
        match command:
            case "unite" if self.shown is not None and self._writable:
                keep, gone = shown.pair.one, shown.pair.other
                if self._stays:
                    keep, gone = gone, keep
                taken, faces = self.descriptions.taken(), self.faces.isChecked()
                self._decide(at)
                self.unite_wanted.emit(keep, gone, taken, faces)
            case "different" if self._writable:
                self._decide(at)
                self.different.emit(shown.pair.one, shown.pair.other)
            case "later":
                self.model.put_last(at)
                self._show_at(at)
            case "swap":
                self._let_stay(1 - self._stays)
            case "left" | "right":
                self._let_stay(0 if command == "left" else 1)
            case "larger" | "smaller":
                self.twins.zoom(ZOOM_STEP if command == "larger" else 1 / ZOOM_STEP)
            case "fit":
                self.twins.fit()
            case "open":
                self.opened.emit(shown.pair.one if self._stays == 0 else shown.pair.other)

    def _let_stay(self, side: int) -> None:
        self._stays = side
        self.descriptions.set_stays(side)
        self._show_heads()

    def _decide(self, at: int) -> None:
        self._decided += 1
        self.model.drop(at)
        self._show_at(at)


def _photos(shown: PairShown | None) -> tuple[int, int] | None:
    return None if shown is None else (shown.pair.one, shown.pair.other)


def _file(photo: Photo, file: RenditionId) -> Rendition | None:
    first = photo.files[0] if photo.files else None
    return next((one for one in photo.files if one.id == file), first)
