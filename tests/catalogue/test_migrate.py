# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue import migrate, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.backup import backups
from photo_archive.catalogue.database import FILE_NAME
from photo_archive.catalogue.schema import SCHEMA_VERSION
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId

STEP = """
import sqlalchemy as sa
from alembic import op
revision = "{number:04d}"
down_revision = "{before:04d}"
def upgrade():
{body}
"""
NEXT, AFTER = SCHEMA_VERSION + 1, SCHEMA_VERSION + 2
ADD_COLUMN = """    with op.batch_alter_table("photo") as table:
        table.add_column(sa.Column("mood", sa.Text(), nullable=False, server_default="calm"))
        table.alter_column("credit", new_column_name="credit_line")
"""
FAIL = """    op.add_column("photo", sa.Column("humour", sa.Text()))
    op.execute(sa.text("UPDATE photo SET title = 'half done'"))
    op.execute(sa.text("SELECT * FROM nowhere"))
"""
LOOSE = """    op.execute(sa.text("UPDATE caption SET photo_id = 999"))
"""


@pytest.fixture
def closed(archive: Archive, add_photo: Callable[..., PhotoId]) -> Path:
    add_photo("A-1")
    archive.close()
    return archive.folder


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    shutil.copytree(migrate.STEPS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def add_step(steps: Path, number: int, body: str) -> None:
    text = STEP.format(number=number, before=number - 1, body=body)
    (steps / f"m{number:04d}_test.py").write_text(text)


def asked(folder: Path, sql: str) -> object:
    with sqlite3.connect(folder / FILE_NAME) as raw:
        found = raw.execute(sql).fetchone()
    raw.close()
    return found[0]


def test_an_archive_of_this_format_has_nothing_to_do(closed: Path) -> None:
    assert migrate.bring_up_to_date(closed) is None
    assert backups(closed) == []


def test_missing_steps_are_run_after_a_backup(closed: Path, steps: Path) -> None:
    add_step(steps, NEXT, ADD_COLUMN)
    add_step(steps, AFTER, '    op.execute(sa.text("UPDATE photo SET mood = mood || credit_line"))')
    saved = migrate.bring_up_to_date(closed, steps)
    assert asked(closed, "PRAGMA user_version") == AFTER
    assert asked(closed, "SELECT mood FROM photo WHERE reference = 'A-1'") == "calm"
    assert asked(closed, "SELECT count(*) FROM caption") == 1
    assert saved is not None
    assert saved.name.endswith(f"-before-format-{AFTER}.sqlite")
    with sqlite3.connect(saved) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("SELECT reference FROM photo").fetchall() == [("A-1",)]
    raw.close()


@pytest.mark.parametrize(("body", "reason"), [(FAIL, "no such table"), (LOOSE, "FOREIGN KEY")])
def test_a_failed_step_leaves_the_archive_as_it_was(
    closed: Path, steps: Path, body: str, reason: str
) -> None:
    add_step(steps, NEXT, ADD_COLUMN)
    add_step(steps, AFTER, body)
    with pytest.raises(ArchiveError, match=f"format {AFTER} .*{reason}") as caught:
        migrate.bring_up_to_date(closed, steps)
    (saved,) = backups(closed)
    assert str(saved.path) in str(caught.value)
    assert asked(closed, "PRAGMA user_version") == NEXT
    assert asked(closed, "SELECT title FROM photo") == ""
    assert asked(closed, "SELECT count(*) FROM caption WHERE photo_id = 1") == 1


def test_opening_brings_an_archive_up_to_date(closed: Path) -> None:
    with sqlite3.connect(closed / FILE_NAME) as raw:
        raw.executescript("PRAGMA user_version=0")
        for name, kind in raw.execute("SELECT name, type FROM sqlite_master").fetchall():
            if kind == "table" and not name.startswith(("sqlite_", "phrase_")):
                raw.execute(f'DROP TABLE IF EXISTS "{name}"')
        raw.execute("DROP TABLE IF EXISTS phrase_text")
    raw.close()
    with Archive.open(closed, write=True) as archive, archive.reading() as session:
        assert photos.count(session) == 0
    assert asked(closed, "PRAGMA user_version") == SCHEMA_VERSION
