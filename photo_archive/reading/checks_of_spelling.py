# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are names spelled as authorised in the captions that the archive wrote?

Any name of the record is right but a known misspelling; so is one without accents that is listed
for the language of the caption. The caption as received is evidence and never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.domain.authorities import NameKind
from photo_archive.domain.captions import Caption
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.record import Record
from photo_archive.reading.caption_fixes import NewWords, put_words
from photo_archive.reading.checked import CheckedPhoto, label
from photo_archive.reading.checks_of_names import taken
from photo_archive.reading.printed_names import Printed, Spelled, printed_names
from photo_archive.reading.similar_names import similar_name

_SHORT = Message("It is a short form, and the full name does not stand before it.")
_MISSPELLED = Message("It is a known misspelling.")
_BARE = Message("It is written without its accents.")
_OTHER = Message("It has other accents than any of its names.")
_CHECKED = frozenset({RecordKind.PERSON, RecordKind.PLACE, RecordKind.ORGANISATION})
_WRONG_KINDS = frozenset({NameKind.MISSPELLING, NameKind.HIDDEN, NameKind.UNACCENTED})


def check_spelling(checked: CheckedPhoto) -> Iterator[Finding]:
    """Each name of a linked record in each caption of the archive's own."""
    linked = {link.record for link in checked.photo.links if link.record.kind in _CHECKED}
    records = [record for ref, record in checked.records.items() if ref in linked]
    for caption in checked.own_captions():
        printed = printed_names(caption.text, records, caption.language.value)
        in_full: set[RecordRef] = set()
        for one in printed:
            record = checked.records[one.record]
            problem = _problem(one, record, caption, one.record in in_full)
            if problem is not None:
                yield _misspelled(checked, caption, one, record, problem)
            if one.words > 1 and one.name.kind is not NameKind.SHORT:
                in_full.add(one.record)
        marked = {m.record for m in checked.photo.mentions if m.caption == caption.id}
        named = frozenset(marked.union(one.record for one in printed))
        yield from _slips(checked, caption, named)


def _problem(
    printed: Printed, record: Record, caption: Caption, named_in_full: bool
) -> Message | None:
    """What is wrong with a name as printed, None if nothing is."""
    name = printed.name
    if printed.spelled is Spelled.MISSPELLED:
        return _MISSPELLED
    if printed.spelled is Spelled.RIGHT:
        short = name.kind is NameKind.SHORT and isinstance(record, Person)
        if short and not named_in_full:
            return _SHORT
        return None
    foreign = name.language not in ("", caption.language.value)
    if printed.spelled is Spelled.UNKNOWN or (not isinstance(record, Person) and foreign):
        return None
    if printed.spelled is Spelled.BARE:
        if not isinstance(record, Person) and caption.language.value != "vi":
            return None
        return _BARE
    return _OTHER


def _misspelled(
    checked: CheckedPhoto, caption: Caption, printed: Printed, record: Record, why: Message
) -> Finding:
    words = caption.text[printed.start : printed.end]
    right = _right_name(printed, record, caption)
    if words.isupper() and len(words) > 3:
        right = right.upper()
    own_language = printed.name.language == caption.language.value
    safe = why in (_MISSPELLED, _OTHER) or (why == _BARE and own_language)
    span = (printed.start, printed.end)
    return _finding(checked, caption, span, printed.record, right, why, safe=safe)


def _right_name(printed: Printed, record: Record, caption: Caption) -> str:
    """The name meant if it is only spelled otherwise, else what the record is called."""
    name = printed.name
    if name.kind in _WRONG_KINDS or name.kind is NameKind.SHORT:
        return label(record, caption.language.value)
    return name.text


def _slips(
    checked: CheckedPhoto, caption: Caption, named: frozenset[RecordRef]
) -> Iterator[Finding]:
    """Words that are nearly the name of someone linked whom the caption does not name."""
    for link, person in checked.people():
        if link.record in named:
            continue
        span = similar_name(caption.text, person, taken(checked, caption))
        if span is not None:
            right = label(person, caption.language.value)
            why = Message("It is nearly the name of {name}, who is linked.", {"name": person.name})
            yield _finding(checked, caption, span, link.record, right, why)


def _finding(
    checked: CheckedPhoto,
    caption: Caption,
    span: tuple[int, int],
    record: RecordRef,
    right: str,
    why: Message,
    *,
    safe: bool = False,
) -> Finding:
    start, end = span
    words = caption.text[start:end]
    edits = put_words(checked.photo, caption, [NewWords(start, end, right)])
    values = {"words": words, "language": caption.language.value, "name": right}
    return checked.finding(
        Rule.NAME_NOT_AUTHORISED,
        Message("“{words}” ({language}) is authorised as “{name}”.", values),
        why,
        Fix(Message("Write {name}", {"name": right}), edits, safe=safe, words=right),
        about=(words, right),
        record=record,
        caption=caption,
        start=start,
        end=end,
    )
