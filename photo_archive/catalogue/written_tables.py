# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in the short notation of migrations, made by Alembic.

A column is written "name:type": t is text, i a whole number, r a measure; "?" may be NULL, "*" is
indexed, ">" names the table whose id it holds. Old migrations depend on it: it may grow, what is
there never changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.sqlite import REAL

_COLUMN = re.compile(r"(\w+):(\w)(\??)(\*?)(?:>(\w+))?")


def make_table(
    table: str, written: str, unique: Sequence[str] = (), *, key_is_given: bool = False
) -> None:
    """Make a table with its keys and the indexes of single columns.

    Args:
        table: Its name.
        written: Its columns in the notation above, the first being the key.
        unique: Columns that together are unique.
        key_is_given: Whether the key is that of another row; else it counts and never comes again.
    """
    real = sa.Float().with_variant(REAL(), "sqlite")
    types: dict[str, sa.Text | sa.Integer | sa.Float[float]] = {
        "t": sa.Text(),
        "i": sa.Integer(),
        "r": real,
    }
    made: list[sa.Column[object]] = []
    constraints: list[sa.Constraint] = []
    indexed: list[str] = []
    for one in written.split():
        column = _COLUMN.fullmatch(one)
        assert column is not None, one
        name, kind, optional, index, target = column.groups()
        made.append(sa.Column(name, types[kind], nullable=bool(optional)))
        if index:
            indexed.append(name)
        if target:
            key = f"fk_{table}_{name}_{target}"
            constraints.append(sa.ForeignKeyConstraint([name], [f"{target}.id"], name=key))
    own = str(made[0].name)
    constraints.insert(0, sa.PrimaryKeyConstraint(own, name=f"pk_{table}"))
    if unique:
        constraints.append(sa.UniqueConstraint(*unique, name=f"uq_{table}_{'_'.join(unique)}"))
    kept = {} if key_is_given else {"sqlite_autoincrement": True}
    op.create_table(table, *made, *constraints, sqlite_strict=True, **kept)
    for name in indexed:
        op.create_index(f"ix_{table}_{name}", table, [name])
