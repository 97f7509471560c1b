# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found by one letter is what the spelling rule finds word by word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from photo_archive.domain.query import parse
from photo_archive.domain.tokens import tokens
from photo_archive.index import snapshot
from photo_archive.index.letters import Letters, first_letter
from photo_archive.index.snapshot import Index
from photo_archive.index.vocabulary import AskedWord, asked_words

LETTERS = "aáàâấeéèêiouươyđdœæßhqz1"


@given(st.text(LETTERS + "\u0301\u0323", min_size=1, max_size=4), st.sampled_from(LETTERS))
@example("oà", "ò")
@example("òa", "ó")
@example("uỳ", "ù")
@example("œuvre", "ô")
@example("œuvre", "o")
@example("ðe", "d")
def test_the_first_letter_alone_decides(text, asked):
    (word,) = tokens(asked)
    (looked_for,) = asked_words([word], exact=False, prefix=True)
    if len(looked_for.folded) != 1:
        return
    letters = Letters()
    expected = set()
    for number, one in enumerate(tokens(text)):
        letters.add(number, [first_letter(one.accented)])
        if looked_for.finds(one.accented, one.folded):
            expected.add(number)
    assert set(letters.find(looked_for)) == expected


@pytest.mark.parametrize(
    "word",
    [
        AskedWord("ab", "ab", prefix=True),
        AskedWord("a", "a"),
        AskedWord("a", "a", exact=True, prefix=True),
    ],
)
def test_only_one_letter_that_may_go_on_is_answered(word):
    letters = Letters()
    letters.add(1, ["a"])
    assert letters.find(word) is None


def test_a_letter_in_doubt_is_not_answered():
    letters = Letters()
    letters.add(1, ["a"])
    letters.add(2, ["b"])
    letters.doubt(["a"])
    assert letters.find(AskedWord("a", "a", prefix=True)) is None
    assert set(letters.find(AskedWord("b", "b", prefix=True))) == {2}


@pytest.mark.parametrize("kept", [False, True])
def test_photos_and_records_that_change_are_found_by_letter(
    kept, photos, records, tmp_path, make_photo
):
    index = Index.build(photos, records)
    if kept:
        snapshot.save(index, tmp_path, "one", 1)
        index, _ = snapshot.load(tmp_path, "one")
    index.update([make_photo(12, "Z-1", "Żubr œuvre 7")], removed_ids=[11])
    index.update_records([next(one for one in records if one.names)], [records[0].ref])
    slow = Index.build(photos, records)
    slow.update([make_photo(12, "Z-1", "Żubr œuvre 7")], removed_ids=[11])
    slow.update_records([next(one for one in records if one.names)], [records[0].ref])
    for column in slow.contents.named:
        column.letters = None
    for text in slow.contents.texts.values():
        text.letters = None
    for letter in "abcdefghiklmnopqrstuvxyzàéêđôœż17":
        tree = parse(letter)
        assert set(index.ordered(index.match(tree))) == set(slow.ordered(slow.match(tree))), letter
