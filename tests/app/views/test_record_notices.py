# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_notices import (
    DuplicateBanner,
    Notices,
    WarningBox,
    reasons_in_words,
)
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.domain.record_pages import PossibleDuplicate, RecordWarning
from photo_archive.wording import Wording

OWN, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)
REASONS = (
    Reason(Message("No life dates"), Weight.AGAINST),
    Reason(Message("Same spelling without accents.")),
)
PAIR = PossibleDuplicate(
    RecordLine(OWN, "Võ Văn Kiệt"),
    RecordLine(OTHER, "Vo Van Kiet"),
    0.9,
    Certainty.PROBABLE,
    REASONS,
)
WARNING = RecordWarning("x", Message("The end lies before the beginning."), Message("Mend it."))


def test_reasons_for_come_first(wording: Wording) -> None:
    assert reasons_in_words(REASONS, wording) == "Same spelling without accents. No life dates."


def test_notices_say_what_to_do(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    notices = Notices(theme, wording)
    qtbot.addWidget(notices)
    notices.show_notices(OWN, (PAIR,), (WARNING,))
    notices.show()
    banner = notices.findChildren(DuplicateBanner)[0]
    assert banner.accessibleName().startswith("Vo Van Kiet may be the same.")
    assert len(notices.findChildren(WarningBox)) == 1
    with qtbot.waitSignal(notices.compare_wanted) as told:
        banner.compare.click()
    assert told.args == [OTHER]
    with qtbot.waitSignal(notices.different) as told:
        banner.apart.click()
    assert told.args == [OTHER]
    notices.show_notices(OWN, (), ())
    assert notices.isHidden()


def test_nothing_can_be_merged_when_read_only(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    notices = Notices(theme, wording)
    qtbot.addWidget(notices)
    notices.writable = False
    notices.show_notices(OWN, (PAIR,), ())
    assert notices.isHidden()
