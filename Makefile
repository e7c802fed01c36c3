# `make demo` first, `make test` second. Python 3.11 or newer and make are all that a fresh machine needs.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test nightly lint bench docs pictures clean help

help:
	@echo "make demo     install relgraph here and show it on the sample feed"
	@echo "make test     install what the tests need and run them"
	@echo "make lint     ruff, mypy and the floors"
	@echo "make nightly  the tests, with those that take long"
	@echo "make bench    the benchmarks"
	@echo "make docs     what is generated: the README's transcript, docs/cli.md, docs/notebooks"
	@echo "make pictures the pictures of the explorer in the docs (needs Chromium)"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "relgraph needs Python 3.11 or newer. Name one: make PYTHON=python3.12 demo"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.relgraph: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/.relgraph

$(VENV)/.lint: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[lint,test]'
	@touch $@ $(VENV)/.test $(VENV)/.relgraph

demo: $(VENV)/.relgraph
	@$(BIN)/relgraph demo

# Tests start relgraph as a process many times: what one of them compiles, the others take.
test nightly: export PYTHONDONTWRITEBYTECODE :=
# One process more than there are cores: those with a server wait for it half of their time.
PYTEST = $(BIN)/python -m pytest -n $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )) --maxprocesses 4

test: $(VENV)/.test
	$(PYTEST) -m 'not slow' $(ARGS)

nightly: $(VENV)/.test
	RELGRAPH_NIGHTLY=1 RELGRAPH_MACHINE_RUNS=1000 RELGRAPH_KILLS=50 $(PYTEST) $(ARGS)
	$(BIN)/python tests/mutants.py

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

LEARNERS := benchmarks/confidence.py benchmarks/sectors.py  # they ask for annotated articles and write or print data

bench: $(VENV)/.test
	@for benchmark in $(filter-out $(LEARNERS),$(wildcard benchmarks/*.py)); do echo "== $$benchmark"; $(BIN)/python $$benchmark || exit 1; done

docs: $(VENV)/.test
	$(BIN)/python docs/build.py
	$(BIN)/python notebooks/render.py

pictures: $(VENV)/.test
	$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) build dist demo
