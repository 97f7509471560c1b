# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scanned pages in a PDF, one picture a page.

Only a PDF of scans is a picture: one page of text without a picture that fills it makes it a
document, such as a list of captions that lies beside the photographs.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.rendering import Rendered, Rendering

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_POINTS_PER_INCH = 72
_PLAIN_DPI = 300
_LEAST_COVERED = 0.5
"""How much of a scanned page its picture covers: margins and a line of text may be beside it."""

_LOOKED_AT = 5
_ONE_AT_A_TIME = threading.Lock()
"""PDFium may be called from one thread only at any moment."""


def open_page(source: Path | bytes, page: int = 0) -> Rendering:
    """Read what a PDF says of one of its pages.

    Args:
        source: Where the file is, or what is in it.
        page: Which page, from 0.

    Raises:
        MediaError: It is damaged, locked by a password, or no PDF of scans.
    """
    with _document(source) as document:
        count = len(document)
        if count < 1:
            raise _damaged()
        sizes = [_scan_size(document[number]) for number in range(min(count, _LOOKED_AT))]
        if any(size is None for size in sizes):
            raise _no_scan()
        number = min(page, count - 1)
        size = sizes[number] if number < len(sizes) else _scan_size(document[number])
        width_px, height_px = size or _plain_size(document[number])
    return Rendering(
        width_px=width_px,
        height_px=height_px,
        mode="RGB",
        render=lambda longest_px: Rendered(
            _drawn(source, number, min(longest_px, max(width_px, height_px)))
        ),
        pages=count,
    )


@contextmanager
def _document(source: Path | bytes) -> Iterator[PdfDocument]:
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(source)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise _locked() from error
            raise _damaged() from error
        except DECODER_FAILURES as error:
            raise _damaged() from error
        try:
            yield document
        except (pypdfium2.PdfiumError, *DECODER_FAILURES) as error:
            raise _damaged() from error
        finally:
            document.close()


def _scan_size(page: PdfPage) -> tuple[int, int] | None:
    """The pixels of the picture that fills a page, None if none does."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    width, height = page.get_size()
    for found in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = found.get_bounds()
        covered = max(0.0, right - left) * max(0.0, top - bottom)
        if covered >= _LEAST_COVERED * width * height:
            across, down = found.get_px_size()
            is_turned = (across > down) != (width > height) and across != down
            return (down, across) if is_turned else (across, down)
    return None


def _plain_size(page: PdfPage) -> tuple[int, int]:
    width, height = page.get_size()
    scale = _PLAIN_DPI / _POINTS_PER_INCH
    return max(1, round(width * scale)), max(1, round(height * scale))


def _drawn(source: Path | bytes, number: int, longest_px: int) -> Image.Image:
    with _document(source) as document:
        page = document[number]
        scale = longest_px / max(1.0, *page.get_size())
        image: Image.Image = page.render(scale=scale).to_pil()
        return image.convert("RGB")


def _damaged() -> MediaError:
    return MediaError(
        ProblemKind.DAMAGED,
        Message("This PDF is damaged and its pages cannot be shown. Try another copy of it."),
    )


def _locked() -> MediaError:
    return MediaError(
        ProblemKind.UNREADABLE,
        Message("This PDF is locked with a password. Save a copy without it and import that."),
    )


def _no_scan() -> MediaError:
    return MediaError(
        ProblemKind.NOT_A_PICTURE,
        Message(
            "This PDF holds text and not only scanned pictures, so it was not imported. If it is a"
            " list of captions, save it as text, DOCX or CSV and read that."
        ),
    )
