# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an archive knows a word as it was asked for, so that nothing else was meant by it.

Where nothing was found, a word that stands anywhere is known. Where a little was found, it may have
been found by a slip in a caption or in a name: a word must be frequent then, or a short name.
"""

from __future__ import annotations

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.domain.tokens import Token
from photo_archive.index.asked_runs import Run
from photo_archive.index.contents import Contents, Source
from photo_archive.index.records import Column
from photo_archive.index.vocabulary import AskedWord, asked_words

LITTLE = 3
"""So many photos are little, and a word of no more may be a slip."""
_SHORTEST = 4
_SHORT = 6
"""Names of fewer letters differ from each other by one only; a rare one is a name all the same."""

Columns = list[tuple[RecordKind | None, Column[int] | Column[str]]]


def is_known(word: Token, run: Run, contents: Contents) -> bool:
    """Whether a word stands anywhere that it is looked for."""
    asked = AskedWord(word.accented, word.folded)
    if any(contents.texts[source].find(asked) for source in sources_of(run.field)):
        return True
    return any(
        column.names.find((asked,)) or column.names.find_joined(asked)
        for _, column in columns_of(run.field, contents)
    )


def is_usual(word: Token, run: Run, contents: Contents) -> bool:
    """Whether a word is so frequent, or such a name, that it is hardly a slip."""
    if len(word.folded) < _SHORTEST or not word.folded.isalpha():
        return True
    goes_on = run.unfinished and word is run.words[-1][1]
    asked = AskedWord(word.accented, word.folded, prefix=goes_on)
    if any(len(contents.texts[source].find(asked)) > LITTLE for source in sources_of(run.field)):
        return True
    for _, column in columns_of(run.field, contents):
        codes = column.names.find((asked,)) | column.names.find_joined(asked)
        if codes and len(word.folded) < _SHORT:
            return True
        if sum(int(column.totals()[code]) for code in codes) > LITTLE:
            return True
    return False


def is_name(run: Run, contents: Contents) -> bool:
    """Whether several words stand side by side in the name of a record that has photos."""
    asked = asked_words(run.tokens, exact=False, prefix=run.unfinished)
    if len(asked) < 2:
        return False
    return any(
        any(column.totals()[code] for code in column.names.find(asked))
        for _, column in columns_of(run.field, contents)
    )


def columns_of(field: FieldName | None, contents: Contents) -> Columns:
    """Where the names stand of which a field asks; None: all."""
    records: Columns = [(kind, column) for kind, column in contents.records.items()]
    if field is None:
        return [*records, (None, contents.photographers), (None, contents.credits)]
    if field in RECORD_FIELDS:
        kind = RECORD_FIELDS[field]
        return [(kind, contents.records[kind])]
    values = {
        FieldName.PHOTOGRAPHER: contents.photographers,
        FieldName.CREDIT: contents.credits,
    }
    return [(None, values[field])] if field in values else []


def sources_of(field: FieldName | None) -> tuple[Source, ...]:
    """Which texts have the words of which a field asks; None: all."""
    if field is None:
        return (Source.CAPTION, Source.TITLE, Source.OTHER)
    return (Source.CAPTION,) if field is FieldName.CAPTION else ()
