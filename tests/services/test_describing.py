# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.edits import PhotoField, RemoveLink, SetCaption, SetField
from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import DateSource, Photo, Status
from photo_archive.domain.progress import finish
from photo_archive.domain.proposals import NewProposal
from photo_archive.services.authorities import add_record
from photo_archive.services.describing import Completed, Describer
from photo_archive.services.description import CAPTION_SOURCE, Description, Named
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.proposing import refresh
from photo_archive.services.workspace import Workspace

SAID = Description(
    received="Talks with To Lam. Photo: VNA",
    caption="Talks with To Lam.",
    translations={Language.FR: "Entretiens avec To Lam."},
    title="Talks",
    date="1993",
    date_source=DateSource.ENTERED,
    credit="VNA",
    named={
        RecordKind.PERSON: (
            Named("Phan Văn Khải", role="Prime Minister", may_create=True),
            Named("PHAN VAN KHAI", may_create=True),
            Named("Somebody"),
        ),
        RecordKind.TAG: (Named("talks", may_create=True), Named("Phan Van Khai", may_create=True)),
        RecordKind.PLACE: (Named("Élysée", may_create=True, within=("Paris", "France")),),
    },
)


def read_in(
    caption: str, person: RecordRef, certainty: Certainty = Certainty.CERTAIN
) -> Description:
    """What is said by a caption that begins with a person's name."""
    proposed = NewProposal(0, 6, "To Lam", "", RecordKind.PERSON, person, (), certainty, ())
    named = Named("To Lam", record=person, certainty=certainty, source=CAPTION_SOURCE)
    return Description(
        received=caption,
        caption=caption,
        proposed=(proposed,),
        named={RecordKind.PERSON: (named,)},
    )


@pytest.fixture
def add(workspace: Workspace) -> Callable[..., Photo]:
    def add(said: Description, accept: Certainty | None = None) -> Photo:
        with workspace.changing(Message("Add")) as changes:
            describer = Describer(changes, Knowledge(workspace), accept)
            made, problems = describer.new_photo(said, "R-1", (), "a.jpg")
            assert problems == ()
            (photo,) = changes.add_photos([made])
            describer.follow_up([(photo, said)])
        return workspace.photo(photo)

    return add


def complete(workspace: Workspace, photo: PhotoId, said: Description) -> Completed:
    with workspace.changing(Message("Complete")) as changes:
        describer = Describer(changes, Knowledge(workspace))
        return describer.complete(workspace.photo(photo), said, "list.csv")


def test_a_new_photo_has_all_that_is_said(workspace: Workspace, add: Callable[..., Photo]) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    listed = {RecordKind.PERSON: (Named("TÔ LÂM", may_create=True),)}
    photo = add(replace(read_in("To Lam in Paris", person), named=listed))
    assert photo.status is Status.DRAFTED
    (mention,) = photo.mentions
    edited = next(one for one in photo.captions if one.kind is CaptionKind.EDITED)
    assert (mention.caption, mention.start, mention.end) == (edited.id, 0, 6)
    assert workspace.reviewer.of_photo(photo.id) == ()


@pytest.mark.parametrize(
    ("accept", "certainty", "linked"),
    [
        (None, Certainty.CERTAIN, 0),
        (Certainty.CERTAIN, Certainty.CERTAIN, 1),
        (Certainty.CERTAIN, Certainty.PROBABLE, 0),
        (Certainty.POSSIBLE, Certainty.PROBABLE, 1),
    ],
)
def test_what_was_only_read_is_linked_from_a_certainty_on_and_else_proposed(
    workspace: Workspace,
    add: Callable[..., Photo],
    accept: Certainty | None,
    certainty: Certainty,
    linked: int,
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    photo = add(read_in("To Lam in Paris", person, certainty), accept)
    assert (len(photo.links), len(photo.mentions)) == (linked, linked)
    assert len(workspace.reviewer.of_photo(photo.id)) == 1 - linked
    assert finish(refresh(workspace)).captions == 0


def test_a_caption_whose_letters_are_kept_otherwise_is_read_as_it_is_kept(
    workspace: Workspace, add: Callable[..., Photo]
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    loose = unicodedata.normalize("NFD", "President Tô Lâm in Paris")
    photo = add(read_in(loose, person), Certainty.POSSIBLE)
    (mention,) = photo.mentions
    edited = next(one for one in photo.captions if one.kind is CaptionKind.EDITED)
    assert edited.text[mention.start : mention.end] == "Tô Lâm"


def test_names_of_one_record_are_one_link_and_unknown_words_none(
    workspace: Workspace, add: Callable[..., Photo]
) -> None:
    photo = add(SAID)
    links = [(link.record.kind, link.name, link.role) for link in photo.links]
    assert sorted(links) == [
        (RecordKind.PERSON, "Phan Văn Khải", "Prime Minister"),
        (RecordKind.PLACE, "Élysée", ""),
        (RecordKind.TAG, "talks", ""),
    ]
    assert [line.name for line in workspace.records(RecordKind.PLACE)] == [
        "Élysée",
        "France",
        "Paris",
    ]
    translation = next(one for one in photo.captions if one.language is Language.FR)
    assert translation.translated_from is not None


def test_describing_again_changes_nothing(workspace: Workspace, add: Callable[..., Photo]) -> None:
    photo = add(SAID)
    assert complete(workspace, photo.id, SAID) == Completed(changed=False, problems=())
    assert len(workspace.history()) == 1


def test_only_what_is_empty_is_filled(workspace: Workspace, add: Callable[..., Photo]) -> None:
    photo = add(Description(title="Own", caption="Own caption.", received="Own caption."))
    assert complete(workspace, photo.id, SAID).changed
    after = workspace.photo(photo.id)
    assert (after.title, after.date, after.credit) == ("Own", "1993", "VNA")
    texts = {(one.kind, one.language): one.text for one in after.captions}
    assert texts[CaptionKind.EDITED, Language.EN] == "Own caption."
    assert texts[CaptionKind.EDITED, Language.FR] == "Entretiens avec To Lam."
    assert len(after.links) == 3


def test_what_was_read_once_and_taken_away_is_not_read_again(
    workspace: Workspace, add: Callable[..., Photo]
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    said = replace(read_in("To Lam in 1993.", person), date="1993", date_source=DateSource.CAPTION)
    photo = add(said, Certainty.CERTAIN)
    assert len(photo.links) == 1
    edits = [RemoveLink(photo.id, person), SetField(photo.id, PhotoField.DATE, "")]
    workspace.apply(edits, Message("Not he, and not then"))
    assert not complete(workspace, photo.id, said).changed


def test_an_edited_caption_is_nobodys_to_overwrite(
    workspace: Workspace, add: Callable[..., Photo]
) -> None:
    photo = add(SAID)
    edit = SetCaption(photo.id, CaptionKind.EDITED, Language.EN, "Corrected.")
    workspace.apply([edit], Message("Correct"))
    assert not complete(workspace, photo.id, SAID).changed


def test_a_name_of_several_records_is_a_problem_and_not_a_guess(workspace: Workspace) -> None:
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bình")
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bính")
    said = Description(
        title="Talks", named={RecordKind.PERSON: (Named("Nguyen Van Binh", may_create=True),)}
    )
    with workspace.changing(Message("Add")) as changes:
        describer = Describer(changes, Knowledge(workspace))
        made, (problem,) = describer.new_photo(said, "R-1", (), "a.jpg")
    assert made.links == ()
    assert (problem.file, problem.kind) == ("a.jpg", ProblemKind.AMBIGUOUS)
    assert "Nguyễn Văn Bình / Nguyễn Văn Bính" in str(problem.message)
