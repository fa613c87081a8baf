# The front door. `make run` serves the dashboard, `make test` runs every test; both set up what they need first.

PORT ?= 8501
PYTHON ?= python3
BIN := .venv/bin
# File by file, so that what a file shares is made once, in the order of folders: browser tests, which wait, come first.
SPREAD := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.PHONY: help run test check lint fix data sentences bench clean

help:            ## Show this list
	@grep -E '^[a-z]+: .*##|^[a-z]+:  *##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/run.done      ## Serve the dashboard at http://localhost:8501 (PORT=… for another)
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: .venv/test.done    ## Run the whole suite, browser tests included where there is a browser
	$(BIN)/python -m pytest $(SPREAD) --durations 10

check: lint              ## Format, lint, types, data and the fast tests
	$(BIN)/python -m data.editions </dev/null
	$(BIN)/python -m pytest $(SPREAD) --ignore tests/browser --ignore tests/pages

lint: .venv/test.done    ## Format, lint, types and data
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m data.check

fix: .venv/test.done     ## Mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

data: .venv/run.done     ## Check every table against its description, and register new editions
	$(BIN)/python -m data.check
	$(BIN)/python -m data.editions

sentences: .venv/run.done ## Print every title, sentence, caveat and citation as one text (SAY='--area E08000032', '--view funding', '--all')
	$(BIN)/python -m components.exports.sentences $(SAY)

bench: .venv/test.done   ## Measure how fast pages answer
	$(BIN)/python -m benchmarks.reruns
	$(BIN)/python -m benchmarks.maps
	$(BIN)/python -m benchmarks.browser

clean:           ## Remove the environment and caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/run.done: requirements.txt deploy/constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test.done: tests/requirements.txt requirements.txt deploy/constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@ .venv/run.done
