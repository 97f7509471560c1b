# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a caption put in place of others, with the linked spans and translations kept right.

A span that held the former words holds the new ones, those behind it move; a translation that was
up to date stays so, because a name spelled as authorised is nothing to translate again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from photo_archive.domain.captions import Caption, CaptionKind, Mention
from photo_archive.domain.edits import Edit, SetCaption, SetField, SetMentions
from photo_archive.domain.findings import Finding, Rule
from photo_archive.domain.ids import CaptionId
from photo_archive.domain.photo import Photo


@dataclass(frozen=True, slots=True)
class NewWords:
    """What the words from ``start`` to ``end`` of a caption become."""

    start: int
    end: int
    text: str


def put_words(
    photo: Photo,
    caption: Caption,
    changes: Sequence[NewWords],
    marked: Sequence[Mention] = (),
) -> tuple[Edit, ...]:
    """The edits that put words into an edited caption, and mark spans of it.

    Args:
        photo: The photo.
        caption: One of its captions, not the one as received.
        changes: What becomes of which words; of two that overlap the first is taken.
        marked: Further linked spans, in the text as it is now.
    """
    apart = _apart(changes)
    there = [mention for mention in photo.mentions if mention.caption == caption.id]
    text, mentions = caption.text, [*there, *marked]
    for change in reversed(apart):
        text = text[: change.start] + change.text + text[change.end :]
        mentions = [_moved(mention, change) for mention in mentions]
    edits: list[Edit] = []
    if text != caption.text:
        edits.append(SetCaption(photo.id, caption.kind, caption.language, text))
    if mentions != there:
        kept = tuple(mention for mention in mentions if mention.start < mention.end)
        edits.append(SetMentions(photo.id, caption.kind, caption.language, kept))
    return (*edits, *(_translations(photo, caption) if text != caption.text else ()))


def join_fixes(photo: Photo, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of several fixes of one photo, those of one caption joined.

    Where two fixes give one field different values, the first is taken.
    """
    others: dict[object, Edit] = {}
    texts = _Texts(photo)
    for finding in findings:
        edits = finding.fix.edits if finding.fix else ()
        written = {(one.kind, one.language) for one in edits if isinstance(one, SetCaption)}
        for edit in edits:
            match edit:
                case SetCaption() if texts.take_caption(edit, finding):
                    pass
                case SetMentions():
                    if (edit.kind, edit.language) not in written:
                        texts.take_mentions(edit)
                case SetField():
                    others.setdefault((edit.photo, edit.field), edit)
                case _:
                    others.setdefault(edit, edit)
    return (*texts.edits(), *others.values())


class _Texts:
    """What fixes do to the captions of a photo."""

    def __init__(self, photo: Photo) -> None:
        self._photo = photo
        self._captions = {(c.kind, c.language): c for c in photo.captions}
        self._there = {(m.caption, m.start, m.end) for m in photo.mentions}
        self._words: dict[CaptionId, list[NewWords]] = {}
        self._marked: dict[CaptionId, list[Mention]] = {}

    def take_caption(self, edit: SetCaption, finding: Finding) -> bool:
        """Note which words become others; False if the edit does something else.

        That a translation is still right comes with the words of its source.
        """
        caption = self._captions.get((edit.kind, edit.language))
        if caption is None:
            return False
        if edit.text == caption.text:
            return finding.rule is not Rule.STALE
        here = (finding.caption_kind, finding.language) == (edit.kind, edit.language)
        if here and finding.fix is not None and finding.fix.words:
            words = NewWords(finding.start, finding.end, finding.fix.words)
        else:
            words = _changed(caption.text, edit.text)
        self._words.setdefault(caption.id, []).append(words)
        return True

    def take_mentions(self, edit: SetMentions) -> None:
        """Note spans that are marked and were not."""
        caption = self._captions.get((edit.kind, edit.language))
        if caption is None:
            return
        self._marked.setdefault(caption.id, []).extend(
            one for one in edit.mentions if (caption.id, one.start, one.end) not in self._there
        )

    def edits(self) -> Iterator[Edit]:
        """The edits of all captions."""
        for caption in self._photo.captions:
            words = self._words.get(caption.id, ())
            yield from put_words(self._photo, caption, words, self._marked.get(caption.id, ()))


def _changed(old: str, new: str) -> NewWords:
    """The stretch in which two texts differ."""
    start, shortest = 0, min(len(old), len(new))
    while start < shortest and old[start] == new[start]:
        start += 1
    same = 0
    while same < shortest - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return NewWords(start, len(old) - same, new[start : len(new) - same])


def _apart(changes: Sequence[NewWords]) -> list[NewWords]:
    apart: list[NewWords] = []
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if not apart or change.start >= apart[-1].end:
            apart.append(change)
    return apart


def _moved(mention: Mention, change: NewWords) -> Mention:
    """A span after a change: ends inside the changed words go to the end of the new ones."""
    grown = len(change.text) - (change.end - change.start)
    start, end = mention.start, mention.end
    if start >= change.end:
        start += grown
    elif start > change.start:
        start = change.start
    if end >= change.end:
        end += grown
    elif end > change.start:
        end = change.start + len(change.text)
    return replace(mention, start=start, end=end)


def _translations(photo: Photo, source: Caption) -> Iterator[Edit]:
    for caption in photo.captions:
        if (
            caption.translated_from == source.id
            and not caption.stale
            and caption.kind is not CaptionKind.AS_RECEIVED
        ):
            yield SetCaption(
                photo.id, caption.kind, caption.language, caption.text, source.language
            )
