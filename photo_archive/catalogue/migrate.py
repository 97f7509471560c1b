# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing an archive of an older version up to date, one step and one transaction at a time.

Only imported when the stored version differs, because Alembic takes a while to load. The steps
are the files in ``migrations/``; the number of a step is the schema version it leads to, and the
database keeps that number itself (``dialect.stored_version``), so there is no second table for it.
"""

from __future__ import annotations

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from photo_archive.catalogue import backup, dialect
from photo_archive.catalogue.database import FILE_NAME, explained, make_engine
from photo_archive.domain.errors import ArchiveError

STEPS = Path(__file__).parent / "migrations"


def bring_up_to_date(folder: Path, steps: Path = STEPS) -> Path | None:
    """Run the steps an archive has not had, after a verified backup.

    Args:
        folder: The archive, locked by the caller.
        steps: The folder of the migration files.

    Returns:
        The backup, None if there was nothing to do.

    Raises:
        ArchiveError: The backup could not be made, or a step failed; the archive is then as it
            was after the last step that worked.
    """
    engine = make_engine(folder / FILE_NAME, "write")
    try:
        with explained(folder), engine.begin() as connection:
            version = dialect.stored_version(connection)
        missing = [step for step in _steps(steps) if int(step.revision) > version]
        if not missing:
            return None
        saved = backup.make(folder, label=f"before-format-{int(missing[-1].revision)}")
        for step in missing:
            _run(engine, folder, step, saved)
        return saved
    finally:
        engine.dispose()


def build(connection: Connection, steps: Path = STEPS) -> None:
    """Run every step on an empty database: what tests hold against the tables of today."""
    for step in _steps(steps):
        _upgrade(connection, step)


def _steps(folder: Path) -> list[Script]:
    """The steps, oldest first."""
    scripts = ScriptDirectory(str(folder), version_locations=[str(folder)])
    return list(reversed(list(scripts.walk_revisions())))


def _upgrade(connection: Connection, step: Script) -> None:
    context = MigrationContext.configure(connection, opts={"render_as_batch": True})
    with Operations.context(context):
        step.module.upgrade()


def _run(engine: Engine, folder: Path, step: Script, saved: Path) -> None:
    """One step in one transaction; the foreign keys are checked before it is kept."""
    with engine.connect() as connection:
        dialect.check_foreign_keys_later(connection)
        try:
            with explained(folder), connection.begin():
                _upgrade(connection, step)
                dialect.store_version(connection, int(step.revision))
                if dialect.has_loose_ends(connection):
                    raise _failed(folder, step, saved, "FOREIGN KEY")
        except SQLAlchemyError as error:
            raise _failed(folder, step, saved, str(getattr(error, "orig", error))) from error
        finally:
            dialect.check_foreign_keys_now(connection)


def _failed(folder: Path, step: Script, saved: Path, reason: str) -> ArchiveError:
    return ArchiveError(
        "The archive in {folder} could not be brought to format {version} ({reason}). It was left"
        " as it was, and {backup} is a copy of it: open it with the former version of the program"
        " and report this.",
        folder=str(folder),
        version=int(step.revision),
        reason=reason,
        backup=str(saved),
    )
