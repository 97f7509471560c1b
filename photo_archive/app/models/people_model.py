# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People in order: fifty thousand numbers in an array, cards for those in sight."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from photo_archive.domain.people_cards import PeopleList, PersonCard
from photo_archive.wording import Wording

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
CARDS_KEPT = 3_000
NO_INDEX = QModelIndex()
NOBODY = PeopleList(array("L"))


class PeopleModel(QAbstractListModel):
    """People by number; ``cards_wanted`` tells whose cards are to be read."""

    cards_wanted = Signal(object)

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._people = NOBODY
        self._cards: OrderedDict[int, PersonCard] = OrderedDict()
        self._old: set[int] = set()
        self._wanted: list[int] = []

    @property
    def people(self) -> PeopleList:
        """Everybody, in order."""
        return self._people

    def set_people(self, people: PeopleList) -> None:
        """Show these people instead."""
        self.beginResetModel()
        self._people = people
        self._wanted = []
        self.endResetModel()

    def renew(self) -> None:
        """Something was written: cards are shown as they are until they have been read again."""
        self._old = set(self._cards)
        self._wanted = []

    def row_of(self, person: int | None) -> int:
        """Where somebody stands, -1 if nowhere."""
        try:
            return self._people.ids.index(person) if person is not None else -1
        except ValueError:
            return -1

    def person_at(self, row: int) -> int | None:
        """Who stands in a row."""
        return self._people.ids[row] if 0 <= row < len(self._people.ids) else None

    def card_at(self, row: int) -> PersonCard | None:
        """The card of a row, if it has been read."""
        person = self.person_at(row)
        return self._cards.get(person) if person is not None else None

    def card_of(self, person: int) -> PersonCard | None:
        """The card of somebody, if it has been read."""
        return self._cards.get(person)

    def heading_at(self, row: int) -> str:
        """The letter somebody stands under, "" where there are no letters."""
        headings = self._people.headings
        at = bisect_right(headings, row, key=lambda one: one[0]) - 1
        return headings[at][1] if at >= 0 else ""

    def want(self, rows: Sequence[int]) -> None:
        """These rows are in sight: have the cards read that are not there."""
        people = [self._people.ids[row] for row in rows]
        for one in people:
            if one in self._cards:
                self._cards.move_to_end(one)
        missing = [one for one in people if one not in self._cards or one in self._old]
        if missing and missing != self._wanted:
            self._wanted = missing
            self.cards_wanted.emit(missing)

    def set_cards(self, cards: Sequence[PersonCard]) -> None:
        """Cards that were asked for; of people merged or deleted meanwhile none comes."""
        for card in cards:
            self._cards[card.ref.id] = card
            self._old.discard(card.ref.id)
        self._wanted = []
        while len(self._cards) > CARDS_KEPT:
            self._cards.popitem(last=False)
        if cards and self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    # -- for Qt -----------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._people.ids)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card_at(index.row()) if index.isValid() else None
        if role == CARD_ROLE:
            return card
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            photos = self._wording.count("{n} photo", "{n} photos", card.photos)
            spoken = (card.name, card.role, life_in_years(card), photos)
            between = "\n" if role == Qt.ItemDataRole.ToolTipRole else ", "
            return between.join(one for one in spoken if one)
        return None


def life_in_years(card: PersonCard) -> str:
    """The years somebody lived, as far as known: "1922–2008", "1977–", "†2008"."""
    birth, death = _year(card.birth), _year(card.death)
    if birth and death:
        return f"{birth}–{death}"
    if birth:
        return f"* {birth}"
    return f"† {death}" if death else ""


def _year(edtf: str) -> str:
    """The year of a date, with what is doubtful about it; "" for none."""
    bare = edtf.split("/")[0].split(",")[0].lstrip("[{")
    year = bare[: bare.index("-", 1)] if "-" in bare[1:] else bare
    sign = next((one for one in "~?%" if one in edtf), "")
    return year.rstrip("~?%,].") + ("?" if sign else "") if year else ""
