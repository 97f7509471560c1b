# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "The Norwegian High Commissioner, Sir John Roe, dines",
            "Norwegian High Commissioner | Sir",
        ),
        ("Foreign Minister Mr John Roe dines", "Foreign Minister"),
        ("Sen. John Roe dines", "Sen."),
        ("Le délégué CFTC Jean Roux à Lyon", "délégué CFTC"),
        ("La ministre du Commerce, Mari Roux, à Lyon", "ministre du Commerce"),
        (
            "Le président de la Société alpine, Jean Roux",
            "président de la Société alpine",
        ),
    ],
)
def test_roles_as_printed(reader: Reader, text: str, role: str) -> None:
    assert [one.role for one in reader.read(text).people] == [role]
