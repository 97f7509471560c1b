# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of captions and of the spans in them that are tied to records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import Match, SequenceMatcher

from photo_archive.catalogue.derived import caption_columns
from photo_archive.catalogue.edits_photo import photo_rows
from photo_archive.catalogue.journal import CHUNK, Journal, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.resolving import living_all
from photo_archive.catalogue.tables_photos import CAPTION, MENTION
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import SetCaption, SetMentions
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordRef

_MOST_COMPARED = 4_000_000
"""Pairs of letters compared at most; beyond, a text counts as written anew."""

_Key = tuple[int, str, str]


def set_captions(journal: Journal, edits: Sequence[SetCaption]) -> None:
    """Apply these edits in their order.

    Raises:
        ArchiveError: A caption as received would change, a photo is gone, or the text that was
            translated is not there.
    """
    for chunk in _photo_once(edits):
        _set_chunk(journal, chunk)


def _photo_once(edits: Sequence[SetCaption]) -> Iterator[list[SetCaption]]:
    """The edits in runs in which no photo comes twice: the second builds on the first."""
    chunk: list[SetCaption] = []
    seen: set[int] = set()
    for edit in edits:
        if edit.photo in seen or len(chunk) >= CHUNK:
            yield chunk
            chunk, seen = [], set()
        chunk.append(edit)
        seen.add(edit.photo)
    if chunk:
        yield chunk


def _set_chunk(journal: Journal, edits: Sequence[SetCaption]) -> None:
    photos = [edit.photo for edit in edits]
    references = photo_rows(journal, photos)
    captions = _captions(journal, photos)
    added: list[Row] = []
    changed: list[tuple[Row, Row]] = []
    removed: list[Row] = []
    for edit in edits:
        old = captions.get((edit.photo, edit.kind.value, edit.language.value))
        new = _new_columns(journal, edit, captions, old)
        if edit.kind is CaptionKind.AS_RECEIVED and old is not None and not edit.read_anew:
            if new["text"] != old["text"]:
                raise _evidence(words(references[edit.photo], "reference"))
        elif old is None and new["text"]:
            key: Row = {
                "photo_id": edit.photo,
                "kind": edit.kind.value,
                "language": edit.language.value,
            }
            added.append(key | new)
        elif old is not None and new["text"]:
            if any(old[name] != value for name, value in new.items() if name != "written"):
                changed.append((old, new))
        elif old is not None:
            removed.append(old)
    journal.insert(CAPTION, added)
    _move_mentions(journal, [(row, words(new, "text")) for row, new in changed])
    journal.update(CAPTION, changed)
    _remove(journal, removed)


def _captions(journal: Journal, photos: Sequence[int]) -> dict[_Key, Row]:
    return {
        (number(row, "photo_id"), words(row, "kind"), words(row, "language")): row
        for row in rows_where(journal.connection, CAPTION, "photo_id", photos)
    }


def _new_columns(
    journal: Journal, edit: SetCaption, captions: dict[_Key, Row], old: Row | None
) -> Row:
    new = caption_columns(edit.text)
    new["written"] = journal.heading.made
    if edit.writer or old is None:
        new["writer"] = edit.writer
    if edit.translated_from is not None and new["text"]:
        source = _source(edit, edit.translated_from, captions)
        new["translated_from"] = source["id"]
        new["source_hash"] = source["text_hash"]
    return new


def _source(edit: SetCaption, language: Language, captions: dict[_Key, Row]) -> Row:
    for kind in (edit.kind, CaptionKind.EDITED, CaptionKind.AS_RECEIVED):
        found = captions.get((edit.photo, kind.value, language.value))
        if found is not None and (kind, language) != (edit.kind, edit.language):
            return found
    raise ArchiveError(
        "There is no caption in language “{language}” that this one could be translated from:"
        " write that one first.",
        language=language.value,
    )


def _evidence(reference: str) -> ArchiveError:
    return ArchiveError(
        "The caption of {reference} as received is evidence and never changes: edit the caption of"
        " the archive instead.",
        reference=reference,
    )


def _remove(journal: Journal, removed: Sequence[Row]) -> None:
    """Delete captions; what was translated from them stays, stale."""
    if not removed:
        return
    ids = [number(row, "id") for row in removed]
    journal.delete(MENTION, rows_where(journal.connection, MENTION, "caption_id", ids))
    translations = rows_where(journal.connection, CAPTION, "translated_from", ids)
    journal.update(CAPTION, [(row, {"translated_from": None}) for row in translations])
    again = rows_where(journal.connection, CAPTION, "id", ids)
    journal.delete(CAPTION, again)


