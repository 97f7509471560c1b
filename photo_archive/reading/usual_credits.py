# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an archive writes its credit lines: each credit in one form, configured or the usual one.

``VNA / VNS photo`` and ``VNA/VNS Photo`` are one credit: letters and digits count, words for a
picture, spaces, signs, accents and capitals do not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from photo_archive.domain.names import fold
from photo_archive.reading.wordlists import load_words

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 3
_SHARE = 2 / 3


class UsualCredits:
    """The one form of each credit line.

    Args:
        counts: How many photos have each credit line.
        configured: Credit lines as the house writes them; they go before what is usual.
    """

    def __init__(self, counts: Mapping[str, int], configured: Iterable[str] = ()) -> None:
        photo_words = load_words("credits").words("photo_words")
        self._photo_words = frozenset(fold(word) for word in photo_words)
        self._counts = dict(counts)
        self._configured = {self._key(line): line for line in configured if line}
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for line, photos in counts.items():
            forms[self._key(line)][line] += photos
        self._usual = {key: _majority(found) for key, found in forms.items() if len(found) > 1}

    def form_of(self, line: str) -> str:
        """The form in which this credit is written here; the line itself if it is right."""
        key = self._key(line)
        return self._configured.get(key) or self._usual.get(key) or line

    def odd_lines(self) -> dict[str, str]:
        """The credit lines of the archive that are written otherwise, with the right form."""
        forms = {line: self.form_of(line) for line in self._counts}
        return {line: form for line, form in forms.items() if form != line}

    def is_configured(self, line: str) -> bool:
        """Whether the form is one that was configured, and not only the usual one."""
        return self._configured.get(self._key(line)) == line

    def count(self, line: str) -> int:
        """How many photos have exactly this credit line."""
        return self._counts.get(line, 0)

    def _key(self, line: str) -> str:
        """What every way of writing a credit has in common."""
        words = [fold(word) for word in _WORD.findall(line)]
        kept = [word for word in words if word.rstrip("s") not in self._photo_words]
        return "".join(kept or words)


def _majority(forms: Counter[str]) -> str:
    """The form that two thirds of enough photos have, "" if there is none."""
    form, photos = forms.most_common(1)[0]
    return form if photos >= _FEWEST and photos >= _SHARE * forms.total() else ""
