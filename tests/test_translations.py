# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that reach a translation by way of a table, and how the translations are written.

``test_wording.py`` finds the texts that stand in a call. Those that are kept in a table and handed
over as a variable are collected here, and a module that begins to do so has to be named here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import polib
import pytest

from photo_archive.app import actions, session_values
from photo_archive.app.controllers import (
    authority_desk,
    photo_editing,
    record_editing,
    record_suggestions,
    review_decisions,
    review_places,
    review_rows,
)
from photo_archive.app.models import (
    authority_words,
    browse_model,
    history_model,
    names_model,
    photo_model,
    proposal_words,
    quick_rows,
    time_words,
)
from photo_archive.app.views import (
    backups_dialog,
    batch_fields,
    batch_panel,
    caption_list_field,
    comparison,
    export_dialog,
    loupe,
    query_chips,
    received_box,
    record_form,
    record_panel,
    record_view,
    review_page,
    settings_dialog,
    sheet_dialog,
)
from photo_archive.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "photo_archive"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("fr", "vi")
WORDING_CALLS = {"say", "Message", "ArchiveError", "WriteRefusedError", "UsageError"}
GAP = re.compile(r"{(\w+)}")
UNDO_TEXTS = ("Undo: {title}", "Redo: {title}", "Undo: {change}", "Redo: {change}", "Undo", "Redo")
DATE_TEXTS = ("Exact", "Month", "Season", "Year", "Decade", "Century", "Open")

Texts = Callable[[], Iterable[str]]


def _action_texts() -> Iterator[str]:
    for menu in actions.Menu:
        yield menu.value
    for row in actions.ACTIONS:
        yield row.text
        if row.submenu:
            yield row.submenu


def _proposal_texts() -> Iterator[str]:
    for table in (
        proposal_words.QUESTIONS,
        proposal_words.CHOICES,
        proposal_words.UNKNOWN,
        proposal_words.RULE_WORDS,
    ):
        yield from table.values()


def _decision_texts() -> Iterator[str]:
    marks = (
        review_decisions.ACCEPTED,
        review_decisions.REJECTED,
        review_decisions.LATER,
        review_decisions.AGAIN,
        review_decisions.MENDED,
        review_decisions.ASIDE,
    )
    yield from (word for _, _, word in marks)


def _review_page_texts() -> Iterator[str]:
    yield from (text for text, *_ in (*review_page.FILTERS, *review_page.QUEUE_ORDERS))


def _chip_texts() -> Iterator[str]:
    for _, title, hint, _ in record_panel.CHIP_FIELDS:
        yield from (title, hint)
    for _, title in record_panel.TEXT_FIELDS:
        yield title


def _batch_texts() -> Iterator[str]:
    for _, title in batch_panel.BATCH_FIELDS:
        yield title
    for _, title, hint in batch_panel.LINK_FIELDS:
        yield from (title, hint)


def _search_texts() -> Iterator[str]:
    yield from query_chips.FIELD_WORDS.values()
    yield from query_chips.FLAG_WORDS.values()
    yield from query_chips.STATUS_WORDS.values()


def _record_texts() -> Iterator[str]:
    """Everything the pages of records word from tables."""
    for kind in authority_words.KINDS.values():
        yield from (kind.one, kind.many, kind.search, kind.new)
    for table in (
        authority_words.NAME_KINDS,
        authority_words.LANGUAGES,
        authority_words.EVENT_TYPES,
        names_model.TITLES,
        record_view.BELOW_TITLES,
        record_view.ABOVE_TITLES,
        record_view.EVENT_TITLES,
        record_form.PARENTS,
        record_editing.FIELD_TITLES,
        authority_desk.EMPTY_TEXTS,
    ):
        yield from table.values()
    for _, text in (
        *authority_words.PEOPLE_ORDERS,
        *comparison.AGREEMENTS.values(),
        *record_form.PLACE_KINDS,
        *record_form.ORDERS,
    ):
        yield text
    for rows in (*record_form.FIELDS.values(), record_form.NOTES):
        yield from (row.title for row in rows)
    yield from _handed_last("app/controllers/record_editing.py", ("_apply", "_set_roles"))
    yield from ("All places", "All tags", "All organisations", "All decided.")
    yield from ("No duplicates found.", "Part of", "Parts of it", "Events", "Other event")


