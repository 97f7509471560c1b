# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet as a PDF to keep: tagged, PDF/A-2a and PDF/UA-1.

typst needs memory for every picture of a document, so a long sheet is set in parts. A first pass
without pictures tells which photographs fall on which page; parts then end where a page ends, and
every part knows its first page and the number of pages of the whole.
"""

from __future__ import annotations

import tempfile
from enum import StrEnum
from pathlib import Path

from photo_archive.documents.join_pdf import join_pdfs
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.documents.sheet import PictureOf, no_picture
from photo_archive.documents.sheet_layout import SheetLayout
from photo_archive.documents.typeset import PartOfSheet, Typesetter
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.progress import Job, Progress

PHOTOS_IN_A_PART = 500
"""Keeps a sheet with 50 kB thumbnails near 450 MB, whatever the length of the sheet."""

MOST_PHOTOS = 6000
"""Joining parts takes about 120 kB a photograph; this keeps the longest sheet below 1 GB."""


class Paper(StrEnum):
    """Paper sizes, by the names typst gives them."""

    A4 = "a4"
    LETTER = "us-letter"


def write_pdf(
    layout: SheetLayout,
    target: Path,
    paper: Paper = Paper.A4,
    *,
    picture_of: PictureOf = no_picture,
    photos_in_a_part: int = PHOTOS_IN_A_PART,
) -> Job[Path]:
    """Set the sheet and put it in place of ``target``.

    Raises:
        ArchiveError: the file cannot be written, or the sheet is longer than a PDF can be.
    """
    total = len(layout.entries)
    if total > MOST_PHOTOS:
        raise ArchiveError(
            "A PDF sheet holds {most} photographs at most; this one would have {total}. "
            "Narrow the search, or write a web page (.html) or a table (.csv) instead.",
            most=MOST_PHOTOS,
            total=total,
        )
    with replaced_file(target) as file, tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        typesetter = Typesetter(layout, paper.value, scratch, picture_of)
        yield Progress(0, total, Message("Setting the caption sheet"), target.name)
        if total <= photos_in_a_part:
            file.write(typesetter.pdf(PartOfSheet(0, total)))
        else:
            parts = yield from _divided(typesetter, total, photos_in_a_part)
            made: list[Path] = []
            for part in parts:
                made.append(scratch / f"{part.start}.pdf")
                made[-1].write_bytes(typesetter.pdf(part))
                typesetter.forget()
                yield Progress(part.stop, total, Message("Setting the caption sheet"), target.name)
            join_pdfs(made, file)
    yield Progress(total, total, Message("The caption sheet is written"), target.name)
    return target


def _divided(typesetter: Typesetter, total: int, most: int) -> Job[tuple[PartOfSheet, ...]]:
    """Parts that end where a page ends: what stands on a part's last page begins the next."""
    starts: list[tuple[int, int]] = []
    start, first_page = 0, 1
    while start < total:
        yield Progress(start, total, Message("Counting the pages of the caption sheet"))
        stop = min(start + most, total)
        pages = typesetter.page_of_each(PartOfSheet(start, stop, first_page))
        typesetter.forget()
        starts.append((start, first_page))
        kept = len(pages) if stop == total else _kept(pages)
        first_page += max(last for _, last in pages[:kept])
        start += kept
    stops = [following for following, _ in starts[1:]] + [total]
    return tuple(
        PartOfSheet(start, stop, page, first_page - 1)
        for (start, page), stop in zip(starts, stops, strict=True)
    )


def _kept(pages: tuple[tuple[int, int], ...]) -> int:
    """How many entries begin before the part's last page; all, if it has one page only."""
    last = max(end for _, end in pages)
    kept = sum(begin < last for begin, _ in pages)
    return kept or len(pages)
