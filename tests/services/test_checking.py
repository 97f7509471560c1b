# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    Edit,
    NewRecord,
    PhotoField,
    SetCaption,
    SetField,
    SetRecordField,
)
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewLink, NewPhoto
from photo_archive.domain.progress import finish
from photo_archive.services.checking import Checker
from photo_archive.services.workspace import Workspace

AddPhoto = Callable[..., PhotoId]


@pytest.fixture
def add(workspace: Workspace) -> AddPhoto:
    """Adds a photo that lacks nothing but what a test takes away."""
    made: list[str] = []

    def add(
        caption: str = "Anna Berg in Oslo, 3 May 1991",
        *,
        date: str = "1991-05-03",
        credit: str = "ABC Photo",
        links: Sequence[RecordRef] = (),
        language: Language = Language.EN,
    ) -> PhotoId:
        made.append(caption)
        photo = NewPhoto(
            f"P-{len(made)}",
            date=date,
            credit=credit,
            captions=(NewCaption(CaptionKind.EDITED, language, caption),),
            links=tuple(NewLink(ref) for ref in links),
        )
        with workspace.changing(Message("Import")) as changes:
            return changes.add_photo(photo)

    return add


@pytest.fixture
def records(workspace: Workspace) -> dict[str, RecordRef]:
    """Anna Berg and Oslo."""
    return {
        "anna": workspace.create_record(NewRecord(RecordKind.PERSON, "Anna Berg")),
        "oslo": workspace.create_record(NewRecord(RecordKind.PLACE, "Oslo")),
    }


@pytest.fixture
def both(records: dict[str, RecordRef]) -> list[RecordRef]:
    return list(records.values())


def rules(found: Sequence[Finding]) -> list[Rule]:
    return [one.rule for one in found]


def change(workspace: Workspace, *edits: Edit) -> None:
    assert workspace.apply(edits, Message("Edit")) is not None


