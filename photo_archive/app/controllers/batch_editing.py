# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wished of many photos together: shown beforehand, then written as one changeset."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from photo_archive.app.questions import Latest
from photo_archive.app.session import MANY, Session
from photo_archive.app.views.batch_panel import BatchPanel, BatchWish
from photo_archive.domain.edits import AddLink, Edit, PhotoField, RemoveLink
from photo_archive.domain.errors import Message
from photo_archive.domain.field_plans import FieldPlan, PlanPreview
from photo_archive.domain.ids import PhotoId


def change_together(session: Session, wish: BatchWish, photos: Sequence[int]) -> None:
    """Make a wish true for photos: a few at once, many as a job."""
    selected = tuple(photos)
    title = Message("{n} photos changed together", {"n": len(selected)})
    if len(selected) > MANY:
        session.write(
            title,
            lambda: session.workspace.apply(batch_edits(session, wish, selected), title),
            selected,
        )
        return
    edits = batch_edits(session, wish, selected)
    if edits:
        session.apply(edits, title, selected)


def batch_edits(session: Session, wish: BatchWish, photos: Sequence[int]) -> list[Edit]:
    """The edits that make a wish true for these photos; fields that are so already are left out."""
    from photo_archive.services.changing_together import field_edits

    ids = [PhotoId(one) for one in photos]
    edits = field_edits(session.workspace, ids, wish.fields)
    for photo in ids:
        edits += [AddLink(photo, ref) for ref in wish.link]
        edits += [RemoveLink(photo, ref) for ref in wish.unlink]
    return edits


class BatchPreviews(QObject):
    """Answers a panel of many photos what a plan would do, from another thread."""

    def __init__(
        self, session: Session, panel: BatchPanel, selected: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__(panel)
        self._session, self._panel, self._selected = session, panel, selected
        self._questions: dict[PhotoField, Latest] = {}
        panel.preview_wanted.connect(self._on_wanted)

    def _on_wanted(self, plan: FieldPlan) -> None:
        selected = tuple(self._selected())
        self._question(plan.field).ask(lambda: (plan, self._preview(plan, selected)))

    def _question(self, field: PhotoField) -> Latest:
        """One for each field, so that a newer question is about the same."""
        found = self._questions.get(field)
        if found is None:
            found = self._questions[field] = self._session.questions_for(self)
            found.answered.connect(self._on_answered)
            found.failed.connect(self._session.failed)
        return found

    def _preview(self, plan: FieldPlan, photos: Sequence[int]) -> PlanPreview:
        from photo_archive.services.changing_together import preview_plan

        return preview_plan(self._session.workspace, photos, plan)

    def _on_answered(self, answer: tuple[FieldPlan, PlanPreview]) -> None:
        self._panel.show_preview(*answer)
