# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The column kinds all tables are made of, so that one definition serves SQLite and PostgreSQL.

SQLite tables are STRICT: a wrong type is an error at once, not a surprise years later. Ids are
AUTOINCREMENT: the number of a deleted row is never given out again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.dialects.sqlite import REAL
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

KEPT_IDS = {"sqlite_autoincrement": True, "sqlite_strict": True}
"""Table arguments of a table whose ids are never used again."""

STRICT = {"sqlite_strict": True}
"""Table arguments of a table whose key is given to it."""


class CatalogueRow(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMING))):
    """What every table class derives from; its metadata holds the tables of an archive only."""


if TYPE_CHECKING:
    _Base = TypeDecorator[object]
else:
    _Base = TypeDecorator


class Json(_Base):
    """A small structure stored as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """Value to text; sorted, so that equal values are equal text."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        """Text to value."""
        return None if value is None else cast(object, json.loads(str(value)))


# These return Any because they stand where a class body declares the real type, as Field does.
def key_column() -> Any:
    """The row's own number."""
    return Field(default=None, primary_key=True)


def text_column(*, index: bool = False, unique: bool = False) -> Any:
    """Text, "" when there is none."""
    return Field(default="", sa_type=Text, index=index, unique=unique)


def number_column(default: int = 0, *, index: bool = False) -> Any:
    """A whole number."""
    return Field(default=default, sa_type=Integer, index=index)


def day_column(*, index: bool = False) -> Any:
    """A day ordinal, NULL when undated."""
    return Field(default=None, sa_type=Integer, nullable=True, index=index)


def flag_column() -> Any:
    """Yes or no, as 1 or 0: STRICT tables know no boolean."""
    return Field(default=0, sa_type=Integer)


def real_column() -> Any:
    """A measure, NULL when not known."""
    return Field(default=None, sa_type=cast(type, Float().with_variant(REAL(), "sqlite")))


def json_column() -> Any:
    """A small structure as JSON, NULL when there is none."""
    return Field(default=None, sa_type=Json, nullable=True)


def ref_column(target: str, *, index: bool = True, primary: bool = False) -> Any:
    """The number of a row elsewhere, which must exist as long as this one."""
    column: Column[int] = Column(
        Integer, ForeignKey(f"{target}.id"), nullable=False, index=index, primary_key=primary
    )
    return Field(sa_column=column)


def optional_ref_column(target: str) -> Any:
    """As ``ref_column``, or NULL."""
    column: Column[int | None] = Column(
        Integer, ForeignKey(f"{target}.id"), nullable=True, index=True, default=None
    )
    return Field(default=None, sa_column=column)


def table_of(row: type[CatalogueRow]) -> Table:
    """The table of a class, for selects and inserts that make no objects."""
    return CatalogueRow.metadata.tables[str(row.__tablename__)]
