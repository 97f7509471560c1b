# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the source itself that no tool checks; import-linter holds the arrows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "photo_archive"
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "migrations" not in path.relative_to(PACKAGE).parts
)
BROAD_EXCEPT_ALLOWED = {"app/errands.py", "app/messages.py", "cli/main.py"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_says_why_it_exists_and_under_which_licence(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# SPDX-FileCopyrightText: 2026 Photo Archive contributors\n")
    assert "# SPDX-License-Identifier: GPL-3.0-or-later\n" in text[:200]
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_has_a_mirrored_test(path: Path) -> None:
    if not any(
        isinstance(n, ast.FunctionDef) for n in ast.walk(ast.parse(path.read_text("utf-8")))
    ):
        pytest.skip("values without behaviour have nothing to test")
    mirrored = ROOT / "tests" / path.relative_to(PACKAGE).parent / f"test_{path.stem.strip('_')}.py"
    assert mirrored.is_file(), f"write {mirrored.relative_to(ROOT)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_edges_catch_everything(path: Path) -> None:
    if name_of(path) in BROAD_EXCEPT_ALLOWED:
        pytest.skip("this is where our own bugs are reported")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type
            assert caught is not None
            assert not (
                isinstance(caught, ast.Name) and caught.id in ("Exception", "BaseException")
            )


def test_the_top_level_holds_what_was_agreed() -> None:
    agreed = {
        "photo_archive", "resources", "sample_archive", "tests",
        "pyproject.toml", "README.md", "LICENSE", "Makefile", "ARCHITECTURE.md", "CHANGELOG.md",
    }  # fmt: skip
    built = {"dist", "build"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - built == agreed
