# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small language of house styles: fixed text, ``{slots}``, and ``[parts]`` left out if empty.

``({place}, {date})[ with {people}]`` writes a caption from values, and read backwards it becomes a
regular expression that finds the same form in a text. Of several forms the first that can be
filled is taken, so that a style says what to do when a value is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from photo_archive.domain.errors import ArchiveError

_PIECE = re.compile(r"\{(?P<slot>\w+)\}|(?P<open>\[)|(?P<close>\])|(?P<text>[^\[\]{}]+)")


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str


@dataclass(frozen=True, slots=True)
class _Optional:
    parts: tuple[_Part, ...]


_Part = str | _Slot | _Optional


class Template:
    """One form, such as ``{role} {name}[ ({placement})]``.

    Args:
        form: The form as a person writes it.
        slots: The slots that may stand in it.

    Raises:
        ArchiveError: A bracket is not closed, or a slot is not one of those.
    """

    def __init__(self, form: str, slots: Sequence[str]) -> None:
        self.form = form
        self._slots = frozenset(slots)
        parts, end = self._parse(0, depth=0)
        if end < len(form):
            raise _unreadable(form, end)
        self._parts = parts

    def fill(self, values: Mapping[str, str]) -> str | None:
        """The form with its slots filled; None if one outside brackets has no value."""
        return _filled(self._parts, values)

    def pattern(self, slots: Mapping[str, str]) -> str:
        """A regular expression for this form; ``slots`` gives the expression of each slot.

        Blanks are matched by any run of blanks, and each slot is a group of its name.
        """
        return _pattern(self._parts, slots)

    def _parse(self, position: int, depth: int) -> tuple[tuple[_Part, ...], int]:
        parts: list[_Part] = []
        while position < len(self.form):
            piece = _PIECE.match(self.form, position)
            if piece is None:
                raise _unreadable(self.form, position)
            if piece["close"]:
                if not depth:
                    raise _unreadable(self.form, position)
                return tuple(parts), piece.end()
            position = piece.end()
            if piece["open"]:
                inner, position = self._parse(position, depth + 1)
                parts.append(_Optional(inner))
            elif piece["slot"]:
                parts.append(self._slot(piece["slot"]))
            else:
                parts.append(piece["text"])
        if depth:
            raise _unreadable(self.form, position)
        return tuple(parts), position

    def _slot(self, name: str) -> _Slot:
        if name not in self._slots:
            raise ArchiveError(
                "“{form}” has the part {{{slot}}}, which is not known here. Use {slots}.",
                form=self.form,
                slot=name,
                slots=", ".join(f"{{{slot}}}" for slot in sorted(self._slots)),
            )
        return _Slot(name)


def first_filled(templates: Sequence[Template], values: Mapping[str, str]) -> str:
    """The first form that can be filled, "" if none can."""
    return next((text for template in templates if (text := template.fill(values)) is not None), "")


def _filled(parts: Sequence[_Part], values: Mapping[str, str]) -> str | None:
    filled: list[str] = []
    for part in parts:
        if isinstance(part, str):
            filled.append(part)
        elif isinstance(part, _Slot):
            if not values.get(part.name):
                return None
            filled.append(values[part.name])
        else:
            filled.append(_filled(part.parts, values) or "")
    return "".join(filled)


def _pattern(parts: Sequence[_Part], slots: Mapping[str, str]) -> str:
    written: list[str] = []
    for part in parts:
        if isinstance(part, str):
            words = (re.escape(word) for word in re.split(r"\s+", part))
            written.append(r"\s+".join(words))
        elif isinstance(part, _Slot):
            written.append(f"(?P<{part.name}>{slots[part.name]})")
        else:
            written.append(f"(?:{_pattern(part.parts, slots)})?")
    return "".join(written)


def _unreadable(form: str, position: int) -> ArchiveError:
    return ArchiveError(
        "“{form}” cannot be read at position {position}: close every [ with ] and every {{ with"
        " }}.",
        form=form,
        position=position + 1,
    )
