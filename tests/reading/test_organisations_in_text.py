# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.organisations_in_text import find_organisations
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Acme CEO Jane Roe thanks the Harbour Group", ["Acme", "Harbour Group"]),
        ("en", "Oakham Tin Co., Ltd makes cans", ["Oakham Tin Co., Ltd"]),
        (
            "en",
            "The University of Arts and Crafts of Oakham opens",
            ["University of Arts and Crafts of Oakham"],
        ),
        ("en", "Norwegian soldiers before the ICJ", ["ICJ"]),
        ("en", "A group of people at a party", []),
        ("fr", "Les élèves et l’OMS", ["OMS"]),
        ("vi", "Công nhân Tập đoàn Sao Vàng", ["Tập đoàn Sao Vàng"]),
        ("en", "doctors of the UN wait", ["UN"]),
        ("en", "the Norwegian junior rowing team wins", ["Norwegian junior rowing team"]),
        ("en", "at the UN Climate Summit", []),
        ("en", "at the 64th Nordic Assembly", []),
        ("fr", "un congrès du Parti socialiste", ["Parti socialiste"]),
        ("fr", "un chercheur du CNRS", ["CNRS"]),
        ("fr", "photographie de presse / Agence Perrault", []),
        ("fr", "L'équipe du Sporting Club montois", ["Sporting Club montois"]),
        ("fr", "contre l'Union sportive carmausine", ["Union sportive carmausine"]),
        ("fr", "Meeting de l'Aéro-Club de Mont-Brun", ["Aéro-Club de Mont-Brun"]),
        (
            "fr",
            "Cortège de la Fédération nationale des travailleurs du sous-sol CGT",
            ["Fédération nationale des travailleurs du sous-sol CGT"],
        ),
        (
            "fr",
            "Assemblée de l'Association des anciens élèves de Cahors",
            ["Association des anciens élèves de Cahors"],
        ),
        ("fr", "Le 2e bataillon de chasseurs alpins", ["2e bataillon de chasseurs alpins"]),
        (
            "fr",
            "le Stade montois et l'Étoile sportive catalane",
            ["Stade montois", "Étoile sportive catalane"],
        ),
        ("fr", "Le Syndicat national des instituteurs rit", ["Syndicat national des instituteurs"]),
        ("fr", "les salariés de la banque Perrault", ["Perrault"]),
        ("fr", "Groupe de femmes devant le stade municipal", []),
        ("en", "the Oakham Harbour Board meets", ["Oakham Harbour Board"]),
        ("vi", "cán bộ của Hải quân nhân dân Việt Nam", ["Hải quân nhân dân Việt Nam"]),
        ("vi", "Hội nghị tại Huế", []),
        ("vi", "Chủ tịch HĐQT Oakham Nguyễn Thị Sao phát biểu", ["Oakham"]),
    ],
)
def test_bodies(scan: Callable[..., Scan], language: str, text: str, expected: list[str]) -> None:
    scanned = scan(text, language)
    people = find_people(scanned)
    taken = [False] * len(scanned)
    for one in people:
        taken[one.start : one.end] = [True] * (one.end - one.start)
    found = find_organisations(scanned, people, taken)
    assert [scanned.words(one.start, one.end) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Học sinh Trường THPT Hai Bà Trưng dự lễ", ["Trường THPT Hai Bà Trưng"]),
        ("Thầy trò trường tiểu học Kim Liên trong giờ học", ["trường tiểu học Kim Liên"]),
        ("Giáo viên Trường THPT Lê Văn Bê trong giờ dạy", ["Trường THPT Lê Văn Bê"]),
        ("Lễ thành lập Đại học Hoa Mai Việt Nam", ["Đại học Hoa Mai Việt Nam"]),
        ("CLB Hà Nội gặp CLB Cần Thơ", ["CLB Hà Nội", "CLB Cần Thơ"]),
        ("TAND TP.HCM xét xử vụ án", ["TAND TP.HCM"]),
        ("Viện KSND tỉnh Hà Nam họp báo", ["Viện KSND tỉnh Hà Nam"]),
        ("Cán bộ Hội Nông dân tỉnh Hà Nam", ["Hội Nông dân tỉnh Hà Nam"]),
        ("Chiến sĩ Lữ đoàn 113 Hải quân", ["Lữ đoàn 113 Hải quân"]),
        ("Bộ đội Đại đội 5 ở Huế", ["Đại đội 5"]),
        ("Tuyển Việt Nam gặp U22 Lào", ["Tuyển Việt Nam", "U22 Lào"]),
        ("Quỹ Bảo trợ trẻ em Việt Nam trao quà", ["Quỹ Bảo trợ trẻ em Việt Nam"]),
        ("Đài Tiếng nói Việt Nam phát sóng", ["Đài Tiếng nói Việt Nam"]),
        ("Giám đốc Sở Du lịch Lê Văn Bê", ["Sở Du lịch"]),
        ("The band of the 9th Malabar Horse", ["9th Malabar Horse"]),
        ("Villagers meet ZZOR inspectors in the hills", ["ZZOR"]),
        ("Guards before the ZZOR headquarters", ["ZZOR"]),
        ("Workers at the Boeing plant", ["Boeing"]),
        ("Women of the Green Party and of the Elm Union", ["Green Party", "Elm Union"]),
        ("Members of the Dover Silver Band", ["Dover Silver Band"]),
        ("Marines of the 7th Squadron rest", ["7th Squadron"]),
        ("Une patrouille de la Finul à Naqoura", ["Finul"]),
        ("La Fédération française de jeu à XIII", ["Fédération française de jeu à XIII"]),
        ("La Croix-Rouge et Oxfam", ["Croix-Rouge", "Oxfam"]),
        ("Le 1er régiment de chasseurs parachutistes", ["1er régiment de chasseurs parachutistes"]),
        ("Brewery workers on strike", []),
        ("Climate campaigner Jane Roe", []),
        ("The St. Ann Club dines", ["St. Ann Club"]),
        ("Jean Roux (RN) et Anne Blanc (CGT) débattent", ["RN", "CGT"]),
        ("Concert de la fanfare de Lens", ["fanfare de Lens"]),
        ("Members of the Dover Miners' Band", ["Dover Miners' Band"]),
        ("Phiên họp của TAND Cấp cao", ["TAND Cấp cao"]),
        ("Des membres du SNESup derrière une banderole", ["SNESup"]),
        ("Une manifestation de la Coordination rurale", ["Coordination rurale"]),
        ("Bác sĩ Trung tâm Y tế huyện Cần Giờ cấp cứu", ["Trung tâm Y tế huyện Cần Giờ"]),
        ("Troops of the Relief Mission in Sarn (RMIS) rest", ["Relief Mission in Sarn"]),
        ("Engineers of the Elm Canal Company rest", ["Elm Canal Company"]),
        ("Rescue workers search the rubble", []),
        ("Finale entre le Toulouse olympique et Albi", ["Toulouse olympique"]),
        ("Jo Roe plays in the Northern League final", []),
        ("Jo Roe during the World Cup Group D match", []),
        ("Des soldats du 14e RCP à Lyon", ["14e RCP"]),
        ("Members of the Dover Weavers' Union rest", ["Dover Weavers' Union"]),
        ("La Fanfare de Bort-les-Orgues", ["Fanfare de Bort-les-Orgues"]),
        ("Cán bộ Sở Văn hóa và Thể thao ở Huế", ["Sở Văn hóa và Thể thao"]),
        ("Chiến sĩ Quân chủng Phòng không - Không quân", ["Quân chủng Phòng không - Không quân"]),
    ],
)
def test_bodies_by_what_stands_beside(reader: Reader, text: str, bodies: list[str]) -> None:
    assert [one.name for one in reader.read(text).organisations] == bodies
