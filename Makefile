# make check   checks the reports in examples/ and shows what is found
# make test    runs the tests
# Both make an environment of their own in .venv the first time.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: check test

check: $(VENV)/.installed
	$(BIN)/gailint check --fail-on never examples

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(INSTALL) --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(INSTALL) --editable '.[dev]'
	touch $@ $(VENV)/.installed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
