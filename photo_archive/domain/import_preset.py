# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wished for all pictures of an import: which are one photo, what fills what is empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class GroupingRules:
    """Endings of file names, without suffix, by the side or version they tell of.

    A blank, a hyphen and an underscore are the same. An ending that begins with a letter counts
    only behind a digit, so that "a" is an ending of A12a and not of Sofia.

    Attributes:
        recto: Endings of fronts.
        verso: Endings of backs.
        negative: Endings of negatives.
        crop: Endings of parts.
        same_name: Whether files that differ in their suffix only (x.jpg, x.tif) belong together.
    """

    recto: tuple[str, ...] = ("_recto", "_front")
    verso: tuple[str, ...] = ("_verso", "_back", "_mat sau")
    negative: tuple[str, ...] = ("_negative", "_negatif", "_neg", "_am ban")
    crop: tuple[str, ...] = ("_crop", "_cropped", "_detail")
    same_name: bool = True


NO_GROUPS = GroupingRules((), (), (), (), same_name=False)
"""Rules by which every file is a photo of its own."""


@dataclass(frozen=True, slots=True)
class GroupPreview:
    """What rules of grouping would do: how many pictures there are, and which go together."""

    files: int
    groups: tuple[tuple[str, ...], ...]

    @property
    def photos(self) -> int:
        """How many photos the pictures would be."""
        return self.files - sum(len(group) - 1 for group in self.groups)


class FolderMeans(StrEnum):
    """What the name of the folder a picture lies in is taken for."""

    NOTHING = ""
    TAG = "tag"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class ImportPreset:
    """What to do with pictures that come in; "" and empty say nothing.

    Attributes:
        copy: Copy originals into the archive instead of referring to them.
        group: Make one photo of files that belong together by their names.
        rules: Which names belong together.
        credit: Credit line of photos without one; likewise the fields that follow.
        status: The status new photos have, instead of imported.
        tags: Tags every new photo gets.
        event: The event every new photo is linked to.
        folder_means: What the name of a picture's folder is taken for.
        columns: Fields of photos and the columns of the caption list that hold them.
        by_order: Captions without a file name go to the pictures in their order.
    """

    copy: bool = False
    group: bool = False
    rules: GroupingRules = field(default_factory=GroupingRules)
    credit: str = ""
    source: str = ""
    photographer: str = ""
    rights_uri: str = ""
    rights_note: str = ""
    status: str = ""
    tags: tuple[str, ...] = ()
    event: str = ""
    folder_means: FolderMeans = FolderMeans.NOTHING
    columns: Mapping[str, str] = field(default_factory=dict)
    by_order: bool = False

    @property
    def grouping(self) -> GroupingRules:
        """The rules of grouping that hold, none if nothing is to be grouped."""
        return self.rules if self.group else NO_GROUPS
