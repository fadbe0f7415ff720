# Two commands: `make site` builds the site, `make test` runs every test. Both install what is missing.
.PHONY: engine site press press-tests test bench fuzz install clean tool format lint deps test-deps
.DELETE_ON_ERROR:

SWIFT ?= swift
PREFIX ?= /usr/local
SECONDS ?= 60
SHARED ?= ../shared
PRESS ?= .build/press
RELEASE := .build/release
TOOL := $(RELEASE)/nightlight
SOURCES := $(shell find Sources -type f) Package.swift

# What the tool needs, and what only its tests need: file or program, Debian package, reason.
NEEDS := /usr/include/cmark.h=libcmark-dev /usr/include/yaml.h=libyaml-dev /usr/include/openssl/evp.h=libssl-dev /usr/include/qrencode.h=libqrencode-dev /usr/include/archive.h=libarchive-dev /usr/include/sodium.h=libsodium-dev pkg-config=pkg-config
CHINESE := /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc=fonts-noto-cjk
PRESS_NEEDS := /usr/share/doc/python3-venv=python3-venv /usr/share/doc/libpango-1.0-0=libpango-1.0-0 /usr/share/doc/libpangoft2-1.0-0=libpangoft2-1.0-0 /usr/share/doc/libharfbuzz-subset0=libharfbuzz-subset0 $(CHINESE) /usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf=fonts-noto-core
TEST_NEEDS := /usr/lib/libreoffice/program/libswlo.so=libreoffice-writer-nogui /usr/lib/libreoffice/program/libsdlo.so=libreoffice-impress-nogui minisign=minisign chromium=chromium $(CHINESE) pdffonts=poppler-utils zbarimg=zbar-tools qpdf=qpdf

site: tool press
	@$(TOOL) build --pdf

tool: $(TOOL)

$(TOOL): $(SOURCES)
	@$(MAKE) --no-print-directory deps
	$(SWIFT) build -c release --product nightlight -Xswiftc -static-stdlib
	@touch $(TOOL)

deps:
	@./Makefile.d/install $(NEEDS)

# The environment of WeasyPrint, which makes PDF of sheets.
press:
	@./Makefile.d/install $(PRESS_NEEDS)
	@./Makefile.d/press $(PRESS) Makefile.d/press-requirements.txt weasyprint

# What its tests judge PDFs with.
press-tests: press
	@./Makefile.d/install pdffonts=poppler-utils
	@./Makefile.d/press .build/press-tests Makefile.d/press-tests-requirements.txt page

test-deps:
	@./Makefile.d/install $(NEEDS) $(TEST_NEEDS)

test: test-deps
	@$(MAKE) --no-print-directory press-tests || echo "The tests of printing will be skipped: there is no WeasyPrint here"
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The figures of README.md: against the C floor program in the shared folder, in the same run.
bench: tool
	$(SWIFT) build -c release --product bench -Xswiftc -static-stdlib
	$(RELEASE)/bench $(CURDIR)/$(TOOL) $(SHARED)/bench $(CURDIR)/Templates $${BENCH_FOLDER:-$(CURDIR)/.build/bench} $(PAGES)

fuzz: deps
	@for target in Markdown YAML FrontMatter Mustache QuizEngine Auditing; do Tests/Fuzz/run.sh $$target $(SECONDS) || exit 1; done

install: tool
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/nightlight
	$(TOOL) man > $(DESTDIR)$(PREFIX)/share/man/man1/nightlight.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(TOOL) completion bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/nightlight
	$(TOOL) completion zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_nightlight
	$(TOOL) completion fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nightlight.fish
	install -d $(DESTDIR)$(PREFIX)/share/nightlight
	rm -rf $(DESTDIR)$(PREFIX)/share/nightlight/Templates
	cp -R Templates $(DESTDIR)$(PREFIX)/share/nightlight/Templates

# The quiz engine for browsers, from Sources/QuizEngine; it is kept in Templates, so that the tool needs no compiler.
engine:
	Sources/QuizWasm/build.sh Templates/assets/engine.js

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

clean:
	rm -rf .build .nightlight
	find site -mindepth 1 ! -name .gitignore -delete
