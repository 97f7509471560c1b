# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The loupe: one picture large, its other sides, the people on it, and the filmstrip below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame

from photo_archive.app.models.full_picture import FullPicture, Picture
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.page_turner import PageTurner
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.picture_view import PictureView, RegionShown, upright_region
from photo_archive.app.views.pieces import (
    ElidedLabel,
    Segment,
    Segments,
    column,
    label,
    panel,
    row,
    tool_button,
)
from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.wording import Wording

ZOOMS = (25, 50, 100, 200, 400)
NARROW = 640
"""Below this the bar says the page in few words."""
SIDES = {
    "recto": "Recto",
    "verso": "Verso",
    "negative": "Negative",
    "crop": "Crop",
}
TURNED = (5, 6, 7, 8)
"""EXIF orientations that swap width and height."""


class Loupe(QFrame):
    """Shows one photo of those found."""

    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()
    around_wanted = Signal()
    regions_switched = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        model: PhotoModel,
        *,
        roles_of: Callable[[Photo], Mapping[int, str]] | None = None,
    ) -> None:
        """``roles_of`` tells the office each person held on the day of a photo."""
        super().__init__()
        self._roles_of = roles_of
        self._roles: Mapping[int, str] = {}
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._photo: Photo | None = None
        self._file: Rendition | None = None
        self._regions_shown = True
        self.setProperty("role", "mat")
        self.picture = FullPicture(self)
        self.picture.arrived.connect(self._on_arrived)
        self.view = PictureView(theme)
        self.view.setAccessibleName(wording.say("Picture"))
        self.view.next_wanted.connect(self.next_wanted)
        self.view.previous_wanted.connect(self.previous_wanted)
        self.view.left.connect(self.left)
        self.view.side_wanted.connect(self.show_next_side)
        self.view.zoomed.connect(self._on_zoomed)
        shape = CellShape(theme, theme.px(112), captioned=False)
        self.strip = PhotoGrid(theme, wording, thumbnails, shape, one_line=True)
        self.strip.setAccessibleName(wording.say("Filmstrip"))
        self.strip.setModel(model)
        self.strip.setFixedHeight(shape.height + 2 * shape.margin)
        strip = panel("foot")
        strip.setLayout(column(self.strip, gap=0))
        box = column(self._build_bar(), gap=0)
        box.addWidget(self.view, 1)
        box.addWidget(strip)
        self.setLayout(box)

    def _build_bar(self) -> QFrame:
        theme, say = self._theme, self._wording.say
        bar = panel("bar")
        bar.setFixedHeight(theme.px(40))
        self._reference = label("", "strong")
        self._place = ElidedLabel("", "second")
        self._sides_box = row(gap=0)
        self._sides: Segments | None = None
        self.turner = PageTurner(theme, self._wording)
        self.turner.turned.connect(self._on_page)
        self.turner.take_keys(self)
        self.regions = QCheckBox(say("People"))
        self.regions.setToolTip(say("Show people on the picture"))
        self.regions.setChecked(True)
        self.regions.toggled.connect(self.regions_switched)
        self.around = tool_button(theme, "images", say("Around this photo"))
        self.around.clicked.connect(self.around_wanted)
        self.zoom = QComboBox()
        self.zoom.setProperty("role", "quiet")
        self.zoom.setAccessibleName(say("Zoom"))
        self.zoom.addItem(say("Fit"), 0)
        for percent in ZOOMS:
            self.zoom.addItem(f"{percent} %", percent)
        self.zoom.activated.connect(self._on_zoom_chosen)
        line = row(self._reference, gap=theme.px(8))
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.addWidget(self._place, 1)
        line.addWidget(self.turner)
        line.addLayout(self._sides_box)
        line.addWidget(self.regions)
        line.addWidget(self.around)
        line.addWidget(self.zoom)
        bar.setLayout(line)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turner.set_short(self.width() < self._theme.px(NARROW))

    def share_selection(self, selection: QItemSelectionModel) -> None:
        """Use the selection of the grid."""
        self.strip.setSelectionModel(selection)

    # -- showing ----------------------------------------------------------------------------

    def show_photo(self, photo: Photo | None, row_number: int, total: int) -> None:
        """Show a photo, and where it stands among those found."""
        before = self._photo
        same = (
            photo is not None
            and before is not None
            and (photo.id, photo.files) == (before.id, before.files)
        )
        self._photo = photo
        if photo is None:
            self._file = None
            self._reference.setText("")
            self._place.setText("")
            self.view.show_picture(QPixmap(), QSize())
            self.view.show_regions(())
            return
        self._roles = self._roles_of(photo) if self._roles_of is not None else {}
        self._reference.setText(photo.reference)
        number = self._wording.number
        self._place.setText(
            self._wording.say(
                "{number} of {total}", number=number(row_number + 1), total=number(total)
            )
        )
        if same and self._file in photo.files:
            self._show_regions()
            return
        self._build_sides(photo)
        self._show_file(photo.files[0] if photo.files else None)

    def show_regions(self, shown: bool) -> None:
        """Mark the people on the picture, or not."""
        self._regions_shown = shown
        self.regions.setChecked(shown)
        self._show_regions()

    def mark_person(self, ref: RecordRef | None) -> None:
        """Show which person is meant."""
        self.view.mark_current(ref)

    def _build_sides(self, photo: Photo) -> None:
        if self._sides is not None:
            self._sides_box.removeWidget(self._sides)
            self._sides.deleteLater()
            self._sides = None
        if len(photo.files) < 2:
            return
        segments, seen = [], dict.fromkeys(SIDES, 0)
        for number, file in enumerate(photo.files):
            seen[file.role.value] += 1
            name, again = self._wording.say(SIDES[file.role.value]), seen[file.role.value]
            segments.append(Segment(str(number), f"{name} {again}" if again > 1 else name))
        self._sides = Segments(self._theme, segments, small=True)
        self._sides.choose("0")
        self._sides.chosen.connect(self._on_side)
        self._sides_box.addWidget(self._sides)

    def show_next_side(self) -> None:
        """Turn the print over: its next file, after the last one the first again."""
        if self._photo is None or self._sides is None or len(self._photo.files) < 2:
            return
        at = (int(self._sides.current() or 0) + 1) % len(self._photo.files)
        self._sides.choose(str(at))
        self._on_side(str(at))

    def _on_side(self, key: str) -> None:
        if self._photo is not None:
            self._show_file(self._photo.files[int(key)])

    def _show_file(self, file: Rendition | None) -> None:
        self._file = file
        self.turner.show_page(0, 1)
        stand_in = QPixmap()
        if self._photo is not None and file is not None and file == self._photo.files[0]:
            stand_in = self._thumbnails.pixmap(self._photo.id) or QPixmap()
        size = _upright_size(file)
        self.view.show_picture(stand_in, size)
        self.view.fit()
        self._show_regions()
        if file is not None and not file.missing:
            self.picture.ask(Path(file.full_path))

    def _on_page(self, page: int) -> None:
        if self._file is not None:
            self.picture.ask(Path(self._file.full_path), page)

    def _show_regions(self) -> None:
        photo, file = self._photo, self._file
        shown: list[RegionShown] = []
        if photo is not None and file is not None and file == photo.files[0]:
            shown = regions_of(photo, file, self._roles) if self._regions_shown else []
        self.view.show_regions(shown)

    def _on_arrived(self, picture: Picture) -> None:
        if self._file is None or str(picture.path) != self._file.full_path:
            return
        if picture.image.isNull():
            return
        size = _upright_size(self._file)
        if size.isEmpty() or picture.page:
            size = picture.image.size()
        self.turner.show_page(picture.page, picture.pages)
        self.view.show_picture(QPixmap.fromImage(picture.image), size)
        self.view.show_regions(())
        if not picture.page:
            self._show_regions()

    # -- zoom -------------------------------------------------------------------------------

    def _on_zoom_chosen(self) -> None:
        percent = int(self.zoom.currentData())
        if percent:
            self.view.set_zoom(percent / 100)
        else:
            self.view.fit()

    def _on_zoomed(self, factor: float, fits: bool) -> None:
        percent = round(factor * 100)
        self.zoom.setItemText(0, self._wording.say("Fit") if fits else f"{percent} %")
        self.zoom.setCurrentIndex(0)
        self.view.setDragMode(
            self.view.DragMode.NoDrag if fits else self.view.DragMode.ScrollHandDrag
        )


def regions_of(
    photo: Photo, file: Rendition, roles: Mapping[int, str] | None = None
) -> list[RegionShown]:
    """The people marked on a photo, numbered as in its list, each with the role of that day."""
    held = roles or {}
    people = sorted(
        (one for one in photo.links if one.record.kind is RecordKind.PERSON),
        key=lambda one: one.order or 10_000,
    )
    return [
        RegionShown(
            ref=one.record,
            number=number,
            name=one.name,
            role=held.get(one.record.id, "") or one.role,
            region=upright_region(one.region, file.orientation),
            doubtful=one.certainty is not Certainty.CERTAIN,
        )
        for number, one in enumerate(people, start=1)
        if one.region is not None
    ]


def _upright_size(file: Rendition | None) -> QSize:
    if file is None:
        return QSize()
    size = QSize(file.width_px, file.height_px)
    return size.transposed() if file.orientation in TURNED else size
