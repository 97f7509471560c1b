# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the PDF promises, read back with another library.

Declared conformance only: a validator for PDF/A and PDF/UA is no test dependency.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetPerson
from photo_archive.documents.sheet_layout import lay_out
from photo_archive.documents.sheet_pdf import MOST_PHOTOS, Paper, write_pdf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.progress import finish
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]
MakePdf = Callable[..., pikepdf.Pdf]


@pytest.fixture
def make_pdf(tmp_path: Path) -> Iterator[MakePdf]:
    opened: list[pikepdf.Pdf] = []

    def make(sheet: Sheet, paper: Paper = Paper.A4, photos_in_a_part: int = 500) -> pikepdf.Pdf:
        target = tmp_path / "sheet.pdf"
        layout = lay_out(sheet, Wording("en"))
        finish(write_pdf(layout, target, paper, photos_in_a_part=photos_in_a_part))
        opened.append(pikepdf.open(target))
        return opened[-1]

    yield make
    for pdf in opened:
        pdf.close()


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every structure element, in reading order."""
    found: list[pikepdf.Dictionary] = []
    waiting = list(pdf.Root.StructTreeRoot.K)
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            found.append(element)
            kids = element.get("/K", [])
            waiting[:0] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return found


def titles(pdf: pikepdf.Pdf, level: str) -> list[str]:
    return [str(element.T) for element in elements(pdf) if level == element.S]


def letters_by_code(font: pikepdf.Object) -> dict[int, str]:
    """The font's own map from glyphs to letters. Source: ISO 32000-1, 9.10.3."""
    letters: dict[int, str] = {}
    operands: list[bytes] = []
    for word in re.findall(rb"<[0-9A-Fa-f]*>|endbfchar|endbfrange", font.ToUnicode.read_bytes()):
        if word.startswith(b"<"):
            operands.append(bytes.fromhex(word[1:-1].decode()))
            continue
        step = 2 if word == b"endbfchar" else 3
        for at in range(len(operands) % step, len(operands), step):
            first, last, to = operands[at], operands[at + step - 2], operands[at + step - 1]
            text = to.decode("utf-16-be")
            for code in range(int.from_bytes(first), int.from_bytes(last) + 1):
                letters[code] = text[:-1] + chr(ord(text[-1]) + code - int.from_bytes(first))
        operands = []
    return letters


def said(pdf: pikepdf.Pdf) -> str:
    """The text of all pages, as a reader that copies it gets it."""
    text = ""
    for page in pdf.pages:
        fonts = {name: letters_by_code(font) for name, font in page.Resources.Font.items()}
        letters: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                letters = fonts[str(operands[0])]
            elif str(operator) in ("Tj", "TJ"):
                runs = operands[0] if str(operator) == "TJ" else [operands[0]]
                data = b"".join(bytes(run) for run in runs if isinstance(run, pikepdf.String))
                codes = zip(data[::2], data[1::2], strict=True)
                text += "".join(letters[high * 256 + low] for high, low in codes)
    return text


def test_standards_language_and_title_are_declared(
    make_pdf: MakePdf, make_sheet: MakeSheet
) -> None:
    pdf = make_pdf(make_sheet())
    with pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Visits and Encounters, 1993–2025"
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo["/Author"]) == "Nguyễn Thị Ngọc Lan"


