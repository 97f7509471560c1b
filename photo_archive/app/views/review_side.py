# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The right panel of the review page: the picture, which record, why, what accepting it does.

For a finding of the checker it shows the problem, what was compared, and what would mend it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import button, column, icon_label, label, row, scrolled
from photo_archive.app.views.proposal_card import Choice, RecordShown
from photo_archive.app.views.record_picker import RecordPicker
from photo_archive.domain.ids import RecordRef
from photo_archive.wording import Wording

PICTURE_HEIGHT = 256


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a list with its icon: ✓ for, – neither, ! against."""

    icon: str
    text: str
    token: str = "text"


@dataclass(frozen=True, slots=True)
class Way:
    """A button at the foot: its key on the page, its text, whether it is the main one."""

    key: str
    text: str
    icon: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class SideShown:
    """What the panel says about the current box; texts are worded."""

    photo: int
    icon: str
    token: str
    title: str
    detail: str
    pill: tuple[str, str, str]
    why_title: str
    why: tuple[Point, ...]
    received: str
    then_title: str
    then: tuple[Point, ...]
    ways: tuple[Way, ...]
    choices: tuple[RecordShown, ...] = ()


class PictureFrame(QWidget):
    """The picture of the caption in question, whole, on the mat."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._thumbnails = thumbnails
        self._photo: int | None = None
        self.setAccessibleName(name)
        self.setFixedHeight(theme.px(PICTURE_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbnails.arrived.connect(self._on_arrived)

    def show_photo(self, photo: int | None) -> None:
        """Show the picture of a photo, None: nothing."""
        self._photo = photo
        self.update()

    def _on_arrived(self, photo: int) -> None:
        if photo == self._photo:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._photo is None:
            return
        pixmap: QPixmap | None = self._thumbnails.pixmap(self._photo)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if pixmap is None or pixmap.isNull():
            size = self._theme.px(24)
            mark = self._theme.pixmap("image", "text3", 24, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, mark)
            return
        ratio = self.devicePixelRatioF()
        whole = QSize(pixmap.width(), pixmap.height())
        fitted = whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if fitted.width() > whole.width() * 1.5 / ratio:
            fitted = whole * (1.5 / ratio)
        place = QRectF(
            (self.width() - fitted.width()) / 2,
            (self.height() - fitted.height()) / 2,
            fitted.width(),
            fitted.height(),
        )
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))


