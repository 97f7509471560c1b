# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the pictures in files and folders a person names.

Goes through each folder in natural order, tells pictures by their first bytes, and reports what it
could not use; what is plainly not meant for us (documents, sidecars, hidden files) is passed over
with a remark, so that an import can say how many there were.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.system_reasons import reason_of
from photo_archive.media.checksum import opened_for_reading
from photo_archive.media.failures import MediaError
from photo_archive.media.formats import HEAD_BYTES, expected, recognise
from photo_archive.media.names_on_disk import kept_path, natural_key, storable

_ARCHIVE_MARK = "archive.sqlite"
_SIDECAR_SUFFIXES = frozenset({".xmp", ".json", ".aae", ".pp3", ".dop", ".thm"})
_LITTER = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "picasa.ini"})
_LITTER_FOLDERS = frozenset(
    {"@eadir", "__macosx", "$recycle.bin", "system volume information", "lost+found"}
)
_WINDOWS_HIDDEN = 0x2


@dataclass(frozen=True, slots=True, init=False)
class Found:
    """A picture file; there may be hundreds of thousands, so it holds no more than it must.

    ``root`` is the folder named by the person (of a single file, its folder), ``kept`` the path of
    the file under it as the archive keeps it (NFC, "/"), ``spelled`` as the disk spells it;
    ``modified_ns`` is when it was last written, in nanoseconds since 1970.
    """

    root: Path
    spelled: str
    kept: str
    size_bytes: int
    modified_ns: int

    def __init__(
        self, root: Path, path: Path, kept: str, size_bytes: int, modified_ns: int = 0
    ) -> None:
        spelled = str(path.relative_to(root))
        values = (root, kept if spelled == kept else spelled, kept, size_bytes, modified_ns)
        for name, value in zip(self.__slots__, values, strict=True):
            object.__setattr__(self, name, value)

    @property
    def path(self) -> Path:
        """The file as the disk spells it."""
        return Path(self.root, self.spelled)


