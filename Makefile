# run · test · check · bench · package · icons
#
# On a Debian or Ubuntu that has cargo, node and npm, each of these works at once: what else they need they install,
# and say so. One target folder and one feature set serve them all, so that nothing is built twice.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test check test-page test-core test-outside bench package icons clean \
        deps-window deps-run deps-test

PAGE := ui/dist/index.html
PAGE_SOURCES := $(shell find ui src-tauri/locales -type f \
                  -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
NPM_CI := npm ci --no-audit --no-fund --loglevel=error
HEADLESS := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,display)
# The window, the command line and their tests from one build.
DESKTOP := --locked --features desktop

# Opens the desk; without a display on a virtual one, with a picture of it in target/linkdesk.png.
run: deps-run $(PAGE)
	cargo build $(DESKTOP) --bin linkdesk
	node scripts/run.mjs target/debug/linkdesk target/linkdesk.png

# Everything, the real window included.
test: check test-page test-core test-outside

# Format, lints and types, of both sides; the core once more without Tauri in the graph.
check: deps-window $(PAGE)
	cd ui && npm run check
	cargo fmt --check
	cargo clippy $(DESKTOP) --all-targets -- -D warnings
	cargo clippy --locked -- -D warnings

# The page's models.
test-page: ui/node_modules/.stamp
	cd ui && npm test

# The core, its journeys and the command line; this also builds the programs for the tests below.
test-core: deps-test $(PAGE)
	cargo test $(DESKTOP)

# The programs as others meet them: the vendors' own clients, a browser, the real window.
test-outside: test-core tests/node_modules/.stamp
	node --test --test-concurrency=1 --test-timeout=600000 tests/sdk/*.mjs tests/page/*.test.mjs tests/hub/*.test.mjs tests/window/*.test.mjs

# Ratios of one run: window against a bare one, sync against the official SDK.
bench: deps-test $(PAGE) tests/node_modules/.stamp
	cargo build $(DESKTOP) --release --bins --example bare-window
	node tests/bench/bench.mjs

# Packages for this system, under target/release/bundle.
package: deps-window
	npm exec --yes --package=@tauri-apps/cli@2.12.4 -- tauri build
	if command -v dpkg-deb >/dev/null; then scripts/pack.sh target/release/bundle/deb; fi

# Every icon of the bundles, anew from its one drawing.
icons: scripts/node_modules/.stamp
	node scripts/icons.mjs

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules tests/node_modules scripts/node_modules gen

$(PAGE): $(PAGE_SOURCES) ui/node_modules/.stamp
	cd ui && npm run build
	touch $@

%/node_modules/.stamp: %/package-lock.json
	cd $* && $(NPM_CI)
	touch $@

deps-window:
	scripts/deps.sh window

deps-run:
	scripts/deps.sh window $(HEADLESS)

deps-test: tests/node_modules/.stamp
	scripts/deps.sh window display tests
