# `make help` lists what there is to do. All of it works from a fresh checkout: the targets that
# need tools install them first, into .venv (Python) and node_modules (the contract test's server).
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
BIN := .venv/bin
PACKAGE := generated/harness-client
SPEC := specs/harness.yaml
# What `make diff` compares: the document of the last commit with the one in the work tree.
OLD ?= HEAD
NEW ?= $(SPEC)
# Worker processes of pytest.
JOBS ?= 2
# Anything here makes `make test` measure the runtime, and fail where too little of it is reached.
COVERAGE ?=

.PHONY: help setup build check test test-all roundtrip lint types bench update-spec diff dist docs clean

help: ## Show this list
	@echo "Usage: make TARGET"
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 16

setup: .venv/installed node_modules/.installed ## Install all tools: .venv, and node_modules where npm is there

.venv/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which with make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc
	@mkdir -p node_modules
	@if command -v npm >/dev/null; then npm ci --silent; \
	else echo "npm is not installed: the contract test, which needs it, will be skipped"; fi
	@if [ -d node_modules/@stdy ]; then touch $@; fi

build: .venv/installed ## Regenerate the SDK from specs/harness.yaml and build its wheel and sdist into dist/
	$(BIN)/python -m generator build
	@$(MAKE) --no-print-directory dist

dist: .venv/installed ## Build the committed SDK's wheel and sdist into dist/, and check them
	rm -rf dist
	$(BIN)/python -m build --outdir dist $(PACKAGE)
	$(BIN)/python -m twine check --strict dist/*

check: lint types ## Lint, types, and whether generated/ and docs/ are what the sources give (no tests)
	$(BIN)/python -m generator build --check --quiet
	$(BIN)/python docs/write_reference.py --check

test: setup ## Run the tests on the project and on the committed SDK (COVERAGE=1: and say what they reach of the runtime)
	$(if $(COVERAGE),$(BIN)/python -m coverage erase)
	$(BIN)/python $(if $(COVERAGE),-m coverage run) -m pytest -m "not full" -n $(JOBS) --dist loadfile
	$(if $(COVERAGE),$(BIN)/python -m coverage combine --quiet && $(BIN)/python -m coverage report)

test-all: test ## Run the tests, then those on the full documents in ../shared/specs
	$(BIN)/python -m pytest -m full -n $(JOBS) --dist loadfile

roundtrip: .venv/installed ## Say how much of a document comes back whole and typed from its client (SPEC=file)
	$(BIN)/python -m tests.roundtrip $(SPEC)

lint: .venv/installed ## Check style: black and ruff
	$(BIN)/python -m black --check --quiet generator templates/runtime tests bench docs
	$(BIN)/python -m ruff check --quiet

types: .venv/installed ## Check types: mypy (strict) and pyright (strict)
	$(BIN)/python -m mypy
	$(BIN)/python -m pyright

bench: .venv/installed ## Print this SDK's speed beside its peers'
	$(BIN)/python -m bench

update-spec: .venv/installed ## Download the vendor's document over specs/harness.yaml and show what changed
	@old=$$(mktemp -d); trap 'rm -rf "$$old"' EXIT; cp $(SPEC) "$$old/harness.yaml"; \
	$(BIN)/python -m generator fetch --out $(SPEC) && \
	$(BIN)/python -m generator diff "$$old/harness.yaml" $(SPEC)

diff: .venv/installed ## Say what a changed document means for callers (OLD=file or commit, NEW=file)
	@old="$(OLD)"; if [ ! -f "$$old" ]; then dir=$$(mktemp -d); trap 'rm -rf "$$dir"' EXIT; \
	  git show "$$old:$(SPEC)" > "$$dir/harness.yaml"; old="$$dir/harness.yaml"; fi; \
	$(BIN)/python -m generator diff "$$old" $(NEW)

docs: .venv/installed ## Write docs/cli.md from the command line's own help
	$(BIN)/python docs/write_reference.py

clean: ## Remove what was installed and built; never what is committed
	rm -rf .venv node_modules dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
