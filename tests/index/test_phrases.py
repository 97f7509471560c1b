# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words side by side in texts, with the database's help."""

from photo_archive.domain.query import parse


def test_fields_are_passed_on(index, phrases):
    asked = []

    class Lookup:
        def photos_with(self, words, *, last_is_prefix, fields):
            asked.append((words, last_is_prefix, tuple(field.value for field in fields)))
            return phrases.photos_with(words, last_is_prefix=last_is_prefix, fields=fields)

        def texts_of(self, photo_ids):
            return phrases.texts_of(photo_ids)

    index.match(parse('caption:"prime minister"'), Lookup())
    index.match(parse("vo-va"), Lookup())
    assert asked == [(("prime", "minister"), False, ("caption",)), (("vo", "va"), True, ())]


def test_texts_are_read_only_where_accents_matter(index, phrases):
    read = []
    original = phrases.texts_of
    phrases.texts_of = lambda ids: (read.extend(ids), original(ids))[1]
    index.match(parse('"ha noi"'), phrases)
    assert read == []
    assert set(index.page(index.match(parse('"điện biên"'), phrases))) == {30}
    assert read == [30]


def test_photos_the_database_knows_and_the_index_does_not_are_passed_over(index, phrases):
    class Ahead:
        def photos_with(self, words, *, last_is_prefix, fields):
            return [12, 777]

        texts_of = phrases.texts_of

    assert set(index.page(index.match(parse('"ha noi" -zzz'), Ahead()))) >= {12}
