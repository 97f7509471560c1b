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
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from photo_archive.app.models.picture_pairs import PairShown, how_sure, picture_pairs
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.page_frame import PageTitle
from photo_archive.app.views.pair_queue_page import PairQueuePage
from photo_archive.app.views.photo_head import PhotoHead
from photo_archive.app.views.picture_pair_list import PicturePairList
from photo_archive.app.views.pieces import button, column, label, row, scrolled
from photo_archive.app.views.twin_pictures import TwinPictures
from photo_archive.app.views.two_descriptions import LABEL_WIDTH, TwoDescriptions
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.domain.picture_order import SideBySide
from photo_archive.wording import Wording

ZOOM_STEP = 1.25


class PicturePairsPage(PairQueuePage[PairShown]):
    """The queue."""

    side_by_side_wanted = Signal(object)
    """A ``PicturePair``."""
    unite_wanted = Signal(object, object, object, bool)
    """The photo that stays, the one that goes, the fields taken from it, whether faces stay."""
    again_wanted = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], thumbnails: Thumbnails
    ) -> None:
        say = wording.say
        title = PageTitle("picture-pairs", say("Duplicate pictures"), "images")
        listing = PicturePairList(theme, thumbnails)
        super().__init__(theme, wording, actions, title, picture_pairs(wording), listing)
        self.list.setAccessibleName(say("Pictures that may be one"))
        self._thumbnails = thumbnails
        self._stays = 0
        self.shown: SideBySide | None = None
        again = button(say("Compare all again"), "small")
        again.setToolTip(say("Compare every picture with every other once more"))
        again.clicked.connect(self.again_wanted)
        self.add_button(again)
        self.faces = QCheckBox(say("Faces are at the same place"))
        self.faces.setToolTip(say("Take over where people are marked on the picture that goes"))
        self._put_in(self._build_pair(), unite=say("Make one photo"), beside=self.faces)
        self.show_searching()

    def _build_pair(self) -> QWidget:
        theme = self._theme
        self.twins = TwinPictures(theme, self._wording)
        self.descriptions = TwoDescriptions(theme, self._wording)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.twins)
        split.addWidget(self._build_below())
        split.setSizes([theme.px(420), theme.px(360)])
        return split

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
        return scrolled(body)

    # -- showing ----------------------------------------------------------------------------

    def show_searching(self) -> None:
        """Say that pictures are being compared."""
        self._say_at_work(self._wording.say("Comparing pictures…"))

    def show_pairs(self, pairs: Sequence[PairShown]) -> None:
        """Show what was found; where one was working the work goes on."""
        at = max(self.list.currentIndex().row(), 0)
        current = self.current()
        self.model.set_pairs(pairs)
        again = self.model.row_of(current) if current is not None else None
        self._show_at(at if again is None else again)

    def show_side_by_side(self, found: SideBySide, stays: int) -> None:
        """Show the pair of the list in all that is said of it; ``stays`` 0 or 1."""
        shown = self.current()
        if shown is None or (shown.pair.one, shown.pair.other) != (found.one.id, found.other.id):
            return
        pair = shown.pair
        self.shown, self._stays = found, stays
        files = _file(found.one, pair.one_file), _file(found.other, pair.other_file)
        stand_ins = tuple(self._thumbnails.pixmap(int(one)) for one in (pair.one, pair.other))
        self.twins.show_files(files, pair.turn, (stand_ins[0], stand_ins[1]))
        self.descriptions.show_side_by_side(found, stays)
        self.descriptions.set_tabs_after(self.heads[1])
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

    def hideEvent(self, event: QHideEvent) -> None:
        self.twins.stop()
        super().hideEvent(event)

    def _show_pair(self, pair: PairShown) -> None:
        self.shown = None
        self.side_by_side_wanted.emit(pair.pair)

    # -- deciding ---------------------------------------------------------------------------

    def _unite(self, pair: PairShown, at: int) -> None:
        if self.shown is None:
            return
        keep, gone = pair.pair.one, pair.pair.other
        if self._stays:
            keep, gone = gone, keep
        taken, faces = self.descriptions.taken(), self.faces.isChecked()
        self._decide(at)
        self.unite_wanted.emit(keep, gone, taken, faces)

    def _tell_apart(self, pair: PairShown, at: int) -> None:
        self._decide(at)
        self.different.emit(pair.pair.one, pair.pair.other)

    def _act(self, command: str, pair: PairShown) -> None:
        match command:
            case "swap":
                self._let_stay(1 - self._stays)
            case "left" | "right":
                self._let_stay(0 if command == "left" else 1)
            case "larger" | "smaller":
                self.twins.zoom(ZOOM_STEP if command == "larger" else 1 / ZOOM_STEP)
            case "fit":
                self.twins.fit()
            case "open":
                self.opened.emit(pair.pair.one if self._stays == 0 else pair.pair.other)

    def _let_stay(self, side: int) -> None:
        self._stays = side
        self.descriptions.set_stays(side)
        self._show_heads()


def _file(photo: Photo, file: RenditionId) -> Rendition | None:
    first = photo.files[0] if photo.files else None
    return next((one for one in photo.files if one.id == file), first)
