# Every target does its own set-up first; nothing else has to be typed.
.PHONY: run tour test sim torture coverage lint format bench fuzz translations clean
.DEFAULT_GOAL := run

PYTHON_FILES := main.py store_app tests benchmarks packaging
QML_FILES = $(addprefix $(CURDIR)/,$(shell git ls-files 'resources/qml/*.qml'))
export QT_QUICK_CONTROLS_STYLE = Basic

run: ; @packaging/set-up && .venv/bin/store-app

tour: ; @packaging/set-up && .venv/bin/store-app tour

# Everything, two runs side by side; with ARGS one pytest with these words.
test: export QT_QPA_PLATFORM = offscreen
test: export QT_QUICK_BACKEND = software
test: ; @packaging/set-up test && .venv/bin/python -m $(if $(ARGS),pytest $(ARGS),tests)

sim: ; @packaging/set-up test && .venv/bin/python -m tests.sync $(or $(SEEDS),10000)

# One line for each part; each says what it tried and fails if something was not as it should be.
torture:
	@packaging/set-up test
	.venv/bin/python -m tests.torture.made_up_requests
	.venv/bin/python -m tests.torture $(ARGS)

# What runs in processes of its own counts for nothing here: no stories and no torture.
COVERED := $(addprefix tests/,unit architecture contract ui e2e)

coverage: export QT_QPA_PLATFORM = offscreen
coverage: export QT_QUICK_BACKEND = software
coverage: ; @packaging/set-up test && .venv/bin/python -m pytest --cov --cov-report=term:skip-covered $(or $(ARGS),$(COVERED))

lint:
	@packaging/set-up
	.venv/bin/ruff format --check $(PYTHON_FILES)
	.venv/bin/ruff check $(PYTHON_FILES)
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo
	@mkdir -p build/qmltypes
	QT_QPA_PLATFORM=offscreen .venv/bin/pyside6-qml-stubgen store_app/viewmodels --out-dir build/qmltypes
	.venv/bin/pyside6-qmllint --max-warnings 0 -I $(CURDIR)/resources/qml -I $(CURDIR)/build/qmltypes $(QML_FILES)
	@for file in $(QML_FILES); do .venv/bin/pyside6-qmlformat $$file | cmp -s - $$file || \
	  { echo "not formatted: $$file (make format)"; exit 1; }; done

format:
	@packaging/set-up
	.venv/bin/ruff format $(PYTHON_FILES)
	.venv/bin/ruff check --fix $(PYTHON_FILES)
	.venv/bin/pyside6-qmlformat -i $(QML_FILES)

bench: ; @packaging/set-up && .venv/bin/python -m benchmarks

fuzz: ; @packaging/set-up && .venv/bin/python -m benchmarks.fuzz_codes $(ARGS)

translations: ; @packaging/set-up && .venv/bin/python packaging/translations.py update

clean: ; rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
