# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import (
    Entry,
    RoleEntry,
    checked,
    field_value,
    is_language,
    label_field,
    name_kind,
)


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    [
        ("birth", " 1957-07-10 ", "1957-07-10"),
        ("birth", "", ""),
        ("latitude", "21,0285", "21.0285"),
        ("longitude", "-58.40", "-58.4"),
        ("ordinal", "007", "7"),
        ("note", "two\r\nlines", "two\nlines"),
        ("series", "two\nlines", "two lines"),
        ("type", "summit", "summit"),
        ("name_order", "family-first", "family-first"),
    ],
)
def test_values_as_they_are_stored(field: str, given: str, kept: str) -> None:
    assert field_value(field, given) == kept


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("birth", "10/07/1957"),
        ("latitude", "north"),
        ("latitude", "91"),
        ("longitude", "nan"),
        ("longitude", "1e999"),
        ("ordinal", "second"),
        ("type", "party"),
        ("name_order", "random"),
    ],
)
def test_values_that_do_not_fit_are_named(field: str, given: str) -> None:
    with pytest.raises(ArchiveError) as refused:
        field_value(field, given)
    assert given in str(refused.value) or field in str(refused.value)


def test_names_are_told_apart() -> None:
    names = (
        Name("A  b", NameKind.PREFERRED, "fr"),
        Name("C", NameKind.PREFERRED, "fr"),
        Name("A b", NameKind.SHORT, "fr"),
        Name("A b", NameKind.SHORT, "fr", "1990"),
        Name(" "),
    )
    entry = checked(Entry(RecordKind.PLACE, " X\n", names=names, key=" k "))
    assert (entry.name, entry.key) == ("X", "k")
    assert entry.names == (
        Name("A b", NameKind.PREFERRED, "fr"),
        Name("C", NameKind.VARIANT, "fr"),
        Name("A b", NameKind.SHORT, "fr", "1990"),
    )


def test_roles_are_tidied() -> None:
    role = RoleEntry("Chair ", " body ", "1990", "", {"vi": "b ", "fr": "", "en": "a"})
    (kept,) = checked(Entry(RecordKind.PERSON, "X", roles=(role,))).roles or ()
    assert kept == RoleEntry("Chair", "body", "1990", "", {"en": "a", "vi": "b"})


def test_handles_codes_and_labels() -> None:
    assert Entry(RecordKind.TAG, "X", number=7, handle="h").handles == ("h", "#7", "X")
    assert [label_field(kind) for kind in (RecordKind.EVENT, RecordKind.TAG, RecordKind.PLACE)] == [
        "title", "label", "name",
    ]  # fmt: skip
    assert is_language("vi-VN")
    assert not is_language("old style")
    assert name_kind("") is NameKind.VARIANT
    for wrong in ("authorised", "nickname"):
        with pytest.raises(ArchiveError, match="demonym"):
            name_kind(wrong)
    with pytest.raises(ArchiveError, match="no title"):
        checked(Entry(RecordKind.EVENT, " "))


def test_half_a_file_is_no_name() -> None:
    assert checked(Entry(RecordKind.PLACE, "x" * 1000)).name
    for entry in (
        Entry(RecordKind.PLACE, "x" * 1001),
        Entry(RecordKind.PLACE, "X", names=(Name("y" * 2000),)),
    ):
        with pytest.raises(ArchiveError, match="quotation mark"):
            checked(entry)
