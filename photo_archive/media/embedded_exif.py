# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""EXIF: what the camera or the scanner wrote, and the few descriptive tags people fill in.

For a scan the camera's "date taken" is the day of scanning, so it is told apart by what the file
says of its origin.
Source: Exif 2.32 (CIPA DC-008), clauses 4.6.4 to 4.6.6.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping, Sequence
from typing import BinaryIO, Protocol

import exifread
from exifread.core.exceptions import ExifError

from photo_archive.media import legacy_text
from photo_archive.media.embedded_gps import SaidPoint, exif_point
from photo_archive.media.failures import DECODER_FAILURES
from photo_archive.media.fields import Fields, Stamp, in_default, tidy
from photo_archive.media.stamps import read_stamp

# What it remarks on broken files is for its makers; ours is said in problems.
logging.getLogger("exifread").setLevel(logging.CRITICAL)

_MARK = b"Exif\x00\x00"
_BOILERPLATE = frozenset(
    {
        "asus",
        "default",
        "digital camera",
        "exif_jpeg_picture",
        "exif_jpeg_t422",
        "jpeg",
        "kodak digital still camera",
        "konica minolta digital camera",
        "maxxum digital camera",
        "medion digital camera",
        "minolta digital camera",
        "olympus digital camera",
        "picture",
        "process error",
        "samsung",
        "samsung digital camera",
        "samsung techwin",
        "sony dsc",
        "sony digital camera",
        "untitled",
    }
)
_BOILERPLATE_STARTS = (
    "created with gimp",
    "dcim",
    "lavc5",
    "lead technologies",
    'charset="ascii" binary comment',
)
_SCANNER_WORDS = (
    "scan",
    "perfection",
    "coolscan",
    "flextight",
    "imacon",
    "silverfast",
    "expression",
)
_SCANNER_SOURCES = (1, 2)


class _Tag(Protocol):
    @property
    def values(self) -> object: ...


def read_exif(source: bytes | BinaryIO) -> Fields:
    """Read an EXIF block (with or without its "Exif" mark), or a whole TIFF or camera file.

    What cannot be read is left out: a broken block is met too often to be worth a remark.
    """
    if not source:
        return Fields()
    stream = io.BytesIO(source.removeprefix(_MARK)) if isinstance(source, bytes) else source
    try:
        tags = exifread.process_file(
            stream, details=False, truncate_tags=False, extract_thumbnail=False
        )
    except (*DECODER_FAILURES, ExifError):
        return Fields()
    return _fields(tags)


def is_boilerplate(text: str) -> bool:
    """Whether a caption is what a camera writes into every picture."""
    plain = " ".join(text.lower().split()).strip("-_. ")
    return not plain or plain in _BOILERPLATE or plain.startswith(_BOILERPLATE_STARTS)


def _fields(tags: Mapping[str, _Tag]) -> Fields:
    caption = _text(tags, "Image ImageDescription")
    taken = _stamp(tags, "EXIF DateTimeOriginal", "EXIF OffsetTimeOriginal")
    digitised = _stamp(tags, "EXIF DateTimeDigitized", "EXIF OffsetTimeDigitized")
    if taken is not None and _is_scan(tags) and digitised in {None, taken}:
        taken, digitised = None, taken
    point, refused = _point(tags)
    return Fields(
        caption=in_default("" if is_boilerplate(caption) else caption),
        title=in_default(_windows_text(tags, "Image XPTitle")),
        date_created=taken,
        date_digitised=digitised,
        creators=_names(_text(tags, "Image Artist")),
        keywords=_names(_windows_text(tags, "Image XPKeywords")),
        copyright=in_default(_text(tags, "Image Copyright")),
        point=point,
        point_refused=refused,
        image_id=_text(tags, "EXIF ImageUniqueID"),
    )


def _raw(tags: Mapping[str, _Tag], name: str) -> object:
    tag = tags.get(name)
    return tag.values if tag is not None else ""


def _text(tags: Mapping[str, _Tag], name: str) -> str:
    value = _raw(tags, name)
    if isinstance(value, bytes):
        value = legacy_text.read_text(value.rstrip(b"\x00")).text
    return tidy(value) if isinstance(value, str) else ""


def _windows_text(tags: Mapping[str, _Tag], name: str) -> str:
    """Read an XP tag: UTF-16, little end first. Source: Windows, tags 0x9C9B to 0x9C9F."""
    value = _raw(tags, name)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ""
    try:
        text = bytes(value).decode("utf-16-le", errors="replace")
    except (TypeError, ValueError):
        return ""
    return tidy(text.split("\x00", 1)[0])


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in text.split(";")))))


def _stamp(tags: Mapping[str, _Tag], name: str, offset_name: str) -> Stamp | None:
    text = _text(tags, name)
    return (read_stamp(text + _text(tags, offset_name)) if text else None) or read_stamp(text)


def _is_scan(tags: Mapping[str, _Tag]) -> bool:
    source = _raw(tags, "EXIF FileSource")
    if isinstance(source, list) and source and source[0] in _SCANNER_SOURCES:
        return True
    names = ("Image Make", "Image Model", "Image Software")
    origin = " ".join(_text(tags, name) for name in names).lower()
    return any(word in origin for word in _SCANNER_WORDS)


def _point(tags: Mapping[str, _Tag]) -> SaidPoint:
    return exif_point(
        _raw(tags, "GPS GPSLatitude"),
        _text(tags, "GPS GPSLatitudeRef"),
        _raw(tags, "GPS GPSLongitude"),
        _text(tags, "GPS GPSLongitudeRef"),
    )
