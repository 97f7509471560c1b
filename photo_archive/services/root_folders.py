# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folders pictures are in, on this computer: where they are, and whether they are there at all.

A disk that is not connected is one thing to say, not one for each picture on it.
"""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.media.names_on_disk import locate


def folder_of(archive: Path, root: str) -> Path:
    """Where a root as stored lies on this computer, also if its name there is no text."""
    path = Path(archive, root)
    if os.path.lexists(path) or is_of_another_system(root):
        return path
    anchor = Path(path.anchor)
    return locate(anchor, path.relative_to(anchor).as_posix()) or path


def is_there(archive: Path, root: str) -> bool:
    """Whether a root is there: not so a disk's empty mount point, nor a drive of another system."""
    if is_of_another_system(root):
        return False
    try:
        with os.scandir(folder_of(archive, root)) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def is_of_another_system(root: str) -> bool:
    """Whether a root has a drive letter and this computer knows none."""
    return os.name != "nt" and bool(PureWindowsPath(root).drive) and not root.startswith("/")


def shown(archive: Path, root: str) -> str:
    """A root as people know it."""
    return root if is_of_another_system(root) else str(Path(archive, root))


def not_there(archive: Path, root: str, files: int) -> Problem:
    """What is said of all files of a root at once."""
    text = (
        Message("This folder is not there, and with it 1 picture: is its disk connected?")
        if files == 1
        else Message(
            "This folder is not there, and with it {files} pictures: is its disk connected?",
            {"files": files},
        )
    )
    return Problem(shown(archive, root), ProblemKind.MISSING, text)
