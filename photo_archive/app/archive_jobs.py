# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What takes long enough to be a job of its own: opening, making, importing, laying out.

Services are imported where they are first needed, so that the window is on screen before the
database library is loaded.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from photo_archive.domain.captions import Language
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.import_preset import GroupingRules, GroupPreview, ImportPreset
from photo_archive.domain.progress import Progress

if TYPE_CHECKING:
    from photo_archive.app.session import Session
    from photo_archive.reading.caption_file import CaptionFile
    from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ComposedIn:
    """A caption in a house style: the style's key, name and language, and the text."""

    style: str
    name: str
    language: Language
    text: str


def open_archive(
    folder: Path, author: str, *, write: bool = True
) -> Generator[Progress, None, Workspace]:
    """Open an archive and make its index ready, as a job."""
    yield Progress(0, None, Message("Opening {folder}", {"folder": folder.name}))
    from photo_archive.services.workspace import Workspace

    with ExitStack() as closing:
        workspace = Workspace.open(folder, write=write, author=author)
        closing.callback(workspace.close)
        workspace.finder.prepare()
        closing.pop_all()
    return workspace


def create_archive(folder: Path, title: str) -> Generator[Progress, None, Workspace]:
    """Make an archive, as a job."""
    yield Progress(0, None, Message("Creating {folder}", {"folder": folder.name}))
    from photo_archive.services.workspace import Workspace

    return Workspace.create(folder, title)


def build_sample(folder: Path) -> Generator[Progress, None, object]:
    """Build the sample archive, as a job."""
    yield Progress(0, None, Message("Building the sample archive"))
    from photo_archive.services.sampling import build_sample as build

    return (yield from build(folder))


def import_pictures(
    session: Session,
    paths: Sequence[Path],
    *,
    copy: bool,
    captions: Path | None,
    columns: Mapping[str, str] | None = None,
    by_order: bool = False,
    preset: ImportPreset | None = None,
) -> Generator[Progress, None, object]:
    """Import pictures, as a job."""
    yield Progress(0, None, Message("Looking for pictures"))
    from photo_archive.services.importing import import_pictures as run

    return (
        yield from run(
            session.workspace,
            list(paths),
            copy=copy,
            captions=captions,
            columns=columns or (preset.columns if preset else None) or None,
            by_order=by_order or (preset is not None and preset.by_order),
            preset=preset,
        )
    )


def import_presets(session: Session) -> dict[str, ImportPreset]:
    """The import presets of an archive that can be read, by name."""
    from photo_archive.services.import_presets import kept_presets, read_preset

    found = {}
    for name, text in kept_presets(session.workspace).items():
        with suppress(ArchiveError):
            found[name] = read_preset(text, name)
    return found


def keep_import_preset(session: Session, name: str, preset: ImportPreset | None) -> None:
    """Keep an import preset under a name; None forgets it."""
    from photo_archive.services.import_presets import keep_preset

    keep_preset(session.workspace, name, preset)


def load_import_preset(path: Path) -> ImportPreset:
    """The import preset in a file."""
    from photo_archive.services.import_presets import load_preset

    return load_preset(path)


def save_import_preset(path: Path, preset: ImportPreset) -> None:
    """Write an import preset to a file."""
    from photo_archive.services.import_presets import save_preset

    save_preset(path, preset)


def preview_groups(paths: Sequence[Path], rules: GroupingRules) -> GroupPreview:
    """Which pictures would be one photo; for a thread."""
    from photo_archive.services.renditions import preview_groups as run

    return run(paths, rules)


def look_at_captions(path: Path, columns: Mapping[str, str] | None) -> CaptionFile:
    """What a file of captions holds; for a thread. Nothing is written."""
    from photo_archive.services.caption_files import read_caption_file

    return read_caption_file(path, columns)


def read_captions(
    session: Session, paths: Sequence[Path], columns: Mapping[str, str] | None
) -> Generator[Progress, None, object]:
    """Read pages and tables of captions into records, as a job."""
    yield Progress(0, None, Message("Reading captions"))
    from photo_archive.services.captioning import read_pages

    return (yield from read_pages(session.workspace, list(paths), columns=columns))


def composed_in_styles(session: Session, photo: int) -> tuple[ComposedIn, ...]:
    """The caption of a photo in each house style; for a thread. Nothing is written.

    Raises:
        ArchiveError: A house style cannot be read.
    """
    from photo_archive.services.composing import Composer, styles

    shown = session.photo(photo)
    return tuple(
        ComposedIn(
            style.key, style.name, style.language, Composer(session.workspace, style).caption(shown)
        )
        for style in styles().values()
    )


def write_composed(
    session: Session, style: str, photos: Sequence[int]
) -> Generator[Progress, None, object]:
    """Write captions in a house style to photos that have none, as a job."""
    yield Progress(0, None, Message("Composing captions"))
    from photo_archive.services.composing import style_named
    from photo_archive.services.composing import write_captions as run

    ids = [PhotoId(photo) for photo in photos]
    return (yield from run(session.workspace, style_named(style), ids))


def make_sheet(
    session: Session, query: str, target: Path, language: str, title: str
) -> Generator[Progress, None, object]:
    """Write a caption sheet, as a job."""
    yield Progress(0, None, Message("Laying out the sheet"))
    from photo_archive.services.sheets import SheetRequest
    from photo_archive.services.sheets import make_sheet as run

    request = SheetRequest(query=query, target=target, language=language, title=title)
    return (yield from run(session.workspace, request))
