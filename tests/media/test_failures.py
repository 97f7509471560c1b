# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import errno

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.failures import MediaError


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOENT, ProblemKind.MISSING),
        (errno.EACCES, ProblemKind.UNREADABLE),
        (errno.ELOOP, ProblemKind.LINK_LOOP),
        (errno.EIO, ProblemKind.UNREADABLE),
    ],
)
def test_the_system_is_put_into_words(number: int, kind: ProblemKind) -> None:
    error = MediaError.from_os(OSError(number, "said the system"))
    assert error.kind is kind
    assert str(error).endswith(".")


def test_a_problem_names_the_file_in_storable_letters() -> None:
    problem = MediaError.empty().as_problem("box/\udcff.jpg")
    problem.file.encode("utf-8")
    assert problem.kind is ProblemKind.EMPTY
