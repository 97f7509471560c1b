# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clubs that are called after their town or ground: "Dover beat Lydd", "le Stade brestois".

A town is a club where the caption speaks of a game and something happens to it that happens to
teams: it plays against another, has a striker, scores. A French "Stade" with an adjective or with a
captain is a club, with any other name a ground.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.body_extent import adjectival, body_end
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_CLUB = Message("it plays in a game")
_LONGEST_CLUB = 4
_OF_TOWN = ("ais", "ois", "ien", "ain", "cois")
_SIDES = ("XIII", "XV")


def clubs_in_games(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """The clubs of an English caption about a game, by what they do in it."""
    if scan.lexicon.language is not Language.EN or not is_about_sport(scan):
        return
    done = 0
    for word in range(len(scan)):
        if word < done or used[word] or not scan.capital(word):
            continue
        end = _club_end(scan, word, used)
        if end > word and plays(scan, word, end):
            yield FoundName(word, end, Certainty.PROBABLE, _CLUB)
        done = max(end, word + 1)


def is_about_sport(scan: Scan) -> bool:
    """Whether a word of games stands in a caption."""
    return bool(scan.phrases(Words.SPORT))


def plays(scan: Scan, start: int, end: int) -> bool:
    """Whether what stands beside a name tells of a team: an opponent, a striker, a goal."""
    if scan.phrase(Words.COUNTRY, start) == end:
        return False
    rival = scan.phrase_before(Words.RIVAL, start) < start
    if rival or (scan.close(end) and scan.phrase(Words.RIVAL, end) > end):
        return True
    owned = end + 1 if scan.possessive(end) else end
    player = scan.gap(owned) in ("' ", "’ ") or (owned > end and scan.close(owned))
    if player and scan.capital(owned):
        return True
    following = owned < len(scan) and scan.close(owned)
    return following and not scan.capital(owned) and scan.phrase(Words.OF_TEAM, owned) > owned


def _club_end(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where a name ends that could be a club’s; ``word`` if it is something else."""
    refused = (
        Words.TITLE, Words.PLURAL_TITLE, Words.ADJECTIVE, Words.COMMON, Words.EVENT, Words.GIVEN,
        Words.HONORIFIC, Words.CAPITAL_EVENT, Words.NOT_OFFICE, Words.SPORT, Words.KIND_AFTER,
    )  # fmt: skip
    end = word
    while end < len(scan) and scan.capital(end) and not used[end] and end - word < _LONGEST_CLUB:
        if end > word and not scan.close(end):
            break
        if any(scan.phrase(which, end) > end for which in refused):
            return word
        end += 1
    return end


def plays_in_game(scan: Scan, start: int, end: int) -> bool:
    """Whether a known town is a club: in a caption about a game, where a team would stand."""
    if scan.lexicon.language is not Language.EN or not is_about_sport(scan):
        return False
    return scan.phrase(Words.CITY, start) == end and plays(scan, start, end)


def is_club(scan: Scan, word: int) -> bool:
    """Whether a French "Stade" begins the name of a club: "Stade Malo", "joueur du Stade X"."""
    if scan.lexicon.language is not Language.FR or not scan.capital(word):
        return False
    end = scan.phrase(Words.CLUB_LEAD, word)
    if end == word or end >= len(scan) or not scan.close(end):
        return False
    of = scan.phrase(Words.OF, end)
    town = of > end and of < len(scan) and scan.phrase(Words.CITY, of) > of
    if not (scan.capital(end) or town):
        return scan.tokens[end].folded.endswith(_OF_TOWN) and adjectival(scan, end)
    if scan.phrase(Words.KIND_BEFORE, word) > end:
        return False
    if (not town and adjectival(scan, end)) or scan.phrase(Words.ADJECTIVE, end) > end:
        return True
    link = scan.phrase_before(Words.OF, word)
    return link < word and scan.phrase_before(Words.OF_TEAM, link) < link


def french_clubs(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """French clubs by town or number of players: "Stade Brestois", "le XIII catalan"."""
    if scan.lexicon.language is Language.FR:
        yield from _of_town(scan, used)
    for word, end in scan.phrases(Words.CLUB_LEAD):
        if not is_club(scan, word) or any(used[word:end]):
            continue
        of = scan.phrase(Words.OF, end)
        stop = of if of < len(scan) and scan.phrase(Words.CITY, of) > of else end
        while stop < len(scan) and scan.close(stop) and scan.capital(stop) and not used[stop]:
            stop += 1
        if stop > end:
            yield FoundName(word, body_end(scan, stop, used), Certainty.PROBABLE, _CLUB)


def _of_town(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """A town and "olympique" behind it, or XIII and XV with an adjective."""
    for word, token in enumerate(scan.tokens):
        behind = word + 1
        if used[word] or not scan.capital(word) or not scan.close(behind):
            continue
        sided = token.text in _SIDES and adjectival(scan, behind) and not scan.capital(behind)
        town = scan.phrase(Words.CITY, word) == behind and scan.keys[behind] == "olympique"
        if sided or town:
            yield FoundName(word, behind + 1, Certainty.PROBABLE, _CLUB)
