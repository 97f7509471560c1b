# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import presets: what imports of one kind have in common, kept in the archive by name.

A preset is kept as the text of a small TOML file, so that it can be read and handed on as one. What
it says of photos only fills what neither list nor file nor caption says.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from photo_archive.catalogue.settings import import_presets
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.import_preset import FolderMeans, GroupingRules, ImportPreset
from photo_archive.domain.names import normal_line
from photo_archive.domain.photo import Status
from photo_archive.services.text_files import read_given_file
from photo_archive.services.toml_text import toml_key, toml_string
from photo_archive.services.workspace import Workspace


def preset_text(preset: ImportPreset) -> str:
    """A preset as the text of a TOML file; what says nothing is left out."""
    lines: list[str] = []
    for name in ("copy", "by_order"):
        if getattr(preset, name):
            lines.append(f"{name} = true")
    for name in (*_TEXTS, "folder_means"):
        if value := str(getattr(preset, name)):
            lines.append(f"{name} = {toml_string(value)}")
    if preset.tags:
        lines.append(f"tags = {_listed(preset.tags)}")
    if preset.group:
        lines += ["", "[group]", f"same_name = {str(preset.rules.same_name).lower()}"]
        lines += [f"{side} = {_listed(getattr(preset.rules, side))}" for side in _SIDES]
    if preset.columns:
        lines += ["", "[columns]"]
        lines += [f"{toml_key(key)} = {toml_string(one)}" for key, one in preset.columns.items()]
    return "\n".join([_HEAD, *lines]) + "\n"


def read_preset(text: str, name: str) -> ImportPreset:
    """The preset a text holds.

    Args:
        text: The text of a TOML file.
        name: What it is called, for what goes wrong.

    Raises:
        ArchiveError: It is no preset, or says something that makes no sense.
    """
    try:
        values = tomllib.loads(text)
        preset = _read(values)
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise ArchiveError(
            "The import preset “{name}” cannot be read: {reason}. Mend it or keep it anew.",
            name=name,
            reason=str(error),
        ) from error
    return preset


def kept_presets(workspace: Workspace) -> dict[str, str]:
    """The presets kept in the archive: name to text, by name."""
    with workspace.reading() as session:
        return import_presets(session)


def kept_preset(workspace: Workspace, name: str) -> ImportPreset:
    """The preset kept under a name, or in a file of that name.

    Raises:
        ArchiveError: There is none, or it cannot be read.
    """
    kept = kept_presets(workspace)
    if name in kept:
        return read_preset(kept[name], name)
    path = Path(name)
    if path.suffix.lower() == ".toml" and path.is_file():
        return load_preset(path)
    raise ArchiveError(
        "There is no import preset “{name}”; this archive has {names}.",
        name=name,
        names=", ".join(kept) or "—",
    )


def keep_preset(workspace: Workspace, name: str, preset: ImportPreset | None) -> None:
    """Keep a preset under a name, in place of the one that was; None forgets it. Undoable.

    Raises:
        ArchiveError: The name is empty.
    """
    title = Message("Keep import preset {name}", {"name": name})
    if preset is None:
        title = Message("Forget import preset {name}", {"name": name})
    with workspace.changing(title) as changes:
        changes.save_import_preset(name, "" if preset is None else preset_text(preset))


def load_preset(path: Path) -> ImportPreset:
    """The preset in a file.

    Raises:
        ArchiveError: The file or the preset cannot be read.
    """
    try:
        text = read_given_file(path, _LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArchiveError(
            "The import preset “{name}” cannot be read: {reason}. Mend it or keep it anew.",
            name=path.name,
            reason=str(error),
        ) from error
    return read_preset(text, path.stem)


def save_preset(path: Path, preset: ImportPreset) -> None:
    """Write a preset to a file, to be handed on.

    Raises:
        ArchiveError: The file cannot be written.
    """
    with replaced_file(path) as file:
        file.write(preset_text(preset).encode())


_LARGEST = 1_000_000
_HEAD = "# An import preset of Photo Archive."
_TEXTS = ("credit", "source", "photographer", "rights_uri", "rights_note", "status", "event")
_SIDES = ("recto", "verso", "negative", "crop")


def _read(values: Mapping[str, object]) -> ImportPreset:
    known = {one.name for one in fields(ImportPreset)} - {"rules"}
    unknown = sorted(set(values) - known)
    if unknown:
        msg = f"“{unknown[0]}” is not known"
        raise ValueError(msg)
    given: dict[str, object] = {name: _text(values, name) for name in _TEXTS if name in values}
    if given.get("status"):
        Status(str(given["status"]))
    given |= {name: _flag(values, name) for name in ("copy", "by_order") if name in values}
    if "tags" in values:
        given["tags"] = _texts(values, "tags")
    if "folder_means" in values:
        given["folder_means"] = FolderMeans(_text(values, "folder_means"))
    if "group" in values:
        group = values["group"]
        given["group"] = bool(group)
        if isinstance(group, dict):
            given["group"] = True
            given["rules"] = _rules(group)
    if "columns" in values:
        columns = values["columns"]
        if not isinstance(columns, dict):
            msg = "“columns” is no table"
            raise TypeError(msg)
        given["columns"] = {str(name): str(column) for name, column in columns.items()}
    return ImportPreset(**given)  # type: ignore[arg-type]


def _rules(group: Mapping[str, object]) -> GroupingRules:
    given: dict[str, object] = {side: _texts(group, side) for side in _SIDES if side in group}
    if "same_name" in group:
        given["same_name"] = _flag(group, "same_name")
    return GroupingRules(**given)  # type: ignore[arg-type]


def _text(values: Mapping[str, object], name: str) -> str:
    value = values[name]
    if not isinstance(value, str):
        msg = f"“{name}” is no text"
        raise TypeError(msg)
    return normal_line(value)


def _flag(values: Mapping[str, object], name: str) -> bool:
    value = values[name]
    if not isinstance(value, bool):
        msg = f"“{name}” is neither true nor false"
        raise TypeError(msg)
    return value


def _texts(values: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = values[name]
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        msg = f"“{name}” is no list of texts"
        raise TypeError(msg)
    return tuple(normal_line(one) if name == "tags" else one for one in value)


def _listed(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(toml_string(one) for one in texts)}]"
