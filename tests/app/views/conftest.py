# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values for views: they are shown frozen values and tell what the user wants."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from photo_archive.app.authority_session import PageNow
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.domain.authorities import Name, NameKind, RecordLine
from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language, Mention
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import (
    CaptionId,
    LinkId,
    NameId,
    PhotoId,
    RecordKind,
    RecordRef,
    RenditionId,
)
from photo_archive.domain.links import Link, Region
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.photo import Photo, PhotoLine, Rendition, RenditionRole, Status
from photo_archive.domain.record_pages import (
    Agreement,
    ComparedField,
    MergePreview,
    NameUse,
    RecordPage,
)
from photo_archive.wording import Wording

TEXT = "𝒩 Võ Văn Kiệt in Paris"
KIET = RecordRef(RecordKind.PERSON, 1)
KHAI = RecordRef(RecordKind.PERSON, 2)
PARIS = RecordRef(RecordKind.PLACE, 3)


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(0x446688)
    image.save(str(tmp_path / "recto.png"))
    image.save(str(tmp_path / "verso.png"))
    files = tuple(
        Rendition(
            RenditionId(number), role, str(tmp_path / f"{role.value}.png"), f"{role.value}.png",
            "ab" * 32, 1_200_000, "PNG", 120, 80,
        )
        for number, role in enumerate((RenditionRole.RECTO, RenditionRole.VERSO))
    )  # fmt: skip
    return Photo(
        PhotoId(1), "PA-1", date="1993-06-25", status=Status.CHECKED, credit="VNA",
        captions=(
            Caption(CaptionId(1), CaptionKind.EDITED, Language.EN, TEXT),
            Caption(CaptionId(2), CaptionKind.AS_RECEIVED, Language.EN, TEXT + " (VNA)", "VNA"),
            Caption(CaptionId(3), CaptionKind.EDITED, Language.FR, "À Paris", stale=True),
        ),
        mentions=(
            Mention(CaptionId(1), 2, 13, KIET),
            Mention(CaptionId(1), 17, 22, PARIS),
        ),
        links=(
            Link(LinkId(1), KIET, "Võ Văn Kiệt", "Prime Minister", 1, Region(0.1, 0.2, 0.2, 0.3)),
            Link(LinkId(2), KHAI, "Phan Văn Khải", order=2, certainty=Certainty.PROBABLE),
            Link(LinkId(3), PARIS, "Paris"),
        ),
        files=files,
    )  # fmt: skip


def line(number: int) -> PhotoLine:
    return PhotoLine(
        PhotoId(number), f"PA-{number}", "", "A long caption that goes on and on for two lines",
        "1993-06-25", list(Status)[number % 5], "Minh Đạo", "VNA", "x", 60, 40,
        2 if number == 1 else 1, number == 2, number == 3, number == 4,
    )  # fmt: skip


@pytest.fixture
def model(qapp: QApplication, wording: Wording) -> PhotoModel:
    def read(ids: Sequence[int]) -> list[PhotoLine]:
        return [line(one) for one in ids]

    made = PhotoModel(read, wording)
    made.set_ids(array("I", range(1, 101)))
    return made


@pytest.fixture
def thumbnails(qapp: QApplication) -> Iterator[Thumbnails]:
    made = Thumbnails(lambda photo: None)
    yield made
    made.stop()


def merging(winner: RecordRef, loser: RecordRef) -> MergePreview:
    names = {KIET: "Võ Văn Kiệt", KHAI: "Vo Van Kiet"}
    return MergePreview(
        RecordLine(winner, names[winner], photos=14),
        RecordLine(loser, names[loser], photos=4),
        (
            ComparedField("name", Message("Name"), "a", "b", Agreement.DIFFERENT),
            ComparedField("birth", Message("Born"), "1922", "1950", Agreement.CONTRADICTION),
            ComparedField("note", Message("Note"), "", "", Agreement.SAME),
        ),
        (Name("Vo Van Kiet", NameKind.UNACCENTED, "en"),),
        3, 1, 2, 0,
        (Message("They were born in different years."),),
    )  # fmt: skip


@pytest.fixture
def preview() -> MergePreview:
    """Two spellings of a person side by side; person 1 stays."""
    return merging(KIET, KHAI)


@pytest.fixture
def other_preview() -> MergePreview:
    """The same where person 2 stays."""
    return merging(KHAI, KIET)


@pytest.fixture
def page_now() -> PageNow:
    """What the page of a person shows."""
    ref = RecordRef(RecordKind.PERSON, 1)
    role = RoleHeld("Prime Minister", 7, "1992", "1997")
    person = Person(1, "Võ Văn Kiệt", birth="1922", note="Statesman", roles=(role,))
    names = (NameUse(Name("Võ Văn Kiệt", NameKind.AUTHORISED, "vi", id=NameId(1)), 4),)
    company = (RecordLine(RecordRef(RecordKind.PERSON, 2), "Phan Văn Khải", photos=2),)
    page = RecordPage(ref, names, 4, "1993-06-25", "1996", with_most=company)
    body = RecordRef(RecordKind.ORGANISATION, 7)
    return PageNow(ref, person, page, "Võ Văn Kiệt", {body: "Government"})
