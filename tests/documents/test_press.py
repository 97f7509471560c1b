# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive import paths
from photo_archive.documents import press
from photo_archive.documents.press import Press

TEMPLATE = """
#let words = json("try.json")
#set document(title: words.title)
#set text(font: "EB Garamond", lang: "en")
#words.text
#context [#metadata((1, here().page())) <mark>]
"""


@pytest.fixture
def own_press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "try.typ").write_text(TEMPLATE)
    (tmp_path / "fonts").symlink_to(paths.resources() / "fonts")
    monkeypatch.setattr(press.paths, "resources", lambda: tmp_path)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return Press("try", scratch)


def test_words_are_no_mark_up_and_letters_without_a_font_become_boxes(own_press: Press) -> None:
    words = {"title": "Điện Biên", "text": "#panic() *bold* \x07 \U00012345 漢"}
    assert own_press.pdf(words).startswith(b"%PDF-1.7")
    own_press.forget()


def test_what_bears_a_label_can_be_asked(own_press: Press) -> None:
    assert own_press.query({"title": "T", "text": "x"}, "<mark>") == [[1, 1]]
