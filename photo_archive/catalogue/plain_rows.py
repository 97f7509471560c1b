# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of some whole numbers as plain tuples, for what is read again at every keystroke.

Putting a statement together for the driver takes SQLAlchemy longer than SQLite takes to answer it,
so the text of each is made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import CHUNK, chunks

PlainRow = Sequence[object]


def plain_rows(
    session: Session,
    columns: Sequence[Column[object]],
    where: Column[object],
    numbers: Iterable[int],
) -> Iterator[PlainRow]:
    """Some columns of the rows of a table in which another one is any of some numbers.

    The values are as the database has them: 0 and 1 for no and yes.
    """
    connection = session.connection()
    for chunk in chunks(numbers):
        statement = _statement(tuple(columns), where, _rounded(len(chunk)))
        given = (*chunk, *(None for _ in range(_rounded(len(chunk)) - len(chunk))))
        yield from cast(
            "list[PlainRow]", connection.exec_driver_sql(statement, given).cursor.fetchall()
        )


def _rounded(count: int) -> int:
    """Of how many numbers a statement is, so that there are few: a power of two."""
    return min(CHUNK, 1 << (count - 1).bit_length())


@lru_cache(maxsize=256)
def _statement(columns: tuple[Column[object], ...], where: Column[object], count: int) -> str:
    return f"{select(*columns)} WHERE {where} IN ({', '.join('?' * count)})"
