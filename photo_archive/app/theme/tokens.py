# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one table of colours: every token in light and dark.

Tints mean "linked record" or a state, never decoration. Text on its ground keeps a contrast of at
least 4.5 to 1 (WCAG 2.2, 1.4.3) and edges of controls 3 to 1 (1.4.11); a test measures them.
"""

from __future__ import annotations

TOKENS: dict[str, tuple[str, str]] = {
    "window": ("#f3f3f1", "#1c1c1e"),
    "panel": ("#f7f7f5", "#202022"),
    "canvas": ("#ffffff", "#161617"),
    "field": ("#ffffff", "#18181a"),
    "raised": ("#ffffff", "#2a2a2d"),
    "mat": ("#efefec", "#1b1b1d"),
    "hover": ("#ecebe8", "#2c2c2f"),
    "sel": ("#dbe6f7", "#263b60"),
    "line": ("#dededa", "#333336"),
    "line2": ("#c9c9c4", "#47474b"),
    "ctl": ("#8b8b85", "#7d7d82"),
    "text": ("#1b1b19", "#ececea"),
    "text2": ("#55554f", "#b4b4b1"),
    "text3": ("#6b6b65", "#969693"),
    "dis": ("#a3a39d", "#66666a"),
    "accent": ("#2456a6", "#7fb0ff"),
    "onaccent": ("#ffffff", "#0d1a30"),
    "accentT": ("#e4ecf8", "#1f3152"),
    "accentL": ("#b9cdee", "#35558c"),
    "person": ("#1f4f99", "#9ec2ff"),
    "personT": ("#dde8f8", "#22355a"),
    "place": ("#2b6443", "#8fd3a8"),
    "placeT": ("#dcefe3", "#1f3b2b"),
    "event": ("#713883", "#dba9ec"),
    "eventT": ("#f0e3f4", "#3d2746"),
    "date": ("#6d5410", "#e3c778"),
    "dateT": ("#f4ebd0", "#3a3119"),
    "organisation": ("#16606b", "#86cfd8"),
    "organisationT": ("#d9eef0", "#183a3f"),
    "tag": ("#55554f", "#b4b4b1"),
    "tagT": ("#ecebe8", "#2c2c2f"),
    "proposed": ("#9a4a00", "#f2b173"),
    "proposedT": ("#fdf1e2", "#3b2a18"),
    "warning": ("#8a5a00", "#e8c068"),
    "warningT": ("#fbf0d6", "#3a2f16"),
    "error": ("#b3261e", "#ff9b91"),
    "errorT": ("#fbe6e3", "#47211e"),
    "done": ("#286a44", "#8fd3a8"),
    "doneT": ("#dff0e5", "#1f3b2b"),
    "stale": ("#7a4a86", "#d3a6e0"),
    "white": ("#ffffff", "#ffffff"),
}
"""Token -> (light, dark)."""

BADGE_RGBA = (24, 24, 22, 189)
"""Ground of badges on pictures: white on it stays above 4.5 even over a white sky."""

STATUS_TINTS: dict[str, str] = {
    "imported": "tag",
    "drafted": "tag",
    "linked": "person",
    "checked": "done",
    "approved": "done",
}
"""The token whose tint shows a status."""
