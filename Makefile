# make check   checks the reports in examples/ and shows what is found
# make test    runs the tests
# make docs    writes the catalogue and the pages of the rules in docs/ again
# Each makes an environment of their own in .venv the first time.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: check test docs

check: $(VENV)/.installed
	$(BIN)/gailint check --fail-on never examples

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

# The catalogue stands at the end of its document; the code of each rule leads to its page.
docs: $(VENV)/.installed
	rm -f docs/rules/*.md
	$(BIN)/gailint rules --isolated --pages docs/rules
	$(call catalogue,docs/rules.md,en)
	$(call catalogue,docs/rules.zh-CN.md,zh)

define catalogue
sed '/^|.*|.*|.*|.*|.*|$$/d' $(1) > $(1).new
$(BIN)/gailint rules --isolated --output-format markdown --lang $(2) | sed -E 's#^\| (GAI[0-9]+) #| [\1](rules/\1.md) #' >> $(1).new
mv $(1).new $(1)
endef

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(INSTALL) --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(INSTALL) --editable '.[dev]'
	touch $@ $(VENV)/.installed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