def _move_mentions(journal: Journal, changed: Sequence[tuple[Row, str]]) -> None:
    texts = {
        number(row, "id"): (words(row, "text"), new) for row, new in changed if row["text"] != new
    }
    moved: list[tuple[Row, Row]] = []
    lost: list[Row] = []
    shifts: dict[int, Shift] = {}
    for mention in rows_where(journal.connection, MENTION, "caption_id", texts):
        caption = number(mention, "caption_id")
        if caption not in shifts:
            shifts[caption] = Shift(*texts[caption])
        start = shifts[caption].start_of(number(mention, "span_start"), number(mention, "span_end"))
        if start is None:
            lost.append(mention)
        else:
            length = number(mention, "span_end") - number(mention, "span_start")
            moved.append((mention, {"span_start": start, "span_end": start + length}))
    journal.update(MENTION, moved)
    journal.delete(MENTION, lost)


class Shift:
    """Where spans of a text are in its next version.

    What both begin and end with is set aside first, so that a change within a long text costs what
    the change is worth; a text written anew is looked through by the words of the span alone.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._blocks = _blocks(old, new)

    def start_of(self, start: int, end: int) -> int | None:
        """The new start of a span, None if its words are not there any more."""
        expected = start
        for block in self._blocks:
            if block.a <= start and end <= block.a + block.size:
                return block.b + start - block.a
            if block.a <= start:
                expected = start - block.a + block.b
        return self._nearest(self._old[start:end], expected)

    def _nearest(self, span: str, expected: int) -> int | None:
        if not span:
            return None
        before = self._new.rfind(span, 0, max(0, expected) + len(span))
        behind = self._new.find(span, max(0, expected))
        places = [place for place in (before, behind) if place >= 0]
        return min(places, key=lambda place: abs(place - expected)) if places else None


def _blocks(old: str, new: str) -> list[Match]:
    """The stretches that both texts have in common, in order."""
    head = _alike(old, new)
    room = min(len(old), len(new)) - head
    tail = min(room, _alike(old[::-1], new[::-1]))
    blocks = [Match(0, 0, head)]
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(old_middle) * len(new_middle) <= _MOST_COMPARED:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        found = matcher.get_matching_blocks()
        blocks += [Match(one.a + head, one.b + head, one.size) for one in found]
    return [*blocks, Match(len(old) - tail, len(new) - tail, tail)]


def _alike(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginning."""
    differing = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def set_mentions(journal: Journal, edits: Sequence[SetMentions]) -> None:
    """Replace the linked spans of captions.

    Raises:
        ArchiveError: The caption or a record is not there, or a span lies outside the text.
    """
    refs = {mention.record for edit in edits for mention in edit.mentions}
    records = living_all(journal.connection, refs)
    for chunk in _caption_once(edits):
        _set_mentions(journal, chunk, records)


def _caption_once(edits: Sequence[SetMentions]) -> Iterator[list[SetMentions]]:
    """The edits in runs in which no caption comes twice."""
    chunk: dict[_Key, SetMentions] = {}
    for edit in edits:
        key = (edit.photo, edit.kind.value, edit.language.value)
        if key in chunk or len(chunk) >= CHUNK:
            yield list(chunk.values())
            chunk = {}
        chunk[key] = edit
    if chunk:
        yield list(chunk.values())


def _set_mentions(
    journal: Journal, edits: Sequence[SetMentions], records: Mapping[RecordRef, RecordRef]
) -> None:
    captions = _captions(journal, [edit.photo for edit in edits])
    wanted: dict[int, list[Row]] = {}
    for edit in edits:
        caption = captions.get((edit.photo, edit.kind.value, edit.language.value))
        if caption is None:
            raise ArchiveError(
                "This photo has no caption in language “{language}” to link names in: write it"
                " first.",
                language=edit.language.value,
            )
        wanted[number(caption, "id")] = [
            _mention_row(caption, mention, records[mention.record]) for mention in edit.mentions
        ]
    gone: list[Row] = []
    kept: dict[int, list[Row]] = {caption_id: [] for caption_id in wanted}
    for row in rows_where(journal.connection, MENTION, "caption_id", wanted):
        bare = {name: value for name, value in row.items() if name != "id"}
        caption_id = number(row, "caption_id")
        if bare in wanted[caption_id]:
            kept[caption_id].append(bare)
        else:
            gone.append(row)
    journal.delete(MENTION, gone)
    new = [row for one, rows in wanted.items() for row in rows if row not in kept[one]]
    journal.insert(MENTION, new)


def _mention_row(caption: Row, mention: Mention, record: RecordRef) -> Row:
    length = len(words(caption, "text"))
    if not 0 <= mention.start < mention.end <= length:
        raise ArchiveError(
            "The linked words from {start} to {end} are not in the caption, which has {length}"
            " characters: mark them again.",
            start=mention.start,
            end=mention.end,
            length=length,
        )
    return {
        "photo_id": caption["photo_id"],
        "caption_id": caption["id"],
        "span_start": mention.start,
        "span_end": mention.end,
        "record_id": record.id,
        "role": mention.role,
        "certainty": mention.certainty.value,
        "source": mention.source,
    }