RECORD_MODULES = (
    "app/controllers/authority_desk.py",
    "app/controllers/record_editing.py",
    "app/models/authority_words.py",
    "app/models/names_model.py",
    "app/models/record_cards.py",
    "app/models/record_index.py",
    "app/views/comparison.py",
    "app/views/duplicates_page.py",
    "app/views/names_table.py",
    "app/views/new_record_dialog.py",
    "app/views/record_form.py",
    "app/views/record_heading.py",
    "app/views/record_index.py",
    "app/views/record_page.py",
    "app/views/record_side.py",
    "app/views/record_view.py",
    "app/views/split_dialog.py",
)

TABLES: dict[str, Texts] = {
    **dict.fromkeys(RECORD_MODULES, _record_texts),
    "app/actions.py": _action_texts,
    "app/controllers/undoing.py": lambda: UNDO_TEXTS,
    "app/controllers/photo_editing.py": lambda: (
        *photo_editing.FIELD_TITLES.values(),
        *_handed("app/controllers/photo_editing.py", "_titled"),
    ),
    "app/controllers/quick_opening.py": lambda: (one.value for one in actions.Menu),
    "app/models/quick_rows.py": lambda: (
        *quick_rows.KIND_WORDS.values(),
        *(kind.one for kind in authority_words.KINDS.values()),
    ),
    "app/controllers/record_suggestions.py": lambda: record_suggestions.CREATE_TEXTS.values(),
    "app/controllers/review_decisions.py": _decision_texts,
    "app/controllers/review_places.py": lambda: (
        *(text for _, text, _ in (*review_places.PROPOSED, *review_places.STAGES)),
        *proposal_words.RULE_WORDS.values(),
    ),
    "app/controllers/review_rows.py": lambda: review_rows.WHY_TITLES.values(),
    "app/models/browse_model.py": lambda: (title for _, title in browse_model.SECTIONS),
    "app/models/conflict_model.py": lambda: ("Photo", "Field"),
    "app/models/history_model.py": lambda: history_model.TITLES.values(),
    "app/models/proposal_words.py": _proposal_texts,
    "app/models/photo_model.py": lambda: (
        *photo_model.COLUMN_TITLES.values(),
        *photo_model.STATUS_WORDS.values(),
    ),
    "app/views/timeline_page.py": lambda: time_words.UNIT_NAMES.values(),
    "app/views/batch_fields.py": lambda: (
        *batch_fields.MODE_WORDS.values(),
        *photo_model.STATUS_WORDS.values(),
    ),
    "app/views/batch_panel.py": _batch_texts,
    "app/views/caption_list_field.py": lambda: (t for _, t in caption_list_field.FIELD_TEXTS),
    "app/views/date_field.py": lambda: DATE_TEXTS,
    "app/views/progress_page.py": lambda: ("File", "Problem"),
    "app/views/export_dialog.py": lambda: (
        *(text for _, *row in export_dialog.FORMS for text in row),
        *(text for _, *row in export_dialog.INCLUDED for text in row),
        *(text for _, *row in export_dialog.LAID_OUT for text in row),
    ),
    "app/views/group_dialog.py": lambda: loupe.SIDES.values(),
    "app/views/loupe.py": lambda: loupe.SIDES.values(),
    "app/views/main_window.py": _action_texts,
    "app/views/photo_table.py": lambda: photo_model.COLUMN_TITLES.values(),
    "app/views/photo_delegate.py": lambda: photo_model.STATUS_WORDS.values(),
    "app/views/received_box.py": lambda: received_box.LANGUAGE_NAMES.values(),
    "app/views/record_head.py": lambda: photo_model.STATUS_WORDS.values(),
    "app/views/record_panel.py": _chip_texts,
    "app/views/record_picker.py": lambda: (one.one for one in authority_words.KINDS.values()),
    "app/views/review_page.py": _review_page_texts,
    "app/views/result_bar.py": lambda: (text for _, text in session_values.ORDERS),
    "app/views/query_chips.py": _search_texts,
    "app/views/backups_dialog.py": lambda: (text for _, text in backups_dialog.HOURS),
    "app/views/settings_dialog.py": lambda: (text for _, text in settings_dialog.LOOKS),
    "app/views/sheet_dialog.py": lambda: (t for _, *row in sheet_dialog.FORMS for t in row),
    "catalogue/undoing.py": lambda: UNDO_TEXTS,
    "cli/main.py": lambda: COMMANDS.values(),
    "reading/table.py": lambda: _handed("reading/table.py", "add"),
}
"""The modules that word texts from a table, and those texts."""

