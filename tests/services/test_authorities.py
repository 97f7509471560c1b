# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.services.authorities import (
    add_name,
    add_record,
    add_role,
    edit_record,
    fields_of,
    find_record,
    prefer_name,
    remove_name,
    remove_record,
    remove_role,
)
from photo_archive.services.merging import merge
from photo_archive.services.workspace import Workspace


@pytest.mark.parametrize("text", ["Tô Lâm", "to lam", "TÔ LÂM", "President Lam"])
def test_a_record_is_found_by_name_variant_or_number(workspace: Workspace, text: str) -> None:
    made = add_record(
        workspace,
        RecordKind.PERSON,
        "Tô Lâm",
        "vi",
        variants=["President Lam"],
        fields={"birth": "1957"},
    )
    assert find_record(workspace, RecordKind.PERSON, text) == made
    assert find_record(workspace, RecordKind.PERSON, str(made.id)) == made
    assert workspace.person(made.id).birth == "1957"
    assert len(workspace.history()) == 1


def test_who_is_not_known_or_not_clear_is_told(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError, match="There is no person called “Nobody”"):
        find_record(workspace, RecordKind.PERSON, "Nobody")
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bình")
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bính")
    with pytest.raises(ArchiveError, match="Nguyễn Văn Bình"):
        find_record(workspace, RecordKind.PERSON, "Nguyen Van Binh")


@pytest.mark.parametrize("fields", [{"height": "170"}, {"birth": "10/7/1957 or so"}])
def test_a_field_that_does_not_fit_adds_nothing(
    workspace: Workspace, fields: dict[str, str]
) -> None:
    with pytest.raises(ArchiveError):
        add_record(workspace, RecordKind.PERSON, "Tô Lâm", fields=fields)
    assert workspace.records(RecordKind.PERSON) == []


def test_merging_moves_links_and_names_and_can_be_undone(sample: Workspace) -> None:
    winner = find_record(sample, RecordKind.PERSON, "Võ Văn Kiệt")
    loser = find_record(sample, RecordKind.PERSON, "François Mitterrand")
    photos = sample.photo_count_of(loser)
    assert photos
    merge(sample, winner, loser)
    assert find_record(sample, RecordKind.PERSON, "Francois Mitterrand") == winner
    assert sample.record(loser).name == "Võ Văn Kiệt"
    assert sample.find("person:mitterrand").total == sample.find("person:kiet").total
    sample.undo()
    assert find_record(sample, RecordKind.PERSON, "François Mitterrand") == loser
    assert sample.photo_count_of(loser) == photos


def test_a_part_of_one_name_only_is_enough(sample: Workspace) -> None:
    assert find_record(sample, RecordKind.PERSON, "macron") == find_record(
        sample, RecordKind.PERSON, "Emmanuel Macron"
    )
    with pytest.raises(ArchiveError):
        find_record(sample, RecordKind.PERSON, "nguyen")


def test_fields_are_given_as_people_write_them(workspace: Workspace) -> None:
    france = add_record(workspace, RecordKind.PLACE, "France")
    paris = add_record(workspace, RecordKind.PLACE, "Paris", fields={"parent": "france"})
    assert workspace.record(paris).parent_id == france.id  # type: ignore[union-attr]
    edit_record(workspace, paris, {"parent": "", "geonames": "2988507", "sources": "IGN"})
    found = workspace.record(paris)
    assert found.parent_id is None  # type: ignore[union-attr]
    assert (found.external_ids, found.sources) == ((ExternalId("geonames", "2988507"),), "IGN")
    edit_record(workspace, paris, {"geonames": ""})
    assert workspace.record(paris).external_ids == ()
    person = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    made = edit_record(workspace, person, {"birth": "23 novembre 1922"})
    assert made is not None
    assert workspace.person(person.id).birth == "1922-11-23"
    assert edit_record(workspace, person, {"birth": "1922-11-23"}) is None


def test_broader_tags_are_named(workspace: Workspace) -> None:
    water, trade = (add_record(workspace, RecordKind.TAG, name) for name in ("Water", "Trade"))
    port = add_record(workspace, RecordKind.TAG, "Ports", fields={"broader": "water; Trade"})
    assert workspace.record(port).broader_ids == (water.id, trade.id)  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", list(RecordKind))
def test_every_field_can_be_emptied(workspace: Workspace, kind: RecordKind) -> None:
    ref = add_record(workspace, kind, "A")
    before = workspace.record(ref)
    fields = {field: "" for field in fields_of(kind) if field != "name"}
    assert edit_record(workspace, ref, fields) is None
    assert workspace.record(ref) == before
    with pytest.raises(ArchiveError, match="has no field “height”"):
        edit_record(workspace, ref, {"height": "2"})


def test_names_are_added_preferred_and_taken_away(workspace: Workspace) -> None:
    ref = add_record(workspace, RecordKind.PERSON, "Vo Van Kiet", "en")
    add_name(workspace, ref, Name("Sáu Dân", NameKind.ALIAS, "vi", "the 1940s"))
    assert workspace.person(ref.id).names[0].valid_from == "194X"
    made = prefer_name(workspace, ref, "Võ Văn Kiệt")
    assert made is not None
    assert prefer_name(workspace, ref, "Võ Văn Kiệt") is None
    person = workspace.person(ref.id)
    assert (person.name, {name.text for name in person.names}) == (
        "Võ Văn Kiệt", {"Sáu Dân", "Vo Van Kiet"},
    )  # fmt: skip
    prefer_name(workspace, ref, "Vo Van Kiet")
    assert workspace.person(ref.id).name == "Vo Van Kiet"
    remove_name(workspace, ref, "sau dan")
    assert [name.text for name in workspace.person(ref.id).names] == ["Võ Văn Kiệt"]
    with pytest.raises(ArchiveError, match="is the authorised name"):
        remove_name(workspace, ref, "Vo Van Kiet")
    with pytest.raises(ArchiveError, match="not a name of this record"):
        remove_name(workspace, ref, "Nobody")


def test_roles_are_added_and_taken_away(workspace: Workspace) -> None:
    ref = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")
    for held_from in ("1982", "1991-08-08"):
        add_role(workspace, ref, RoleHeld("Minister", held_from=held_from))
    add_role(workspace, ref, RoleHeld("Prime Minister", held_from="August 1991", held_to="1997"))
    assert workspace.person(ref.id).roles[2].held_from == "1991-08"
    with pytest.raises(ArchiveError, match="“minister” is not one role"):
        remove_role(workspace, ref, "minister")
    remove_role(workspace, ref, "1")
    remove_role(workspace, ref, "prime minister")
    assert [role.held_from for role in workspace.person(ref.id).roles] == ["1991-08-08"]


def test_only_an_unused_record_is_removed(sample: Workspace) -> None:
    used = find_record(sample, RecordKind.PERSON, "Tô Lâm")
    with pytest.raises(ArchiveError, match=r"linked to it \(7\)"):
        remove_record(sample, used)
    made = add_record(sample, RecordKind.PERSON, "Nobody At All")
    assert remove_record(sample, made).title.text == "Remove {kind} {name}"
    with pytest.raises(ArchiveError):
        sample.record(RecordRef(RecordKind.PERSON, made.id))
    assert "Nobody At All" not in [s.text for s in sample.complete("nobody")]
    sample.undo()
    assert sample.person(made.id).name == "Nobody At All"
