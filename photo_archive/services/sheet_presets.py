# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheet presets: heading, compiler and language of a caption sheet, kept in the archive by name.

A preset is kept as the text of a small TOML file, so that it can be read and handed on as one.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass

from photo_archive.catalogue.settings import sheet_presets
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SheetPreset:
    """What sheets of one kind have in common; "" is what the archive or the user would say."""

    title: str = ""
    compiler: str = ""
    language: str = ""


def kept_preset(workspace: Workspace, name: str) -> SheetPreset:
    """The preset kept under a name.

    Raises:
        ArchiveError: There is none, or its text is no longer a preset.
    """
    with workspace.reading() as session:
        kept = sheet_presets(session)
    if name not in kept:
        raise ArchiveError(
            "There is no sheet preset “{name}”; this archive has {names}.",
            name=name,
            names=", ".join(kept) or "—",
        )
    try:
        values = tomllib.loads(kept[name])
    except tomllib.TOMLDecodeError:
        values = {}
    fields = {field: values.get(field, "") for field in asdict(SheetPreset())}
    if not values or not all(isinstance(value, str) for value in fields.values()):
        raise ArchiveError("The sheet preset “{name}” cannot be read; keep it anew.", name=name)
    return SheetPreset(**fields)


def keep_preset(workspace: Workspace, name: str, preset: SheetPreset) -> None:
    """Keep a preset under a name, in place of the one that was; undoable.

    Raises:
        ArchiveError: The name is empty.
    """
    lines = [f"{field} = {_quoted(value)}" for field, value in asdict(preset).items()]
    with workspace.changing(Message("Keep sheet preset {name}", {"name": name})) as changes:
        changes.save_sheet_preset(name, "\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON's, with the one control character that JSON leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
