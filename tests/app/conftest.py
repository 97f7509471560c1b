# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures of the desktop program: no screen, its own settings, a small real archive."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Generator, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.collecting import collect_what_is_due
from photo_archive.app.jobs import JobRunner
from photo_archive.app.main import keep_constants_alive
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.session import Session
from photo_archive.app.settings import Settings
from photo_archive.app.theme.fonts import system_font
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import NewRecord, SetMentions
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewLink, NewPhoto, NewRendition
from photo_archive.domain.links import Region
from photo_archive.domain.photo import RenditionRole, Status
from photo_archive.domain.proposals import Proposal
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording

PHOTOS = (
    (
        "PA-1993-0001",
        "1993-06-25",
        "Võ Văn Kiệt at the airport in Paris, 25 June 1993.",
        Status.CHECKED,
    ),
    ("PA-1993-0002", "1993-08", "Talks in Hà Nội, August 1993.", Status.DRAFTED),
    ("PA-2004-0001", "2004~", "A market in Huế.", Status.IMPORTED),
    ("PA-2004-0002", "", "", Status.IMPORTED),
)


keep_constants_alive()

PATIENCE_MS = 60_000
"""How long a test waits for what will come: machines are noisy."""

for wait in (
    *(QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback),
    *(QtBot.waitExposed, QtBot.waitActive),
):
    wait.__kwdefaults__["timeout"] = PATIENCE_MS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of something it leaves out; nothing of ours is meant."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def pytest_collection_finish() -> None:
    """What was loaded stays to the end: collecting between tests need not look through it."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """As in the program, no thread but the window's collects: here that is between two tests.

    Run on several processes, pytest asks this for tests of other folders, too.
    """
    here = Path(__file__).parent
    if not item.path.is_relative_to(here):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        if nextitem is not None and nextitem.path.is_relative_to(here):
            collect_what_is_due()
        else:
            gc.collect()
            gc.enable()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings" / "settings.ini")


@pytest.fixture
def wording() -> Wording:
    return Wording("en")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(dark=False, base=system_font())


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.stop()


def picture_bytes(colour: str, width: int = 60, height: int = 40) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


@pytest.fixture
def workspace(tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    """Four photos, two people, two places and a tag; the first photo has two files."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    made = Workspace.create(tmp_path / "archive", "Test archive")
    kiet = made.create_record(NewRecord(RecordKind.PERSON, "Võ Văn Kiệt"))
    khai = made.create_record(NewRecord(RecordKind.PERSON, "Phan Văn Khải"))
    paris = made.create_record(NewRecord(RecordKind.PLACE, "Paris"))
    made.create_record(NewRecord(RecordKind.PLACE, "Hà Nội"))
    meetings = made.create_record(NewRecord(RecordKind.TAG, "Meetings"))
    thumbnails = []
    with made.changing(Message("Import")) as changes:
        for number, (reference, date, caption, status) in enumerate(PHOTOS):
            files = []
            sides = (
                (RenditionRole.RECTO, RenditionRole.VERSO) if not number else (RenditionRole.RECTO,)
            )
            for side in sides:
                data = picture_bytes(("red", "green", "blue", "grey")[number], 60 + len(files), 40)
                path = pictures / f"{reference}-{side.value}.jpg"
                path.write_bytes(data)
                checksum = sha256(data).hexdigest()
                thumbnails.append((checksum, data))
                files.append(
                    NewRendition(
                        str(pictures), path.name, checksum, len(data), "JPEG", 60 + len(files), 40,
                        role=side,
                    )
                )  # fmt: skip
            links: tuple[NewLink, ...] = ()
            if not number:
                links = (
                    NewLink(
                        kiet, role="Prime Minister", order=1, region=Region(0.2, 0.2, 0.2, 0.3)
                    ),
                    NewLink(khai, order=2),
                    NewLink(paris),
                    NewLink(meetings),
                )
            captions = (
                (NewCaption(CaptionKind.EDITED, Language.EN, caption),
                 NewCaption(CaptionKind.AS_RECEIVED, Language.EN, caption + " (VNA)"))
                if caption else ()
            )  # fmt: skip
            changes.add_photo(
                NewPhoto(
                    reference, date=date, status=status, photographer="Minh Đạo" if date else "",
                    captions=captions, links=links, renditions=tuple(files),
                )
            )  # fmt: skip
    made.pictures.keep(thumbnails)
    first = made.photo_by_reference("PA-1993-0001")
    made.apply(
        [
            SetMentions(
                first.id, CaptionKind.EDITED, Language.EN,
                (Mention(CaptionId(0), 0, 11, RecordRef(kiet.kind, kiet.id)),),
            )
        ],
        Message("Link"),
    )  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def session(workspace: Workspace, runner: JobRunner) -> Iterator[Session]:
    made = Session(workspace, runner)
    yield made
    runner.stop()
    for latest in made._questions:
        latest.stop()


@pytest.fixture
def reviews(qtbot: QtBot, session: Session, runner: JobRunner) -> Iterator[ReviewSession]:
    """Proposals and findings of the archive, whose captions were read."""
    made = ReviewSession(session, runner, "en")
    with qtbot.waitSignal(made.reading.refreshed):
        made.reading.refresh_all()
    yield made
    made.stop()


@pytest.fixture
def proposals_of(qtbot: QtBot, reviews: ReviewSession) -> Callable[[int], tuple[Proposal, ...]]:
    """What is proposed for a photo now."""

    def ask(photo: int) -> tuple[Proposal, ...]:
        with qtbot.waitSignal(reviews.photo_read) as told:
            reviews.ask_photo(photo)
        return told.args[0].proposals

    return ask
