# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be looked for, with counts: people, places, events, years, tags, status.

The counts are those of the present search. A section with nothing in it keeps the values it had,
with a count of 0, so that the panel does not jump.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photo_archive.app.models.browse_nodes import (
    SHOWN_FIRST,
    Facet,
    KnownFacets,
    Node,
    NodeKind,
    Year,
    YearsBeside,
    add_tree,
    value_node,
    with_stances,
    years_asked,
)
from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_terms import Stance, Term
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.wording import Wording

MOST_VALUES = 200
"""So many values of a kind are counted at most."""
WAYS_KEPT = 20_000
NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class BrowseRole(IntEnum):
    """What the delegate asks for."""

    NODE = Qt.ItemDataRole.UserRole + 1


ALBUMS, SAVED = "albums", "saved"
"""Sections of what users collect."""
INBOX = "inbox"
CHECKS, PROPOSALS = "checks", "proposals"
"""Pages that rows of the panel open."""
SECTIONS = (
    ("people", "People"),
    ("places", "Places"),
    ("events", "Events"),
    ("years", "Dates"),
    ("organisations", "Organisations"),
    ("tags", "Tags"),
    ("photographers", "Photographers"),
    ("status", "Status"),
    (ALBUMS, "Albums"),
    (SAVED, "Saved searches"),
)
FIELDS = {
    "people": FieldName.PERSON,
    "places": FieldName.PLACE,
    "events": FieldName.EVENT,
    "organisations": FieldName.ORG,
    "tags": FieldName.TAG,
    "photographers": FieldName.PHOTOGRAPHER,
    "status": FieldName.STATUS,
    "years": FieldName.DATE,
}


