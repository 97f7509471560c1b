# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process: screens, pipes, encodings, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.__main__ import open_window
from photo_archive.domain.errors import ArchiveError

PROGRAM = [sys.executable, "-m", "photo_archive"]
posix = pytest.mark.skipif(os.name != "posix", reason="pipes and signals as POSIX has them")
linux = pytest.mark.skipif(sys.platform != "linux", reason="how Linux does it")


def program(
    *arguments: object, env: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[bytes]:
    wanted = {**os.environ, **(env or {})}
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env={name: value for name, value in wanted.items() if value is not None},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )


NO_SCREEN = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}


@linux
def test_without_a_screen_a_window_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in NO_SCREEN:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ArchiveError, match="no screen"):
        open_window(None, None, "", "")
    done = program(env=NO_SCREEN)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.count(b"\n") == 1


@linux
def test_without_a_screen_a_picture_of_the_window_is_made(
    read_sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "window.png"
    done = program("open", read_sample, "--screenshot", file, "--find", "-macron", env=NO_SCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    with Image.open(file) as picture:
        assert picture.width > 800
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 1000


def test_a_picture_of_what_is_no_archive(tmp_path: Path) -> None:
    done = program("open", tmp_path / "none", "--screenshot", tmp_path / "w.png")
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert not (tmp_path / "w.png").exists()


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": None, "LANG": None, "LC_CTYPE": None},
    ],
)
def test_pipes_are_in_utf8_in_any_locale(read_sample: Path, env: dict[str, str | None]) -> None:
    done = program("find", read_sample, "tô lâm", "--json", env=env)
    assert done.returncode == 0, done.stderr
    assert "Tô Lâm" in done.stdout.decode("utf-8")
    assert json.loads(done.stdout)["total"] == 7
    spoken = program("show", read_sample, "không có", env=env)
    assert spoken.returncode == 1
    assert "không có" in spoken.stderr.decode("utf-8")


def test_an_encoding_asked_for_is_kept(read_sample: Path) -> None:
    env = {"PYTHONIOENCODING": "ascii"}
    spoken = program("show", read_sample, "VNF-1993-0001", env=env)
    assert (spoken.returncode, spoken.stderr) == (0, b"")
    assert "V? V?n Ki?t" in spoken.stdout.decode("ascii")
    document = program("show", read_sample, "VNF-1993-0001", "--json", env=env)
    assert json.loads(document.stdout.decode("ascii"))["people"][1]["name"] == "Võ Văn Kiệt"


@linux
def test_file_names_that_are_no_text(tmp_path: Path) -> None:
    scans = tmp_path / "scans"
    scans.mkdir()
    Image.new("RGB", (80, 60), "red").save(scans / "good.png")
    os.rename(scans / "good.png", os.fsencode(scans) + b"/caf\xe9.png")
    with open(os.fsencode(scans) + b"/t\xf4.jpg", "wb") as file:
        file.write(b"no picture")
    archive = tmp_path / "archive"
    assert program("new", archive).returncode == 0
    for form in ([], ["--json"]):
        done = program("import", archive, scans, *form)
        assert done.returncode == 0, done.stderr
        (done.stdout + done.stderr).decode("utf-8")
    found = json.loads(program("find", archive, "--json").stdout)
    assert found["total"] == 1
    reference = found["photos"][0]["reference"]
    for form in ([], ["--json"]):
        shown = program("show", archive, reference, *form)
        assert shown.returncode == 0, shown.stderr
        assert ".png" in shown.stdout.decode("utf-8")


@posix
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Hà Nội in 1954.\n" * 5000, "utf-8")
    with subprocess.Popen(
        [*PROGRAM, "read", str(page), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        assert json.loads(started.stdout.readline())["date"] == "1954"
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait(60) == 0


@posix
@pytest.mark.parametrize("query", ["", "paris"])
def test_head(read_sample: Path, query: str) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" | head -1', "sh", *PROGRAM, "find", str(read_sample), query],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.endswith(b" photos\n")
    assert done.stderr == b""


@linux
def test_a_full_disk_is_told_in_one_line(read_sample: Path) -> None:
    for form in ("", "--json"):
        done = subprocess.run(
            ["sh", "-c", f'"$@" {form} >/dev/full', "sh", *PROGRAM, "find", str(read_sample)],
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 1
        assert b"No space left on device" in done.stderr
        assert done.stderr.count(b"\n") == 1


@posix
def test_no_standard_output_at_all(read_sample: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" >&- 2>&-', "sh", *PROGRAM, "find", str(read_sample)],
        check=False,
        timeout=60,
    )
    assert done.returncode == 0


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Programs started here hear Ctrl+C, also where the tests run in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@linux
@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_import_keeps_what_it_had_and_goes_on(tmp_path: Path) -> None:
    import pty

    scans, archive, photos = tmp_path / "scans", tmp_path / "archive", 160
    scans.mkdir()
    Image.effect_noise((800, 600), 40).save(tmp_path / "one.jpg")
    data = (tmp_path / "one.jpg").read_bytes()
    for number in range(photos):
        (scans / f"{number:03}.jpg").write_bytes(data + number.to_bytes(2, "big"))
    assert program("new", archive).returncode == 0
    try:
        master, slave = pty.openpty()
    except OSError:
        pytest.skip("this machine gives no pseudo-terminal")
    with subprocess.Popen(
        [*PROGRAM, "import", str(archive), str(scans)],
        stdout=subprocess.PIPE,
        stderr=slave,
        start_new_session=True,
    ) as started:
        os.close(slave)
        shown = b""
        while b"Importing pictures" not in shown:
            shown += os.read(master, 4096)
        os.killpg(started.pid, signal.SIGINT)
        try:
            while more := os.read(master, 4096):
                shown += more
        except OSError:  # the other end is closed
            pass
        assert started.wait(60) == 1
    os.close(master)
    said = shown.decode().replace("\x1b[K", "").replace("\r", "\n").rstrip().splitlines()[-1]
    assert said.startswith("Stopped.")
    assert b"Traceback" not in shown
    kept = json.loads(program("find", archive, "--json").stdout)["total"]
    assert kept < photos
    again = json.loads(program("import", archive, scans, "--json").stdout)
    assert (again["imported"], again["unchanged"]) == (photos - kept, kept)
    assert json.loads(program("verify", archive, "--json").stdout)["intact"] == photos


def test_nothing_is_asked_of_settings_for_a_command(read_sample: Path, tmp_path: Path) -> None:
    env = {"PHOTO_ARCHIVE_SETTINGS": str(tmp_path / "settings"), "HOME": None}
    assert program("find", read_sample, env=env).returncode == 0
    assert not (tmp_path / "settings").exists()