def test_a_photo_is_checked_as_it_is(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    photo = add(links=both)
    checker = workspace.checker
    assert checker.of_photo(photo) == ()
    change(workspace, SetField(photo, PhotoField.DATE, "1992"))
    assert rules(checker.of_photo(photo)) == [Rule.DATE_DIFFERS]
    workspace.undo()
    assert checker.of_photo(photo) == ()
    assert checker.of_photo(PhotoId(99)) == ()


def test_checking_streams_findings_of_a_query(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    add(links=both)
    add(date="", links=both)
    add(credit="", links=both)
    batches: list[Sequence[Finding]] = []
    counts = finish(workspace.checker.check(take=batches.append))
    assert counts == FindingCounts({Rule.WHEN: 1, Rule.CREDIT: 1}, 2)
    assert [one.reference for batch in batches for one in batch] == ["P-2", "P-3"]
    counts = finish(workspace.checker.check("is:undated"))
    assert counts.by_rule == {Rule.WHEN: 1}
    with pytest.raises(UsageError):
        finish(workspace.checker.check("date:never"))


def test_fixing_is_one_changeset_undone_and_redone(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    first, second = add(date="", links=both), add()
    checker = workspace.checker
    found = [*checker.of_photo(first), *checker.of_photo(second)]
    assert rules(found) == [Rule.WHEN, Rule.NAMED_NOT_LINKED, Rule.NAMED_NOT_LINKED]
    done = checker.fix(found)
    assert done is not None
    assert str(done.title) == "Mend 3 findings"
    assert workspace.photo(first).date == "1991-05-03"
    whole = workspace.photo(second)
    text = whole.captions[0].text
    assert {text[m.start : m.end] for m in whole.mentions} == {"Anna Berg", "Oslo"}
    assert checker.of_photo(first) == checker.of_photo(second) == ()
    workspace.undo()
    assert len(checker.of_photo(second)) == 2
    assert workspace.photo(second).mentions == ()
    workspace.redo()
    assert checker.of_photo(second) == ()
    assert checker.fix(found) is None, "there is nothing left to mend"


def test_one_fix_is_called_by_what_it_does(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    photo = add(date="", links=both)
    done = workspace.checker.fix(workspace.checker.of_photo(photo))
    assert done is not None
    assert str(done.title) == "Give it the date 1991-05-03"


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        (Language.EN, "Elise Hedon and Anna Berg in Oslo", "Elise Hedon", "Élise Hédon"),
        (Language.FR, "Élise Hedonn et Anna Berg à Oslo", "Élise Hedonn", "Élise Hédon"),
        (Language.VI, "Élise Hedon và Anna Berg tại Oslo", "Élise Hedon", "Élise Hédon"),
    ],
)
def test_a_name_mended_keeps_spans_and_translations_right(
    workspace: Workspace,
    add: AddPhoto,
    both: list[RecordRef],
    language: Language,
    text: str,
    wrong: str,
    right: str,
) -> None:
    elise = workspace.create_record(NewRecord(RecordKind.PERSON, "Élise Hédon"))
    change(workspace, AddName(elise, Name("Élise Hedonn", NameKind.MISSPELLING)))
    photo = add(text, links=[*both, elise], language=language)
    other = Language.FR if language is Language.EN else Language.EN
    change(
        workspace, SetCaption(photo, CaptionKind.EDITED, other, "Anna Berg, Élise Hédon", language)
    )
    found = workspace.checker.of_photo(photo)
    assert rules(found) == [Rule.NAME_NOT_AUTHORISED]
    assert workspace.checker.fix(found) is not None
    whole = workspace.photo(photo)
    own = next(one for one in whole.captions if one.language is language)
    assert own.text == text.replace(wrong, right)
    assert not any(one.stale for one in whole.captions)
    assert workspace.checker.of_photo(photo) == ()
    workspace.undo()
    assert next(c for c in workspace.photo(photo).captions if c.language is language).text == text


def test_a_dismissed_finding_comes_back_when_what_it_speaks_of_changes(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    photo, checker = add(date="1990", links=both), workspace.checker
    finish(checker.refresh())
    (found,) = checker.of_photo(photo)
    assert checker.badges([photo]) == {photo: 1}
    assert checker.dismiss([found]) is not None
    assert checker.of_photo(photo) == ()
    assert checker.badges([photo]) == {}
    assert checker.queue() == ()
    assert checker.dismiss([found]) is None
    workspace.undo()
    assert checker.badges([photo]) == {photo: 1}
    workspace.redo()
    change(workspace, SetField(photo, PhotoField.DATE, "1989"))
    assert rules(checker.of_photo(photo)) == [Rule.DATE_DIFFERS]


def test_what_is_kept_follows_the_archive(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    checker = workspace.checker
    assert checker.counts() == FindingCounts()
    first, second = add(links=both), add(date="", links=both)
    assert finish(checker.refresh()) == FindingCounts({Rule.WHEN: 1}, 1)
    change(workspace, SetField(second, PhotoField.DATE, "1991"))
    assert checker.queue() == (), "what is mended is not shown, though still counted"
    assert finish(checker.refresh()) == FindingCounts()
    change(workspace, SetField(first, PhotoField.CREDIT, ""))
    assert finish(checker.refresh()) == FindingCounts({Rule.CREDIT: 1}, 1)
    assert rules(checker.queue()) == [Rule.CREDIT]
    assert checker.queue(Rule.WHEN) == ()
    workspace.undo()
    assert finish(checker.refresh()) == FindingCounts()


def test_a_new_record_concerns_captions_that_print_its_name(
    workspace: Workspace, add: AddPhoto, records: dict[str, RecordRef]
) -> None:
    photo = add("Bo Lind in Oslo, 3 May 1991", links=[records["oslo"], records["anna"]])
    change(workspace, AddName(records["anna"], Name("Bo Linde")))
    finish(workspace.checker.refresh())
    before = workspace.checker.badges([photo]).get(photo, 0)
    workspace.create_record(NewRecord(RecordKind.PERSON, "Bo Lind"))
    finish(workspace.checker.refresh())
    assert workspace.checker.badges([photo]).get(photo, 0) == before + 1
    workspace.undo()
    finish(workspace.checker.refresh())
    assert workspace.checker.badges([photo]).get(photo, 0) == before


def test_the_other_photos_of_an_event_are_compared_anew(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    fair = workspace.create_record(NewRecord(RecordKind.EVENT, "Talks"))
    change(workspace, SetRecordField(fair, "type", "talks"))
    one = add("Oslo and Anna Berg", links=[*both, fair])
    other = add("Oslo and Anna Berg", links=[*both, fair])
    finish(workspace.checker.refresh())
    assert workspace.checker.counts() == FindingCounts()
    change(workspace, SetField(other, PhotoField.DATE, "1995-05-03"))
    assert finish(workspace.checker.refresh()) == FindingCounts({Rule.EVENT_DATES: 2}, 2)
    workspace.undo()
    assert finish(workspace.checker.refresh()) == FindingCounts()
    change(workspace, AddLink(one, both[0], role="guest"), SetField(one, PhotoField.TITLE, "x"))
    assert finish(workspace.checker.refresh()) == FindingCounts()


def test_a_refresh_that_was_stopped_goes_on(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photo_archive.services.kept_findings.BATCH", 2)
    for _ in range(5):
        add(date="", links=both)
    job = workspace.checker.refresh()
    steps = [next(job), next(job)]
    job.close()
    assert [step.done for step in steps] == [0, 2]
    assert workspace.checker.counts().photos == 2
    again = workspace.checker.refresh()
    assert next(again).done == 2
    assert finish(again).photos == 5


def test_other_credit_styles_check_all_anew(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    photo = add(links=both)
    assert finish(workspace.checker.refresh()) == FindingCounts()
    workspace.checker.use_credit_styles(["ABC"])
    assert finish(workspace.checker.refresh()) == FindingCounts({Rule.CREDIT_STYLE: 1}, 1)
    assert workspace.checker.fix(workspace.checker.queue()) is not None
    assert workspace.photo(photo).credit == "ABC"


def test_all_that_is_safe_is_mended_at_once(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photo_archive.services.kept_findings.BATCH", 2)
    photos = [add(date="", links=both) for _ in range(3)] + [add()]
    taken: list[Finding] = []
    mended = finish(workspace.checker.mend_all(take=taken.extend))
    assert (mended.findings, mended.photos) == (3, 3)
    assert rules(taken) == [Rule.WHEN] * 3
    assert workspace.photo(photos[3]).links == (), "nobody is linked by it"
    assert len([one for one in workspace.history() if one.source == "checker"]) == 1
    workspace.undo()
    assert [workspace.photo(photo).date for photo in photos[:3]] == ["", "", ""]
    none = finish(workspace.checker.mend_all(rule=Rule.CREDIT_STYLE))
    assert (none.findings, none.changeset) == (0, None)


def test_a_read_only_archive_keeps_what_it_has(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef], tmp_path: Path
) -> None:
    add(date="", links=both)
    finish(workspace.checker.refresh())
    workspace.close()
    with Workspace.open(workspace.folder, write=False) as reading:
        assert finish(reading.checker.refresh()).photos == 1
        assert rules(reading.checker.queue()) == [Rule.WHEN]


def test_the_sample_archive_has_few_findings(read_sample: Path) -> None:
    with Workspace.open(read_sample, write=False) as workspace:
        assert isinstance(workspace.checker, Checker)
        counts = finish(workspace.checker.check())
    assert counts.by_rule.keys() <= {
        Rule.WHERE, Rule.WHEN, Rule.LINKED_NOT_NAMED, Rule.NAME_NOT_AUTHORISED, Rule.CREDIT,
        Rule.NAMED_NOT_LINKED,
    }  # fmt: skip
    assert counts.photos <= 8


def test_the_usual_credit_may_change(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    first = [add(links=both, credit="ABC Photo") for _ in range(3)]
    finish(workspace.checker.refresh())
    odd = add(links=both, credit="abc photo")
    assert finish(workspace.checker.refresh()) == FindingCounts({Rule.CREDIT_STYLE: 1}, 1)
    assert [one.photo for one in workspace.checker.queue()] == [odd]
    edits = [SetField(photo, PhotoField.CREDIT, "abc photo") for photo in first]
    change(workspace, *edits[:1])
    assert finish(workspace.checker.refresh()) == FindingCounts()
    change(workspace, *edits[1:2])
    add(links=both, credit="abc photo")
    add(links=both, credit="abc photo")
    assert finish(workspace.checker.refresh()) == FindingCounts({Rule.CREDIT_STYLE: 1}, 1)
    assert [one.photo for one in workspace.checker.queue()] == [first[2]]


def test_a_whole_event_that_moves_concerns_its_parts(
    workspace: Workspace, add: AddPhoto, both: list[RecordRef]
) -> None:
    visit, talks = (
        workspace.create_record(NewRecord(RecordKind.EVENT, name)) for name in ("Visit", "Talks")
    )
    change(
        workspace,
        SetRecordField(talks, "parent_id", str(visit.id)),
        SetRecordField(talks, "date", "1991-05-03"),
        SetRecordField(visit, "date", "1991-05-02/1991-05-06"),
    )
    add("Oslo and Anna Berg", links=[*both, talks])
    assert finish(workspace.checker.refresh()) == FindingCounts()
    change(workspace, SetRecordField(visit, "date", "1992-05-02/1992-05-06"))
    assert finish(workspace.checker.refresh()) == FindingCounts({Rule.EVENT_DATES: 1}, 1)
