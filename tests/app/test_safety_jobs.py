# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.session import Session
from photo_archive.domain.fixity import Scope
from photo_archive.domain.progress import finish
from photo_archive.services.safety_settings import SafetySettings


def test_checks_and_their_report(session: Session, tmp_path: Path) -> None:
    assert jobs.last_check(session) is None
    assert jobs.is_check_due(session)
    share = finish(jobs.check_share(session))
    assert (share.checked, share.run.scope) == (1, Scope.DUE)
    found = finish(jobs.check_originals(session, only_due=False))
    assert (found.checked, found.intact) == (5, 5)
    assert jobs.last_check(session) == found.run
    assert finish(jobs.check_share(session)) is None
    target = tmp_path / "report.json"
    assert finish(jobs.write_report(session, found, target, "en")) == target


def test_missing_files(session: Session, tmp_path: Path) -> None:
    (tmp_path / "pictures").rename(tmp_path / "moved")
    plan = finish(jobs.look_for_missing(session, tmp_path / "moved"))
    assert plan.found == 5
    assert finish(jobs.relink(session, plan)).folders == 1


def test_backups_and_settings(session: Session) -> None:
    assert jobs.is_backup_due(session)
    jobs.back_up_on_leaving(session)
    (kept,) = jobs.backups_of(session.folder)
    assert not jobs.is_backup_due(session)
    jobs.back_up_on_leaving(session)
    assert len(jobs.backups_of(session.folder)) == 1
    assert jobs.preview_of(session.folder, kept.backup.path).lost_total == 0
    jobs.choose(session, SafetySettings(30, 0, ""))
    assert jobs.settings_of(session).check_every_days == 30
    assert jobs.writer_of(session.folder) is not None
    assert jobs.damage_in(session.folder) is None
    assert jobs.way_back(session.folder).backup == kept.backup
    session.close()
    assert finish(jobs.restore(session.folder, kept.backup.path)).photos == 4
