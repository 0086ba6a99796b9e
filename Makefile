# make demo    set up, read the example reports, print the brief
# make test    set up for development, pass the tests
# make lint    ruff, mypy --strict, the one-way rule
# make eval    accuracy on the sample reports and name pairs (SHARED=folder)
# make peers   install the libraries that eval and bench set beside ours (needs ICU's headers)
# make bench   speed, side by side, as ratios; archives, search over 100,000 reports (2 GB in DATA=folder), a server
# make bench-cluster  the same scan by one machine and on a cluster of Ray (1 GB in DATA=folder)
# make bench-million  one million claims made, opened, searched, added to (an hour, 12 GB of memory and in DATA=folder)
# make bench-reading  the reader on corpora made by others (DATA=folder; skipped without it)
# make bench-weighing  beliefs against known truth (DATA=folder with Emergent's file; the rest without it)
# make bench-pages    main text and dates of pages annotated by others (DATA=folder; skipped without it)
# make bench-copies   copies by their text, on public news bodies (DATA=folder; skipped without it)
# make browser look at the pages in Chromium (skipped without it)
# make server   ledgers on the PostgreSQL server that REPORTEDLY_TEST_POSTGRESQL names (see .ci/postgresql)
# make cluster  scans on a cluster of Ray, workers and driver killed
# make soak    the long versions of the property and crash tests
# make parser  train the English parser again (DATA=folder of treebanks)
# make lock    resolve and pin the dependencies anew (needs uv)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
DEMO := out/demo
# 10,000 ledgers in one file: spread over the cores by themselves
LEDGERS := tests/whole/leaving/test_withheld.py
export OMP_NUM_THREADS ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test browser lint eval bench bench-cluster bench-million bench-reading bench-weighing bench-copies bench-pages peers server cluster soak parser lock clean

demo: $(VENV)/.core
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/reportedly add examples/reports --ledger $(DEMO)/ledger.db
	$(BIN)/reportedly rebuild --ledger $(DEMO)/ledger.db
	$(BIN)/reportedly brief --ledger $(DEMO)/ledger.db
	@$(BIN)/reportedly brief --ledger $(DEMO)/ledger.db --html $(DEMO)/brief.html > $(DEMO)/.written
	@echo "The same brief as a page: $(DEMO)/brief.html"

test: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not shared and not browser" -n auto --dist loadfile

lint: $(VENV)/.dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.dev
	$(BIN)/python -m benchmarks.reading $(SHARED)
	$(BIN)/python -m benchmarks.names $(SHARED)/names
	$(BIN)/python -m benchmarks.finding $(SHARED)

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.archives $(DATA)
	$(BIN)/python -m benchmarks.search $(DATA)
	$(BIN)/python -m benchmarks.server

bench-cluster: $(VENV)/.cluster
	$(BIN)/python -m benchmarks.cluster $(DATA)

bench-million: $(VENV)/.dev
	$(BIN)/python -m benchmarks.million $(DATA)

bench-reading: $(VENV)/.dev
	$(BIN)/python -m benchmarks.outside $(DATA)

bench-weighing: $(VENV)/.dev
	$(BIN)/python -m benchmarks.weighing $(DATA)
bench-copies: $(VENV)/.dev
	$(BIN)/python -m benchmarks.copies $(DATA)
bench-pages: $(VENV)/.dev
	$(BIN)/python -m benchmarks.pages $(DATA)

peers: $(VENV)/.peers

server: $(VENV)/.dev
	$(BIN)/python -m pytest -p tests.on_server tests/ledger --ignore tests/ledger/databases -n auto --dist loadfile
	$(BIN)/python -m pytest tests/ledger/databases tests/cli/test_killing_verbs.py tests/cli/test_killing_pages.py tests/cli/test_at_once.py -k "server or postgresql"

cluster: $(VENV)/.cluster
	$(BIN)/python -m pytest -rs tests/scan/test_cluster.py

browser: $(VENV)/.browser
	$(BIN)/python -m pytest -m browser -rs tests/browser

soak: $(VENV)/.dev
	HYPOTHESIS_PROFILE=soak REPORTEDLY_SOAK=1 $(BIN)/python -m pytest -m "not browser" -n auto --dist loadfile --ignore $(LEDGERS)
	REPORTEDLY_SOAK=1 $(BIN)/python -m pytest -n auto --dist load $(LEDGERS)

parser: DATA ?= $(SHARED)/nlp/data
parser: $(VENV)/.dev
	$(BIN)/python -m training.parser $(DATA) out/parser

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements/core.txt
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements/core.txt -o requirements/dev.txt
	uv pip compile pyproject.toml --group dev --group bench --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements/dev.txt -o requirements/bench.txt
	uv pip compile pyproject.toml --group dev --group browser --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements/dev.txt -o requirements/browser.txt
	uv pip compile pyproject.toml --group dev --group cluster --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements/dev.txt -o requirements/cluster.txt
	echo "hatchling>=1.33" | uv pip compile - --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements/build.txt

clean:
	rm -rf $(VENV) out build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: requirements/core.txt requirements/build.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/core.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.core
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.browser: requirements/browser.txt $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/browser.txt
	@touch $@

$(VENV)/.cluster: requirements/cluster.txt $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/cluster.txt
	@touch $@

$(VENV)/.peers: requirements/bench.txt $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@
