# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page: three ways in, archives opened before, language and theme at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from photo_archive import paths
from photo_archive.app.questions import Latest
from photo_archive.app.settings import RecentArchive
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import (
    ElidedLabel,
    Segment,
    Segments,
    button,
    column,
    icon_label,
    label,
    row,
    rule,
)
from photo_archive.wording import Wording

MOSAIC_WIDTHS = (4, 3), (3, 4), (3, 2, 2), (4, 3)
"""Pictures in each line of the mosaic, by their share of the width."""
MOSAIC_GAP = 8
LANGUAGES = (("en", "English"), ("fr", "Français"), ("vi", "Tiếng Việt"))


class Mosaic(QWidget):
    """Pictures of the sample archive, cut to fill their lines; a plain ground without any.

    They are decoded off the window's thread, so that the page is there before they are.
    """

    def __init__(self, theme: Theme, pictures: Sequence[Path]) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = list(pictures)
        self._covers: list[QPixmap] = []
        self._latest = Latest(self)
        self._latest.answered.connect(self._on_decoded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(theme.px(240))

    def boxes(self) -> list[QRectF]:
        """Where the pictures stand."""
        gap, boxes = self._theme.px(MOSAIC_GAP), []
        height = (self.height() - gap * (len(MOSAIC_WIDTHS) - 1)) / len(MOSAIC_WIDTHS)
        for line, shares in enumerate(MOSAIC_WIDTHS):
            left, room = 0.0, self.width() - gap * (len(shares) - 1)
            for share in shares:
                width = room * share / sum(shares)
                boxes.append(QRectF(left, line * (height + gap), width, height))
                left += width + gap
        return boxes

    def stop(self) -> None:
        """Wait for the thread."""
        self._latest.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._pictures:
            return
        ratio = self.devicePixelRatioF()
        wanted = [
            (self._pictures[number % len(self._pictures)], box.size().toSize() * ratio)
            for number, box in enumerate(self.boxes())
        ]
        self._latest.ask(lambda: [cover(path, size) for path, size in wanted])

    def _on_decoded(self, images: list[QImage]) -> None:
        self._covers = [QPixmap.fromImage(one) for one in images]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("mat"))
        for box, pixmap in zip(self.boxes(), self._covers, strict=False):
            if not pixmap.isNull():
                painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))


def cover(path: Path, size: QSize) -> QImage:
    """The picture scaled to fill a size, cut at its edges; null if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isEmpty() or size.isEmpty():
        return QImage()
    reader.setScaledSize(full.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 3
    return image.copy(left, top, size.width(), size.height())


class Way(QPushButton):
    """One way in: icon, what it does, and its key."""

    def __init__(self, theme: Theme, icon: str, title: str, detail: str, keys: str) -> None:
        super().__init__()
        self.setProperty("role", "way")
        self.setAutoDefault(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFixedHeight(theme.px(70))
        line = row(icon_label(theme, icon, "accent", 20), gap=theme.px(14))
        line.setContentsMargins(theme.px(16), 0, theme.px(14), 0)
        line.addLayout(
            column(None, label(title, "section"), ElidedLabel(detail, "second"), None, gap=2), 1
        )
        if keys:
            line.addWidget(label(keys, "key"))
        line.addWidget(icon_label(theme, "chevron-right", "text2"))
        self.setLayout(line)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class RecentRow(QPushButton):
    """An archive opened before."""

    def __init__(self, theme: Theme, wording: Wording, archive: RecentArchive) -> None:
        super().__init__()
        self.archive = archive
        self.setProperty("role", "recent")
        self.setFlat(True)
        self.setAutoDefault(True)
        self.setFixedHeight(theme.px(44))
        there = archive.folder.is_dir()
        name = archive.title or archive.folder.name
        where = (
            str(archive.folder)
            if there
            else wording.say("Not found: {folder}", folder=str(archive.folder))
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(where)
        line = row(icon_label(theme, "archive", "text2"), gap=theme.px(12))
        line.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        place = ElidedLabel(where, "second", Qt.TextElideMode.ElideMiddle)
        line.addLayout(column(None, ElidedLabel(name), place, None, gap=0), 1)
        if there:
            line.addWidget(
                label(wording.count("{n} photo", "{n} photos", archive.photos), "second")
            )
        self.setLayout(line)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class WelcomePage(QFrame):
    """Where the program begins when no archive is open."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_chosen = Signal(object)
    language_chosen = Signal(str)
    look_chosen = Signal(str)
    manual_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        pictures: Sequence[Path],
        recent: Sequence[RecentArchive],
        look: str,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.setProperty("role", "canvas")
        mosaic = Mosaic(theme, pictures)
        centre = QWidget()
        centre.setMaximumWidth(theme.px(580))
        centre.setLayout(self._build_column(recent, look))
        right = QVBoxLayout()
        right.addStretch(2)
        right.addLayout(row(None, centre, None, gap=0))
        right.itemAt(1).layout().setStretch(1, 1000)
        right.addStretch(3)
        line = row(gap=0)
        line.addWidget(mosaic, 10)
        line.addSpacing(theme.px(40))
        line.addLayout(right, 12)
        line.addSpacing(theme.px(40))
        self.setLayout(line)

    def _build_column(self, recent: Sequence[RecentArchive], look: str) -> QVBoxLayout:
        theme, say = self._theme, self._wording.say
        box = column(gap=theme.px(8))
        box.addWidget(label(say("Photo Archive"), "welcome"))
        lead = say(
            "Every picture linked to its people, places and events, on its date,"
            " and found under any spelling."
        )
        box.addWidget(label(lead, "lead", wraps=True))
        box.addSpacing(theme.px(14))
        self.sample = Way(
            theme,
            "play",
            say("Open the sample archive"),
            say("Visits between Việt Nam and France, ready to explore"),
            say("Enter"),
        )
        self.new = Way(
            theme,
            "plus",
            say("New archive…"),
            say("Give it a name; your pictures stay where they are"),
            "Ctrl N",
        )
        self.open = Way(
            theme, "folder-open", say("Open archive…"), say("A folder on this computer"), "Ctrl O"
        )
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        for one in (self.sample, self.new, self.open):
            box.addWidget(one)
        if recent:
            box.addSpacing(theme.px(16))
            box.addWidget(label(say("Recent"), "label"))
            for archive in recent[:3]:
                made = RecentRow(theme, self._wording, archive)
                made.clicked.connect(self._on_recent)
                box.addWidget(made)
                box.addWidget(rule())
        box.addSpacing(theme.px(20))
        box.addLayout(self._build_choices(look))
        return box

    def _build_choices(self, look: str) -> QVBoxLayout:
        theme, say = self._theme, self._wording.say
        languages = Segments(theme, [Segment(*one) for one in LANGUAGES], small=True)
        languages.choose(self._wording.language)
        languages.chosen.connect(self.language_chosen)
        looks = Segments(
            theme,
            [
                Segment("system", say("System")),
                Segment("light", say("Light"), "sun"),
                Segment("dark", say("Dark"), "moon"),
            ],
            small=True,
        )
        looks.choose(look)
        looks.chosen.connect(self.look_chosen)
        manual = button(say("Manual"), "link")
        manual.clicked.connect(self.manual_wanted)
        box = column(gap=theme.px(8))
        box.addLayout(row(languages, looks, None, gap=theme.px(12)))
        box.addLayout(row(manual, None))
        return box

    def _on_recent(self) -> None:
        made = self.sender()
        if isinstance(made, RecentRow):
            self.recent_chosen.emit(made.archive.folder)

    def focus_first(self) -> None:
        """Put the focus on the first way in, so that Enter takes it."""
        self.sample.setFocus()


def sample_pictures() -> list[Path]:
    """Pictures of the sample archive for the mosaic, one of each part."""
    folder = paths.sample_archive() / "pictures"
    found = [
        one for one in sorted(folder.rglob("*")) if one.suffix.lower() in (".jpg", ".jpeg", ".png")
    ]
    wanted = sum(len(line) for line in MOSAIC_WIDTHS)
    step = max(len(found) // wanted, 1)
    return found[::step][:wanted]
