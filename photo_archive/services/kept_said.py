# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a file's metadata beside its description: what has no field, what lost.

Everything that came with a picture can be looked up years later, though the file may be gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from photo_archive.catalogue import embedded_kept
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Language
from photo_archive.domain.embedded import FileSaid, KeptValue, Standard
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Rendition
from photo_archive.media.fields import DEFAULT_LANGUAGE, Embedded, Fields, NamedRegion
from photo_archive.media.legacy_text import UTF_8

_WITHOUT_A_HOME = (
    *("creator_title", "caption_writer", "usage_terms", "rights_url", "instructions", "job_id"),
    *("point", "point_refused", "image_id", "event_ids", "contributors", "copyright_owners"),
    *("organisation_codes",),
    *("person_traits", "artworks", "source_type", "ai_use", "contact", "genres", "subjects"),
    *("category", "urgency", "rating", "country_code"),
)
"""Fields of files that the archive has none for; those of texts keep their languages."""

_OF_ONE_LANGUAGE = ("title", "event", "copyright", "alt_text")
"""Fields of which the archive holds one language: the others are kept."""


def file_said(embedded: Embedded) -> FileSaid:
    """What of a file's metadata is kept beside its description."""
    is_plain = embedded.iim_charset in {"", UTF_8} and not embedded.iim_charset_guessed
    return FileSaid(
        values=tuple(_values(embedded)),
        conflicts=embedded.disagreements,
        charset="" if is_plain else embedded.iim_charset,
        guessed=embedded.iim_charset_guessed,
        sidecar=embedded.sidecar,
    )


def keep_said(
    session: Session,
    files: Mapping[str, Sequence[tuple[PhotoId, Rendition]]],
    said: Mapping[str, Embedded],
) -> int:
    """Keep what new files say.

    Args:
        session: That of the changeset in which they were added.
        files: The renditions, by checksum.
        said: What the files say, by checksum.

    Returns:
        On how many of them standards disagree.
    """
    kept: dict[RenditionId, FileSaid] = {}
    for sha256, embedded in said.items():
        one = file_said(embedded)
        if one != FileSaid():
            kept |= {file.id: one for _, file in files.get(sha256, ())}
    embedded_kept.keep(session, kept)
    return sum(bool(one.conflicts) for one in kept.values())


def _values(embedded: Embedded) -> Iterator[KeptValue]:
    said = embedded.fields
    for name in _WITHOUT_A_HOME:
        yield from _kept(name, getattr(said, name), embedded)
    for name in _OF_ONE_LANGUAGE:
        texts: Mapping[str, str] = getattr(said, name)
        first = next(iter(texts.values()), "")
        others = {code: text for code, text in texts.items() if text != first}
        yield from _kept(name, others, embedded)
    if said.headline and (titles := {c: t for c, t in said.title.items() if t != said.headline}):
        first_title = dict([next(iter(titles.items()))])
        yield from _kept("title", first_title, embedded)
    yield from _kept("caption", _foreign(said), embedded)
    yield from _kept("regions", tuple(map(str, _unverified(said))), embedded)


def _kept(name: str, value: object, embedded: Embedded) -> Iterator[KeptValue]:
    if not value:
        return
    standard = embedded.sources.get(name, Standard.XMP)
    if isinstance(value, Mapping):
        for code, text in value.items():
            yield KeptValue(name, str(text), standard, "" if code == DEFAULT_LANGUAGE else code)
    elif isinstance(value, tuple):
        for item in dict.fromkeys(value):
            yield KeptValue(name, str(item), standard)
    else:
        yield KeptValue(name, str(value), standard)


def _foreign(said: Fields) -> dict[str, str]:
    """Captions in languages the archive does not write."""
    own = {language.value for language in Language}
    best = said.caption.get(DEFAULT_LANGUAGE)
    if best is None and not own & {code.split("-")[0] for code in said.caption}:
        best = next(iter(said.caption.values()), "")
    return {
        code: text
        for code, text in said.caption.items()
        if code != DEFAULT_LANGUAGE and code.split("-")[0] not in own and text != best
    }


def _unverified(said: Fields) -> Iterator[NamedRegion]:
    """Regions drawn on a picture of another shape, kept for somebody to place them."""
    return (region for region in said.regions if not region.is_verified)
