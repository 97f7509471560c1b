# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photo_archive.catalogue import links, record_uses
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    NewRecord,
    NotTheSame,
    SetEventParts,
    SetExternalIds,
    SetMentions,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.record import all_names
from photo_archive.domain.record_pages import Agreement
from photo_archive.services.merging import merge, preview_merge
from photo_archive.services.workspace import Workspace

PERSON = RecordKind.PERSON
AddPhoto = Callable[..., PhotoId]


def create(workspace: Workspace, kind: RecordKind, name: str) -> RecordRef:
    return workspace.create_record(NewRecord(kind, name))


@pytest.fixture
def add_photo(workspace: Workspace) -> AddPhoto:
    made: list[str] = []

    def add(date: str = "", caption: str = "Kiet and Kiệt in Paris") -> PhotoId:
        made.append(date)
        captions = (NewCaption(CaptionKind.AS_RECEIVED, Language.EN, caption),)
        with workspace.changing(Message("Import")) as changes:
            return changes.add_photo(NewPhoto(f"A-{len(made)}", captions=captions, date=date))

    return add


def test_a_merge_is_told_before_it_is_done(workspace: Workspace, add_photo: AddPhoto) -> None:
    winner, loser = create(workspace, PERSON, "Võ Văn Kiệt"), create(workspace, PERSON, "Vo V. K.")
    event = create(workspace, RecordKind.EVENT, "Visit")
    both, one = add_photo("1993"), add_photo("1910")
    mention = Mention(CaptionId(0), 0, 4, loser)
    workspace.apply(
        [
            AddLink(both, winner), AddLink(both, loser), AddLink(one, loser),
            SetMentions(one, CaptionKind.AS_RECEIVED, Language.EN, (mention,)),
            AddName(loser, Name("Kiet", NameKind.SHORT)), AddName(winner, Name("Kiet")),
            AddName(winner, Name("Kiệt", NameKind.PREFERRED, "fr")),
            AddName(loser, Name("Kiêt", NameKind.PREFERRED, "fr")),
            SetRecordField(winner, "birth", "1922-11-23"), SetRecordField(loser, "birth", "1923"),
            SetRecordField(winner, "death", "2008-06-11"),
            SetRoles(loser.id, (RoleHeld("Mayor", held_from="2010"),)),
            SetEventParts(event.id, (), (Participant(loser.id),)),
            SetExternalIds(winner, (ExternalId("viaf", "12"),)),
            SetExternalIds(loser, (ExternalId("viaf", "34"),)), NotTheSame(winner, loser),
        ],
        Message("Prepare"),
    )  # fmt: skip
    before = workspace.record(winner)
    found = preview_merge(workspace, winner, loser, "en")
    assert (found.winner.name, found.loser.ref) == ("Võ Văn Kiệt", loser)
    assert {field.field: field.agreement for field in found.fields}["birth"] is (
        Agreement.CONTRADICTION
    )
    assert [(name.text, name.kind) for name in found.names_added] == [
        ("Vo V. K.", NameKind.VARIANT), ("Kiêt", NameKind.VARIANT),
    ]  # fmt: skip
    assert (found.photos_moved, found.photos_shared) == (1, 1)
    assert (found.mentions_moved, found.parts_moved) == (1, 2)
    assert [str(one) for one in found.contradictions] == [
        "It was noted that these two are not the same.",
        "Võ Văn Kiệt was born 1922-11-23, Vo V. K. was born 1923.",
        "They have different identifiers of viaf.",
        "Photos with both of them: 1. Nobody is on a photo twice.",
        "A photo of Vo V. K. is of 1910-01-01, before Võ Văn Kiệt was born (1922-11-23).",
        "Vo V. K. became Mayor (2010) after Võ Văn Kiệt had died (2008-06-11).",
    ]
    assert workspace.record(winner) == before


def test_only_two_records_of_a_kind(workspace: Workspace) -> None:
    one, place = create(workspace, PERSON, "A"), create(workspace, RecordKind.PLACE, "A")
    with pytest.raises(ArchiveError, match="cannot be merged"):
        preview_merge(workspace, one, place)
    with pytest.raises(ArchiveError, match="one record already"):
        preview_merge(workspace, one, one)
    with pytest.raises(ArchiveError, match="one record already"):
        merge(workspace, one, one)


