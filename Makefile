# Two commands matter: `make demo` shows what the program does, `make test` proves it.
# Both do all set-up themselves; see README.md for Windows and macOS without make.

SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup demo run test bench wheel clean

help:
	@echo "make demo    set up, build the sample archive, search it, write a caption sheet, open the window"
	@echo "make run     set up and open the program"
	@echo "make test    set up and run every check that CI runs"
	@echo "make bench   measure speed and memory on 100,000 synthetic photos"
	@echo "make wheel   build the wheel into dist/"
	@echo "make clean   remove .venv and everything built"

setup: $(READY)

$(READY): pyproject.toml .ci/setup
	@PYTHON="$(PYTHON)" sh .ci/setup

demo: $(READY)
	@$(BIN)/photo-archive demo

run: $(READY)
	@$(BIN)/photo-archive

test: $(READY)
	@sh .ci/check

bench: $(READY)
	@$(BIN)/photo-archive bench

wheel: $(READY)
	@$(BIN)/python -m build --wheel

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
