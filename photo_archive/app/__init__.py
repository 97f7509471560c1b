# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop program; the only place that knows Qt.

PySide looks through the source of every module of any library as it is imported, for modules that
switch on features of its own, and keeps all text: 36 MB, and a tenth of the time until photos are
shown. We use no such feature, so it is told that nobody does, before all else.
"""

import sys

import PySide6  # noqa: F401 - loads what is spoken to below

_FEATURES = sys.modules.get("shibokensupport.feature")
if hasattr(_FEATURES, "_mod_uses_pyside"):
    _FEATURES._mod_uses_pyside = lambda module: False
