# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is there a caption, and who, where and when; translations up to date; names and marked faces.

A picture without people is fine when its caption names nobody; a date that a note explains is not
missing; and what is named and only has to be linked is said once, by the rule on names.
"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.domain.captions import Caption, CaptionKind
from photo_archive.domain.edits import Edit, PhotoField, SetCaption, SetField
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import DateSource
from photo_archive.reading.checked import CheckedPhoto, date_of

_MOST_NAMES = 3


def check_caption(checked: CheckedPhoto) -> Iterator[Finding]:
    """A photo without any caption."""
    if not any(caption.text.strip() for caption in checked.photo.captions):
        yield checked.finding(
            Rule.CAPTION,
            Message("There is no caption."),
            Message("The photo has no caption in any language."),
            Fix(Message("Write a caption")),
        )


def check_who(checked: CheckedPhoto) -> Iterator[Finding]:
    """Nobody linked though the caption names people, none of whom is a known record."""
    reading = checked.reading
    if reading is None or checked.links(RecordKind.PERSON):
        return
    names = [person.name for person in reading.people if not _turned_down(checked, person.name)]
    if names:
        first = reading.people[0]
        yield checked.finding(
            Rule.WHO,
            Message("Nobody is linked."),
            Message("The caption names {names}.", {"names": _listed(names)}),
            Fix(Message("Link or add who is named")),
            about=tuple(names),
            caption=checked.caption,
            start=first.start,
            end=first.end,
        )


def check_where(checked: CheckedPhoto) -> Iterator[Finding]:
    """No place linked, and none that an event linked took place at."""
    if checked.links(RecordKind.PLACE) or any(event.place_ids for event in checked.events()):
        return
    reading = checked.reading
    names = [place.name for place in reading.places] if reading else []
    if names:
        why = Message("The caption names {names}.", {"names": _listed(names)})
    else:
        why = Message("No place is linked, and no event that says where it was.")
    yield checked.finding(
        Rule.WHERE,
        Message("No place is given."),
        why,
        Fix(Message("Link the place")),
        about=tuple(names),
    )


def check_when(checked: CheckedPhoto) -> Iterator[Finding]:
    """No date, and no note that says why; the caption or the event may tell one."""
    photo = checked.photo
    if photo.date or photo.date_note:
        return
    date, source, why = "", DateSource.UNKNOWN, Message("The photo has no date, nor a note on it.")
    dated = {event.date: event for event in checked.events() if event.date}
    if checked.reading is not None and date_of(checked.reading.date) is not None:
        date, source = checked.reading.date, DateSource.CAPTION
        why = Message("The caption gives {date}.", {"date": DateText(date)})
    elif len(dated) == 1:
        date, source = next(iter(dated)), DateSource.EVENT
        values = {"event": dated[date].name, "date": DateText(date)}
        why = Message("The event “{event}” has the date: {date}.", values)
    yield checked.finding(
        Rule.WHEN,
        Message("No date is given."),
        why,
        _dating(checked, date, source),
        about=(date,),
    )


def check_translations(checked: CheckedPhoto) -> Iterator[Finding]:
    """Translations of a text that was changed since."""
    by_id = {caption.id: caption for caption in checked.photo.captions}
    for caption in checked.own_captions():
        if not caption.stale:
            continue
        source = by_id.get(caption.translated_from) if caption.translated_from else None
        values = {"language": caption.language.value}
        yield checked.finding(
            Rule.STALE,
            Message("The translation ({language}) is out of date.", values),
            Message("The text it was made from was changed since, or is gone."),
            _still_right(checked, caption, source),
            about=(caption.text, source.text if source else ""),
            caption=caption,
        )


def check_faces(checked: CheckedPhoto) -> Iterator[Finding]:
    """Some of the people linked are marked in the picture, and others are not."""
    people = checked.links(RecordKind.PERSON)
    unmarked = [link for link in people if link.region is None]
    marked = len(people) - len(unmarked)
    if not marked or not unmarked:
        return
    names = [link.name for link in unmarked]
    yield checked.finding(
        Rule.NAMES_AND_FACES,
        Message("Not marked in the picture: {names}.", {"names": _listed(names)}),
        Message(
            "Of {people} people linked, {marked} are marked in the picture.",
            {"people": len(people), "marked": marked},
        ),
        Fix(Message("Mark the others, or unlink who is not shown")),
        about=tuple(link.record.id for link in unmarked),
        record=unmarked[0].record if len(unmarked) == 1 else None,
    )


def _dating(checked: CheckedPhoto, date: str, source: DateSource) -> Fix:
    if not date:
        return Fix(Message("Give the date, or note why it is not known"))
    photo = checked.photo.id
    return Fix(
        Message("Give it the date {date}", {"date": DateText(date)}),
        (
            SetField(photo, PhotoField.DATE, date),
            SetField(photo, PhotoField.DATE_SOURCE, source.value),
        ),
        safe=True,
    )


def _still_right(checked: CheckedPhoto, caption: Caption, source: Caption | None) -> Fix:
    if source is None or source.kind is CaptionKind.AS_RECEIVED:
        return Fix(Message("Translate it again"))
    kept: Edit = SetCaption(
        checked.photo.id, caption.kind, caption.language, caption.text, source.language
    )
    return Fix(Message("Translate it again, or say that it is still right"), (kept,))


def _turned_down(checked: CheckedPhoto, words: str) -> bool:
    return any(record is None and text in ("", words) for record, text in checked.rejected)


def _listed(names: list[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = ", …" if len(shown) > _MOST_NAMES else ""
    return ", ".join(shown[:_MOST_NAMES]) + more
