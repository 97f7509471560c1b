# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Byte strings in one buffer."""

import pytest

from photo_archive.index.texts import LONG, Texts


def test_texts():
    texts = Texts([b"ab", b"", b"c"])
    texts.append(b"def")
    assert list(texts) == [b"ab", b"", b"c", b"def"]
    again = Texts.stored(texts.buffer, texts.ends.view)
    assert list(again) == list(texts)
    again.append(b"gh")
    assert list(again) == [*texts, b"gh"]
    assert list(texts) == [b"ab", b"", b"c", b"def"]


def test_long_ones_are_asked_for_before_they_are_read():
    texts = Texts([b"ab", b"c" * LONG, b"d"])
    asked: list[tuple[int, int]] = []
    again = Texts.stored(texts.buffer, texts.ends.view, lambda *span: asked.append(span))
    assert list(again) == list(texts)
    assert asked == [(2, 2 + LONG)]


def test_a_buffer_that_does_not_fit_is_refused():
    texts = Texts([b"ab"])
    with pytest.raises(ValueError, match="another length"):
        Texts.stored(texts.buffer[:1], texts.ends.view)
