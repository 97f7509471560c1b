# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from photo_archive.cli.output import Output
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind, UsageError
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.query import parse
from photo_archive.wording import Wording


@pytest.fixture
def output() -> Output:
    return Output(Wording("en"), as_json=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Full(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")

    def fileno(self) -> int:
        return self.nowhere  # type: ignore[attr-defined,no-any-return]


def three_steps() -> Job[str]:
    for number in range(1, 4):
        yield Progress(number, 3, Message("Importing pictures"), f"{number}.jpg")
    return "done"


def test_lines_keep_their_letters_and_lose_what_would_steer_a_terminal(
    output: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    output.line("Tô Lâm\t1 234 « photos »\nhàng hai")
    output.line("\x1b[2Jcleared \udce9 \x9b")
    assert capsys.readouterr().out == ("Tô Lâm\t1 234 « photos »\nhàng hai\n�[2Jcleared � �\n")


def test_json_is_one_document_in_utf8(output: Output, capsys: pytest.CaptureFixture[str]) -> None:
    output.json({"name": "Tô Lâm", "file": "caf\udce9.jpg"})
    printed = capsys.readouterr().out
    assert "Tô Lâm" in printed
    assert json.loads(printed) == {"name": "Tô Lâm", "file": "caf?.jpg"}


def test_json_lines_are_lines(output: Output, capsys: pytest.CaptureFixture[str]) -> None:
    output.json_line({"text": "one\ntwo"})
    output.json_line({"text": "three"})
    printed = capsys.readouterr().out
    assert [json.loads(line)["text"] for line in printed.splitlines()] == ["one\ntwo", "three"]


def test_json_is_whole_where_letters_cannot_be_written(
    output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    output.json({"name": "Tô Lâm, Điện Biên Phủ"})
    output.finish()
    assert json.loads(raw.getvalue()) == {"name": "Tô Lâm, Điện Biên Phủ"}


def test_errors_and_problems_are_one_line_each(
    output: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    output.error(ArchiveError("There is no photo {name}.", name="a\nb\x1b"))
    output.problem(Problem("c\udce9.jpg", ProblemKind.EMPTY, Message("It is empty.")))
    assert capsys.readouterr().err == "There is no photo a b�.\nc�.jpg: It is empty.\n"


def test_french_spaces_survive(output: Output, capsys: pytest.CaptureFixture[str]) -> None:
    output.error(ArchiveError("« {n} » : non", n="1\u202f234"))
    assert capsys.readouterr().err == "« 1\u202f234 » : non\n"


def test_a_full_disk_is_told_so(
    output: Output, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    full = Full()
    with (tmp_path_factory.mktemp("full") / "out").open("w") as file:
        full.nowhere = file.fileno()  # type: ignore[attr-defined]
        monkeypatch.setattr("sys.stdout", full)
        with pytest.raises(ArchiveError, match="No space left on device"):
            output.line("text")


def test_progress_is_for_terminals(
    output: Output, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert output.follow(three_steps()) == "done"
    assert capsys.readouterr() == ("", "")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert output.follow(three_steps()) == "done"
    assert "Importing pictures  1 / 3  1.jpg" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_job_that_is_interrupted_is_closed(output: Output) -> None:
    closed = []

    def job() -> Job[None]:
        try:
            yield Progress(1, None, Message("Looking for pictures"))
            raise KeyboardInterrupt
        finally:
            closed.append(True)

    with pytest.raises(KeyboardInterrupt):
        output.follow(job())
    assert closed == [True]


def test_problems_as_json(output: Output) -> None:
    def problems() -> Iterator[Problem]:
        yield Problem("a.jpg", ProblemKind.DAMAGED, Message("It ends after {n} bytes.", {"n": 3}))

    assert output.problems_json(list(problems())) == [
        {"file": "a.jpg", "problem": "It ends after 3 bytes.", "kind": "damaged"}
    ]


def test_labels_have_the_colon_of_the_language() -> None:
    said = [
        Output(Wording(language), as_json=False).labelled("Date", "1993")
        for language in ("en", "fr", "vi")
    ]
    assert said == ["Date: 1993", "Date\N{NO-BREAK SPACE}: 1993", "Date: 1993"]


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        (
            "kiet persn:x",
            [
                "There is no field “persn”: did you mean person: ?",
                "  kiet persn:x",
                "       ^^^^^^^",
                "Did you mean kiet person:x?",
            ],
        ),
        ("date:soon x", ["“soon” is not a date", "  date:soon x", "       ^^^^"]),
    ],
)
def test_a_terminal_is_pointed_at_the_fault_of_a_query(
    output: Output, monkeypatch: pytest.MonkeyPatch, query: str, lines: list[str]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with pytest.raises(UsageError) as caught:
        parse(query)
    output.error(caught.value)
    shown = terminal.getvalue().splitlines()
    assert shown[0].startswith(lines[0])
    assert shown[1:] == lines[1:]


def test_a_note_stands_beside_the_result(
    output: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    output.note(Message("There was no search\nindex."))
    assert capsys.readouterr() == ("", "There was no search index.\n")