class BrowseModel(QAbstractItemModel):
    """The panel's rows as a tree of two or more levels."""

    def __init__(
        self,
        wording: Wording,
        parent: QObject | None = None,
        *,
        name_of: Callable[[RecordRef, str], str] | None = None,
    ) -> None:
        """``name_of`` calls a record (with its authorised name) as in the user's language."""
        super().__init__(parent)
        self._wording = wording
        self._name_of = name_of
        self._values: dict[str, tuple[Facet, ...]] = {key: () for key, _ in SECTIONS}
        self._beside = YearsBeside()
        self._whole: set[str] = set()
        self._waiting: dict[str, int] = {}
        self._inbox = 0
        self._asked: Mapping[Term, Stance] = {}
        self._known = KnownFacets()
        self._ways: dict[tuple[FieldName, str], tuple[str, Term]] = {}
        self._can_make = False
        self._shown = ""
        self._root = self._build()

    def set_facets(self, facets: object, rest: str = "", *, dated: bool = False) -> None:
        """Show these counts.

        Args:
            facets: Has one tuple of values per section.
            rest: The query counted, without its dates.
            dated: Whether it had any.
        """
        self.beginResetModel()
        for key in FIELDS:
            values = tuple(self._facet(key, one) for one in getattr(facets, key))
            if key == "years":
                values = self._beside.of(values, rest, dated=dated)
            self._known.note(values)
            if values:
                self._values[key] = values
            else:
                self._values[key] = tuple(replace(one, count=0) for one in self._values[key])
        self._root = self._build()
        self.endResetModel()

    def set_asked(self, asked: Mapping[Term, Stance]) -> None:
        """Show what the query asks for and leaves out."""
        if asked != self._asked:
            self.beginResetModel()
            self._asked = asked
            self._root = self._build()
            self.endResetModel()

    def set_collections(
        self, albums: Sequence[Facet], searches: Sequence[Facet], *, can_make: bool
    ) -> None:
        """Show these albums and saved searches, and whether a new album can be made."""
        found = {ALBUMS: tuple(albums), SAVED: tuple(searches)}
        if can_make != self._can_make or any(self._values[key] != found[key] for key in found):
            self.beginResetModel()
            self._values.update(found)
            self._can_make = can_make
            self._root = self._build()
            self.endResetModel()

    def set_shown(self, key: str) -> None:
        """Which album or saved search is shown, "" for none."""
        if key != self._shown:
            self.beginResetModel()
            self._shown = key
            self._root = self._build()
            self.endResetModel()

    def set_waiting(self, to_check: int, proposals: int) -> None:
        """How much there is to review; two rows that open its page."""
        before, self._waiting = self._waiting, {CHECKS: to_check, PROPOSALS: proposals}
        if not before:
            self.beginResetModel()
            self._root = self._build()
            self.endResetModel()
            return
        for key, number in self._waiting.items():
            index = self.index_of(f"page:{key}")
            if index.isValid():
                self.node(index).count = number
                self.dataChanged.emit(index, index)

    def set_inbox(self, photos: int) -> None:
        """How many photos wait in the inbox; a row that finds them, while there are any."""
        if photos != self._inbox:
            self._inbox = photos
            self.beginResetModel()
            self._root = self._build()
            self.endResetModel()

    def _facet(self, section: str, counted: object) -> Facet:
        """From a count of the index (a record, a value or a year) to a value of the panel."""
        ref = getattr(counted, "ref", None)
        count = int(getattr(counted, "count", 0))
        if ref is not None:
            name = str(getattr(counted, "label", ""))
            parents = tuple(getattr(counted, "parents", ()))
            label = self._name_of(ref, name) if self._name_of is not None else name
            query, term = self._asking_for(FIELDS[section], name)
            return Facet(label, count, query, ref, parents, term)
        value = str(getattr(counted, "year" if section == "years" else "value", ""))
        label = self._wording.say(STATUS_WORDS[value]) if section == "status" else value
        query, term = self._asking_for(FIELDS[section], value)
        return Facet(label, count, query, term=term)

    def _asking_for(self, field: FieldName, value: str) -> tuple[str, Term]:
        """How a value is asked for; the same ones come with search after search."""
        known = self._ways.get((field, value))
        if known is None:
            if len(self._ways) > WAYS_KEPT:
                self._ways.clear()
            known = self._ways[field, value] = add_term("", field, value), Term(field, value)
        return known

    def show_all(self, key: str) -> None:
        """Show every value of a section instead of the first few, or the first few again."""
        self.beginResetModel()
        self._whole ^= {key}
        self._root = self._build()
        self.endResetModel()

    def node(self, index: AnyIndex) -> Node:
        """The row behind an index; the root for an invalid one."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def index_of(self, key: str) -> QModelIndex:
        """Where the row with this key stands, invalid if it is not shown."""

        def search(node: Node) -> Node | None:
            for child in node.children:
                found = child if child.key == key else search(child)
                if found is not None:
                    return found
            return None

        node = search(self._root)
        return QModelIndex() if node is None else self._index_for(node)

    # -- building ---------------------------------------------------------------------------

    def _build(self) -> Node:
        root = Node(NodeKind.SECTION, "")
        for key, title in SECTIONS:
            values = self._values[key]
            filled = sum(1 for one in values if one.count)
            if key in (ALBUMS, SAVED):
                self._add_collections(root, key, title)
                continue
            section = root.add(Node(NodeKind.SECTION, key, self._wording.say(title), filled))
            if len(values) >= MOST_VALUES and key in FIELDS and key != "years":
                section.count, section.query = -1, f"{self._wording.number(filled)}+"
            if key == "years":
                self._add_histogram(section, values)
                self._add_dates(section)
                self._add_view(section)
                continue
            if key in FIELDS:
                values = with_stances(values, self._asked, FIELDS[key], self._known)
            hidden = add_tree(section, values, whole=key in self._whole)
            self._add_more(section, key, hidden)
            self._add_view(section)
            if key == "status":
                self._add_inbox(section)
                self._add_pages(section)
        return root

    def _add_collections(self, root: Node, key: str, title: str) -> None:
        """Albums or saved searches; where there are none there is a way to make the first album."""
        say, values = self._wording.say, self._values[key]
        can_make = key == ALBUMS and self._can_make
        if not values and not can_make:
            return
        section = root.add(Node(NodeKind.SECTION, key, say(title), len(values)))
        hidden = add_tree(section, values, whole=key in self._whole)
        for node in section.children:
            if node.key == self._shown:
                node.stance = Stance.ASKED
        self._add_more(section, key, hidden)
        if can_make and not values:
            section.add(Node(NodeKind.MORE, f"{key}:new", say("New album…")))

    def _add_view(self, section: Node) -> None:
        """Another way to look at what the section counts, once it counts anything."""
        say = self._wording.say
        views = {"people": ("portraits", say("Portraits")), "years": ("calendar", say("Calendar"))}
        page, label = views.get(section.key, ("", ""))
        if page and section.children:
            section.add(Node(NodeKind.MORE, f"{section.key}:view", label, page=page))

    def _add_inbox(self, section: Node) -> None:
        if self._inbox:
            name = self._wording.say("Inbox")
            term = Term(FieldName.IS, "inbox")
            stance = self._asked.get(term, Stance.OFF)
            made = Node(NodeKind.VALUE, INBOX, name, self._inbox, "is:inbox")
            made.term, made.stance = term, stance
            section.add(made)

    def _add_pages(self, section: Node) -> None:
        say = self._wording.say
        titles = {CHECKS: say("To check"), PROPOSALS: say("Proposals waiting")}
        for page, number in self._waiting.items():
            section.add(Node(NodeKind.VALUE, f"page:{page}", titles[page], number, page=page))

    def _add_histogram(self, section: Node, values: Sequence[Facet]) -> None:
        counts = {
            int(one.label): Year(int(one.label), one.count, one.query)
            for one in values
            if one.label.lstrip("-").isdigit()
        }
        if not counts:
            return
        first, last = min(counts), max(counts)
        asked = years_asked(self._asked)
        years = tuple(
            replace(
                counts.get(year, Year(year, 0, f"date:{year}")),
                stance=asked.get(year, Stance.OFF),
            )
            for year in range(first, last + 1)
        )
        section.label = self._wording.say("Dates")
        section.count = -1
        section.query = str(first) if first == last else f"{first}–{last}"
        section.add(Node(NodeKind.HISTOGRAM, "years:all", years=years))

    def _add_dates(self, section: Node) -> None:
        """Below the years the dates asked for or left out, so that they can be switched."""
        for term, stance in self._asked.items():
            if term.field in (FieldName.DATE, FieldName.WITHIN):
                label = self._date_label(term)
                value = Facet(label, -1, f"{term.field.value}:{term.value}", None, (), term, stance)
                section.add(value_node("years", value))

    def _date_label(self, term: Term) -> str:
        say = self._wording.say
        if term.value == "none":
            return say("undated")
        first, _, last = term.value.partition("/")
        years = last and len(first) == len(last) == 4
        words = f"{first}–{last}" if years else short_date(term.value, self._wording.language)
        return say("within {value}", value=words) if term.field is FieldName.WITHIN else words

    def _add_more(self, section: Node, key: str, hidden: int) -> None:
        if hidden > 0:
            label = self._wording.count("{n} more…", "{n} more…", hidden)
        elif key in self._whole and len(section.children) > SHOWN_FIRST:
            label = self._wording.say("Fewer")
        else:
            return
        section.add(Node(NodeKind.MORE, f"{key}:more", label, query=key))

    # -- Qt's questions ---------------------------------------------------------------------

    def _index_for(self, node: Node) -> QModelIndex:
        if node is self._root or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node)

    def index(self, row: int, column: int, parent: AnyIndex = NO_INDEX) -> QModelIndex:
        above = self.node(parent)
        if column != 0 or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, 0, above.children[row])

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        node = self.node(index)
        return QModelIndex() if node.parent is None else self._index_for(node.parent)

    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return len(self.node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == BrowseRole.NODE:
            return node
        if role == Qt.ItemDataRole.ToolTipRole and node.key.startswith(f"{SAVED}:"):
            return f"{node.label}\n{node.query}" if node.query else node.label
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node)
        return None

    def _spoken_value(self, node: Node) -> str:
        parts = [node.label]
        if node.count >= 0:
            parts.append(self._wording.count("{n} photo", "{n} photos", node.count))
        if node.stance is Stance.ASKED:
            parts.append(self._wording.say("asked for"))
        elif node.stance is Stance.LEFT_OUT:
            parts.append(self._wording.say("left out"))
        return ", ".join(parts)

    def _spoken(self, node: Node) -> str:
        if node.kind is NodeKind.VALUE:
            return self._spoken_value(node)
        if node.kind is NodeKind.HISTOGRAM and node.years:
            return self._wording.say(
                "Years {first} to {last}", first=node.years[0].year, last=node.years[-1].year
            )
        return node.label
