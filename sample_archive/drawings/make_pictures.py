# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the pictures of the sample archive from the drawings and captions.tsv.

Run it with the project's Python after changing a drawing, a caption or an authority:
``python sample_archive/drawings/make_pictures.py``. The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from describe import Authorities, describe
from develop import Tone, develop
from PIL import Image

DRAWINGS = Path(__file__).parent
SAMPLE = DRAWINGS.parent
LONG_SIDE = 1600
SCAN_DPI = 300


@dataclass(frozen=True, slots=True)
class Making:
    """How one picture is made; ``orientation`` is the EXIF value it is stored under."""

    drawing: str
    tone: Tone = Tone.DIGITAL
    long_side: int = LONG_SIDE
    progressive: bool = False
    sixteen_bit: bool = False
    second_page: str = ""
    orientation: int = 1


PICTURES = {
    "1993-06-25_Paris_Minh-Dao_001.jpg": Making("1993-received-in-paris", Tone.BLACK_AND_WHITE),
    "1993-06-25_Paris_Minh-Dao_001_verso.tif": Making(
        "1993-received-in-paris-verso", Tone.PAPER, long_side=1200
    ),
    "1993-06-25_Paris_Minh-Dao_001_scan-16-bit.tif": Making(
        "1993-received-in-paris", Tone.BLACK_AND_WHITE, long_side=1000, sixteen_bit=True
    ),
    "1998-04-01_Paris_Kim-Hung_recto-verso.tif": Making(
        "1998-received-in-paris",
        Tone.BLACK_AND_WHITE,
        long_side=1200,
        second_page="1998-received-in-paris-verso",
    ),
    "2004-10_Viet-Nam_Nguyen-Khang.jpg": Making("2004-welcome-ceremony", Tone.COLOUR_PRINT),
    "USTH_2010_Anh-Tuan.png": Making("2010-university-of-science", Tone.CLEAN),
    "DienBienPhu_2018-11-03_Phan-Tuan-Anh.jpg": Making("2018-hill-memorial"),
    "20211104_Elysee_Duong-Giang.jpg": Making("2021-meeting-at-the-palace"),
    "2022-12-09_Hà-Nội_tuyến-số-3_Phạm-Kiên.jpg": Making("2022-metro-line"),
    "2024-04-11_Tien-Sa_Tran-Le-Lam.jpg": Making("2024-ship-at-the-port"),
    "Eurosatory_2024-06-17_Thu-Ha.png": Making("2024-defence-exhibition", Tone.CLEAN),
    "2024-06_Lyon_ao-dai_VNA.jpg": Making("2024-ao-dai-festival", progressive=True),
    "2024-06_Lyon_ao-dai_second-view.jpg": Making("2024-ao-dai-festival-two-women"),
    "2024-10-06_Sainte-Adresse_Tri-Dung.jpg": Making("2024-flowers-at-the-plaque"),
    "2024-10_France_Tri-Dung.jpg": Making("2024-partnership-announced"),
    "2024-10-07_Elysee_Tri-Dung.jpg": Making("2024-welcome-at-the-palace"),
    "2024-10-07_Elysee_second-view.jpg": Making(
        "2024-welcome-at-the-palace-second-view", orientation=6
    ),
    "2024-10-07_Paris_press-briefing_VNA.jpg": Making("2024-press-briefing"),
    "At-the-talks_VNA.jpg": Making("2024-at-the-talks"),
    "2024-10-07_Vietjet-Safran-CFM_Tri-Dung.jpg": Making("2024-contract-signed"),
    "2025-05-04_Paris_Thu-Ha.jpg": Making("2025-children-on-stage"),
    "Ambassador_Dinh-Toan-Thang.jpg": Making("2025-ambassador"),
    "SCAVI-Hue_Tran-Viet.jpg": Making("undated-clothing-factory"),
    "Bagneux_taekwondo_VNA.jpg": Making("undated-taekwondo-team"),
}


def main() -> None:
    """Make every picture that captions.tsv lists and remove those it does not."""
    known = _authorities()
    with (SAMPLE / "captions.tsv").open(encoding="utf-8", newline="") as lines:
        rows = {row["file"]: row for row in csv.DictReader(lines, delimiter="\t", quoting=3)}
    if rows.keys() != PICTURES.keys():
        raise SystemExit(f"captions.tsv and PICTURES differ: {rows.keys() ^ PICTURES.keys()}")
    folder = SAMPLE / "pictures"
    folder.mkdir(exist_ok=True)
    for stray in (path for path in folder.iterdir() if path.name not in rows):
        stray.unlink()
    for name, row in rows.items():
        _save(folder / name, PICTURES[name])
        describe(folder / name, row, known, PICTURES[name].orientation)
        print(f"{(folder / name).stat().st_size:>9}  {name}")


def _authorities() -> Authorities:
    def load(name: str, table: str) -> dict[str, dict[str, str]]:
        text = (SAMPLE / "authorities" / f"{name}.toml").read_text(encoding="utf-8")
        return {record["key"]: record for record in tomllib.loads(text)[table]}

    return Authorities(
        load("places", "place"),
        {key: event["title"] for key, event in load("events", "event").items()},
        {key: tag["label"] for key, tag in load("tags", "tag").items()},
    )


def _save(path: Path, making: Making) -> None:
    pixels = develop(DRAWINGS / f"{making.drawing}.svg", making.long_side, making.tone)
    image = _grey_16(pixels) if making.sixteen_bit else _eight_bit(pixels, making.tone)
    if making.orientation == 6:
        image = image.transpose(Image.Transpose.ROTATE_90)
    dpi = (SCAN_DPI, SCAN_DPI)
    if path.suffix == ".jpg":
        image.save(path, quality=85, optimize=True, progressive=making.progressive, dpi=dpi)
    elif path.suffix == ".png":
        image.save(path, optimize=True, dpi=dpi)
    elif making.second_page:
        back = develop(DRAWINGS / f"{making.second_page}.svg", making.long_side, Tone.PAPER)
        pages = [_eight_bit(back, Tone.BLACK_AND_WHITE)]
        image.save(
            path, compression="tiff_adobe_deflate", save_all=True, append_images=pages, dpi=dpi
        )
    else:
        packing = "tiff_adobe_deflate" if making.sixteen_bit else "tiff_lzw"
        image.save(path, compression=packing, tiffinfo={317: 2}, dpi=dpi)


def _eight_bit(pixels: np.ndarray, tone: Tone) -> Image.Image:
    image = Image.fromarray(np.round(pixels * 255).astype(np.uint8))
    return image.convert("L") if tone is Tone.BLACK_AND_WHITE else image


def _grey_16(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.round(pixels.mean(axis=2) * 65535).astype(np.uint16))


if __name__ == "__main__":
    main()
