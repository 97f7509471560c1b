# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.exc import IntegrityError

from photo_archive.catalogue import dialect
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.schema import SCHEMA_VERSION
from photo_archive.catalogue.tables import METADATA
from photo_archive.domain.ids import PhotoId


@pytest.mark.parametrize(
    "sql", ["UPDATE change SET op='x'", "DELETE FROM change", "UPDATE file_event SET path='x'"]
)
def test_history_can_only_grow(
    archive: Archive, add_photo: Callable[..., PhotoId], sql: str
) -> None:
    add_photo()
    connection = archive._anchor
    with connection.begin() as transaction:
        connection.exec_driver_sql(
            "INSERT INTO file_event (path,sha256,type,happened,outcome,detail,agent)"
            " VALUES ('','','','','','','')"
        )
        with pytest.raises(IntegrityError, match="append-only"):
            connection.exec_driver_sql(sql)
        transaction.rollback()


def test_free_numbers_and_marks_of_the_file(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    with archive.reading() as session:
        connection = session.connection()
        assert dialect.stored_application(connection) == dialect.APPLICATION_ID
        assert dialect.stored_version(connection) == SCHEMA_VERSION
        assert dialect.first_free_id(connection, "photo") == 1
        assert not dialect.has_loose_ends(connection)
    add_photo()
    with archive.reading() as session:
        assert dialect.first_free_id(session.connection(), "photo") == 2


def test_an_index_that_says_something_else_is_found(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    photo = add_photo()
    connection = archive._anchor
    with connection.begin() as transaction:
        assert dialect.phrases_are_sound(connection)
        connection.exec_driver_sql("UPDATE phrase_text SET title='x' WHERE photo_id=?", (photo,))
        assert not dialect.phrases_are_sound(connection)
        dialect.rebuild_phrases(connection)
        assert dialect.phrases_are_sound(connection)
        transaction.rollback()


def test_foreign_keys_can_wait(archive: Archive) -> None:
    connection = archive._anchor
    dialect.check_foreign_keys_later(connection)
    with connection.begin() as transaction:
        connection.exec_driver_sql("INSERT INTO tag_broader (tag_id, broader_id) VALUES (8, 9)")
        assert dialect.has_loose_ends(connection)
        transaction.rollback()
    dialect.check_foreign_keys_now(connection)
    with connection.begin() as transaction:
        with pytest.raises(IntegrityError):
            connection.exec_driver_sql("INSERT INTO tag_broader (tag_id, broader_id) VALUES (8, 9)")
        transaction.rollback()


def test_tables_are_told(archive: Archive) -> None:
    with archive.reading() as session:
        assert METADATA.tables.keys() <= dialect.table_names(session.connection())