def test_the_winner_takes_over_what_it_lacks(workspace: Workspace) -> None:
    winner, loser = create(workspace, PERSON, "Kiệt"), create(workspace, PERSON, "Võ Văn Kiệt")
    workspace.apply(
        [
            SetRecordField(loser, "birth", "1922-11-23"), SetRecordField(loser, "family", "Võ"),
            SetRecordField(loser, "name_order", "family-first"),
            SetRecordField(loser, "note", "Theirs."), SetRecordField(winner, "note", "Ours."),
            SetRecordField(winner, "death", "2008"), SetRecordField(loser, "death", "2009"),
            SetRecordField(loser, "sources", "BnF"),
        ],
        Message("Prepare"),
    )  # fmt: skip
    before = [workspace.record(ref) for ref in (winner, loser)]
    made = merge(workspace, winner, loser)
    person = workspace.person(loser.id)
    assert (person.id, person.birth, person.family, person.death) == (
        winner.id, "1922-11-23", "Võ", "2008",
    )  # fmt: skip
    assert (person.name_order.value, person.note, person.sources) == (
        "family-first", "Ours.\n\nTheirs.", "BnF",
    )  # fmt: skip
    workspace.undo(made.id)
    assert [workspace.record(ref) for ref in (winner, loser)] == before


def test_a_place_without_one_takes_over_the_parent(workspace: Workspace) -> None:
    country, paris, twin = (
        create(workspace, RecordKind.PLACE, name) for name in ("France", "Paris", "Paname")
    )
    workspace.apply([SetRecordField(twin, "parent_id", str(country.id))], Message("Prepare"))
    merge(workspace, paris, twin)
    assert workspace.record(paris).parent_id == country.id  # type: ignore[union-attr]


SIDES = st.sampled_from(("winner", "loser", "both", "neither"))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    linked=st.lists(SIDES, min_size=1, max_size=5),
    named=st.lists(st.tuples(SIDES, st.sampled_from(("Kiet", "Sáu Dân", "V. V. K."))), max_size=4),
    roles=st.lists(st.tuples(SIDES, st.sampled_from(("Mayor", "Minister"))), max_size=4),
)
def test_nothing_is_lost_and_undo_restores_all(
    workspace: Workspace,
    add_photo: AddPhoto,
    linked: list[str],
    named: list[tuple[str, str]],
    roles: list[tuple[str, str]],
) -> None:
    winner, loser = create(workspace, PERSON, "Võ Văn Kiệt"), create(workspace, PERSON, "Sáu Dân")

    def of(side: str) -> list[RecordRef]:
        return [
            ref for ref, name in ((winner, "winner"), (loser, "loser")) if side in (name, "both")
        ]

    photos = {add_photo(): side for side in linked}
    edits: list[object] = []
    for photo, side in photos.items():
        edits += [AddLink(photo, ref) for ref in of(side)]
        spans = tuple(Mention(CaptionId(0), 0, 4, ref) for ref in of(side)[:1])
        edits.append(SetMentions(photo, CaptionKind.AS_RECEIVED, Language.EN, spans))
    edits += [AddName(ref, Name(text)) for side, text in named for ref in of(side)]
    for ref in (winner, loser):
        held = tuple(RoleHeld(text) for side, text in roles if ref in of(side))
        edits.append(SetRoles(ref.id, held))
    workspace.apply(edits, Message("Prepare"))  # type: ignore[arg-type]
    before = {ref: _all(workspace, ref) for ref in (winner, loser)}
    preview = preview_merge(workspace, winner, loser)
    merge(workspace, winner, loser)
    names, photos_after, mentions, held_after = _all(workspace, winner)
    for ref in (winner, loser):
        their_names, their_photos, _, their_roles = before[ref]
        assert their_names <= names
        assert their_photos <= photos_after
        assert their_roles <= held_after
    assert mentions == before[winner][2] + before[loser][2]
    assert len(photos_after) == len(before[winner][1]) + preview.photos_moved
    assert preview.photos_shared == len(before[winner][1] & before[loser][1])
    workspace.undo()
    assert {ref: _all(workspace, ref) for ref in (winner, loser)} == before


def _all(workspace: Workspace, ref: RecordRef) -> tuple[set[str], set[PhotoId], int, set[str]]:
    record = workspace.record(ref)
    assert isinstance(record, Person)
    with workspace.reading() as session:
        photos = links.photos_of(session, [ref.id])
        mentions = record_uses.mentions_of(session, ref.id)
    return (
        {name.text for name in all_names(record)},
        photos,
        mentions,
        {role.position for role in record.roles},
    )
