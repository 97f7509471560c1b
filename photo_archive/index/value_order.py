# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos in the order of what stands in a column: photographer, credit line or status.

Names go by the collation of the archive, a status by the way a photo goes through it; photos
without a value come last.
"""

from __future__ import annotations

import numpy as np

from photo_archive.domain.collation import natural_key
from photo_archive.domain.photo import Status
from photo_archive.index.arrays import Integers
from photo_archive.index.contents import Contents
from photo_archive.index.order import VALUE_ORDERS, Order, Walk
from photo_archive.index.records import Column


def walk_of(order: Order, contents: Contents) -> Walk:
    """All photos in an order, be it by a column or not."""
    if order not in VALUE_ORDERS:
        return contents.ordering.walk(order, contents.days)
    return contents.ordering.walk_by(order, contents.days, lambda: _ranks(order, contents))


def _ranks(order: Order, contents: Contents) -> Integers:
    """For each number the place of its value among all values."""
    column = _column(order, contents)
    if order is Order.STATUS:
        stages = [status.value for status in Status]
        codes = sorted(range(len(column.keys)), key=lambda code: stages.index(column.keys[code]))
    else:
        codes = sorted(range(len(column.keys)), key=lambda code: natural_key(column.labels[code]))
    of_code = np.empty(len(codes), np.int32)
    of_code[codes] = np.arange(len(codes), dtype=np.int32)
    ranks: Integers = np.full(len(column.linked), len(codes), np.int32)
    ranks[column.linked.owners()] = of_code[column.linked.values]
    return ranks


def _column(order: Order, contents: Contents) -> Column[str]:
    if order is Order.PHOTOGRAPHER:
        return contents.photographers
    return contents.credits if order is Order.CREDIT else contents.status
