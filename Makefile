# Two commands: `make run` opens the sample locality in a browser's reach, `make test` checks everything.

# Where `make run` keeps the sample's file, and the port it is served on.
FOLDER ?= data
PORT ?= 8080

locality = $(FOLDER)/dorset.locality
localities = .build/release/localities

.PHONY: help run test bench browser format

help:
	@echo "make run       build, and serve the sample locality at http://127.0.0.1:$(PORT)/ (FOLDER=$(FOLDER) PORT=$(PORT))"
	@echo "make test      formatter check, build, all tests but those of the browser"
	@echo "make bench     times on the published data that LOCALITIES_DATA names"
	@echo "make browser   the pages in a real browser, with what is built"
	@echo "make format    write every Swift file as the formatter does"

run:
	@scripts/setup
	@scripts/step "Build localities for release" scripts/build --product localities
	@mkdir -p "$(FOLDER)"
	@test -e "$(locality)" || scripts/step "Make the sample locality $(locality)" \
		$(localities) new "$(locality)" --sample dorset
	@$(localities) serve "$(locality)" --port $(PORT)

test:
	@scripts/setup --office
	@scripts/step "Check the format" swift format lint --strict --recursive Sources Tests Package.swift
	@scripts/step "Check the house: no circle of folders, no module too large" scripts/house
	@scripts/step "Build everything with its tests" scripts/build --build-tests
	@scripts/step "Run the tests" swift test --configuration release --skip-build --disable-xctest

bench:
	@scripts/setup
	@cd Benchmarks && swift package --allow-writing-to-package-directory benchmark --no-progress

browser:
	@scripts/setup --browser
	@scripts/step "Run the browser tests" scripts/browser

format:
	swift format --in-place --recursive Sources Tests Package.swift
