SHELL := /bin/bash

.PHONY: help run dev test unit e2e workshop pseudo language crash cluster faults fuzz overload bench mutants screenshots gallery figures fits lighthouse clean

help: ## Show this list
	@sed -nE 's/^([a-z0-9]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

run: ## Build what is missing and serve the demo at http://127.0.0.1:3000
	@.ci/setup
	@.ci/build
	@. .ci/env && exec "$$PRORATA_BIN" serve --demo

dev: ## The same, unoptimized, and built and served again whenever a source file is saved
	@.ci/setup dev
	@exec .ci/dev

test: ## Everything CI checks: format, lints, tests on both databases, journeys in three browsers
	@.ci/test

unit: ## The Rust tests alone, on SQLite
	@.ci/test unit

e2e: ## The journeys alone; make e2e ARGS='--grep checkout' runs some of them
	@.ci/setup test
	@.ci/build
	@.ci/pseudo
	@.ci/workshop
	@. .ci/env && cd end2end && npx playwright test $(ARGS)

workshop: ## Serve the demo to those who write and test languages: pages follow every saved .ftl file, /l10n lists all messages
	@.ci/setup
	@.ci/build
	@exec .ci/workshop serve

pseudo: ## Serve the demo with two languages more: en-XA, accented and longer, in brackets, and ar-XB, read from the right
	@.ci/setup
	@exec .ci/pseudo serve

language: ## What CLDR says about a language, into locales/CODE/cldr.json; make language CODE=fr, or all of them again
	@.ci/setup language
	@. .ci/env && node .ci/language.mjs "$$CLDR" $(or $(CODE),$(notdir $(patsubst %/,%,$(wildcard locales/*/))))

crash: ## Kill the server at random instants of orders and renewals; make crash KILLS=300 ENGINE=sqlite|postgres|both SEED=1
	@.ci/setup test
	@.ci/build
	@.ci/crash "$(or $(KILLS),300)" "$(or $(ENGINE),both)" $(SEED)

cluster: ## Kill servers, the primary of PostgreSQL, and roll releases, while people order; make cluster SECONDS=600 SEED=1
	@.ci/setup test
	@.ci/build
	@.ci/cluster "$(or $(SECONDS),60)" $(SEED)

faults: ## Lock, stop and fill the database, and let the gateway hang (ten minutes); make faults ENGINE=sqlite|postgres|both FAULT=locked
	@.ci/setup test
	@.ci/build
	@.ci/faults "$(or $(ENGINE),both)" $(FAULT)

fuzz: ## Send random requests to every endpoint; make fuzz REQUESTS=100000 SEED=1
	@.ci/setup test
	@.ci/build
	@.ci/fuzz "$(or $(REQUESTS),100000)" $(SEED)

overload: ## Ask for four times as many pages as the server can make, and see how one account is served; make overload SECONDS=20
	@.ci/setup test
	@.ci/build
	@.ci/overload "$(or $(SECONDS),20)"

bench: ## Measure pages, orders, memory, renewals and more, beside peers (half an hour); make bench ONLY=pages,sqlite ACCOUNTS=1000 WRITE=yes
	@.ci/setup bench
	@.ci/build
	@.ci/bench $(ONLY:%=--only=%) $(ACCOUNTS:%=--accounts=%) $(RENEWALS:%=--renewals=%) $(WRITE:%=--write)

mutants: ## Change the billing rules one by one, and see that a test fails; make mutants FILES=app/src/billing/quote.rs
	@.ci/mutants $(FILES)

screenshots: ## Every page in every language, four widths, light and dark, into end2end/screenshots/
	@.ci/setup test
	@.ci/build
	@. .ci/env && cd end2end && npm run --silent screenshots

gallery: screenshots ## The same on one contact sheet a language: end2end/screenshots/gallery-de.html and .png
	@. .ci/env && cd end2end && npm run --silent gallery

figures: ## The table of figures: download sizes, times, long lists, the buyer’s script, memory
	@.ci/setup test
	@.ci/build
	@. .ci/env && cd end2end && npm run --silent figures

fits: ## No text cut off or covered, nothing that moves: every page in every language, 320 to 1920 pixels (minutes)
	@.ci/setup test
	@.ci/build
	@. .ci/env && cd end2end && FULL=1 npx playwright test languages/fits.hydrate.spec.ts $(ARGS)

lighthouse: ## What Lighthouse says about every page in every language (an hour), 100 each; make lighthouse ARGS='--grep de'
	@.ci/setup lighthouse
	@.ci/build
	@. .ci/env && cd end2end && npm run --silent lighthouse -- $(ARGS)

clean: ## Remove what was built and installed here; data/ stays
	cargo clean
	rm -rf .ci/node_modules end2end/{node_modules,results,report,screenshots}
