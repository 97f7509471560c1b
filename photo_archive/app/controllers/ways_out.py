# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to offer when a search finds nothing or cannot be read, in words.

The archive says what is near; here it becomes sentences and lines that can be taken with one key.
"""

from __future__ import annotations

from html import escape

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.searching import parts_of
from photo_archive.app.messages import error_text
from photo_archive.app.session import Session
from photo_archive.app.session_values import FoundNow
from photo_archive.app.views.nothing_page import NothingPage, WayOut
from photo_archive.domain.errors import UsageError
from photo_archive.domain.query_mending import fault_span, mended
from photo_archive.wording import Wording

INBOX = "is:inbox"
_SHOWN_AROUND = 40
_LONGEST_SHOWN = 120


class WaysOut:
    """Fills the page that stands in the place of photos."""

    def __init__(self, desk: Desk, session: Session, page: NothingPage) -> None:
        self._desk = desk
        self._session = session
        self._page = page

    def show_nothing(self, found: FoundNow) -> None:
        """Nothing was found: offer what is near, and have each part tried alone."""
        if not found.query.strip():
            self._page.show_empty_archive(writable=not self._session.read_only)
            return
        parts = parts_of(found.query)
        if found.album is not None and len(parts) == 1:
            self._page.show_empty_album()
            return
        if parts == [INBOX]:
            self._page.show_empty_inbox()
            return
        ways = ways_out(found, self._desk.wording)
        self._page.show_nothing_found(ways, parts, found.without_photos)
        if len(parts) > 1:
            self._session.try_parts(parts)

    def show_unreadable(self, error: Exception) -> None:
        """The query cannot be read: say why, show where, and offer how it would be right."""
        text = error_text(error, self._desk.wording)
        if isinstance(error, UsageError):
            marked = marked_fault(error, self._desk.theme.hex("error"))
            self._page.show_unreadable(text, marked, ways_to_mend(error, self._desk.wording))
        else:
            self._page.show_unreadable(text)


def ways_out(found: FoundNow, wording: Wording) -> tuple[WayOut, ...]:
    """Queries that would find something: the right field first, then nearest spellings."""
    ways = [
        WayOut(one.query, wording.message(one.message), _photos(one.total, wording))
        for one in found.elsewhere
    ]
    for near in found.did_you_mean:
        kind = near.kind.value if near.kind is not None else ""
        text = wording.say("Did you mean {name}?", name=near.put)
        ways.append(WayOut(near.query, text, _photos(near.total, wording), kind))
    return tuple({way.query: way for way in reversed(ways)}.values())[::-1]


def meant_beside(found: FoundNow, wording: Wording) -> WayOut | None:
    """The query that finds far more than the few photos found; None if there is none."""
    return ways_out(found, wording)[0] if found.total and found.did_you_mean else None


def _photos(total: int, wording: Wording) -> str:
    return wording.count("{n} photo", "{n} photos", total)


def ways_to_mend(error: UsageError, wording: Wording) -> tuple[WayOut, ...]:
    """The query as it was probably meant."""
    meant = mended(error.query)
    if not meant:
        return ()
    shown = meant if len(meant) <= _LONGEST_SHOWN else f"{meant[: _LONGEST_SHOWN - 1]}…"
    return (WayOut(meant, wording.say("Did you mean {name}?", name=shown)),)


def marked_fault(error: UsageError, colour: str) -> str:
    """The part of the query around its fault as rich text, the fault underlined in a colour."""
    if error.position is None or not error.query.strip():
        return ""
    span, query = fault_span(error), error.query
    first, last = max(0, span.start - _SHOWN_AROUND), span.end + _SHOWN_AROUND
    end = min(span.end, span.start + _SHOWN_AROUND)
    before, fault, after = query[first : span.start], query[span.start : end], query[end:last]
    shown = escape(fault.replace("\0", "�")) or "&nbsp;"
    return "".join(
        (
            "… " if first else "",
            escape(before.replace("\0", "�")),
            f'<span style="color:{colour};text-decoration:underline"><b>{shown}</b></span>',
            escape(after.replace("\0", "�")),
            " …" if last < len(query) else "",
        )
    )
