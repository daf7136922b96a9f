# Lookback: `make demo` shows it at work, `make test` checks everything, `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=

# The binary carries the Swift libraries, so that it runs where no toolchain is, and starts in half the time. The default
# linker warns at length about a function inside them; lld does not.
release := -c release --product lookback --static-swift-stdlib -Xswiftc -use-ld=lld
formatted := --parallel --recursive Sources Tests
benchmarks := -c release --package-path Tests/Benchmarks --scratch-path .build-bench
ROWS ?= 10000 100000 1000000
ROUNDS ?= 3
SECONDS ?= 180
TARGETS ?=
shared := $(DESTDIR)$(PREFIX)/share
share := $(shared)/lookback

.DEFAULT_GOAL := help
.PHONY: demo test build install docs bench fuzz format lint clean help dependencies

demo: build ## build, write a sample district to ./demo and run the whole way over it
	@echo "==> Running the demonstration in ./demo"
	@"$$(swift build $(release) --show-bin-path)/lookback" demo ./demo

test: dependencies ## build, check the format, run every test
	@echo "==> Building everything, tests included"
	@swift build --build-tests
	@$(MAKE) --no-print-directory lint
	@echo "==> Running every test"
	@swift test --skip-build --disable-xctest

build: dependencies ## build the release binary
	@echo "==> Building lookback (release)"
	@swift build $(release)

install: build ## install under PREFIX (default /usr/local), with manual pages and completions
	@echo "==> Installing $(DESTDIR)$(PREFIX)/bin/lookback and $(share)/templates"
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(share)"
	@install -m 0755 "$$(swift build $(release) --show-bin-path)/lookback" "$(DESTDIR)$(PREFIX)/bin/lookback"
	@rm -rf "$(share)/templates"
	@cp -R templates "$(share)/templates"
	@chmod -R u=rwX,go=rX "$(share)/templates"
	@echo "==> Writing manual pages and completions below $(shared)"
	@.ci/install-pages "$(DESTDIR)$(PREFIX)/bin/lookback" "$(shared)"

docs: dependencies ## write the documentation to .build/documentation
	@.ci/build-documentation

bench: build ## measure against bare inflate and other readers; ROWS="10000 100000", ROUNDS=3
	@echo "==> Building the benchmarks"
	@swift build $(benchmarks)
	@mkdir -p scratch
	@"$$(swift build $(benchmarks) --show-bin-path)/Compare" "$$(swift build $(release) --show-bin-path)/lookback" \
		"$(CURDIR)/scratch/bench" $(ROUNDS) $(ROWS)
	@swift package $(benchmarks) --disable-sandbox benchmark run --target Stages --format markdown --no-progress

fuzz: dependencies ## feed damaged input to the readers, TARGETS="sheet strings", SECONDS=180 each
	@.ci/fuzz $(SECONDS) $(TARGETS)

format: ## put the sources into the house format
	@echo "==> Formatting the sources"
	@swift format format --in-place $(formatted)

lint: ## check the format of the sources
	@echo "==> Checking the format"
	@swift format lint --strict $(formatted)

clean: ## remove what was built, ./scratch and ./demo
	@echo "==> Removing what was built, ./scratch and ./demo"
	@rm -rf .build .build-bench .build-fuzz scratch demo

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

dependencies:
	@.ci/install-dependencies
