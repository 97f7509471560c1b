# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers of photos inside the index, and what of a photo is searched as text."""

import numpy as np

from photo_archive.domain.findable import TextField
from photo_archive.index.arrays import Growing
from photo_archive.index.contents import PhotoNumbers, Source, names_of, texts_of


def test_ids_may_come_in_any_order_and_again():
    numbers = PhotoNumbers(Growing(np.uint32, [50, 3, 1_000_000_000]))
    assert [numbers.of(one) for one in (3, 50, 1_000_000_000, 4)] == [1, 0, 2, None]
    assert numbers.add(3) == 3
    assert numbers.add(7) == 4
    assert numbers.of(3) == 3
    assert {3, 4, 0} <= set(numbers.all_of([3, 7, 50, 8]))
    assert not PhotoNumbers(Growing(np.uint32)).all_of([1])


def test_a_photo_that_came_again_before_has_its_last_number():
    numbers = PhotoNumbers(Growing(np.uint32, [5, 3, 5, 9, 5]))
    assert [numbers.of(one) for one in (5, 3, 9, 1, 10)] == [4, 1, 3, None, None]
    assert set(numbers.all_of([5, 9, 4])) == {4, 3}


def test_texts_of_a_photo(make_photo):
    photo = make_photo(1, "1", "c", title="t", photographer="p", credit="r", files=("f.jpg",))
    assert texts_of(photo) == [
        (Source.CAPTION, "c"),
        (Source.TITLE, "t"),
        (Source.FILE, "f.jpg"),
    ]
    assert (TextField.PHOTOGRAPHER, "p") in photo.texts


def test_names_of_a_record(records):
    assert names_of(records[0]) == ("Võ Văn Kiệt", "Vo Van Kiet", "Sáu Dân")