PASS_ON = {
    "catalogue/history.py",
    "catalogue/proposal_rows.py",
    "cli/authority_report.py",
    "cli/output.py",
    "domain/errors.py",
    "domain/message_values.py",
    "domain/query_area.py",
    "domain/query_dates.py",
    "wording.py",
}
"""Modules that word what others gave them."""


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a module with the last part of what is called."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr, node
            elif isinstance(function, ast.Name):
                yield function.id, node


def text_of(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None  # type: ignore[attr-defined]


def _handed(module: str, function: str) -> Iterator[str]:
    """Texts handed to a function of a module that makes messages of them."""
    for name, call in calls(PACKAGE / module):
        if name == function and call.args and (text := text_of(call.args[0])):
            yield text


def _handed_last(module: str, functions: tuple[str, ...]) -> Iterator[str]:
    """Titles handed to functions of a module as their last argument."""
    for name, call in calls(PACKAGE / module):
        if name in functions and call.args and (text := text_of(call.args[-1])):
            yield text


def texts_in_tables() -> Iterator[str]:
    for texts in TABLES.values():
        yield from texts()


def counted_texts_in_tables() -> Iterator[tuple[str, str]]:
    """(one, many) of counts that stand in a table: tuples of two texts that both have {n}."""
    for path in sorted([*(PACKAGE / "cli").glob("*.py"), *(PACKAGE / "app").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Tuple):
                texts = [text for one in node.elts if (text := text_of(one))]
                if len(texts) == 2 and all("{n}" in text for text in texts):
                    yield texts[0], texts[1]


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(TRANSLATIONS / f"{language}.po"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_a_table_is_translated(language: str) -> None:
    translated = {entry.msgid for entry in catalogue(language).translated_entries()}
    texts = {*texts_in_tables(), *(one for one, _ in counted_texts_in_tables())}
    assert sorted(text for text in texts if text not in translated) == []


def test_every_module_that_words_variables_is_known_here() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for name, call in calls(path)
        if name in WORDING_CALLS and call.args and text_of(call.args[0]) is None
    }
    assert sorted(found - TABLES.keys() - PASS_ON) == []


def test_the_help_of_arguments_is_worded() -> None:
    bare = [
        text
        for path in (PACKAGE / "cli").glob("*.py")
        for _, call in calls(path)
        for keyword in call.keywords
        if keyword.arg in ("help", "description") and (text := text_of(keyword.value))
    ]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_sorted_and_whole(language: str) -> None:
    entries = list(catalogue(language))
    assert [entry.msgid for entry in entries] == sorted({entry.msgid for entry in entries})
    assert [entry.msgid for entry in entries if not entry.translated()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_gap_is_filled_in_every_form(language: str) -> None:
    """But for {n}, which a word such as “one” may stand for."""
    for entry in catalogue(language):
        asked = set(GAP.findall(entry.msgid)) - {"n"}
        for worded in (entry.msgstr, *entry.msgstr_plural.values()):
            assert not worded or set(GAP.findall(worded)) >= asked, worded


def test_french_has_its_spaces_before_signs() -> None:
    """No-break spaces inside guillemets and before : ; ? and !."""
    for entry in catalogue("fr"):
        for worded in (entry.msgstr, *entry.msgstr_plural.values()):
            assert not re.search(r" [:;?!»]|« |[^\W\d][;?!](?:\s|$)|\w:\s", worded), worded
            assert not re.search(r"\w'\w|[“”]", worded.replace("“)”", "")), worded


def test_vietnamese_has_curly_quotation_marks() -> None:
    for entry in catalogue("vi"):
        for worded in (entry.msgstr, *entry.msgstr_plural.values()):
            assert not re.search(r"[«»]|\w'\w|\s[;:?!](?:\s|$)", worded), worded
            assert '"' not in worded or '"' in entry.msgid, worded
