# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption as received: evidence, locked; folded to one line until opened."""

from __future__ import annotations

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.folded_box import FoldedBox
from photo_archive.domain.captions import Caption
from photo_archive.wording import Wording

LANGUAGE_NAMES = {"en": "English", "fr": "French", "vi": "Vietnamese"}


class ReceivedBox(FoldedBox):
    """Shows what the caption read when it came in."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme, "lock", wording.say("As received"))
        self._wording = wording
        self.setAccessibleName(wording.say("Caption as received, locked"))

    def show_captions(self, captions: tuple[Caption, ...]) -> None:
        """Show what was received; several texts one under the other."""
        wording = self._wording
        length = sum(len(one.text) for one in captions)
        parts = [one.writer for one in captions if one.writer][:1]
        parts += [wording.say(LANGUAGE_NAMES[one.language]) for one in captions]
        parts.append(wording.count("{n} character", "{n} characters", length))
        self.show_text("\n\n".join(one.text for one in captions), ", ".join(parts))
