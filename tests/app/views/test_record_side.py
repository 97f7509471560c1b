# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import PageNow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_side import RecordSide
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.wording import Wording


def test_a_role_takes_the_place_of_the_fields(
    qtbot: QtBot, theme: Theme, wording: Wording, page_now: PageNow
) -> None:
    side = RecordSide(theme, wording, RecordKind.PERSON)
    qtbot.addWidget(side)
    side.show_page(page_now, None, writable=True)
    assert side._stack.currentWidget() is side.form
    assert side._links.text() == "4 photos · 4 captions"
    side.show_page(page_now, 0, writable=True)
    assert side._stack.currentWidget() is side.role
    assert side.role.organisation.add.text() == "Government"
    with qtbot.waitSignal(side.role_edited) as told:
        side.role.edited.emit(RoleHeld("Premier"))
    assert told.args == [0, RoleHeld("Premier")]
    with qtbot.waitSignal(side.role_closed):
        side._back.click()
    side.show_page(page_now, 5, writable=False)
    assert side._stack.currentWidget() is side.form
    side.grab()


def test_an_organisation_made_on_the_way_becomes_the_roles(
    qtbot: QtBot, theme: Theme, wording: Wording, page_now: PageNow
) -> None:
    side = RecordSide(theme, wording, RecordKind.PERSON)
    qtbot.addWidget(side)
    side.show_page(page_now, 0, writable=True)
    made = RecordRef(RecordKind.ORGANISATION, 12)
    side.creation_wanted.connect(lambda kind, name, take: take(made))
    with qtbot.waitSignal(side.role_edited) as told:
        side.role.organisation.add.creation_wanted.emit(RecordKind.ORGANISATION, "Ministry")
    assert told.args[1].organisation_id == 12
