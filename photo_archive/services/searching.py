# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of an open archive: loaded from the cache or built, and kept up with every change.

Finding may be asked from any thread; one question is answered at a time. The cache is disposable:
when it is missing, old or damaged, the index is built from the archive.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence

from photo_archive import paths
from photo_archive.catalogue import feed, history, phrases
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import TextField
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.query import parse
from photo_archive.index.snapshot import Index, load, save
from photo_archive.index.suggest import Suggestion
from photo_archive.services.found import Found, Order

_FACET_VALUES = 200