class NotForUs(StrEnum):
    """Why a file was passed over without being a problem."""

    HIDDEN = "hidden"
    SIDECAR = "sidecar"
    OTHER_KIND = "other-kind"
    ARCHIVE = "archive"
    SEEN_ALREADY = "seen-already"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or folder that is no concern of an import of pictures."""

    path: Path
    why: NotForUs


Scanned = Found | PassedOver | Problem


def walk(paths: Iterable[Path]) -> Iterator[Scanned]:
    """Go through files and folders, in the order named, and yield what is there one by one.

    Links are followed only where a person named them; a folder is gone through once. Stop it by
    closing the generator. It never raises for what it meets on the disk.
    """
    seen: set[tuple[int, int]] = set()
    for named in paths:
        path = Path(os.path.abspath(named))
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            yield _named_missing(path, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _named_folder(path, seen)
        elif stat.S_ISREG(status.st_mode):
            parent = path.parent.stat()
            is_seen = (parent.st_dev, parent.st_ino) in seen
            is_seen = is_seen or _identity(status) in seen
            seen.add(_identity(status))
            yield (
                PassedOver(path, NotForUs.SEEN_ALREADY)
                if is_seen
                else _file(path, path.parent, status, is_named=True)
            )
        else:
            yield _no_plain_file(path)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _named_missing(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, OSError):
        return MediaError.from_os(error).as_problem(path)
    text = Message("No file can have this name. Check how it is spelled.")
    return Problem(storable(str(path)), ProblemKind.MISSING, text)


def _no_plain_file(path: Path) -> Problem:
    text = Message("This is a device or a pipe, not a file. Leave it out.")
    return Problem(storable(str(path)), ProblemKind.UNREADABLE, text)


def _named_folder(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Scanned]:
    if (folder / _ARCHIVE_MARK).exists():
        text = Message("This folder is an archive of this program. Name a folder of pictures.")
        yield Problem(storable(str(folder)), ProblemKind.INVALID, text)
        return
    yield from _Tree(folder, seen).pictures()


class _Tree:
    """One folder named by a person, and all below it."""

    def __init__(self, root: Path, seen: set[tuple[int, int]]) -> None:
        self._root = root
        self._real_root = os.path.realpath(root)
        self._seen = seen

    def pictures(self) -> Iterator[Scanned]:
        """Go through the tree, each folder's files before the folders in it."""
        waiting = [self._root]
        while waiting:
            folder = waiting.pop()
            try:
                identity = _identity(folder.stat())
                if identity in self._seen:
                    yield PassedOver(folder, NotForUs.SEEN_ALREADY)
                    continue
                self._seen.add(identity)
                with os.scandir(folder) as entries:
                    listed = sorted(entries, key=lambda entry: natural_key(entry.name))
            except OSError as error:
                yield _unreadable_folder(folder, error)
                continue
            if folder != self._root and any(entry.name == _ARCHIVE_MARK for entry in listed):
                yield PassedOver(folder, NotForUs.ARCHIVE)
                continue
            folders: list[Path] = []
            yield from self._entries(listed, folders)
            waiting.extend(reversed(folders))

    def _entries(self, listed: list[os.DirEntry[str]], folders: list[Path]) -> Iterator[Scanned]:
        spelled: set[str] = set()
        for entry in listed:
            path = Path(entry.path)
            try:
                if _is_hidden(entry):
                    yield PassedOver(path, NotForUs.HIDDEN)
                elif entry.is_symlink():
                    yield self._link(path)
                elif storable(entry.name) in spelled:
                    yield _spelled_twice(path)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    yield _file(path, self._root, entry.stat(), is_named=False)
                else:
                    yield _no_plain_file(path)
            except OSError as error:
                yield MediaError.from_os(error).as_problem(path)
            spelled.add(storable(entry.name))

    def _link(self, path: Path) -> Scanned:
        target = os.path.realpath(path)
        try:
            path.stat()
        except OSError as error:
            return MediaError.from_os(error).as_problem(path)
        if _is_within(os.path.realpath(path.parent), target):
            text = Message("This link leads back to a folder it lies in, so it was not followed.")
            return Problem(storable(str(path)), ProblemKind.LINK_LOOP, text)
        if _is_within(target, self._real_root):
            return PassedOver(path, NotForUs.SEEN_ALREADY)
        text = Message(
            "This link leads out of the folder, to {target}, so it was not followed. Import its"
            " target itself if you want it.",
            {"target": storable(target)},
        )
        return Problem(storable(str(path)), ProblemKind.UNREADABLE, text)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith(".") or name in _LITTER or name in _LITTER_FOLDERS:
        return True
    if os.name != "nt":
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _WINDOWS_HIDDEN)


def _unreadable_folder(folder: Path, error: OSError) -> Problem:
    text = Message(
        "This folder could not be opened ({reason}), so nothing in it was imported. Ask for the"
        " right to read it, or copy it elsewhere, then import it again.",
        {"reason": reason_of(error)},
    )
    return Problem(storable(str(folder)), ProblemKind.UNREADABLE, text)


def _spelled_twice(path: Path) -> Problem:
    text = Message(
        "Another file here has the same name, only with its accents stored otherwise. Rename one"
        " of the two, then import the folder again."
    )
    return Problem(storable(str(path)), ProblemKind.AMBIGUOUS, text)


def _file(path: Path, root: Path, status: os.stat_result, *, is_named: bool) -> Scanned:
    """Judge a plain file; ``is_named`` says that a person named it, so silence is no answer."""
    suffix = path.suffix.lower()
    if suffix in _SIDECAR_SUFFIXES and not is_named:
        return PassedOver(path, NotForUs.SIDECAR)
    try:
        with opened_for_reading(path) as descriptor:
            head = os.read(descriptor, HEAD_BYTES)
    except OSError as error:
        if is_named or expected(suffix):
            return MediaError.from_os(error).as_problem(path)
        return PassedOver(path, NotForUs.OTHER_KIND)
    if recognise(head, suffix):
        kept = kept_path(path, root)
        return Found(root, path, kept, status.st_size, status.st_mtime_ns)
    if not is_named and expected(suffix) is None:
        return PassedOver(path, NotForUs.OTHER_KIND)
    if status.st_size == 0:
        return MediaError.empty().as_problem(path)
    kind = expected(suffix)
    if kind is not None and not kind.is_readable:
        return MediaError.unsupported(kind.name).as_problem(path)
    return MediaError.not_a_picture().as_problem(path)
