# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetPerson
from photo_archive.documents.sheet_html import write_html
from photo_archive.documents.sheet_layout import lay_out
from photo_archive.domain.progress import finish
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]
ATTACK = "\"><script>alert('x')</script><img src=x onerror=alert(1)>$title &amp;"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append((tag, dict(attrs)))


def page(sheet: Sheet, folder: Path) -> str:
    target = folder / "sheet.html"
    finish(write_html(lay_out(sheet, Wording("en")), target))
    return target.read_text(encoding="utf-8")


def tags(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(text)
    return parser.opened


def test_one_page_that_needs_nothing_else(make_sheet: MakeSheet, tmp_path: Path) -> None:
    text = page(make_sheet(), tmp_path)
    opened = tags(text)
    assert ("html", {"lang": "en"}) in opened
    sources = [attributes.get("src") or "" for tag, attributes in opened if tag == "img"]
    assert all(source.startswith("data:image/jpeg;base64,") for source in sources)
    assert len(sources) == 1
    assert not re.search(r"https?://|url\(", text)
    for word in ("Võ Văn Kiệt", "25 June 1993", "VNF-1993-0114", "Left to right"):
        assert word in text


def test_the_picture_is_the_thumbnail(
    make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path
) -> None:
    text = page(make_sheet(entry), tmp_path)
    image = next(attributes for tag, attributes in tags(text) if tag == "img")
    assert entry.thumbnail_jpeg == base64.b64decode((image["src"] or "").split(",")[1])
    assert image["alt"] == entry.alt_text
    assert (image["width"], image["height"]) == ("96", "64")


def test_words_are_never_mark_up(make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path) -> None:
    harmless = [tag for tag, _ in tags(page(make_sheet(entry), tmp_path))]
    attacked = replace(
        entry,
        reference=ATTACK,
        alt_text=ATTACK,
        caption=ATTACK,
        date_words=ATTACK,
        place_words=ATTACK,
        event_words=ATTACK,
        credit=ATTACK,
        people=tuple(SheetPerson(ATTACK, ATTACK, at) for at in (1, 2)),
    )
    sheet = make_sheet(attacked)
    head = replace(sheet.head, title=ATTACK, collection=ATTACK, query=ATTACK, compiled_by=ATTACK)
    text = page(replace(sheet, head=head), tmp_path)
    assert [tag for tag, _ in tags(text)] == harmless
    assert not any("onerror" in attributes for _, attributes in tags(text))


def test_a_caption_in_another_language_says_so(
    make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path
) -> None:
    text = page(make_sheet(replace(entry, caption_language="vi")), tmp_path)
    assert ("p", {"class": "caption", "lang": "vi"}) in tags(text)


def test_without_a_picture_there_are_words(
    make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path
) -> None:
    text = page(make_sheet(replace(entry, thumbnail_jpeg=None)), tmp_path)
    assert "No picture here" in text
    assert "<img" not in text


def test_pictures_can_come_by_reference(
    make_sheet: MakeSheet, entry: SheetEntry, make_jpeg: Callable[..., bytes], tmp_path: Path
) -> None:
    asked: list[str] = []

    def picture_of(reference: str) -> bytes:
        asked.append(reference)
        return make_jpeg()

    layout = lay_out(make_sheet(replace(entry, thumbnail_jpeg=None)), Wording("en"))
    finish(write_html(layout, tmp_path / "sheet.html", picture_of))
    assert asked == ["VNF-1993-0114"]
    assert "<img" in (tmp_path / "sheet.html").read_text(encoding="utf-8")


def test_cancelling_leaves_nothing(make_sheet: MakeSheet, tmp_path: Path) -> None:
    job = write_html(lay_out(make_sheet(), Wording("en")), tmp_path / "sheet.html")
    next(job)
    job.close()
    assert list(tmp_path.iterdir()) == []
