# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words side by side in the texts of photos, found from the places where words stand.

No text is read: the places of a word, moved on by one, are held against those of the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from pyroaring import BitMap

from photo_archive.index.contents import Contents, Source
from photo_archive.index.postings import WordIndex
from photo_archive.index.sequences import Finder, Piece, rewritings
from photo_archive.index.vocabulary import AskedWord


def photos_with_phrase(
    asked: Sequence[AskedWord], contents: Contents, sources: tuple[Source, ...] | None
) -> BitMap:
    """The photos with a text in which the words stand side by side; a new set.

    Args:
        asked: One word or more.
        contents: Where to look.
        sources: Which texts count; None for all.
    """
    found = BitMap()
    for source in sources or tuple(Source):
        index = contents.texts[source]
        find = partial(contents.written, source)
        if source is Source.FILE:
            found |= _with_all(asked, find)
            continue
        for pieces, numbers in rewritings(asked, find, index.has):
            if len(pieces) == 1 and not pieces[0].parts:
                found |= numbers
            elif not numbers.issubset(found):
                found |= contents.places.photos(_side_by_side(pieces, index))
    return found


def _with_all(asked: Sequence[AskedWord], find: Finder) -> BitMap:
    found = find(asked[0])
    for word in asked[1:]:
        found &= find(word)
    return found


def _side_by_side(pieces: Sequence[Piece], index: WordIndex) -> BitMap:
    """The places where words end that are written as these pieces say."""
    if all(piece.word.bare or not piece.parts for piece in pieces):
        return _in_a_row([word for piece in pieces for word in piece.written], index)
    ends: BitMap | None = None
    for piece in pieces:
        if piece.parts and not piece.word.bare:
            divided = _divided(piece, index, ends)
            ends = BitMap.union(BitMap(), *divided)
        else:
            for word in piece.written:
                ends = _after(ends, index.stand(word))
        if not ends:
            break
    return BitMap() if ends is None else ends


def _in_a_row(words: Sequence[AskedWord], index: WordIndex) -> BitMap:
    """The places where these words end; the rarest is looked at first and the others held to it.

    A frequent word stands in a million places, which are never moved nor put together.
    """
    stands = [(index.stands(word), at) for at, word in enumerate(words)]
    stands.sort(key=lambda one: sum(map(len, one[0])))
    starts = BitMap.union(BitMap(), *stands[0][0]).shift(-stands[0][1])
    for sets, at in stands[1:]:
        if not starts:
            break
        here = starts.shift(at)
        starts = BitMap.union(BitMap(), *(here & places for places in sets)).shift(-at)
    return starts.shift(len(words) - 1)


def _after(ends: BitMap | None, places: BitMap) -> BitMap:
    """Those of the places that follow where words ended."""
    return places if ends is None else places & ends.shift(1)


def _divided(
    piece: Piece, index: WordIndex, ends: BitMap | None, accented: str = "", at: int = 0
) -> Iterator[BitMap]:
    """Where the parts of a word end, for each way to spell them that together is as asked."""
    if at == len(piece.parts):
        if ends and piece.word.finds(accented, "".join(piece.parts)):
            yield ends
        return
    word = piece.written[at]
    for spelling, places in index.spellings(word.folded, prefix=word.prefix):
        here = _after(ends, places)
        if here:
            yield from _divided(piece, index, here, accented + spelling, at + 1)
