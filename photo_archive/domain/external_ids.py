# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How identifiers of other authority files are written, their check digits, and where they lead.

A scheme that is not known here is nobody's business: any value goes.
Source: Wikidata properties P214 (VIAF), P213 (ISNI), P268 (BnF), P269 (IdRef), P244 (LCAuth),
P1566 (GeoNames), P245 (ULAN), P1667 (TGN), P1014 (AAT), P227 (GND), P496 (ORCID), P297 and P300
(ISO 3166); ISO 27729 and ISO/IEC 7064 MOD 11-2 for ISNI and ORCID.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class IdFault(Enum):
    """What is wrong with an identifier."""

    FORM = "form"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A system of identifiers: the form of a whole one, its check, and its address ("" if none).

    ``bare`` are characters that are only written for the eye.
    """

    form: re.Pattern[str]
    address: str = ""
    bare: str = ""
    check: Callable[[str], bool] | None = None


def fault_of(scheme: str, value: str) -> IdFault | None:
    """What is wrong with an identifier; None if nothing is, or the scheme is not known."""
    known = SCHEMES.get(scheme.casefold())
    if known is None:
        return None
    bare = _bare(known, value)
    if not known.form.fullmatch(bare):
        return IdFault.FORM
    return IdFault.CHECK if known.check is not None and not known.check(bare) else None


def looks_like(value: str) -> tuple[str, ...]:
    """Schemes an identifier is plainly one of; forms that any number fits are not among them."""
    return tuple(
        name
        for name, scheme in SCHEMES.items()
        if name not in _ANY_NUMBER and fault_of(name, value) is None and scheme.form.pattern
    )


def address_of(scheme: str, value: str) -> str:
    """Where an identifier leads, "" if nowhere or it is not one."""
    known = SCHEMES.get(scheme.casefold())
    if known is None or not known.address or fault_of(scheme, value) is not None:
        return ""
    return known.address.replace("$1", _bare(known, value))


def id_at(address: str) -> tuple[str, str] | None:
    """The scheme and the identifier that an address leads to, None if it is none of a known one."""
    bare = re.sub(r"^https?://(www\.)?", "", address.strip()).rstrip("/")
    bare = bare.replace("wikidata.org/entity/", "wikidata.org/wiki/")
    for name, scheme in SCHEMES.items():
        start = re.sub(r"^https?://(www\.)?", "", scheme.address).replace("$1", "")
        value = bare.removeprefix(start)
        if start and value != bare and fault_of(name, value) is None:
            return name, value
    return None


def _bare(scheme: Scheme, value: str) -> str:
    return value.translate({ord(letter): None for letter in scheme.bare})


def _mod_11_2(value: str) -> bool:
    """ISO/IEC 7064 MOD 11-2, as ISNI and ORCID have it."""
    total = 0
    for digit in value[:-1]:
        total = (total + int(digit)) * 2
    return value[-1] == "0123456789X"[(12 - total % 11) % 11]


def _weighted(value: str) -> bool:
    """The check digit of a PPN: weights 9 to 2, modulo 11."""
    total = sum(
        int(digit) * weight for digit, weight in zip(value[:-1], range(9, 1, -1), strict=True)
    )
    return value[-1] == "0123456789X"[(11 - total % 11) % 11]


_NOID = "0123456789bcdfghjkmnpqrstvwxz"


def _noid(value: str) -> bool:
    """The check character of an ARK of the BnF, which begins with cb."""
    whole = f"cb{value[:-1]}"
    total = sum(place * max(0, _NOID.find(letter)) for place, letter in enumerate(whole, 1))
    return value[-1] == _NOID[total % len(_NOID)]


def _scheme(
    form: str, address: str = "", bare: str = "", check: Callable[[str], bool] | None = None
) -> Scheme:
    return Scheme(re.compile(form), address, bare, check)


SCHEMES: dict[str, Scheme] = {
    "wikidata": _scheme(r"Q[1-9]\d{0,9}", "https://www.wikidata.org/wiki/$1"),
    "viaf": _scheme(r"[1-9]\d(\d{0,7}|\d{17,20})", "https://viaf.org/viaf/$1"),
    "isni": _scheme(r"\d{15}[\dX]", "https://isni.org/isni/$1", " -", _mod_11_2),
    "orcid": _scheme(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "https://orcid.org/$1"),
    "bnf": _scheme(
        r"\d{8}[\dbcdfghjkmnpqrstvwxz]", "https://catalogue.bnf.fr/ark:/12148/cb$1", "", _noid
    ),
    "idref": _scheme(r"\d{8}[\dX]", "https://www.idref.fr/$1", "", _weighted),
    "lcnaf": _scheme(
        r"(n|nb|nr|no|ns|sh)([4-9]\d|00|20[0-4]\d)\d{6}", "https://id.loc.gov/authorities/$1", " "
    ),
    "gnd": _scheme(
        r"1[012]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX]", "https://d-nb.info/gnd/$1"
    ),
    "geonames": _scheme(r"[1-9]\d{0,8}", "https://www.geonames.org/$1"),
    "ulan": _scheme(r"500\d{6}", "https://vocab.getty.edu/ulan/$1"),
    "tgn": _scheme(r"[17]\d{6}", "https://vocab.getty.edu/tgn/$1"),
    "aat": _scheme(r"300\d{6}", "https://vocab.getty.edu/aat/$1"),
    "iso3166": _scheme(r"[A-Z]{2}(-[A-Z\d]{1,3})?"),
}

_ANY_NUMBER = frozenset({"viaf", "geonames", "gnd", "tgn", "idref"})
