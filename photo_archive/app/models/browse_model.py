# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be looked for, with counts: people, places, events, years, tags, status.

The counts are those of the present search. A section with nothing in it keeps the values it had,
with a count of 0, so that the panel does not jump.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.wording import Wording

SHOWN_FIRST = 6
NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Facet:
    """One value a search can be narrowed by; ``query`` is the term that does it."""

    label: str
    count: int
    query: str
    ref: RecordRef | None = None
    parents: tuple[int, ...] = ()


class NodeKind(Enum):
    """What a row of the panel is."""

    SECTION = "section"
    VALUE = "value"
    HISTOGRAM = "histogram"
    MORE = "more"


class BrowseRole(IntEnum):
    """What the delegate asks for."""

    NODE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Year:
    """One column of the histogram."""

    year: int
    count: int
    query: str


@dataclass(eq=False, slots=True)
class Node:
    """One row: ``key`` tells it from its neighbours; ``page`` is what it opens instead."""

    kind: NodeKind
    key: str
    label: str = ""
    count: int = 0
    query: str = ""
    years: tuple[Year, ...] = ()
    ref: RecordRef | None = None
    page: str = ""
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    def add(self, child: Node) -> Node:
        """Put a row under this one."""
        child.parent = self
        self.children.append(child)
        return child


SAVED = "saved"
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
        self._years: tuple[Year, ...] = ()
        self._whole: set[str] = set()
        self._waiting: dict[str, int] = {}
        self._inbox = 0
        self._root = self._build()

    def set_facets(self, facets: object) -> None:
        """Show these counts; ``facets`` has one tuple of values per section."""
        self.beginResetModel()
        for key in FIELDS:
            values = tuple(self._facet(key, one) for one in getattr(facets, key))
            if values:
                self._values[key] = values
            else:
                self._values[key] = tuple(replace(one, count=0) for one in self._values[key])
        self._root = self._build()
        self.endResetModel()

    def set_saved(self, searches: Mapping[str, str]) -> None:
        """Saved searches (name to query), shown with the next counts."""
        self._values[SAVED] = tuple(
            Facet(name, -1, query) for name, query in sorted(searches.items())
        )

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
            return Facet(label, count, add_term("", FIELDS[section], name), ref, parents)
        value = str(getattr(counted, "year" if section == "years" else "value", ""))
        label = self._wording.say(STATUS_WORDS[value]) if section == "status" else value
        return Facet(label, count, add_term("", FIELDS[section], value))

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
            if key == SAVED and not values:
                continue
            section = root.add(Node(NodeKind.SECTION, key, self._wording.say(title), filled))
            if key == "years":
                self._add_histogram(section, values)
            elif key == "places":
                self._add_tree(section, values)
            else:
                self._add_values(section, key, values)
            if key == "status":
                self._add_inbox(section)
                self._add_pages(section)
        return root

    def _add_inbox(self, section: Node) -> None:
        if self._inbox:
            name = self._wording.say("Inbox")
            section.add(Node(NodeKind.VALUE, INBOX, name, self._inbox, "is:inbox"))

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
        years = tuple(
            counts.get(year, Year(year, 0, f"date:{year}")) for year in range(first, last + 1)
        )
        section.label = self._wording.say("Dates")
        section.count = -1
        section.query = str(first) if first == last else f"{first}–{last}"
        section.add(Node(NodeKind.HISTOGRAM, "years:all", years=years))

    def _add_values(self, section: Node, key: str, values: Sequence[Facet]) -> None:
        shown = values if key in self._whole else values[:SHOWN_FIRST]
        for one in shown:
            section.add(_value_node(key, one))
        self._add_more(section, key, len(values) - len(shown))

    def _add_tree(self, section: Node, values: Sequence[Facet]) -> None:
        nodes = {one.ref.id: _value_node("places", one) for one in values if one.ref is not None}
        roots = []
        for one in values:
            if one.ref is None:
                continue
            above = next((nodes[up] for up in one.parents if up in nodes), None)
            if above is None or above is nodes[one.ref.id]:
                roots.append(nodes[one.ref.id])
            else:
                above.add(nodes[one.ref.id])
        shown = roots if "places" in self._whole else roots[:SHOWN_FIRST]
        for node in shown:
            section.add(node)
        self._add_more(section, "places", len(roots) - len(shown))

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node)
        return None

    def _spoken(self, node: Node) -> str:
        if node.kind is NodeKind.VALUE:
            if node.count < 0:
                return node.label
            photos = self._wording.count("{n} photo", "{n} photos", node.count)
            return f"{node.label}, {photos}"
        if node.kind is NodeKind.HISTOGRAM and node.years:
            return self._wording.say(
                "Years {first} to {last}", first=node.years[0].year, last=node.years[-1].year
            )
        return node.label


def _value_node(section: str, value: Facet) -> Node:
    key = f"{section}:{value.ref.kind}:{value.ref.id}" if value.ref else f"{section}:{value.query}"
    return Node(NodeKind.VALUE, key, value.label, value.count, value.query, ref=value.ref)
