# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of the synthetic archive in three languages: names, offices, verbs, and rarer words.

Lists stand roughly from the most to the least common; whoever draws from them gives the first ones
more weight. Rare words are made of syllables, because a search index is as good as its long tail.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from photo_archive.domain.captions import Language


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What captions of one language are made of.

    ``frames`` have the places {role} {a} {b} {verb} {venue} {place} {when} {detail}.
    """

    families: tuple[str, ...]
    middles: tuple[str, ...]
    givens: tuple[str, ...]
    offices: tuple[str, ...]
    verbs: tuple[str, ...]
    common: tuple[str, ...]
    syllables: tuple[str, ...]
    between_syllables: str
    frames: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_VIETNAMESE = Vocabulary(
    families=_words("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Tô"),
    middles=_words("Văn Thị Hữu Đức Minh Ngọc Quang Xuân Thanh Công Đình Bá Kim Thế"),
    givens=_words(
        "Hùng Lan Dũng Hoa Tuấn Hương Sơn Mai Bình Thảo Nam Hà Phong Linh Kiên Yến Tâm Ánh Cường"
        " Nga Đạt Vân Khánh Thủy Lâm Tổ Phúc Trang Hải Quỳnh Việt Oanh Lộc Như Ưng Điệp"
    ),
    offices=("Chủ tịch nước", "Thủ tướng", "Đại sứ", "Bộ trưởng", "Chủ tịch Quốc hội", "Giám đốc"),
    verbs=("tiếp", "hội đàm với", "gặp", "chào đón", "trao quà cho", "phỏng vấn", "tiễn", "thăm"),
    common=_words(
        "và của nhân dân hai nước quan hệ hợp tác trong ngày buổi lễ đoàn đại biểu văn hóa giáo dục"
        " thành phố nhà máy sông cầu đồng ruộng học sinh công nhân bộ đội hòa bình hữu nghị ký kết"
        " triển lãm bảo tàng âm nhạc thuyền chợ phố cổ mùa thu"
    ),
    syllables=_words(
        "quế trúc đàm vượng khải thạch lũng bạch tường nghĩa sầm đước mường phượng chài rẫy ghềnh"
        " tràm xoài đãng huệ cẩm lạc vịnh đồi suối nương hạc kỳ tuyên"
    ),
    between_syllables=" ",
    frames=(
        "{role} {a} {verb} {b} tại {venue}, {place}, {when}. {detail}.",
        "{venue}, {place}: {role} {a} {verb} {b} {when}; {detail}.",
        "{a} cùng {b} tại {place} {when}, {detail}. Ảnh chụp ở {venue}.",
    ),
)

_FRENCH = Vocabulary(
    families=_words(
        "Martin Bernard Dubois Moreau Laurent Girard Lefèvre Fournier Mercier Guérin Boyer"
        " Chevalier Perrin Morel Noël Lacroix Béranger Œuvrard Gaudin L'Hostis"
    ),
    middles=(),
    givens=_words(
        "Jean Marie Pierre François Hélène Jacques Françoise Michel André Cécile René Éliane Louis"
        " Agnès Étienne Solène Benoît Chloé Joël Maëlle"
    ),
    offices=(
        "Président",
        "Premier ministre",
        "Ambassadrice",
        "Ministre",
        "Président du Sénat",
        "Directrice",
    ),
    verbs=("reçoit", "rencontre", "accueille", "s'entretient avec", "salue", "décore", "visite"),
    common=_words(
        "le la les des du et en une coopération amitié délégation cérémonie ville rue pont marché"
        " école usine fleuve exposition musée musique été paix accord signature voyage mission"
        " famille ouvriers étudiants garde honneur presse foule drapeau jardin palais hôtel"
    ),
    syllables=_words(
        "bau ché drou fé glan jar lor mé nan pré qué rou sau tré vil zan éco îlo œu cha li vo"
    ),
    between_syllables="",
    frames=(
        "{role} {a} {verb} {b} à {venue}, {place}, {when}. {detail}.",
        "{place}, {when} : {role} {a} {verb} {b} ; {detail}, {venue}.",
        "{a} et {b}, {venue}, {place}, {when} : {detail}.",
    ),
)

_ENGLISH = Vocabulary(
    families=_words(
        "Smith Johnson Walker Harris Clark Lewis Young King Wright Hill Baker Carter Turner Parker"
        " Brontë O'Neill Fairchild Whitlock Ashdown Penhaligon"
    ),
    middles=(),
    givens=_words(
        "John Mary Robert Helen Thomas Anne William Ruth George Alice Edward Clara Henry Zoë Peter"
        " Frances Daniel Judith Arthur Beatrice"
    ),
    offices=("President", "Prime Minister", "Ambassador", "Minister", "Speaker", "Director"),
    verbs=("receives", "meets", "welcomes", "holds talks with", "greets", "sees off", "visits"),
    common=_words(
        "the of and in a with for at cooperation friendship delegation ceremony city street bridge"
        " market school factory river exhibition museum music summer peace agreement signing visit"
        " family workers students guard honour press crowd flag garden palace station"
    ),
    syllables=_words(
        "bar cle den fal gre hol kin lum mar nor oak pel quin ros sel thor ul wen yar ston ley"
    ),
    between_syllables="",
    frames=(
        "{role} {a} {verb} {b} at {venue}, {place}, {when}. {detail}.",
        "{place}, {when}: {role} {a} {verb} {b}; {detail}, {venue}.",
        "{a} with {b}, {venue}, {place}, {when}: {detail}.",
    ),
)

VOCABULARY: dict[Language, Vocabulary] = {
    Language.VI: _VIETNAMESE,
    Language.FR: _FRENCH,
    Language.EN: _ENGLISH,
}

COUNTRIES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "France",
        "France",
        "Pháp",
        ("Paris", "Marseille", "Lyon", "Montreuil", "Évian", "Fontainebleau", "Nîmes", "Brest"),
    ),
    (
        "Vietnam",
        "Viêt Nam",
        "Việt Nam",
        ("Hà Nội", "Sài Gòn", "Huế", "Đà Nẵng", "Điện Biên Phủ", "Hải Phòng", "Cần Thơ", "Đà Lạt"),
    ),
    ("United Kingdom", "Royaume-Uni", "Anh", ("London", "Edinburgh", "Leeds", "Cardiff")),
    ("United States", "États-Unis", "Hoa Kỳ", ("Washington", "New York", "Chicago", "Honolulu")),
    ("Laos", "Laos", "Lào", ("Vientiane", "Luang Prabang", "Savannakhet")),
    ("Cambodia", "Cambodge", "Campuchia", ("Phnom Penh", "Battambang", "Kampot")),
    ("China", "Chine", "Trung Quốc", ("Beijing", "Shanghai", "Kunming")),
    ("Switzerland", "Suisse", "Thụy Sĩ", ("Genève", "Bern", "Zürich")),
)
"""English, French and Vietnamese name of a country, and cities as written there."""

TAGS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("diplomacy", "diplomatie", "ngoại giao", ("talks", "signing", "gift", "handshake", "dinner")),
    ("everyday life", "vie quotidienne", "đời sống", ("market", "boat", "bicycle", "kitchen")),
    ("work", "travail", "lao động", ("harvest", "factory", "railway", "fishing", "weaving")),
    ("culture", "culture", "văn hóa", ("theatre", "music", "exhibition", "festival", "book")),
    ("landscape", "paysage", "phong cảnh", ("river", "mountain", "coast", "rice field", "street")),
    ("war", "guerre", "chiến tranh", ("ruins", "evacuation", "bridge repair", "reunion")),
)
"""A broad tag in three languages and narrower ones."""


MOST_RARE_WORDS = 6000
"""Of one language; three of the fewest syllables give some ten thousand."""


def rare_words(language: Language, wanted: int, random: Random) -> tuple[str, ...]:
    """Different words of a language that few captions have; at most ``MOST_RARE_WORDS``."""
    words = VOCABULARY[language]
    made: dict[str, None] = {}
    while len(made) < min(wanted, MOST_RARE_WORDS):
        parts = random.choices(words.syllables, k=random.choice((2, 3, 3)))
        made[words.between_syllables.join(parts)] = None
    return tuple(made)
