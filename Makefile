# Each target does all its own set-up: a fresh machine needs only make and a Python of 3.11 or newer.

VENV   ?= .venv
BIN    := $(VENV)/bin
OLDEST := $(VENV)-oldest
TOUCHING := tests/server tests/text $(addprefix tests/test_,$(addsuffix .py,cli cli_documents cli_exports exports faults \
            html report schema tables))
FUZZ_SECONDS ?= 3600
SEED   := seeds/000_f183bc64d6ca35ea.txt
# python3 where it is new enough, else the newest one that is (the last word is what the message names)
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
            $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && exit; \
          done; echo python3)

.DEFAULT_GOAL := help
.PHONY: help demo test test-oldest mutate integrations lint docs bench fuzz dist clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/installed ## extract the seed article and print a readable report
	$(BIN)/arabic-ie extract $(SEED) --reference-date 2024-06-19 --format text

test: $(VENV)/installed-dev ## run all tests, on all cores
	$(BIN)/pytest --numprocesses auto --dist loadscope

test-oldest: $(OLDEST)/installed-test ## the tests of what touches other packages, with the oldest that pyproject.toml allows
	$(OLDEST)/bin/pytest --numprocesses auto --dist loadscope -m 'not slow' $(TOUCHING)

mutate: $(VENV)/installed-dev ## how many faults put into the code do the tests see? MODULE=text/folding.py for one module
	$(BIN)/python tools/mutate.py $(MODULE)

integrations: $(VENV)/installed-dev ## install spaCy, datasets, Polars and PySpark: `make test` then tries them too
	$(BIN)/python -m pip install --quiet --editable . --group integrations

lint: $(VENV)/installed-dev ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/installed-docs ## the site, in build/site: rules and API from the code, the notebook run, links checked
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

bench: $(VENV)/installed-dev ## characters per second, start-up, memory, share per stage
	$(BIN)/python benchmarks/bench.py

fuzz: $(VENV)/installed-dev ## look for texts that break something, for FUZZ_SECONDS=3600
	$(BIN)/python -m pip install --quiet --editable . --group fuzz
	$(BIN)/python fuzz/fuzz.py --seconds $(FUZZ_SECONDS)

dist: $(VENV)/installed-dev ## build wheel and sdist into dist/, check them, try them on each Python that is here
	$(BIN)/python -m pip install --quiet --editable . --group dist
	rm -rf dist
	$(BIN)/python -m hatchling build --directory dist
	$(BIN)/twine check --strict dist/*
	$(BIN)/check-wheel-contents dist/*.whl
	ON_PYTHONS=all $(BIN)/pytest --quiet tests/test_packaging.py

clean: ## remove the virtual environment and what tools left behind
	rm -rf $(VENV) $(OLDEST) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# The stamps say what the environment holds; a newer pyproject.toml installs again.

$(VENV)/installed: pyproject.toml | $(VENV)/created
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/created
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@ $(VENV)/installed

$(VENV)/installed-docs: pyproject.toml | $(VENV)/created
	$(BIN)/python -m pip install --quiet --editable . --group docs
	@touch $@ $(VENV)/installed

$(OLDEST)/installed-test: pyproject.toml tools/oldest.py | $(OLDEST)/created
	$(PYTHON) tools/oldest.py > $(OLDEST)/constraints.txt
	$(OLDEST)/bin/python -m pip install --quiet --constraint $(OLDEST)/constraints.txt --editable . --group test
	@touch $@

# pip reads [dependency-groups] from 25.1 on.
$(VENV)/created $(OLDEST)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; $(PYTHON) is " + sys.version.split()[0] + ". Name another one: make PYTHON=/path/to/python3.12")'
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@