def test_every_font_is_ours_and_inside(make_pdf: MakePdf, make_sheet: MakeSheet) -> None:
    fonts = [font for page in make_pdf(make_sheet()).pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        inner = font.DescendantFonts[0]
        assert "EBGaramond" in str(inner.BaseFont) or "NotoSans" in str(inner.BaseFont)
        assert {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
        assert "/ToUnicode" in font


def test_vietnamese_names_are_copied_as_they_are_written(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    names = ("Võ Văn Kiệt", "Nguyễn Thị Phương Thảo", "Trường Ưng Ứng", "Đinh Bá Thi", "Lê Đức Thọ")
    people = tuple(SheetPerson(name, "", at) for at, name in enumerate(names, 1))
    place = "Điện Élysée, Huế"
    text = said(make_pdf(make_sheet(replace(entry, people=people, place_words=place))))
    for words in (*names, place, "Left to right", "VIỆT NAM–PHÁP", "VNF-1993-0114"):
        assert words in text


def test_restricted_photographs_are_only_counted(make_pdf: MakePdf, make_sheet: MakeSheet) -> None:
    text = said(make_pdf(make_sheet(left_out=4)))
    assert "Restricted photographs left out" in text
    assert text.count("VNF-") == 1


def test_every_page_says_which_it_is(
    make_pdf: MakePdf, make_sheet: MakeSheet, many: tuple[SheetEntry, ...]
) -> None:
    for most in (500, 7):
        pdf = make_pdf(make_sheet(*many), photos_in_a_part=most)
        text, pages = said(pdf), len(pdf.pages)
        assert [f"Page {at} of {pages}" in text for at in range(1, pages + 1)] == [True] * pages


def test_a_sheet_too_long_for_a_pdf_says_what_else_there_is(
    make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path
) -> None:
    layout = lay_out(make_sheet(*[entry] * (MOST_PHOTOS + 1)), Wording("en"))
    with pytest.raises(ArchiveError, match=r"6000 photographs at most.*\.html"):
        finish(write_pdf(layout, tmp_path / "sheet.pdf"))


def test_headings_and_the_picture_are_tagged(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    pdf = make_pdf(make_sheet(entry, replace(entry, number=2, date_words="1994", alt_text="")))
    assert titles(pdf, "/H1") == ["Visits and Encounters, 1993–2025"]
    assert titles(pdf, "/H2") == ["25 June 1993", "1994"]
    figures = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert figures == [entry.alt_text, "Photograph VNF-1993-0114"]


def test_the_heading_is_read_before_its_picture(make_pdf: MakePdf, make_sheet: MakeSheet) -> None:
    kinds = [str(element.S) for element in elements(make_pdf(make_sheet()))]
    assert kinds.index("/H1") < kinds.index("/H2") < kinds.index("/Figure")


def test_the_thumbnail_goes_in_untouched(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    pdf = make_pdf(make_sheet(entry))
    streams = [
        bytes(thing.read_raw_bytes())
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
    ]
    assert streams == [entry.thumbnail_jpeg]


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper(
    make_pdf: MakePdf, make_sheet: MakeSheet, paper: Paper, size: tuple[int, int]
) -> None:
    box = make_pdf(make_sheet(), paper).pages[0].MediaBox
    assert (round(float(box[2])), round(float(box[3]))) == size


def test_a_caption_in_another_language_is_marked(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    pdf = make_pdf(make_sheet(replace(entry, caption_language="vi")))
    assert "vi" in {str(element.Lang) for element in elements(pdf) if "/Lang" in element}


AWKWARD = [
    "#strong[x] $a$ *b* _c_ `d` = e @f <g> // h \\ i",
    "习近平 \ue000 \x01 \ud800 \ufffe",
    "line\nline\r\nline\ttab",
    "word" * 300,
    "",
]


@pytest.mark.parametrize("words", AWKWARD)
def test_any_words_can_be_set(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry, words: str
) -> None:
    people = (SheetPerson(words, words, 1), SheetPerson("", words, 2, identified=False))
    awkward = replace(
        entry,
        reference=words,
        caption=words,
        people=people,
        credit=words,
        note=words,
        place_words=words,
        date_words=words,
    )
    sheet = make_sheet(awkward)
    head = replace(sheet.head, title=words, collection=words, query=words, compiled_by=words)
    assert len(make_pdf(replace(sheet, head=head)).pages) >= 1


@pytest.mark.parametrize("jpeg", [None, b"", b"not a picture", b"\xff\xd8\xff\xd9"])
def test_without_a_picture_there_is_a_frame(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry, jpeg: bytes | None
) -> None:
    pdf = make_pdf(make_sheet(replace(entry, thumbnail_jpeg=jpeg)))
    assert "/Figure" not in {str(element.S) for element in elements(pdf)}


def test_portraits_and_long_words_stay_on_one_page(
    make_pdf: MakePdf, make_sheet: MakeSheet, entry: SheetEntry, make_jpeg: Callable[..., bytes]
) -> None:
    tall = make_jpeg(40, 400)
    people = tuple(SheetPerson(f"Nguyễn Văn {at}", "Member", at) for at in range(1, 41))
    entries = (
        replace(entry, thumbnail_jpeg=tall),
        replace(entry, caption="Lê Đức Thọ speaks. " * 105),
        replace(entry, people=people),
    )
    for one in entries:
        assert len(make_pdf(make_sheet(one)).pages) == 1


def test_an_empty_sheet_is_a_sheet(make_pdf: MakePdf, make_sheet: MakeSheet) -> None:
    assert len(make_pdf(replace(make_sheet(), entries=())).pages) == 1


def test_cancelling_leaves_nothing(make_sheet: MakeSheet, tmp_path: Path) -> None:
    job = write_pdf(lay_out(make_sheet(), Wording("en")), tmp_path / "sheet.pdf")
    next(job)
    job.close()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def many(entry: SheetEntry, make_jpeg: Callable[..., bytes]) -> tuple[SheetEntry, ...]:
    return tuple(
        replace(
            entry,
            number=at,
            reference=f"VNF-{at:04}",
            date_words=f"day {at}",
            thumbnail_jpeg=make_jpeg(90, 60, colour=at),
        )
        for at in range(1, 26)
    )


def test_a_long_sheet_is_set_in_parts_that_read_as_one(
    make_pdf: MakePdf, make_sheet: MakeSheet, many: tuple[SheetEntry, ...]
) -> None:
    whole = make_pdf(make_sheet(*many))
    pages = len(whole.pages)
    headings = titles(whole, "/H2")
    parts = make_pdf(make_sheet(*many), photos_in_a_part=7)
    assert len(parts.pages) == pages
    assert titles(parts, "/H2") == headings == [f"day {at}" for at in range(1, 26)]
    numbers = [int(page.obj.StructParents) for page in parts.pages]
    assert sorted(set(numbers)) == numbers
    tree = dict(zip(*[iter(parts.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    assert set(numbers) <= {int(key) for key in tree}
    assert int(parts.Root.StructTreeRoot.ParentTreeNextKey) > max(numbers)
    packet = bytes(parts.Root.Metadata.read_bytes())
    assert b"<xmpTPg:NPages>%d</xmpTPg:NPages>" % pages in packet
    assert b"pdfuaid:part" in packet


def test_every_bookmark_leads_to_its_page(
    make_pdf: MakePdf, make_sheet: MakeSheet, many: tuple[SheetEntry, ...]
) -> None:
    pdf = make_pdf(make_sheet(*many), photos_in_a_part=7)
    with pdf.open_outline() as outline:
        marks = outline.root[0].children
        assert [mark.title for mark in marks] == [f"day {at}" for at in range(1, 26)]
        at = [pikepdf.Page(mark.destination[0]).index for mark in marks]
    assert at == sorted(at)
    assert at[-1] == len(pdf.pages) - 1
