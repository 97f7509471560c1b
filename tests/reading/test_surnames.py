# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The three of the pact: Bulow, Crispi and Aehren.", ["Bulow", "Crispi", "Aehren"]),
        ("Les signataires : Roux, Blanc et Lenoir. Dole, 1955", ["Roux", "Blanc", "Lenoir"]),
        ("Au balcon : Massu, Salan et de Bénouville", ["Massu", "Salan", "de Bénouville"]),
        ("From left: Okafor, Bello and Adeyemi at a dinner", ["Okafor", "Bello", "Adeyemi"]),
        (
            "Front row: Lumley Hartwick, Oakes Benbow, and Oscar Owens; back row: Sam Roe",
            ["Lumley Hartwick", "Oakes Benbow", "Oscar Owens", "Sam Roe"],
        ),
    ],
)  # fmt: skip
def test_surnames_in_a_list(reader: Reader, text: str, names: list[str]) -> None:
    assert [person.name for person in reader.read(text).people] == names


@pytest.mark.parametrize(
    "text",
    [
        "Colours: Red, White and Blue. Dover, 1955",
        "Route: Lyon, Dijon and Nancy",
        "On show: Boeing, Airbus and Lockheed",
        "On sale: Bread, butter and Cheese",
        "Dover: Harbour",
        "List: ",
    ],
)
def test_other_lists(reader: Reader, text: str) -> None:
    assert reader.read(text).people == ()
