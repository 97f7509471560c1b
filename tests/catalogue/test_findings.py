# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import findings, history
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.findings import CheckState, FindingKey
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.edits import DismissFinding
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import PhotoId

Apply = Callable[..., int | None]


def finding(photo: int, rule: Rule, mark: str = "x") -> Finding:
    words = Message("a"), Message("b")
    return Finding(PhotoId(photo), f"P-{photo}", rule, *words, fingerprint=mark)


@pytest.fixture
def kept(archive: Archive, add_photo: Callable[..., PhotoId]) -> list[Finding]:
    """Findings of three photos, kept."""
    for name in ("A", "B", "C"):
        add_photo(name)
    found = [
        finding(1, Rule.WHEN), finding(1, Rule.WHO, "one"), finding(1, Rule.WHO, "two"),
        finding(3, Rule.WHEN),
    ]  # fmt: skip
    with archive.deriving() as session:
        findings.replace(session, [1, 2, 3], found)
    return found


def key(one: Finding) -> FindingKey:
    return FindingKey(one.photo, one.rule, one.fingerprint)


def test_what_is_kept_is_counted_and_paged(archive: Archive, kept: list[Finding]) -> None:
    with archive.reading() as session:
        assert findings.counts(session) == FindingCounts({Rule.WHO: 1, Rule.WHEN: 2}, 2)
        assert findings.badges(session, [1, 2, 3]) == {1: 3, 3: 1}
        assert findings.page(session) == [key(one) for one in kept]
        assert findings.page(session, Rule.WHEN) == [key(kept[0]), key(kept[3])]
        assert findings.page(session, limit=1) == [key(one) for one in kept[:3]]
        assert findings.page(session, offset=1, limit=1) == [key(kept[3])]
        assert findings.page(session, Rule.WHEN, offset=1) == [key(kept[3])]


def test_findings_of_a_photo_are_replaced(archive: Archive, kept: list[Finding]) -> None:
    with archive.deriving() as session:
        findings.replace(session, [1], [finding(1, Rule.CREDIT)])
    with archive.reading() as session:
        assert findings.counts(session) == FindingCounts({Rule.WHEN: 1, Rule.CREDIT: 1}, 2)
        assert history.change_seq(session) == 3, "history knows nothing of it"


def test_a_dismissed_one_is_gone_until_that_is_undone(
    archive: Archive, kept: list[Finding], apply: Apply
) -> None:
    apply(DismissFinding(PhotoId(1), Rule.WHO.value, "one"))
    with archive.reading() as session:
        assert findings.badges(session, [1]) == {1: 2}
        assert key(kept[1]) not in findings.page(session)
        assert findings.dismissed(session, [1, 3]) == {key(kept[1])}
    undo(archive)
    with archive.reading() as session:
        assert findings.badges(session, [1]) == {1: 3}


def test_a_rule_of_another_version_is_passed_over(archive: Archive, kept: list[Finding]) -> None:
    with archive.changing(Message("Dismiss")) as changes:
        changes.apply(DismissFinding(PhotoId(1), "no-such-rule", "x"))
    with archive.reading() as session:
        assert findings.dismissed(session, [1]) == set()


def test_how_far_it_went(archive: Archive) -> None:
    with archive.reading() as session:
        assert findings.state(session) is None
    for state in (CheckState(4, "1", 200), CheckState(9, "2", 0)):
        with archive.deriving() as session:
            findings.keep_state(session, state)
        with archive.reading() as session:
            assert findings.state(session) == state
