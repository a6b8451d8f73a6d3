# make run, make test: all that a clean clone needs is Python >= 3.11 with venv, and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: run test torture lint types clean

run: $(READY)
	@$(BIN)/qa

test: lint types
	$(BIN)/pytest

# Much more of what `make test` samples: damage, crashes, crowds, load. It takes long. Its table is in docs/reliability.md.
torture: $(READY)
	QA_TORTURE=1 $(BIN)/pytest tests/torture

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy
	$(BIN)/mypy tests

# Torch goes first and by itself: so pip takes a CPU build where the package index in use offers one.
$(READY): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing (about 1.5 GB the first time; nothing the next) ..."
	$(BIN)/python -m pip install -q --disable-pip-version-check "$$(grep '^torch==' constraints.txt)"
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache
