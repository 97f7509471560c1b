# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.comparison import Comparison
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.record_pages import MergePreview
from photo_archive.wording import Wording

ONE, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)


def test_a_merge_is_shown_before_it_is_done(
    qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview
) -> None:
    shown = Comparison(theme, wording)
    qtbot.addWidget(shown)
    shown.begin(ONE)
    shown.show_preview(preview)
    shown.show()
    shown.grab()
    assert shown._moves.text() == (
        "3 photos go over to Võ Văn Kiệt. 1 photo has both."
        " 2 mentions in captions go over. It can be undone."
    )
    assert shown._names.text() == "Names kept: Vo Van Kiet (Without accents, English)"
    assert shown._against.count() == 1
    assert shown._grid.count() == 8
    assert "Stays" in shown.cards[0].accessibleName()


def test_sides_stay_where_they_are(
    qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview, other_preview: MergePreview
) -> None:
    shown = Comparison(theme, wording)
    qtbot.addWidget(shown)
    shown.begin(ONE)
    shown.show_preview(preview)
    shown.choose(0)
    with qtbot.waitSignal(shown.stays_chosen) as told:
        shown.choose(1)
    assert told.args == [OTHER]
    shown.show_preview(other_preview)
    assert shown.cards[0].accessibleName().startswith("Võ Văn Kiệt")
    assert "Stays" in shown.cards[1].accessibleName()
    with qtbot.waitSignal(shown.stays_chosen) as told:
        shown.swap()
    assert told.args == [ONE]
