# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in the order in which they are checked, what was last seen of them, and the checks made.

What is kept here is no history: it says what was last seen, and can be found out anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import ColumnElement, RowMapping, Select, func, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_files import CHECK_RUN, FILE_STATE
from photo_archive.catalogue.tables_photos import RENDITION, ROOT
from photo_archive.domain.fixity import CheckRun, FileState, KnownFile, RootFolder, Scope, Tally
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.intake import Outcome

Place = tuple[int, str, int]
"""Root, path and page of a file: the order of checking, one folder after the other."""

_COUNTS = ("checked", "intact", "missing", "changed", "unreadable", "unknown")


def count_files(session: Session) -> int:
    """How many files there are; pages of one file count once."""
    files = select(RENDITION.c.root_id, RENDITION.c.path).distinct().subquery()
    return int(session.connection().execute(select(func.count()).select_from(files)).scalar_one())


def files_after(session: Session, place: Place | None, limit: int) -> list[KnownFile]:
    """The next files in the order of checking, after a place."""
    query = _known()
    order = (RENDITION.c.root_id, RENDITION.c.path, RENDITION.c.page)
    if place is not None:
        query = query.where(tuple_(*order) > tuple_(*place))
    return _files(session, query.order_by(*order).limit(limit))


def due_files(
    session: Session, before: str, limit: int, roots: Iterable[int], *, known_bad: bool = True
) -> list[KnownFile]:
    """Files not found right since a moment (UTC), those never checked first, then the oldest.

    Args:
        session: A session on the archive.
        before: The moment.
        limit: How many at most.
        roots: Only files under these.
        known_bad: Whether files of which the last check was bad are among them, as the last.
    """
    is_bad = func.coalesce(FILE_STATE.c.outcome, "") == Outcome.FAIL.value
    when = func.coalesce(FILE_STATE.c.checked, "")
    query = _known().where(_is_due(before, roots, known_bad=known_bad))
    order = (is_bad, when, RENDITION.c.root_id, RENDITION.c.path)
    return _files(session, query.order_by(*order).limit(limit))


def count_due(
    session: Session, before: str, roots: Iterable[int], *, known_bad: bool = True
) -> int:
    """How many files ``due_files`` would give without a limit."""
    query = _joined(select(func.count())).where(_is_due(before, roots, known_bad=known_bad))
    return int(str(session.connection().execute(query).scalar()))


def count_checked_since(session: Session, moment: str) -> int:
    """How many files were found right since a moment (UTC)."""
    query = select(func.count()).where(FILE_STATE.c.checked >= moment)
    return int(session.connection().execute(query).scalar_one())


def files_in(session: Session, root: int) -> list[KnownFile]:
    """All files of a folder that pictures are in."""
    return _files(session, _known().where(RENDITION.c.root_id == root).order_by(RENDITION.c.path))


def known_among(session: Session, root: int, paths: Iterable[str]) -> set[str]:
    """Those of the paths (NFC) that are known under a root."""
    found: set[str] = set()
    for chunk in chunks(paths):
        query = select(RENDITION.c.path).where(
            RENDITION.c.root_id == root, RENDITION.c.path.in_(chunk)
        )
        found.update(session.connection().execute(query).scalars())
    return found


def root_folders(session: Session) -> list[RootFolder]:
    """The folders pictures are in, with how many files; those without any are left out."""
    counted = (
        select(ROOT.c.id, ROOT.c.path, func.count(RENDITION.c.id))
        .join(RENDITION, RENDITION.c.root_id == ROOT.c.id)
        .group_by(ROOT.c.id, ROOT.c.path)
        .order_by(ROOT.c.id)
    )
    return [
        RootFolder(int(r[0]), str(r[1]), int(r[2])) for r in session.connection().execute(counted)
    ]


