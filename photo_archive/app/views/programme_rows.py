# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a programme: a part with its photos, photos of no part, and what is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, column, label
from photo_archive.app.views.programme_row import PartTitle, ProgrammeRow
from photo_archive.domain.programme import ProgrammeDay, ProgrammePart
from photo_archive.wording import Wording

TIME = 44


class PartRow(ProgrammeRow):
    """One part: its time, title and place, its first photos and how many there are."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        part: ProgrammePart,
        *,
        timed: bool,
    ) -> None:
        pictures = [int(one) for one in part.pictures]
        super().__init__(theme, wording, thumbnails, pictures, part.line.photos)
        self.part = part
        name, say = part.line.name, wording.say
        title = PartTitle(
            say("No photo of: {name}", name=name) if self.is_gap else name,
            "gap" if self.is_gap else "part",
        )
        self._when = short_date(part.line.detail, wording.language)
        long = "/" in part.line.detail
        second = " · ".join(one for one in (self._when if long else "", part.places) if one)
        words = QWidget()
        texts = column(title, ElidedLabel(second, "second"), gap=0) if second else column(title)
        words.setLayout(texts)
        time = label(part.time, "second")
        time.setFixedWidth(theme.px(TIME))
        parts = [time, words] if timed else [words]
        if self.is_gap:
            tip = say("Photos of that day that are not linked to the event")
            parts.append(self._find_button(tip))
        self._lay_out(*parts, words=words, depth=part.depth)
        photos = wording.count("{n} photo", "{n} photos", part.line.photos)
        photos = say("no photo") if self.is_gap else photos
        spoken = (part.time, name, part.places, photos)
        self.setAccessibleName(", ".join(one for one in spoken if one))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu, say = QMenu(self), self._wording.say
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(self.chosen)
        name = self.part.line.name
        show = menu.addAction(say("Show all photos of {name}", name=name))
        show.setEnabled(not self.is_gap)
        show.triggered.connect(self.photos_wanted)
        menu.addAction(say("Find candidates")).triggered.connect(self.candidates_wanted)
        menu.popup(event.globalPos())


class OtherPhotosRow(ProgrammeRow):
    """Photos of a day of the event that belong to none of its parts."""

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, day: ProgrammeDay
    ) -> None:
        super().__init__(theme, wording, thumbnails, [int(one) for one in day.pictures], day.others)
        say = wording.say
        words = say("Photos of none of the parts") if day.parts else say("Photos of the event")
        title = PartTitle(words, "second")
        self._lay_out(title, words=title)
        photos = wording.count("{n} photo", "{n} photos", day.others)
        self.setAccessibleName(f"{words}, {photos}")
        self.chosen.connect(self.photos_wanted)


class EmptyDayRow(ProgrammeRow):
    """A day, or several in a row, of which there is nothing yet."""

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, day: ProgrammeDay
    ) -> None:
        super().__init__(theme, wording, thumbnails, (), 0)
        say = wording.say
        several = "/" in day.edtf
        words = say("Nothing of these days yet") if several else say("Nothing of this day yet")
        title = PartTitle(words, "gap")
        tip = say("Photos of that day that are not linked to the event")
        self._lay_out(title, self._find_button(tip), words=title)
        self.setAccessibleName(words)
        self.chosen.connect(self.candidates_wanted)
