# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
r"""Several things in one cell of a table, so that a person can edit them and a program cut them.

``Sài Gòn [kind: former; language: vi; to: 1976-07-01] | Saigon [en]``: items divided by " | " or
line breaks, each with what is said of it in square brackets behind it. A backslash before one of
``| [ ] ; : \`` makes it an ordinary sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from photo_archive.domain.errors import ArchiveError

_TOKEN = re.compile(r"\\(.)|([|\[\];:\n])|([^\\|\[\];:\n]+|\\)", re.DOTALL)
_IN_TEXT = re.compile(r"([\\|\[\]])")
_IN_NAME = re.compile(r"([\\|\[\];:])")
_IN_VALUE = re.compile(r"([\\|\[\];])")
_MEANT = frozenset("\\|[];:")
_BREAKS = re.compile(r"\s*[\r\n]+\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a cell: its text, and what is said of it; a bare word there has no name."""

    text: str
    said: tuple[tuple[str, str], ...] = ()


def write_items(items: Iterable[Item]) -> str:
    """The cell of some items; ``read_items`` gives them back, with line breaks as spaces."""
    return " | ".join(map(_written, items))


def read_items(cell: str) -> tuple[Item, ...]:
    """The items of a cell, empty ones left out.

    Raises:
        ArchiveError: A bracket is opened and not closed, or the other way round.
    """
    items: list[Item] = []
    text = ""
    said: list[list[str]] | None = None
    closed = False
    for escaped, sign, plain in _TOKEN.findall(_BREAKS.sub("\n", cell)):
        letters = (escaped if escaped in _MEANT else f"\\{escaped}") if escaped else plain
        if letters:
            if said is not None and not closed:
                said[-1][-1] += letters
            elif closed and letters.strip():
                raise _bracket(cell)
            elif not closed:
                text += letters
        elif said is not None and not closed:
            closed = _inside(said, sign, cell)
        elif sign in "|\n":
            items.append(_item(text, said))
            text, said, closed = "", None, False
        elif sign == "[" and not closed:
            said = [[""]]
        elif sign in ";:" and not closed:
            text += sign
        else:
            raise _bracket(cell)
    if said is not None and not closed:
        raise _bracket(cell)
    items.append(_item(text, said))
    return tuple(item for item in items if item.text or item.said)


def _inside(said: list[list[str]], sign: str, cell: str) -> bool:
    """Take a sign within brackets; whether it closes them."""
    if sign == "]":
        return True
    if sign == "[":
        raise _bracket(cell)
    if sign == ";":
        said.append([""])
    elif sign == ":" and len(said[-1]) == 1:
        said[-1].append("")
    else:
        said[-1][-1] += " " if sign == "\n" else sign
    return False


def _item(text: str, said: list[list[str]] | None) -> Item:
    pairs = []
    for words in said or []:
        name, value = (words[0], words[1]) if len(words) == 2 else ("", words[0])
        if name.strip() or value.strip():
            pairs.append((name.strip(), value.strip()))
    return Item(text.strip(), tuple(pairs))


def _written(item: Item) -> str:
    text = _IN_TEXT.sub(r"\\\1", _one_line(item.text))
    if not item.said:
        return text
    pairs = [
        (f"{_IN_NAME.sub(_ESCAPE, _one_line(name))}: " if name else "")
        + (_IN_VALUE if name else _IN_NAME).sub(_ESCAPE, _one_line(value))
        for name, value in item.said
    ]
    return f"{text} [{'; '.join(pairs)}]".lstrip()


_ESCAPE = r"\\\1"


def _one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()


def _bracket(cell: str) -> ArchiveError:
    return ArchiveError(
        "“{cell}”: what is said of a name stands in [square brackets] behind it; write \\[ for a"
        " bracket that belongs to the name",
        cell=cell if len(cell) <= 80 else f"{cell[:79]}…",
    )
