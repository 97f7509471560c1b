# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values as TOML writes them; the standard library reads TOML and does not write it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ESCAPED = re.compile('[\\x00-\\x1f\\x7f"\\\\\ud800-\udfff]')
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def toml_string(text: str) -> str:
    """A text as a basic string. Source: TOML 1.0.0, “String”.

    Half of a pair of surrogates, which TOML has no place for, becomes the replacement character.
    """
    return f'"{_ESCAPED.sub(lambda found: _escape(found[0]), text)}"'


def toml_key(name: str) -> str:
    """A key, in quotation marks where it needs them."""
    return name if _BARE_KEY.fullmatch(name) else toml_string(name)


def inline_table(values: Mapping[str, str]) -> str:
    """A table on one line."""
    pairs = (f"{toml_key(key)} = {toml_string(value)}" for key, value in values.items())
    return f"{{ {', '.join(pairs)} }}" if values else "{}"


def _escape(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _SHORT.get(character, f"\\u{ord(character):04X}")
