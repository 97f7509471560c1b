# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from photo_archive.catalogue import history
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.tables_findings import DISMISSED_FINDING
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.edits import DismissFinding
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import ChangesetId, PhotoId

Apply = Callable[..., int | None]


def dismissed(archive: Archive) -> list[tuple[int, str, str]]:
    columns = (DISMISSED_FINDING.c[name] for name in ("photo_id", "rule", "fingerprint"))
    with archive.reading() as session:
        return [tuple(row) for row in session.connection().execute(select(*columns))]


def test_a_dismissal_is_kept_once_and_undone(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo("A-1")
    made = apply(DismissFinding(photo, "when-missing", "abc"))
    assert apply(DismissFinding(photo, "when-missing", "abc")) is None
    assert dismissed(archive) == [(photo, "when-missing", "abc")]
    assert made is not None
    with archive.reading() as session:
        (change,) = history.changeset(session, ChangesetId(made)).changes
    assert (str(change.label), change.before, change.after) == (
        "Dismissed finding", "", "when-missing",
    )  # fmt: skip
    undo(archive)
    assert dismissed(archive) == []
    redo(archive)
    assert dismissed(archive) == [(photo, "when-missing", "abc")]


def test_a_dismissal_goes_with_its_photo(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo("A-1")
    apply(DismissFinding(photo, "when-missing", "abc"))
    undo(archive)
    undo(archive)
    assert dismissed(archive) == []


def test_a_photo_that_is_gone_is_said(apply: Apply) -> None:
    with pytest.raises(ArchiveError, match="not in the archive"):
        apply(DismissFinding(PhotoId(7), "when-missing", "abc"))
