# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption checker at work on an archive: one photo, a query, or what is kept for the queue.

What is kept is only which rule found something in which photo; the findings of a page are made
anew from the photos as they are, so that nothing outdated is ever shown or mended.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from photo_archive.catalogue import findings, history, photos
from photo_archive.domain.edits import Changeset, DismissFinding, Edit
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import Job, Progress, Rest, never_rest
from photo_archive.reading.caption_fixes import join_fixes
from photo_archive.services.checked_photos import CheckedPhotos
from photo_archive.services.found import Order
from photo_archive.services.kept_findings import (
    CHECKING,
    AtWork,
    KeptFindings,
    batches,
    found_in,
    key_of,
)

Take = Callable[[Sequence[Finding]], None]
"""Is given the findings of some photos."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending all that a program can mend."""

    findings: int
    photos: int
    changeset: ChangesetId | None


class Checker:
    """Checks the captions of an archive; any thread may ask. See ``Workspace.checker``."""

    def __init__(self, workspace: AtWork) -> None:
        self._workspace = workspace
        self._styles: tuple[str, ...] = ()
        self._asked = CheckedPhotos()
        self._asking = threading.Lock()
        self._kept = KeptFindings(workspace)

    def use_credit_styles(self, lines: Iterable[str]) -> None:
        """From now on hold credits against these lines, as the house writes them."""
        with self._asking:
            self._styles = tuple(lines)
            self._asked = CheckedPhotos(self._styles)
            self._kept = KeptFindings(self._workspace, self._styles)

    def of_photo(self, photo: PhotoId, rest: Rest = never_rest) -> tuple[Finding, ...]:
        """What is found in a photo as it is now and nobody dismissed, the gravest first.

        Args:
            photo: Which photo.
            rest: Called while what it is checked against is read, the first time.
        """
        return tuple(self._now([photo], rest))

    def check(self, query: str = "", take: Take | None = None) -> Job[FindingCounts]:
        """Check the photos of a query, in the order of their references.

        Args:
            query: Which photos; "" is all.
            take: Is given the findings batch by batch; nothing is kept of them.

        Raises:
            UsageError: The query is malformed.
        """
        ids = self._ids(query)
        tally, work = _Tally(), CheckedPhotos(self._styles)
        for done, batch in batches(ids):
            yield Progress(done, len(ids), CHECKING)
            found = found_in(self._workspace, work, batch)
            tally.add(found)
            if take is not None:
                take(found)
        yield Progress(len(ids), len(ids), CHECKING)
        return tally.counts()

    def mend_all(
        self, query: str = "", rule: Rule | None = None, take: Take | None = None
    ) -> Job[Mended]:
        """Do every fix that is safe without a look at each, as one changeset.

        Args:
            query: Which photos; "" is all.
            rule: Only findings of this rule.
            take: Is given the findings that were mended, batch by batch.

        Raises:
            UsageError: The query is malformed.
            ArchiveError: The archive cannot be written.
        """
        ids = self._ids(query)
        work = CheckedPhotos(self._styles)
        mended = Mended(0, 0, None)
        for done, batch in batches(ids):
            yield Progress(done, len(ids), Message("Mending captions"))
            found = [
                one
                for one in found_in(self._workspace, work, batch)
                if one.fix and one.fix.edits and one.fix.safe and rule in (None, one.rule)
            ]
            changeset = self._mend(found, Message("Mend what the checker found"), mended.changeset)
            photos_mended = len({one.photo for one in found})
            mended = Mended(mended.findings + len(found), mended.photos + photos_mended, changeset)
            if take is not None and found:
                take(found)
        yield Progress(len(ids), len(ids), Message("Mending captions"))
        return mended

    def fix(self, chosen: Sequence[Finding]) -> Changeset | None:
        """Do what the fixes of these findings say, as one changeset; None if nothing is left to do.

        Findings that are not there any more are passed over.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        keys = {key_of(one) for one in chosen}
        photo_ids = list(dict.fromkeys(one.photo for one in chosen))
        still = [one for one in self._now(photo_ids) if key_of(one) in keys]
        mendable = [one for one in still if one.fix and one.fix.edits]
        if len(mendable) == 1 and mendable[0].fix:
            title = mendable[0].fix.label
        else:
            title = Message("Mend {findings} findings", {"findings": len(mendable)})
        return self._changeset(self._mend(mendable, title, None))

    def dismiss(self, chosen: Sequence[Finding]) -> Changeset | None:
        """Remember that these findings are all right; None if all of them were dismissed before.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        edits: list[Edit] = [
            DismissFinding(one.photo, one.rule.value, one.fingerprint) for one in chosen
        ]
        title = Message("Dismiss {findings} findings", {"findings": len(edits)})
        if len(edits) == 1:
            title = Message("Dismiss a finding")
        return self._changeset(self._apply(edits, title, None))

    def counts(self) -> FindingCounts:
        """How many photos have findings, by rule and in all, as last refreshed."""
        with self._workspace.reading() as session:
            return findings.counts(session)

    def badges(self, photo_ids: Sequence[int]) -> dict[PhotoId, int]:
        """How many findings each of these photos has, as last refreshed; none is left out."""
        with self._workspace.reading() as session:
            return findings.badges(session, photo_ids)

    def queue(
        self, rule: Rule | None = None, offset: int = 0, limit: int = 50
    ) -> tuple[Finding, ...]:
        """What is found in a page of photos, as last refreshed; what is mended since is left out.

        Args:
            rule: Only findings of this rule, and photos that have some.
            offset: How many photos to pass over; ``counts`` says how many there are.
            limit: How many photos at most.
        """
        with self._workspace.reading() as session:
            keys = findings.page(session, rule, offset=offset, limit=limit)
        wanted = set(keys)
        return tuple(
            one
            for one in self._now(list(dict.fromkeys(k.photo for k in keys)))
            if key_of(one) in wanted
        )

    def refresh(self, rest: Rest = never_rest) -> Job[FindingCounts]:
        """Check what changed since the last time, or all photos the first time; go on if stopped.

        A read-only archive keeps what it has.

        Args:
            rest: Called between photos.

        Raises:
            ArchiveError: The archive is busy with another job.
        """
        if not self._workspace.archive.read_only:
            yield from self._kept.refresh(rest)
        return self.counts()

    def _ids(self, query: str) -> list[PhotoId]:
        if query.strip():
            found = self._workspace.find(query, order=Order.REFERENCE, facets=False)
            return [PhotoId(int(one)) for one in found.ids]
        with self._workspace.reading() as session:
            return photos.all_ids(session)

    def _now(self, ids: Sequence[PhotoId], rest: Rest = never_rest) -> list[Finding]:
        """What is found in a few photos as they are."""
        with self._asking:
            return found_in(self._workspace, self._asked, ids, rest=rest)

    def _mend(
        self, found: Sequence[Finding], title: Message, continuing: ChangesetId | None
    ) -> ChangesetId | None:
        by_photo: dict[PhotoId, list[Finding]] = {}
        for one in found:
            by_photo.setdefault(one.photo, []).append(one)
        with self._workspace.reading() as session:
            whole: dict[PhotoId, Photo] = {
                photo.id: photo for photo in photos.whole_photos(session, list(by_photo))
            }
        edits = [
            edit
            for photo, some in by_photo.items()
            if photo in whole
            for edit in join_fixes(whole[photo], some)
        ]
        return self._apply(edits, title, continuing)

    def _apply(
        self, edits: Sequence[Edit], title: Message, continuing: ChangesetId | None
    ) -> ChangesetId | None:
        if not edits:
            return continuing
        with self._workspace.changing(title, source="checker", continuing=continuing) as changes:
            changes.apply_all(edits)
            return changes.id

    def _changeset(self, made: ChangesetId | None) -> Changeset | None:
        if made is None:
            return None
        with self._workspace.reading() as session:
            return history.changeset(session, made)


class _Tally:
    """Counts photos by rule."""

    def __init__(self) -> None:
        self._by_rule: dict[Rule, int] = {}
        self._photos = 0

    def add(self, found: Sequence[Finding]) -> None:
        """Take in the findings of some photos, each of them once."""
        self._photos += len({one.photo for one in found})
        for rule, _ in {(one.rule, one.photo) for one in found}:
            self._by_rule[rule] = self._by_rule.get(rule, 0) + 1

    def counts(self) -> FindingCounts:
        """The counts, in the order of the rules."""
        by_rule = {rule: self._by_rule[rule] for rule in Rule if rule in self._by_rule}
        return FindingCounts(by_rule, self._photos)
