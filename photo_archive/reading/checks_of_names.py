# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is everyone named linked, and everyone linked named?

Who is meant by "his wife" or "the two ministers" no program can tell: such a caption is not said
to leave someone out. A country is as good as linked when a place in it is,
and the body of an office when who holds it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Mention
from photo_archive.domain.edits import AddLink, Edit, SetMentions
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.names import fold
from photo_archive.domain.people import NameOrder, Person
from photo_archive.domain.record import Record
from photo_archive.domain.tokens import tokens
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.patterns import any_word
from photo_archive.reading.printed_names import printed_names
from photo_archive.reading.similar_names import similar_name
from photo_archive.reading.values import ReadName, ReadPerson
from photo_archive.reading.wordlists import load_words


@cache
def _relatives() -> re.Pattern[str]:
    return re.compile(any_word(load_words("checker").words("relatives")))


def check_named(checked: CheckedPhoto) -> Iterator[Finding]:
    """Known people, places and bodies that the caption names and nobody linked or turned down."""
    reading, caption = checked.reading, checked.caption
    if reading is None or caption is None:
        return
    for person in reading.people:
        yield from _not_linked(checked, caption, RecordKind.PERSON, person, person.role)
    for place in reading.places:
        if place.id is not None and not _covered(checked, place.id):
            yield from _not_linked(checked, caption, RecordKind.PLACE, place)
    offices = [fold(person.role) for person in reading.people if person.role]
    for body in reading.organisations:
        if not any(fold(body.name) in office for office in offices):
            yield from _not_linked(checked, caption, RecordKind.ORGANISATION, body)


def _not_linked(
    checked: CheckedPhoto,
    caption: Caption,
    kind: RecordKind,
    named: ReadPerson | ReadName,
    role: str = "",
) -> Iterator[Finding]:
    if named.id is None or named.certainty is not Certainty.CERTAIN:
        return
    ref = RecordRef(kind, named.id)
    if checked.is_linked(ref) or any(record == ref for record, _ in checked.rejected):
        return
    record = checked.records.get(ref)
    name = record.name if record else named.name
    yield checked.finding(
        Rule.NAMED_NOT_LINKED,
        Message("{name} is named, but not linked.", {"name": name}),
        Message("The caption prints “{words}”.", {"words": named.name}),
        Fix(Message("Link {name}", {"name": name}), _linking(checked, caption, ref, named, role)),
        record=ref,
        caption=caption,
        start=named.start,
        end=named.end,
    )


def _linking(
    checked: CheckedPhoto,
    caption: Caption,
    ref: RecordRef,
    named: ReadPerson | ReadName,
    role: str,
) -> tuple[Edit, ...]:
    """The link, and the words marked in the archive's own caption."""
    photo = checked.photo
    link = AddLink(photo.id, ref, role=role.replace(" | ", ", "), source="checker")
    if caption.kind is CaptionKind.AS_RECEIVED:
        return (link,)
    there = tuple(mention for mention in photo.mentions if mention.caption == caption.id)
    if any(one.start < named.end and named.start < one.end for one in there):
        return (link,)
    made = Mention(caption.id, named.start, named.end, ref, role=role, source="checker")
    return (link, SetMentions(photo.id, caption.kind, caption.language, (*there, made)))


def _covered(checked: CheckedPhoto, place: int) -> bool:
    """Whether a place linked, or one of an event linked, lies in this place or is it.

    Of places named one in the other the innermost is enough.
    """
    linked = [link.record.id for link in checked.links(RecordKind.PLACE)]
    linked += [one for event in checked.events() for one in event.place_ids]
    named = checked.reading.places if checked.reading else ()
    inner = [one.id for one in named if one.id and one.certainty is Certainty.CERTAIN]
    return any(place in checked.known.chain(one) for one in linked) or any(
        place in checked.known.chain(one)[1:] for one in inner
    )


def check_linked(checked: CheckedPhoto) -> Iterator[Finding]:
    """People linked whom no caption names, by any of their names."""
    texts = [caption for caption in checked.photo.captions if caption.text.strip()]
    people = [pair for pair in checked.people() if not _is_mentioned(checked, pair[0])]
    if not texts or not people:
        return
    named = _named_in(texts, [person for _, person in people])
    folded = "\n".join(fold(caption.text) for caption in texts)
    if _relatives().search(folded):
        return
    for link, person in people:
        if link.record in named or _by_office(folded, link, person):
            continue
        if not any(similar_name(one.text, person, taken(checked, one)) for one in texts):
            yield _not_named(checked, link)


def taken(checked: CheckedPhoto, caption: Caption) -> list[tuple[int, int]]:
    """Words of a caption that are known to name someone or something."""
    spans = [(m.start, m.end) for m in checked.photo.mentions if m.caption == caption.id]
    reading = checked.reading if checked.caption == caption else None
    if reading is not None:
        found: tuple[ReadPerson | ReadName, ...] = (*reading.people, *reading.places)
        spans += [(one.start, one.end) for one in found if one.id or one.candidates]
    records = checked.records.values()
    printed = printed_names(caption.text, records, caption.language.value)
    return spans + [(one.start, one.end) for one in printed]


def _not_named(checked: CheckedPhoto, link: Link) -> Finding:
    return checked.finding(
        Rule.LINKED_NOT_NAMED,
        Message("{name} is linked, but not named.", {"name": link.name}),
        Message("No caption has any of the names of {name}.", {"name": link.name}),
        Fix(Message("Name {name} in the caption, or unlink", {"name": link.name})),
        record=link.record,
    )


def _is_mentioned(checked: CheckedPhoto, link: Link) -> bool:
    return any(mention.record == link.record for mention in checked.photo.mentions)


def _named_in(captions: list[Caption], people: list[Person]) -> set[RecordRef]:
    found: set[RecordRef] = set()
    records: list[Record] = list(people)
    for caption in captions:
        printed = printed_names(caption.text, records, caption.language.value)
        found.update(one.record for one in printed)
        capitals = {token.folded for token in tokens(caption.text) if token.text[0].isupper()}
        for person in people:
            short = _short_name(person)
            if short and all(word in capitals for word in short):
                found.add(RecordRef(RecordKind.PERSON, person.id))
    return found


def _short_name(person: Person) -> list[str]:
    """The words of the name that someone is called by alone: Chirac, Kiệt."""
    family_first = person.name_order is NameOrder.FAMILY_FIRST
    called = (person.given if family_first else person.family) or person.name.split(" ")[-1]
    return [token.folded for token in tokens(called)]


def _by_office(folded: str, link: Link, person: Person) -> bool:
    """Whether a caption prints the office of someone instead of the name."""
    offices = {link.role, *(text for role in person.roles for text in role.wording.values())}
    offices.update(role.position for role in person.roles)
    return any(len(office) > 4 and fold(office) in folded for office in offices)
