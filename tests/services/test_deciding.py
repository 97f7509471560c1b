# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The edits that a decision comes to; what they do in an archive is tested with the reviewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from photo_archive.domain.captions import CaptionKind, Certainty, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    ChangeLink,
    Edit,
    PhotoField,
    SetCaption,
    SetField,
    SetMentions,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.photo import Status
from photo_archive.domain.proposals import Proposal
from photo_archive.services.authorities import add_record
from photo_archive.services.deciding import SOURCE, choices, link_edits, status_edits
from photo_archive.services.workspace import Workspace

TEXT = "From left: Anna, Bob and Cora."
NAMES = ("Anna", "Bob", "Cora")


@pytest.fixture
def people(workspace: Workspace) -> dict[str, RecordRef]:
    return {name: add_record(workspace, RecordKind.PERSON, name) for name in NAMES}


@pytest.fixture
def photo(workspace: Workspace) -> PhotoId:
    caption = NewCaption(CaptionKind.EDITED, Language.EN, TEXT)
    new = NewPhoto(reference="A-1", captions=(caption,), status=Status.DRAFTED)
    with workspace.changing(Message("Add")) as changes:
        return changes.add_photo(new)


@pytest.fixture
def propose(photo: PhotoId, people: dict[str, RecordRef]) -> Callable[[str], Proposal]:
    def propose(name: str) -> Proposal:
        start = TEXT.index(name)
        return Proposal(
            id=1, photo=photo, reference="A-1", caption_kind=CaptionKind.EDITED,
            language=Language.EN, start=start, end=start + len(name), text=name, role=f"{name}’s",
            kind=RecordKind.PERSON, record=people[name], name=name, candidates=(),
            certainty=Certainty.PROBABLE, reasons=(),
        )  # fmt: skip

    return propose


def edits(workspace: Workspace, *proposals: Proposal) -> list[Edit]:
    with workspace.reading() as session:
        return link_edits(session, choices(proposals))


def test_a_choice_takes_the_record_and_role_given_over_those_proposed(
    propose: Callable[[str], Proposal], people: dict[str, RecordRef]
) -> None:
    one, unknown = propose("Anna"), replace(propose("Bob"), record=None)
    (choice,) = choices([one, unknown])
    assert (choice.record, choice.role) == (people["Anna"], "Anna’s")
    given = choices([one, unknown], people["Cora"], "")
    assert [(choice.record, choice.role) for choice in given] == [(people["Cora"], "")] * 2


@pytest.mark.parametrize(
    "order", [NAMES, NAMES[::-1], ("Bob", "Cora", "Anna")], ids=["ahead", "back", "mixed"]
)
def test_people_stand_as_the_text_has_them(
    workspace: Workspace,
    photo: PhotoId,
    propose: Callable[[str], Proposal],
    order: tuple[str, ...],
) -> None:
    for name in order:
        workspace.apply(edits(workspace, propose(name)), Message("Link"))
    links = workspace.photo(photo).links
    assert [(link.name, link.role, link.order) for link in links] == [
        ("Anna", "Anna’s", 1),
        ("Bob", "Bob’s", 2),
        ("Cora", "Cora’s", 3),
    ]


def test_someone_linked_without_words_in_the_caption_keeps_the_place_before(
    workspace: Workspace, photo: PhotoId, propose: Callable[[str], Proposal]
) -> None:
    other = add_record(workspace, RecordKind.PERSON, "Other")
    workspace.apply([AddLink(photo, other)], Message("Link"))
    workspace.apply(edits(workspace, propose("Cora")), Message("Link"))
    workspace.apply(edits(workspace, propose("Anna")), Message("Link"))
    assert [link.name for link in workspace.photo(photo).links] == ["Other", "Anna", "Cora"]


def test_a_link_that_is_there_only_gains_a_role(
    workspace: Workspace,
    photo: PhotoId,
    propose: Callable[[str], Proposal],
    people: dict[str, RecordRef],
) -> None:
    workspace.apply([AddLink(photo, people["Bob"])], Message("Link"))
    first, second = edits(workspace, propose("Bob"))
    assert first == ChangeLink(photo, people["Bob"], role="Bob’s")
    assert isinstance(second, SetMentions)


def test_spans_that_are_there_stay_and_the_same_words_change_their_record(
    workspace: Workspace,
    photo: PhotoId,
    propose: Callable[[str], Proposal],
    people: dict[str, RecordRef],
) -> None:
    there = [
        Mention(CaptionId(0), TEXT.index(name), TEXT.index(name) + len(name), people[as_])
        for name, as_ in (("Anna", "Anna"), ("Bob", "Cora"))
    ]
    spans = SetMentions(photo, CaptionKind.EDITED, Language.EN, tuple(there))
    workspace.apply([spans], Message("Mark"))
    (*_, marks) = edits(workspace, propose("Bob"))
    assert isinstance(marks, SetMentions)
    assert [(TEXT[m.start : m.end], m.record, m.source) for m in marks.mentions] == [
        ("Anna", people["Anna"], ""),
        ("Bob", people["Bob"], SOURCE),
    ]


def test_words_that_are_gone_are_not_linked(
    workspace: Workspace, photo: PhotoId, propose: Callable[[str], Proposal]
) -> None:
    caption = SetCaption(photo, CaptionKind.EDITED, Language.EN, "Three people.")
    workspace.apply([caption], Message("Edit"))
    assert edits(workspace, propose("Anna")) == []


@pytest.mark.parametrize("status", list(Status))
def test_only_drafted_photos_with_links_become_linked(
    workspace: Workspace, photo: PhotoId, people: dict[str, RecordRef], status: Status
) -> None:
    workspace.apply([SetField(photo, PhotoField.STATUS, status.value)], Message("Set"))

    def follow_up() -> list[Edit]:
        with workspace.changing(Message("Look")) as changes:
            return status_edits(changes.session, [photo])

    assert follow_up() == []
    workspace.apply([AddLink(photo, people["Anna"])], Message("Link"))
    linked = SetField(photo, PhotoField.STATUS, Status.LINKED.value)
    assert follow_up() == ([linked] if status is Status.DRAFTED else [])


def test_a_role_printed_in_two_places_is_linked_as_one_list(
    workspace: Workspace, propose: Callable[[str], Proposal]
) -> None:
    printed = replace(propose("Anna"), role="Senior Lieutenant General | Deputy Chief")
    link, marks = edits(workspace, printed)
    assert isinstance(link, AddLink)
    assert link.role == "Senior Lieutenant General, Deputy Chief"
    assert isinstance(marks, SetMentions)
    assert marks.mentions[0].role == "Senior Lieutenant General | Deputy Chief"
