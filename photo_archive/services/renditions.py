# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files of a folder belong together: front and back of a print, scan and copy of it.

Told by their names alone: a common beginning, and endings that say which side each one shows. The
endings are the user's to state; nothing is taken together that has no companion.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from photo_archive.domain.import_preset import GroupingRules, GroupPreview
from photo_archive.domain.names import fold
from photo_archive.domain.photo import RenditionRole
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found, walk

_SEPARATORS = re.compile(r"[ _-]+")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a group: the common beginning of its name, and which side it shows."""

    group: str
    role: RenditionRole


def read_name(stem: str, rules: GroupingRules) -> Member:
    """What the name of a file, without suffix, says.

    A name without any ending is a recto and its own beginning.
    """
    name = _plain(stem)
    for role, endings in _endings(rules):
        for ending in endings:
            begin = name.removesuffix(ending)
            fits = ending[:1] == "_" or begin[-1:].isdigit()
            if begin and begin != name and fits:
                return Member(begin.rstrip("_"), role)
    return Member(name, RenditionRole.RECTO)


def group_files(paths: Iterable[Path], rules: GroupingRules) -> Mapping[Path, Member]:
    """The files that belong together with others of their folder.

    Returns:
        Each file that has a companion, with its group; rectos come first in their group.
    """
    found: dict[tuple[Path, str], list[tuple[Path, Member]]] = defaultdict(list)
    for path in paths:
        member = read_name(storable(path.stem), rules)
        found[path.parent, member.group].append((path, member))
    together: dict[Path, Member] = {}
    for (folder, group), members in found.items():
        kept = members if rules.same_name else _one_of_each(members)
        if len(kept) > 1:
            key = storable(f"{folder.as_posix()}/{group}")
            together.update((path, Member(key, member.role)) for path, member in kept)
    return together


def preview_groups(paths: Sequence[Path], rules: GroupingRules) -> GroupPreview:
    """Which pictures in files and folders would be one photo; only their names are looked at."""
    found = [one.path for one in walk(paths) if isinstance(one, Found)]
    together: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for path, member in group_files(found, rules).items():
        is_behind = member.role is not RenditionRole.RECTO
        together[member.group].append((is_behind, storable(path.name)))
    groups = tuple(tuple(name for _, name in sorted(names)) for names in together.values())
    return GroupPreview(len(found), groups)


def suggested_roles(
    paths: Iterable[str], rules: GroupingRules | None = None
) -> list[RenditionRole]:
    """Which side each of several files of one photo shows, as far as names tell."""
    known = rules or GroupingRules()
    return [read_name(Path(path).stem, known).role for path in paths]


def _one_of_each(members: list[tuple[Path, Member]]) -> list[tuple[Path, Member]]:
    """Without same names taken together, a side that comes twice says nothing."""
    roles = [member.role for _, member in members]
    return members if len(set(roles)) == len(roles) else []


def _plain(text: str) -> str:
    return _SEPARATORS.sub("_", fold(text))


@cache
def _endings(rules: GroupingRules) -> tuple[tuple[RenditionRole, tuple[str, ...]], ...]:
    """Endings as they are compared, the longer first."""
    by_role = []
    for field in fields(rules):
        if field.name != "same_name":
            stated = {_plain(one) for one in getattr(rules, field.name)} - {"", "_"}
            by_role.append((RenditionRole(field.name), tuple(sorted(stated, key=len)[::-1])))
    return tuple(by_role)
