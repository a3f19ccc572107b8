# Two commands do everything on a fresh machine with python3, make and git:
#   make demo    makes the environment and builds every sample plan
#   make test    installs what the tests need, where it may, and runs all of them
# Paths are relative on purpose: the folder this file lies in may have blanks and Chinese in its name.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Steps build on one another's files and share the package manager.
.NOTPARALLEL:

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -q -c constraints.txt

.PHONY: help demo test test-fast test-lowest lint format benchmarks environment test-environment test-tools constraints clean

help:
	@echo "make demo         make the environment, build every sample plan into sample_plans/build"
	@echo "make test         install what the tests need, lint, run all tests with coverage"
	@echo "make test-fast    lint and the tests that need neither LibreOffice nor downloads (under a minute)"
	@echo "make lint         ruff, mypy, import-linter"
	@echo "make format       let ruff put the code in order"
	@echo "make benchmarks   measure against the other ways to make a .docx; writes docs/benchmarks.md"
	@echo "make test-lowest  run all tests on the oldest releases that pyproject.toml allows"
	@echo "make constraints  renew constraints.txt from the newest releases"
	@echo "make clean        remove everything that these commands made"

demo: environment
	$(BIN)/plangen build sample_plans

# ---------------------------------------------------------------------------------------------------------- environment

environment: .venv/ready
test-environment: .venv/ready-for-tests

# The build backend comes first and from constraints.txt too: an isolated build would fetch whatever is newest.
.venv/ready: .venv/made pyproject.toml constraints.txt
	@echo "plangen: installing what the program needs into .venv"
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation -e .
	@touch $@

.venv/ready-for-tests: .venv/ready
	@echo "plangen: installing what the tests need into .venv"
	@$(PIP) --no-build-isolation -e '.[test]'
	@touch $@

.venv/made:
	@sh tests/tools/make_venv.sh .venv
	@touch $@

# ---------------------------------------------------------------------------------------------------------------- tests

# What cannot be installed is no error here: pytest names every test that did not run, and why.
test-tools: test-environment
	@sh tests/tools/programs.sh
	@$(BIN)/python tests/tools/fonts.py .cache/fonts
	@sh tests/tools/node_tools.sh tests/tools/node .cache/node

test: test-tools lint
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

test-fast: lint
	$(BIN)/python -m pytest -q -m "not layout and not corpus and not npm and not slow"

lint: test-environment
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >.venv/lint-imports.log 2>&1 || { cat .venv/lint-imports.log; exit 1; }

format: test-environment
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format --quiet

# A venv of its own, with the oldest release of everything that pyproject.toml names.
test-lowest: test-tools
	@rm -rf .venv-lowest
	@sh tests/tools/make_venv.sh .venv-lowest
	@.venv-lowest/bin/python -m pip --disable-pip-version-check install -q uv
	.venv-lowest/bin/uv pip install -q --python .venv-lowest --resolution lowest-direct -e '.[test]'
	@.venv-lowest/bin/python tests/tools/fonts.py .venv-lowest/fonts
	.venv-lowest/bin/python -m pytest -q -p no:cacheprovider

benchmarks: test-environment
	@command -v pandoc >/dev/null || sh tests/tools/apt_install.sh pandoc || true
	@sh tests/tools/node_tools.sh benchmarks/node .cache/docx-js
	$(BIN)/python benchmarks/run.py

# --------------------------------------------------------------------------------------------------------- housekeeping

constraints:
	@rm -rf .venv-newest
	@sh tests/tools/make_venv.sh .venv-newest
	@.venv-newest/bin/python -m pip --disable-pip-version-check install -q --upgrade pip hatchling
	@.venv-newest/bin/python -m pip install -q --no-build-isolation -e '.[test]'
	@{ sed -n '/^#/p' constraints.txt; .venv-newest/bin/python -m pip freeze --exclude-editable; } >constraints.txt.new
	@mv constraints.txt.new constraints.txt
	@rm -rf .venv-newest

clean:
	rm -rf .venv .venv-lowest .venv-newest .cache build dist sample_plans/build .coverage htmlcov
	rm -rf .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
