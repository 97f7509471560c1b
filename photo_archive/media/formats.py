# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files are pictures, told by their first bytes; the suffix is only a hint.

Two groups: formats the program opens, and formats it knows by name but cannot show, so that such a
file is reported instead of passed over in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

HEAD_BYTES = 32
"""How much of a file ``recognise`` wants to see."""


class Library(Enum):
    """Decoders beside Pillow."""

    LIBRAW = "LibRaw"
    PDFIUM = "PDFium"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of picture file.

    ``decoders`` are the Pillow plug-ins allowed to open it, ``library`` is what opens it where
    Pillow cannot; a kind with neither cannot be shown.
    """

    name: str
    mime: str
    decoders: tuple[str, ...] = ()
    library: Library | None = None

    @property
    def is_readable(self) -> bool:
        """Whether the program can show such a file."""
        return bool(self.decoders) or self.library is not None


JPEG = Format("JPEG", "image/jpeg", ("JPEG", "MPO"))
PNG = Format("PNG", "image/png", ("PNG",))
TIFF = Format("TIFF", "image/tiff", ("TIFF",))
GIF = Format("GIF", "image/gif", ("GIF",))
WEBP = Format("WebP", "image/webp", ("WEBP",))
BMP = Format("BMP", "image/bmp", ("BMP",))
JPEG_2000 = Format("JPEG 2000", "image/jp2", ("JPEG2000",))
AVIF = Format("AVIF", "image/avif", ("AVIF",))
PSD = Format("PSD", "image/vnd.adobe.photoshop", ("PSD",))
HEIC = Format("HEIC", "image/heic", ("HEIF",))
JPEG_XL = Format("JPEG XL", "image/jxl")
CAMERA_RAW = Format("camera raw", "image/x-raw", library=Library.LIBRAW)
DNG = Format("DNG", "image/x-adobe-dng", library=Library.LIBRAW)
PDF = Format("PDF", "application/pdf", library=Library.PDFIUM)

LIKE_TIFF = frozenset({TIFF.name, CAMERA_RAW.name, DNG.name})
"""Formats whose file is itself the EXIF block (most camera raw files are built like TIFF)."""

SEARCHED_FOR_XMP = frozenset(
    {JPEG_2000.name, GIF.name, PSD.name, HEIC.name, CAMERA_RAW.name, DNG.name, PDF.name}
)
"""Formats whose XMP is found by searching where the decoder does not hand it over."""

WITH_PAGES = frozenset({TIFF.name, PDF.name})
"""Formats of which one file may hold several pictures."""

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\xff\x4f\xff\x51", JPEG_2000),
    (b"8BPS", PSD),
    (b"%PDF-", PDF),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", JPEG_XL),
    (b"\xff\x0a", JPEG_XL),
    (b"FUJIFILMCCD-RAW", CAMERA_RAW),
    (b"IIU\x00", CAMERA_RAW),
    (b"IIRO", CAMERA_RAW),
    (b"IIRS", CAMERA_RAW),
)
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), AVIF),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), HEIC),
    b"crx ": CAMERA_RAW,
}
_DNG_SUFFIX = ".dng"
_RAW_SUFFIXES = frozenset(
    [
        ".3fr",
        ".arw",
        ".cr2",
        ".cr3",
        ".crw",
        ".dcr",
        ".erf",
        ".fff",
        ".iiq",
        ".kdc",
        ".mef",
        ".mos",
        ".mrw",
        ".nef",
        ".nrw",
        ".orf",
        ".pef",
        ".raf",
        ".rw2",
        ".rwl",
        ".sr2",
        ".srf",
        ".srw",
        ".x3f",
    ]
)
_READABLE_SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"), JPEG),
    **dict.fromkeys((".tif", ".tiff"), TIFF),
    **dict.fromkeys((".jp2", ".j2k", ".jpf", ".jpx", ".j2c"), JPEG_2000),
    **dict.fromkeys((".heic", ".heif", ".hif"), HEIC),
    **{".png": PNG, ".gif": GIF, ".webp": WEBP, ".bmp": BMP, ".dib": BMP},
    **{".avif": AVIF, ".psd": PSD, ".psb": PSD, ".jxl": JPEG_XL},
}
_OTHER_SUFFIXES = {
    suffix: Format(suffix[1:].upper(), "application/octet-stream")
    for suffix in [
        ".ai",
        ".blp",
        ".cur",
        ".dds",
        ".djvu",
        ".emf",
        ".eps",
        ".exr",
        ".fits",
        ".flif",
        ".hdr",
        ".icns",
        ".ico",
        ".jxr",
        ".pbm",
        ".pcd",
        ".pcx",
        ".pgm",
        ".pict",
        ".ppm",
        ".qoi",
        ".sgi",
        ".svg",
        ".svgz",
        ".tga",
        ".wmf",
        ".xcf",
    ]
}


def recognise(head: bytes, suffix: str) -> Format | None:
    """Return the format that ``head``, a file's first bytes, belongs to; None if no picture's.

    ``suffix`` (with its dot) only decides between formats that begin alike (raw files are TIFF).
    """
    for start, found in _STARTS:
        if head.startswith(start):
            return _raw(suffix) or found if found is TIFF else found
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    if head[:2] == b"BM" and head[6:10] == b"\x00\x00\x00\x00" and len(head) >= 26:
        return BMP
    return None


def _of_brands(head: bytes) -> Format | None:
    """Source: ISO 14496-12 clause 4.3, the major brand first, then the compatible ones."""
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, len(head) - 3, 4))]
    if AVIF in map(_BRANDS.get, brands):
        return AVIF
    return next((_BRANDS[brand] for brand in brands if brand in _BRANDS), None)


def _raw(suffix: str) -> Format | None:
    suffix = suffix.lower()
    if suffix == _DNG_SUFFIX:
        return DNG
    return CAMERA_RAW if suffix in _RAW_SUFFIXES else None


def expected(suffix: str) -> Format | None:
    """Return the format a file with ``suffix`` (with its dot) ought to be, None if no picture."""
    suffix = suffix.lower()
    if raw := _raw(suffix):
        return raw
    return _READABLE_SUFFIXES.get(suffix) or _OTHER_SUFFIXES.get(suffix)
