# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Was the office printed with a name held by that person on the day of the photo?

Only an office that the archive knows this person held at another time is a finding: what is not
known of a person says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Caption, Language
from photo_archive.domain.edits import ChangeLink, Edit
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.message_values import period_value
from photo_archive.domain.names import fold
from photo_archive.domain.offices import held_on
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.reading.caption_fixes import NewWords, put_words
from photo_archive.reading.checked import CheckedPhoto, date_of
from photo_archive.reading.office_words import is_former, may_mean, offices_in


def check_roles(checked: CheckedPhoto) -> Iterator[Finding]:
    """Each role printed with a linked person, in the link or in a caption of the archive."""
    if date_of(checked.photo.date) is None:
        return
    for link, person in checked.people():
        for printed in _printed_roles(checked, link):
            finding = _check_role(checked, link, person, printed)
            if finding is not None:
                yield finding
                break


def _printed_roles(checked: CheckedPhoto, link: Link) -> list[str]:
    roles = [link.role, *(m.role for m in checked.photo.mentions if m.record == link.record)]
    parts = (part.strip() for role in roles for part in role.split(" | "))
    return list(dict.fromkeys(part for part in parts if part))


def _check_role(checked: CheckedPhoto, link: Link, person: Person, printed: str) -> Finding | None:
    if is_former(printed):
        return None
    held = held_on(person.roles, checked.photo.date)
    for words in _offices(printed, person):
        meant = [role for role in person.roles if may_mean(words, role)]
        unknown = any(not (role.held_from or role.held_to) for role in meant)
        if meant and not unknown and not any(role in held for role in meant):
            return _not_held(checked, link, person, words, meant, held)
    return None


def _offices(printed: str, person: Person) -> list[str]:
    """The offices printed: one by one if this person held each, else the words as a whole.

    A Minister of Science and Technology holds one office.
    """
    parts = offices_in(printed)
    if all(any(may_mean(part, role) for role in person.roles) for part in parts):
        return parts
    return [printed]


def _not_held(
    checked: CheckedPhoto,
    link: Link,
    person: Person,
    words: str,
    meant: Sequence[RoleHeld],
    held: Sequence[RoleHeld],
) -> Finding:
    role = meant[-1]
    photo = checked.photo
    problem = Message(
        "{name} is printed as “{role}” ({date}), an office held at another time: {period}.",
        {
            "name": person.name,
            "role": words,
            "date": DateText(photo.date),
            "period": period_value(role.held_from, role.held_to),
        },
    )
    return checked.finding(
        Rule.ROLE_NOT_HELD,
        problem,
        _why(checked, person, role, held),
        _fix(checked, link, words, held),
        about=(words, photo.date, role.held_from, role.held_to),
        record=RecordRef(RecordKind.PERSON, person.id),
    )


def _why(
    checked: CheckedPhoto, person: Person, role: RoleHeld, held: Sequence[RoleHeld]
) -> Message:
    """What the person was on that day, else who held the office, else only what was compared."""
    if held:
        language = checked.caption.language if checked.caption else Language.EN
        offices = ", ".join(one.worded(language.value) for one in held)
        return Message(
            "On that date {name} was {offices}.", {"name": person.name, "offices": offices}
        )
    holder = _holder_on(checked, person, role)
    if holder:
        return Message("On that date the office was held by {name}.", {"name": holder})
    return Message("No office of {name} is known on that date.", {"name": person.name})


def _holder_on(checked: CheckedPhoto, person: Person, role: RoleHeld) -> str:
    for holder in checked.known.holders.get(fold(role.position), ()):
        if holder.person != person.id and held_on(
            (RoleHeld("", held_from=holder.held_from, held_to=holder.held_to),), checked.photo.date
        ):
            return holder.name
    return ""


def _fix(checked: CheckedPhoto, link: Link, words: str, held: Sequence[RoleHeld]) -> Fix:
    """The office held instead, where the words stand once in a caption of the archive."""
    if len(held) != 1:
        return Fix(Message("Correct the role, the date or the person"))
    captions = [c for c in checked.own_captions() if c.text.count(words) == 1]
    language = captions[0].language if captions else Language.EN
    right = held[0].worded(language.value)
    edits: list[Edit] = []
    if words in link.role:
        edits.append(ChangeLink(checked.photo.id, link.record, link.role.replace(words, right)))
    for caption in captions:
        edits += put_words(checked.photo, caption, [_words_in(caption, words, held[0])])
    return Fix(Message("Print {role}", {"role": right}), tuple(edits))


def _words_in(caption: Caption, words: str, role: RoleHeld) -> NewWords:
    start = caption.text.index(words)
    return NewWords(start, start + len(words), role.worded(caption.language.value))
