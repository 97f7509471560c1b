# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to happen to one field of many photos, and what comes of each value it has now.

The preview and what is written ask the same function, so they cannot differ. Spelling is taken
exactly: "Ha Noi" does not find "Hà Nội" here, since what is found is overwritten.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.edits import PhotoField
from photo_archive.domain.names import normal


class Mode(StrEnum):
    """What happens to a field of the selected photos."""

    KEEP = "keep"
    REPLACE = "replace"
    APPEND = "append"
    PREFIX = "prefix"
    FIND = "find"
    FILL = "fill"


CHANGING = frozenset({Mode.APPEND, Mode.PREFIX, Mode.FIND})
"""What makes a new value of the one before."""

EXAMPLES = 3
"""As many as a preview shows."""


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What to do with one field.

    Attributes:
        value: The new value, or the text to add, or what comes in place of ``find``; spaces at
            its ends count where it is added or put in place.
        find: The text looked for, with ``Mode.FIND`` alone.
        whole_words: ``find`` counts only where no letter or digit adjoins it.
        match_case: Capitals are told from small letters.
    """

    field: PhotoField
    mode: Mode
    value: str
    find: str = ""
    whole_words: bool = False
    match_case: bool = True

    def after(self, before: str) -> str:
        """The value of the field where it is ``before`` now."""
        match self.mode:
            case Mode.KEEP:
                return before
            case Mode.REPLACE:
                return self.value
            case Mode.FILL:
                return before or self.value
            case Mode.APPEND:
                return normal(before + self.value)
            case Mode.PREFIX:
                return normal(self.value + before)
            case Mode.FIND:
                return self._replaced(before)

    def _replaced(self, before: str) -> str:
        looked_for = unicodedata.normalize("NFC", self.find)
        if not looked_for:
            return before
        pattern = re.escape(looked_for)
        if self.whole_words:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        case = re.NOFLAG if self.match_case else re.IGNORECASE
        changed, times = re.subn(pattern, lambda _: self.value, before, flags=case)
        return normal(changed) if times else before


@dataclass(frozen=True, slots=True)
class Example:
    """A value as it is and as it would be, and how many photos have it."""

    before: str
    after: str
    photos: int


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What a plan would do.

    Attributes:
        changed: How many photos it would change.
        total: Of how many.
        examples: The values of most photos among those that would change.
        untold: How many more different values would change.
    """

    changed: int
    total: int
    examples: tuple[Example, ...]
    untold: int
