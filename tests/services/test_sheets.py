# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.captions import Caption, CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message, UsageError
from photo_archive.domain.ids import CaptionId, PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import finish
from photo_archive.services.sheets import SheetRequest, best_caption, make_sheet
from photo_archive.services.workspace import Workspace


def text_of(workspace: Workspace, target: Path, query: str = "", language: str = "en") -> str:
    made = finish(make_sheet(workspace, SheetRequest(query, target, language)))
    return made.file.read_text(encoding="utf-8-sig")


def test_a_sheet_says_everything_in_its_language(sample: Workspace, tmp_path: Path) -> None:
    query = "reference:VNF-1993-0001"
    english = text_of(sample, tmp_path / "en.csv", query)
    assert "Võ Văn Kiệt" in english
    assert "25 June 1993" in english
    french = text_of(sample, tmp_path / "fr.csv", query, "fr")
    assert "25 juin 1993" in french
    assert "Le président François Mitterrand accueille" in french
    vietnamese = text_of(sample, tmp_path / "vi.csv", query, "vi")
    assert "Tổng thống François Mitterrand tiếp Thủ tướng" in vietnamese


@pytest.mark.parametrize(("kind", "head"), [("pdf", b"%PDF-"), ("html", b"<!"), ("csv", b"")])
def test_each_kind_is_written_whole(
    sample: Workspace, tmp_path: Path, kind: str, head: bytes
) -> None:
    target = tmp_path / f"sheet.{kind}"
    made = finish(make_sheet(sample, SheetRequest("place:Paris", target)))
    assert (made.file, made.restricted_left_out) == (target, 0)
    assert made.photos == sample.find("place:Paris").total
    assert target.read_bytes().lower().startswith(head.lower())
    assert [path.name for path in tmp_path.glob("sheet*")] == [target.name]


def test_restricted_photos_are_left_out_and_counted(sample: Workspace, tmp_path: Path) -> None:
    photo = PhotoId(sample.find("person:kiet").ids[0])
    edits = [
        SetField(photo, PhotoField.RESTRICTION_REASON, "Family's wish"),
        SetField(photo, PhotoField.RESTRICTION_UNTIL, "2999-12-31"),
    ]
    sample.apply(edits, Message("Close"))
    target = tmp_path / "sheet.csv"
    made = finish(make_sheet(sample, SheetRequest("", target)))
    assert made.restricted_left_out == 1
    assert sample.photo(photo).reference not in target.read_text(encoding="utf-8-sig")
    sample.apply([SetField(photo, PhotoField.RESTRICTION_UNTIL, "1999-12-31")], Message("Open"))
    assert finish(make_sheet(sample, SheetRequest("", target))).restricted_left_out == 0


def test_an_empty_sheet_is_a_sheet(workspace: Workspace, tmp_path: Path) -> None:
    assert finish(make_sheet(workspace, SheetRequest("", tmp_path / "sheet.html"))).photos == 0


def test_what_cannot_be_written_is_named(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"sheet\.odt"):
        finish(make_sheet(sample, SheetRequest("", tmp_path / "sheet.odt")))
    with pytest.raises(UsageError):
        finish(make_sheet(sample, SheetRequest("(paris", tmp_path / "sheet.csv")))
    with pytest.raises(ArchiveError, match="gone"):
        finish(make_sheet(sample, SheetRequest("", tmp_path / "gone" / "sheet.csv")))


def test_the_best_caption_is_edited_and_of_the_language() -> None:
    def caption(kind: CaptionKind, language: Language, source: int | None = None) -> Caption:
        text = f"{kind.value} {language.value}"
        translated = None if source is None else CaptionId(source)
        return Caption(CaptionId(1), kind, language, text, translated_from=translated)

    received = caption(CaptionKind.AS_RECEIVED, Language.FR)
    edited = caption(CaptionKind.EDITED, Language.EN)
    translated = caption(CaptionKind.EDITED, Language.VI, source=1)
    extended = caption(CaptionKind.EXTENDED, Language.FR)
    photo = Photo(PhotoId(1), "R-1", captions=(received, translated, edited, extended))
    assert best_caption(photo, "vi") == translated
    assert best_caption(photo, "fr") == edited
    assert best_caption(Photo(PhotoId(1), "R-1", captions=(received,)), "en") == received
    assert best_caption(Photo(PhotoId(1), "R-1", captions=(extended,)), "en") is None
