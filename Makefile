# `make serve` shows the course, `make test` proves that everything holds; `make help` tells the rest.
# What takes more than a line lives in scripts/ and runs without make as well (Windows: py scripts\serve.py).

PYTHON = python3
PORT = 8000

# Looked up only when a command needs it, so that `make help` always answers.
python = $(if $(shell command -v $(PYTHON) 2>&1),$(PYTHON),$(error $(no_python)))
no_python = There is no $(PYTHON): install Python 3.11 or newer (Debian: apt install python3 python3-venv), then try again

# Many desktops set a variable LANGUAGE of their own: only `make serve LANGUAGE=da` itself counts.
language = $(if $(filter command,$(origin LANGUAGE)),--language "$(LANGUAGE)")

.PHONY: help serve test check bench build setup

help: ## Tell what each command does
	@awk -F ' *## *' '/^[a-z]+:.*##/ { sub(/:.*/, "", $$1); printf "make %-7s %s\n", $$1, $$2 }' Makefile

# In place of the shell, so that a make that is ended ends the server too.
serve: ## Show the course on http://127.0.0.1:8000 while you write (LANGUAGE=da: that one only; PORT=8001: elsewhere)
	@exec $(python) scripts/serve.py --port "$(PORT)" $(language)

test: ## Prove that everything holds; installs the test tools, and browsers where there are none
	@$(python) scripts/run_tests.py

check: ## Check the course itself: structure, minutes, links, sources, languages, spelling
	@$(python) scripts/environment.py --test && .venv/bin/python scripts/check.py

bench: ## Measure page weight, search and build, and print a table
	@COURSE_BROWSER=$$($(python) scripts/browser.py) && export COURSE_BROWSER && .venv/bin/python scripts/bench.py

build: ## Build all languages into site/
	@$(python) scripts/environment.py && NO_MKDOCS_2_WARNING=1 .venv/bin/python -m mkdocs build --strict

setup: ## Install everything now (.venv, with the test tools), and start nothing
	@$(python) scripts/environment.py --test