class ReviewSide(QFrame):
    """Shows what is behind the current box, and the ways to decide it."""

    way_chosen = Signal(str)
    candidate_chosen = Signal(object)
    records_wanted = Signal(object, str)
    picked = Signal(object)
    creation_wanted = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._choices: list[Choice] = []
        self.setProperty("role", "panel")
        self.picture = PictureFrame(theme, thumbnails, wording.say("Picture"))
        self._title = label("", "section", wraps=True)
        self._icon = label()
        self._icon.setFixedSize(theme.px(16), theme.px(16))
        self._pill = Pill(theme)
        self._detail = label("", "second", wraps=True)
        self._body = QWidget()
        self._parts = QVBoxLayout(self._body)
        self.picker = RecordPicker(theme, wording)
        self.picker.hide()
        self.picker.records_wanted.connect(self.records_wanted)
        self.picker.picked.connect(self._on_picked)
        self.picker.creation_wanted.connect(self._on_created)
        self.picker.left.connect(self._on_left)
        self._ways = row(gap=theme.px(8))
        self._build()
        self.show_nothing()

    def _build(self) -> None:
        px = self._theme.px
        mat = QFrame()
        mat.setProperty("role", "matline")
        matted = column(self.picture)
        matted.setContentsMargins(px(16), px(16), px(16), px(16))
        mat.setLayout(matted)
        head = row(self._icon, gap=px(8))
        head.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.setContentsMargins(px(16), px(12), px(16), px(12))
        self._parts.setSpacing(px(12))
        top = column(gap=px(2))
        top.addLayout(head)
        top.addWidget(self._detail)
        self._parts.addLayout(top)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(px(12))
        self._parts.addLayout(self._lists)
        self._parts.addStretch(1)
        scroll = scrolled(self._body)
        foot = column(self.picker, gap=px(8))
        foot.setContentsMargins(px(16), px(8), px(16), px(16))
        foot.addLayout(self._ways)
        box = column(mat, gap=0)
        box.addWidget(scroll, 1)
        box.addLayout(foot)
        self.setLayout(box)

    # -- showing ----------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Nothing is in question."""
        self.picture.show_photo(None)
        self._body.hide()
        self.picker.hide()
        self._show_ways(())

    def show_side(self, shown: SideShown) -> None:
        """Show what is behind a box."""
        self._body.show()
        self.picture.show_photo(shown.photo)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(shown.icon, shown.token, 16, ratio))
        self._title.setText(shown.title)
        tint, icon, word = shown.pill
        self._pill.setVisible(bool(word))
        self._pill.show_state(tint or "tag", icon, word)
        self._detail.setText(shown.detail)
        self._detail.setVisible(bool(shown.detail))
        self._clear_lists()
        self._add_choices(shown.choices)
        self._add_list(shown.why_title, shown.why)
        if shown.received:
            self._add_received(shown.received)
        self._add_list(shown.then_title, shown.then)
        self._show_ways(shown.ways)

    def _clear_lists(self) -> None:
        self._choices = []
        while self._lists.count():
            widget = self._lists.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_choices(self, choices: Sequence[RecordShown]) -> None:
        if not choices:
            return
        part = QWidget()
        box = column(gap=self._theme.px(4))
        for number, record in enumerate(choices, start=1):
            made = Choice(self._theme, number, record)
            made.clicked.connect(lambda _=False, ref=record.ref: self.candidate_chosen.emit(ref))
            self._choices.append(made)
            box.addWidget(made)
        part.setLayout(box)
        self._lists.addWidget(part)

    def _add_list(self, title: str, points: Sequence[Point]) -> None:
        if not points:
            return
        part = QWidget()
        box = column(label(title, "label"), gap=self._theme.px(4))
        for point in points:
            icon = icon_label(self._theme, point.icon, point.token, 14)
            line = row(icon, gap=self._theme.px(8))
            line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
            role = "second" if point.token == "text2" else "small"
            line.addWidget(label(point.text, role, wraps=True), 1)
            box.addLayout(line)
        part.setLayout(box)
        self._lists.addWidget(part)

    def _add_received(self, text: str) -> None:
        px = self._theme.px
        part = QWidget()
        head = row(icon_label(self._theme, "lock", "text2", 12), gap=px(6))
        head.addWidget(label(self._wording.say("As received"), "label"), 1)
        quote = QFrame()
        quote.setProperty("role", "quote")
        inside = column(label(text, "second", wraps=True))
        inside.setContentsMargins(px(10), 0, 0, 0)
        quote.setLayout(inside)
        box = column(gap=px(4))
        box.addLayout(head)
        box.addWidget(quote)
        part.setLayout(box)
        self._lists.addWidget(part)

    def _show_ways(self, ways: Sequence[Way]) -> None:
        while self._ways.count():
            widget = self._ways.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for way in ways:
            last = way.key in ("other", "open")
            role = "main" if way.main else "link" if last else ""
            token = "onaccent" if way.main else "text"
            icon = self._theme.icon(way.icon, token) if way.icon else None
            made = button(way.text, role, icon)
            made.clicked.connect(lambda _=False, key=way.key: self.way_chosen.emit(key))
            if last:
                self._ways.addStretch(1)
            self._ways.addWidget(made)

    def press_choice(self, number: int) -> bool:
        """Choose the record with this number, from 1; False if there is none."""
        if not 1 <= number <= len(self._choices):
            return False
        self._choices[number - 1].click()
        return True

    # -- another record ---------------------------------------------------------------------

    def _on_picked(self, ref: RecordRef) -> None:
        self.picker.hide()
        self.picked.emit(ref)
        self.left.emit()

    def _on_created(self, kind: object, name: str) -> None:
        self.picker.hide()
        self.creation_wanted.emit(kind, name)
        self.left.emit()

    def _on_left(self) -> None:
        self.picker.hide()
        self.left.emit()
