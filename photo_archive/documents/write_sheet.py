# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One door to the sheet writers: the format follows from the file name or is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photo_archive.documents.sheet import PictureOf, Sheet, no_picture
from photo_archive.documents.sheet_csv import CsvProfile, write_csv
from photo_archive.documents.sheet_html import write_html
from photo_archive.documents.sheet_layout import lay_out
from photo_archive.documents.sheet_pdf import Paper, write_pdf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.progress import Job
from photo_archive.wording import Wording


class SheetKind(StrEnum):
    """What a caption sheet can be written as, by the suffix of the file."""

    PDF = "pdf"
    HTML = "html"
    CSV = "csv"


_OTHER_SUFFIXES = {"htm": SheetKind.HTML}


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What only some formats ask: the paper of a PDF, who a table is for."""

    paper: Paper = Paper.A4
    csv_profile: CsvProfile = CsvProfile.DATA


def kind_of(target: Path) -> SheetKind:
    """The format a file name asks for.

    Raises:
        ArchiveError: no sheet can be written with this suffix.
    """
    suffix = target.suffix.removeprefix(".").lower()
    try:
        return _OTHER_SUFFIXES.get(suffix) or SheetKind(suffix)
    except ValueError:
        raise ArchiveError(
            "{file} does not say what kind of sheet to write. End the name with one of: {kinds}.",
            file=target.name,
            kinds=", ".join(f".{kind}" for kind in SheetKind),
        ) from None


def write_sheet(
    sheet: Sheet,
    target: Path,
    kind: SheetKind | None,
    wording: Wording,
    options: SheetOptions | None = None,
    picture_of: PictureOf = no_picture,
) -> Job[Path]:
    """Write a caption sheet and put it in place of ``target``, whole or not at all.

    Args:
        sheet: what it says; restricted photographs are not in it.
        target: the file to write.
        kind: the format; None takes it from the suffix of ``target``.
        wording: words the fixed texts; it should speak the sheet's language.
        options: paper size and table profile.
        picture_of: gives thumbnails by reference, for entries that carry none.

    Raises:
        ArchiveError: the suffix is not known or the file cannot be written.
    """
    chosen = kind or kind_of(target)
    asked = options or SheetOptions()
    if chosen is SheetKind.CSV:
        return write_csv(sheet, target, wording, asked.csv_profile)
    layout = lay_out(sheet, wording)
    if chosen is SheetKind.HTML:
        return write_html(layout, target, picture_of)
    return write_pdf(layout, target, asked.paper, picture_of=picture_of)
