# `make serve` answers questions at http://127.0.0.1:8000; `make test` runs every check. HOST and PORT may be set.
# Everything is installed into .venv, everything that is made lies in .data; `make clean` removes both.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --constraint requirements.lock

.DEFAULT_GOAL := help
.PHONY: help serve test check system debian compiled ingest eval bench tune mutation clean

help:
	@echo "make serve    install, ingest the contract if needed, and serve it (HOST, PORT)"
	@echo "make test     install, then lint, types, arrows, sizes and every test"
	@echo "make ingest   publish the corpus as the index (a no-op if nothing changed)"
	@echo "make eval     measure the answers on the questions of evals/"
	@echo "make tune     let the embedding model learn from the notes again (twenty minutes)"
	@echo "make bench    measure time and memory"
	@echo "make mutation break the calculators' rules in memory and count how many the tests notice (ARGS)"
	@echo "make clean    remove .venv and .data"

serve: $(VENV)/.installed compiled
	@$(BIN)/assistant serve

ingest: $(VENV)/.installed compiled
	@$(BIN)/assistant ingest

test: $(VENV)/.installed-dev system
	@ASSISTANT_TEST_REQUIRES="$(REQUIRES)" $(MAKE) --no-print-directory check

check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --durations=10

eval: $(VENV)/.installed-dev
	@$(BIN)/python -m evals

bench: $(VENV)/.installed-dev compiled
	@$(BIN)/python -m evals.bench.calculators
	@$(BIN)/python -m evals.bench.answers
	@$(BIN)/python -m evals.bench.ingest

tune: $(VENV)/.installed-dev
	@$(BIN)/python -m evals.tuning

mutation: $(VENV)/.installed-dev
	@$(PIP) --quiet --editable '.[dev,mutation]'
	@$(BIN)/python -m evals.bench.mutation $(ARGS)

clean:
	rm -rf $(VENV) .data .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info

# A command starts up to a second sooner when its modules need not be compiled, whoever may write beside them.
compiled: | $(VENV)/.installed
	@$(BIN)/python -m compileall -q assistant ingest

$(VENV)/.installed: pyproject.toml requirements.lock | $(BIN)/python
	@echo "Installing what the assistant needs (about 1 GB, a few minutes; once only)."
	@$(PIP) --editable . || { echo "Installing failed: see the line above. Check the network and the disk, then run make again."; exit 1; }
	@touch $@

$(VENV)/.installed-dev: pyproject.toml requirements.lock | $(BIN)/python
	@echo "Installing what the assistant and its tests need (about 1 GB, a few minutes; once only)."
	@$(PIP) --editable '.[dev]' || { echo "Installing failed: see the line above. Check the network and the disk, then run make again."; exit 1; }
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed as $(PYTHON). On Debian or Ubuntu: sudo apt install python3 python3-venv"; \
	  echo "Another Python can be named: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Creating $(VENV)."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# Tests run on a Postgres of their own and in a real Chromium; as root they are installed. Where they can be installed,
# and in CI, their absence is a failure; elsewhere their tests are skipped. `make test REQUIRES=` skips them anyway.
CAN_INSTALL = $(shell [ "$$(id -u)" = 0 ] && command -v apt-get)
REQUIRES = $(if $(or $(CI),$(CAN_INSTALL)),postgres chromium $(if $(or $(CI),$(shell command -v npm)),typescript))

system:
	@[ -n "$$ASSISTANT_TEST_POSTGRES_URL" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
	  || $(MAKE) --no-print-directory debian PACKAGE=postgresql
	@command -v chromium >/dev/null || $(MAKE) --no-print-directory debian PACKAGE=chromium
	@[ -x tests/e2e/node_modules/.bin/tsc ] || ! command -v npm >/dev/null \
	  || npm install --prefix tests/e2e --no-package-lock --silent \
	  || echo "TypeScript cannot be installed: the check of the widget's types will not run."

debian:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Debian's $(PACKAGE) for the tests."; \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGE); } \
	    >/dev/null || echo "$(PACKAGE) cannot be installed: its tests will fail (make test REQUIRES= skips them)."; \
	else echo "$(PACKAGE) is not installed: its tests will be skipped (sudo apt install $(PACKAGE))."; fi
