# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two pictures side by side that are looked at together: zoom and place in one follow the other.

The second is shown turned as the first lies, so that what is the same stands at the same place.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from photo_archive.app.models.full_picture import FullPicture, Picture
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.picture_view import PictureView
from photo_archive.app.views.pieces import row
from photo_archive.domain.photo import Rendition
from photo_archive.wording import Wording

TURNED = (5, 6, 7, 8)
"""EXIF orientations that swap width and height."""


class TwinPictures(QWidget):
    """Two files, large."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._files: list[Rendition | None] = [None, None]
        self._turn = 0
        self._following = False
        self.views = (PictureView(theme), PictureView(theme))
        self.pictures = (FullPicture(self), FullPicture(self))
        line = row(gap=1)
        names = wording.say("First picture"), wording.say("Second picture")
        for number, view in enumerate(self.views):
            view.setAccessibleName(names[number])
            view.zoomed.connect(lambda _, fits, at=number: self._follow(at, fits=fits))
            for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
                bar.valueChanged.connect(lambda _, at=number: self._follow(at, fits=False))
            self.pictures[number].arrived.connect(
                lambda picture, at=number: self._on_arrived(at, picture)
            )
            line.addWidget(view, 1)
        self.setLayout(line)
        self.setMinimumHeight(theme.px(180))

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return any(one.busy for one in self.pictures)

    def show_files(
        self,
        files: tuple[Rendition | None, Rendition | None],
        turn: int,
        stand_ins: tuple[QPixmap | None, QPixmap | None],
    ) -> None:
        """Show two files; the second turned: quarter turns to the left, plus 4 if mirrored."""
        self._files, self._turn = list(files), turn
        for at, (file, stand_in) in enumerate(zip(files, stand_ins, strict=True)):
            image = QImage() if stand_in is None else stand_in.toImage()
            self._show(at, image)
            self.views[at].fit()
            if file is not None and not file.missing:
                self.pictures[at].ask(Path(file.full_path))

    def fit(self) -> None:
        """Both whole."""
        for view in self.views:
            view.fit()

    def zoom(self, factor: float) -> None:
        """Both larger or smaller."""
        self.views[0].set_zoom(self.views[0].zoom() * factor)

    def stop(self) -> None:
        """Let the threads end."""
        for one in self.pictures:
            one.stop()

    def _on_arrived(self, at: int, picture: Picture) -> None:
        file = self._files[at]
        if file is not None and str(picture.path) == file.full_path and not picture.image.isNull():
            self._show(at, picture.image)

    def _show(self, at: int, image: QImage) -> None:
        file = self._files[at]
        size = QSize(file.width_px, file.height_px) if file is not None else image.size()
        if file is not None and file.orientation in TURNED:
            size.transpose()
        if at == 1 and self._turn:
            image = turned(image, self._turn)
            if self._turn % 2:
                size.transpose()
        self.views[at].show_picture(QPixmap.fromImage(image), size)

    def _follow(self, at: int, *, fits: bool) -> None:
        """Bring the other picture to the same place."""
        if self._following:
            return
        self._following = True
        try:
            leader, other = self.views[at], self.views[1 - at]
            rect, other_rect = leader.sceneRect(), other.sceneRect()
            if fits or rect.isEmpty() or other_rect.isEmpty():
                if fits:
                    other.fit()
                return
            if leader.is_fitted:
                return
            other.set_zoom(leader.zoom() * rect.width() / other_rect.width())
            centre = leader.mapToScene(leader.viewport().rect().center())
            other.centerOn(
                centre.x() / rect.width() * other_rect.width(),
                centre.y() / rect.height() * other_rect.height(),
            )
        finally:
            self._following = False


def turned(image: QImage, turn: int) -> QImage:
    """A picture turned: quarter turns to the left, plus 4 if it is mirrored before."""
    if turn >= 4:
        image = image.transformed(QTransform().scale(-1, 1))
    return image.transformed(QTransform().rotate(-90 * (turn % 4)))