def keep_states(session: Session, states: Sequence[FileState]) -> None:
    """Note what was seen of files; the session must be one that writes."""
    right = [state for state in states if state.checked is not None]
    wrong = [state for state in states if state.checked is None]
    if right:
        statement = insert(FILE_STATE)
        new = statement.excluded
        session.connection().execute(
            statement.on_conflict_do_update(
                index_elements=["rendition_id"],
                set_={
                    "modified_ns": new.modified_ns,
                    "checked": new.checked,
                    "outcome": new.outcome,
                },
            ),
            [_row(state) for state in right],
        )
    if wrong:
        statement = insert(FILE_STATE)
        session.connection().execute(
            statement.on_conflict_do_update(
                index_elements=["rendition_id"], set_={"outcome": statement.excluded.outcome}
            ),
            [_row(state) for state in wrong],
        )


def begin_run(session: Session, started: str, scope: Scope, author: str) -> int:
    """Note that a check begins; its number."""
    row = {"started": started, "ended": "", "scope": scope.value, "author": author}
    made = session.connection().execute(CHECK_RUN.insert().returning(CHECK_RUN.c.id), row)
    return int(made.scalar_one())


def end_run(session: Session, run: int, ended: str, tally: Tally) -> None:
    """Note what a check found; ``ended`` is "" if it was stopped and may go on."""
    values = {name: getattr(tally, name) for name in _COUNTS}
    session.connection().execute(
        update(CHECK_RUN).where(CHECK_RUN.c.id == run).values(ended=ended, **values)
    )


def runs(session: Session, scope: Scope | None = None, limit: int = 20) -> list[CheckRun]:
    """Checks made, the newest first."""
    query = select(CHECK_RUN).order_by(CHECK_RUN.c.id.desc()).limit(limit)
    if scope is not None:
        query = query.where(CHECK_RUN.c.scope == scope.value)
    return [
        CheckRun(
            id=row["id"],
            started=row["started"],
            ended=row["ended"],
            scope=Scope(row["scope"]),
            author=row["author"],
            tally=Tally(*(row[name] for name in _COUNTS)),
        )
        for row in session.connection().execute(query).mappings()
    ]


def _row(state: FileState) -> dict[str, object]:
    return {
        "rendition_id": state.rendition,
        "modified_ns": state.modified_ns or 0,
        "checked": state.checked or "",
        "outcome": state.outcome.value,
    }


def _is_due(before: str, roots: Iterable[int], *, known_bad: bool) -> ColumnElement[bool]:
    is_due = (func.coalesce(FILE_STATE.c.checked, "") < before) & RENDITION.c.root_id.in_(
        list(roots)
    )
    if known_bad:
        return is_due
    return is_due & (func.coalesce(FILE_STATE.c.outcome, "") != Outcome.FAIL.value)


def _known() -> Select[tuple[object, ...]]:
    return _joined(
        select(
            *(RENDITION.c[name] for name in ("id", "root_id", "path", "disk_path", "sha256")),
            *(RENDITION.c[name] for name in ("size_bytes", "page", "missing")),
            ROOT.c.path.label("root"),
            func.coalesce(FILE_STATE.c.checked, "").label("checked"),
            func.coalesce(FILE_STATE.c.outcome, "").label("outcome"),
        )
    )


def _joined(query: Select[tuple[object, ...]]) -> Select[tuple[object, ...]]:
    return (
        query.select_from(RENDITION)
        .join(ROOT, RENDITION.c.root_id == ROOT.c.id)
        .outerjoin(FILE_STATE, FILE_STATE.c.rendition_id == RENDITION.c.id)
    )


def _files(session: Session, query: Select[tuple[object, ...]]) -> list[KnownFile]:
    folder = str(session.info["folder"])
    return [_file(row, folder) for row in session.connection().execute(query).mappings()]


def _file(row: RowMapping, folder: str) -> KnownFile:
    return KnownFile(
        id=RenditionId(row["id"]),
        root_id=row["root_id"],
        root=row["root"],
        path=row["path"],
        full_path=str(Path(folder, row["root"], row["disk_path"] or row["path"])),
        sha256=row["sha256"],
        size_bytes=row["size_bytes"],
        page=row["page"],
        missing=bool(row["missing"]),
        checked=row["checked"],
        outcome=Outcome(row["outcome"]) if row["outcome"] in set(Outcome) else None,
    )
