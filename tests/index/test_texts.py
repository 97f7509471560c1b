# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Byte strings in one buffer."""

from photo_archive.index.texts import Texts


def test_texts():
    texts = Texts([b"ab", b"", b"c"])
    texts.append(b"def")
    assert list(texts) == [b"ab", b"", b"c", b"def"]
    again = Texts.stored(bytes(texts.buffer), texts.ends.view)
    assert list(again) == list(texts)
