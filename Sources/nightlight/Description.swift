import Diagnostics
import Library
import Usage

/// The tool's version.
let version = "0.1.0"

private let root = Option(
  "root", short: "r", value: "DIR", completion: .directory,
  "the project: a folder with nightlight.yml and Content (default: this folder)")
private let out = Option(
  "out", short: "o", value: "DIR", completion: .directory, "where the site goes (default: site, in the project)")
private let format = Option(
  "format", short: "f", value: "FORMAT", completion: .choice(ReportFormat.allCases.map(\.rawValue)),
  "how diagnostics are printed (default: text)")
private let strict = Option("strict", short: "s", "take warnings for errors")
private let today = Option("today", value: "DATE", "the day it is, as YYYY-MM-DD, for review dates (default: today)")
private let withoutSearch = Option(
  "without-search", "leave the search index out, for a quick look at a large site; the search page then finds nothing")
private let passwordFile = Option(
  "password-file", value: "FILE", completion: .file,
  "the key's password is this file's first line (default: it is asked for)")
private let quiet = Option("quiet", short: "q", "print nothing but diagnostics")

/// The command line of the tool; help, completion and the manual page all come from it.
let program = Program(
  name: "nightlight",
  summary: "compiles one reviewed Markdown text into a multilingual website",
  discussion: [
    "Nightlight reads a folder of Markdown with a registry of facts, checks it, and writes a site that works from a "
      + "web server, a folder or a USB stick. What is wrong in the texts is reported as file:line:column with a way "
      + "out, all at once, and nothing is written."
  ],
  commands: [
    Command(
      name: "build", summary: "check the content and write the site",
      discussion: [
        "Errors in the content stop the build before anything is written. The last good site stays whole until the "
          + "new one is complete."
      ],
      options: [
        root, out, EditionName.option, format, strict, today, withoutSearch,
        Option("pdf", "make the PDFs of sheets as well; without it, and without WeasyPrint, their HTML sheets only"),
        quiet,
      ],
      examples: [
        .init("nightlight build", "build the project of this folder"),
        .init("nightlight build --root ~/our-site --out /srv/www/site", "build another project elsewhere"),
        .init("nightlight build --edition kiosk --out ~/kiosk", "the edition for a touch screen"),
      ]),
    Command(
      name: "check", summary: "check the content and write nothing",
      discussion: ["Ends with a summary: pages by kind, language and age band, translations, reviews due, exemptions."],
      options: [root, out, format, strict, today, quiet],
      examples: [.init("nightlight check --strict", "what the project itself is held to")]),
    Command(
      name: "serve", summary: "show the site in a browser and follow every change",
      discussion: [
        "Serves on 127.0.0.1 only. Open pages load again by themselves, and show what is wrong. Sheets, decks and packs "
          + "of lessons are there too, but no PDF."
      ],
      options: [
        root, out, Option("port", short: "p", value: "PORT", "the port to listen on (default: 8113; 0 chooses one)"),
        today,
      ],
      examples: [.init("nightlight serve --port 9000", "serve at http://127.0.0.1:9000/")]),
    Command(
      name: "new", summary: "begin a page, a translation or a site",
      discussion: [
        "'new case NAME' and its kin begin a page of that kind in the source language; 'new translation KIND/NAME' "
          + "begins its text in the language given by --lang; 'new site DIR' begins a project."
      ],
      options: [root, Option("lang", short: "l", value: "TAG", "the language of a translation"), today],
      operands: [
        Operand(
          "WHAT", .one, "what to begin",
          completion: .choice(PageKind.allCases.map(\.rawValue) + ["translation", "site"])),
        Operand("NAME", .one, "its name: a page's folder, a page as guides/line, or a folder for a site"),
      ],
      examples: [
        .init("nightlight new guide line-privacy", "begin Content/guides/line-privacy"),
        .init("nightlight new translation guides/line-privacy --lang en", "begin its English text"),
      ]),
    Command(
      name: "list", summary: "list pages, translations, rules, exemptions or the registry",
      options: [
        root,
        Option(
          "format", short: "f", value: "FORMAT", completion: .choice(["text", "json"]),
          "a line each, as text parted by tabs or as JSON (default: text)"),
        today,
      ],
      operands: [
        Operand(
          "WHAT", .optional, "what to list (default: pages)",
          completion: .choice(["pages", "translations", "rules", "exemptions", "registry"]))
      ],
      examples: [.init("nightlight list translations", "how each translation stands to its source")]),
    Command(
      name: "print", summary: "make leaflets, letters, pages and quizzes as PDF",
      discussion: [
        "Every sheet is laid out panel by panel first: text that does not fit is set smaller, within its author's "
          + "limits, and what still does not fit is reported with its place. Only what has changed is made again. "
          + "Where WeasyPrint is missing ('make press'), the HTML sheets are made, which print from any browser.",
        "Any page of the site can be printed by its name in project links, as guide:first-steps. A quiz gives its "
          + "worksheets, key, answer sheet and cards; a booklet one PDF to be folded and one in reading order.",
      ],
      options: [
        root, Option("lang", short: "l", value: "TAG", "one language only (default: all that have been reviewed)"),
        Option("org", value: "NAME", "whose name, colour and contacts: a file of Content/orgs"),
        Option(
          "paper", short: "p", value: "PAPER", completion: .choice(["A4", "A3", "B4"]), "the paper (default: A4)"),
        Option("bleed", value: "LENGTH", "how far colour goes over the edge, such as 3mm, with marks where to cut"),
        Option("odt", "letters and worksheets as .odt as well, to be changed in a word processor"),
        Option("mono", "for a copier or a stencil duplicator: black only, no tints"),
        Option(
          "out", short: "o", value: "DIR", completion: .directory, "where they go (default: print, in the project)"),
        format, today, quiet,
      ],
      operands: [
        Operand(
          "NAME", .any, "leaflets by their folders, other pages as guide:NAME, quiz:NAME … (default: all leaflets)")
      ],
      examples: [
        .init("nightlight print young --org sunny-junior-high --paper B4", "one leaflet for a school's copier"),
        .init("nightlight print guide:first-steps quiz:signs", "a page, and the sheets of a quiz"),
        .init("nightlight print parent-letter --odt", "a letter that the school can write anew"),
        .init("nightlight print --bleed 3mm", "all of them, for a print shop"),
      ]),
    Command(
      name: "talk", summary: "make decks that run from a USB stick, and their handouts",
      discussion: [
        "Each deck is one HTML file that needs no network: arrows or a clicker, an overview, a black screen, and a "
          + "presenter's window with the notes. Every slide is laid out for 1280×720 and 1024×768 first: words that "
          + "do not fit are set smaller, and what still does not fit is reported with its place. --minutes leaves "
          + "out what its author marked optional, from the last, and says what.",
        "--pptx is for a PC that has only PowerPoint: text, tables, charts and notes can be changed there. The deck is "
          + "the safer one on the day: it was laid out here, and a PPTX is laid out by the typefaces of that PC.",
      ],
      options: [
        root, Option("lang", short: "l", value: "TAG", "one language only (default: all that have been reviewed)"),
        Option("minutes", short: "m", value: "N", "leave out optional slides until it takes no longer"),
        Option("org", value: "NAME", "whose name, logo, contacts and figures: a file of Content/orgs"),
        Option("pdf", "make the handouts as well: slides, slides with notes, three a page with lines"),
        Option("pptx", "make the same slides and notes for PowerPoint as well"),
        Option(
          "out", short: "o", value: "DIR", completion: .directory, "where they go (default: talks, in the project)"),
        format, today, quiet,
      ],
      operands: [Operand("NAME", .any, "talks, by their folders in Content/talks (default: all)")],
      examples: [
        .init("nightlight talk --lang zh-Hant --out /media/usb", "all talks onto a stick"),
        .init(
          "nightlight talk junior-high --minutes 30 --org riverside-station --pdf", "one, shortened, as a station's"),
      ]),
    Command(
      name: "lesson", summary: "pack a lesson with everything it takes, or see how lessons count for a term",
      discussion: [
        "'lesson pack NAME' writes one zip: plan, slides, worksheets, key, exit slips, letter home, quiz, leaflets, and "
          + "an index.html that opens all of it without a network. The same content gives the same zip. With --pdf it "
          + "writes one PDF of all sheets instead.",
        "'lesson coverage' prints how many minutes the lessons of a band and term give to each topic of Article 4 of "
          + "the Child Act, in minutes and periods, and what is missing of two hours and five topics. Exits with 0 if "
          + "nothing is, with 1 if something is.",
      ],
      options: [
        root, Option("lang", short: "l", value: "TAG", "the language (default: the source language)"),
        Option("org", value: "NAME", "pack: whose name, logo and contacts: a file of Content/orgs"),
        Option("pdf", "pack: one PDF of all sheets and slides in place of the zip"),
        Option("without-pdf", "pack: sheets as HTML only, which is quicker and smaller"),
        Option(
          "out", short: "o", value: "DIR", completion: .directory,
          "pack: where it goes (default: packs, in the project)"),
        Option("band", value: "BAND", completion: .choice(Band.classes.map(\.rawValue)), "coverage: one band only"),
        Option("term", value: "TERM", completion: .choice(["1", "2"]), "coverage: one term only"),
        Option("grade", value: "GRADE", "coverage: the band of a grade, 1 to 12"), format, today, quiet,
      ],
      operands: [
        Operand("ACTION", .one, "what to do", completion: .choice(["pack", "coverage"])),
        Operand("NAME", .optional, "pack: the lesson, by its folder in Content/lessons"),
      ],
      examples: [
        .init("nightlight lesson pack junior-1 --org sunny-junior-high", "everything for one lesson in a zip"),
        .init("nightlight lesson coverage --band 12-15 --term 1", "the table for the school's file"),
      ]),
    Command(
      name: "quiz", summary: "put a quiz on paper, or see what guessing gets",
      discussion: [
        "'quiz sheet NAME' writes worksheets in normal and large print, an answer sheet, the key, and cards to show, "
          + "each an HTML file that prints from any browser. 'quiz simulate NAME' plays it by simple habits and warns "
          + "where one of them passes, or where the right answer gives itself away."
      ],
      options: [
        root, Option("lang", short: "l", value: "TAG", "the language (default: the source language)"),
        Option("versions", short: "n", value: "COUNT", "how many versions of the sheet, 1 to 4 (default: 1)"),
        Option("seed", value: "NUMBER", "brings the same versions about again (default: the year of the day)"),
        Option("runs", value: "COUNT", "how often to play (default: 10000)"),
        Option(
          "out", short: "o", value: "DIR", completion: .directory, "where the sheets go (default: sheets/NAME-TAG)"),
        today,
      ],
      operands: [
        Operand("ACTION", .one, "what to do", completion: .choice(["sheet", "simulate"])),
        Operand("NAME", .one, "the quiz: its folder in Content/quizzes"),
      ],
      examples: [
        .init(
          "nightlight quiz sheet signs --versions 4 --seed 2026 --lang zh-Hant", "four versions, and the key to them"),
        .init("nightlight quiz simulate signs --runs 10000", "what guessing gets"),
      ]),
    Command(
      name: "key", summary: "make a key to sign bundles with",
      discussion: [
        "'key new' writes nightlight.key, the secret half under a password, and nightlight.pub, which whoever verifies "
          + "bundles needs. minisign reads both. A secret key is kept outside every project, and only its owner may "
          + "read it."
      ],
      options: [
        Option("out", short: "o", value: "DIR", completion: .directory, "where the key goes; needed"), passwordFile,
        Option(
          "strength", value: "STRENGTH", completion: .choice(["strong", "light"]),
          "what trying a password takes: strong, 1 GiB of memory and some seconds, or light, 16 MiB (default: strong)"),
      ],
      operands: [Operand("ACTION", .one, "what to do", completion: .choice(["new"]))],
      examples: [.init("nightlight key new --out ~/keys", "make a key, and ask for its password")]),
    Command(
      name: "bundle", summary: "pack a built site into one zip, or put it on a USB stick",
      discussion: [
        "Takes the folder that 'nightlight build' wrote, holds every file against its list, and packs it with "
          + "SHA256SUMS. The same build gives the same zip. With a key, FILE.zip.minisig lies beside it, which "
          + "'minisign -V' accepts.",
        "With --usb the build is copied into a folder of its own, and index.html leads to it once every byte is on the "
          + "disk. The build before is kept.",
      ],
      options: [
        root,
        Option(
          "site", value: "DIR", completion: .directory,
          "the built site (default: site or kiosk, in the project)"),
        EditionName.option,
        Option(
          "out", short: "o", value: "FILE.zip", completion: .file,
          "the zip to write (default: beside the built site, by its name, unless --usb is given)"),
        Option("usb", short: "u", value: "DIR", completion: .directory, "the stick's folder to put the build into"),
        Option("key", short: "k", value: "FILE", completion: .file, "the secret key to sign with"), passwordFile, quiet,
      ],
      examples: [
        .init("nightlight bundle --out site.zip --key ~/keys/nightlight.key", "one signed zip"),
        .init("nightlight bundle --edition kiosk --usb /media/stick", "bring the kiosk onto a stick"),
      ]),
    Command(
      name: "verify", summary: "say whether a build is as it was made",
      discussion: [
        "Reads every file of a folder, a stick or a zip and names what is changed, missing or added. With a key it also "
          + "says whether that key has signed it: a zip by FILE.zip.minisig beside it, a folder by SHA256SUMS.minisig "
          + "in it. What else lies at the top of a stick is named as added, but for what Windows, macOS, Linux and "
          + "Android leave there unasked, such as 'System Volume Information'. Exits with 0 if all is whole, with 1 if "
          + "not, and with 2 if that could not be found out."
      ],
      options: [
        Option("key", short: "k", value: "KEY", completion: .file, "the public key: its file, or the line in it"),
        Option("quiet", short: "q", "print nothing where all is whole"),
      ],
      operands: [Operand("PATH", .one, "the folder, stick or zip", completion: .file)],
      examples: [.init("nightlight verify site.zip --key nightlight.pub", "whether it is whole, and whose it is")]),
    Command(
      name: "audit", summary: "list what the pages of a build could tell the world outside",
      discussion: [
        "Reads all pages, scripts, styles and pictures of a folder and lists every outside address by how it can be "
          + "reached (request, link or text), every use of storage, cookies, the network and the history in scripts, "
          + "every form, every handler written into a page, and the policy of every page. Exits with 0, with 1 if "
          + "something is there that was ruled out, and with 2 if the folder cannot be read."
      ],
      options: [
        Option("no-requests", "fail if anything is asked for outside, or a script uses the network"),
        Option("no-links", "fail if a link leads outside"),
        Option("no-storage", "fail if a script uses storage or cookies"),
        Option("all", short: "a", "list every place, and addresses that stand in texts only"),
      ],
      operands: [Operand("DIR", .one, "the build", completion: .directory)],
      examples: [.init("nightlight audit site --no-requests --no-storage", "what the web edition is held to")]),
    Command(
      name: "render", summary: "print the HTML of one Markdown text",
      options: [
        Option("pass-through", short: "p", "CommonMark and nothing else: raw HTML passes"), format,
      ],
      operands: [Operand("FILE", .optional, "the text; without it, standard input", completion: .file)],
      examples: [.init("echo '*hello*' | nightlight render", "render standard input")]),
    Command(
      name: "completion", summary: "print the completion script for a shell",
      operands: [Operand("SHELL", .one, "the shell", completion: .choice(Shell.allCases.map(\.rawValue)))],
      isHidden: true),
    Command(name: "man", summary: "print the manual page", isHidden: true),
  ],
  sections: [
    .init(
      "Exit status",
      [
        ("0", "All is well."),
        ("1", "The content has errors, or the machine failed; nothing was written."),
        ("2", "The command line cannot be understood; verify and audit: it could not be found out."),
      ]),
    .init(
      "Environment",
      [
        ("NO_COLOR", "If set and not empty, nothing is coloured."),
        ("NIGHTLIGHT_PATIENCE", "How many seconds a sheet may take before its worker is held to hang (60)."),
      ]),
    .init(
      "Files",
      [
        ("nightlight.yml", "What holds for the whole site: languages, readers, sections."),
        ("kiosk.yml", "What the kiosk edition holds, and how it behaves."),
        ("Content/", "The pages, and the registry of contacts, laws, facts and sources."),
        ("Templates/", "The look. Where the project has none, the tool's own are used."),
        (".nightlight/", "What is remembered from one build to the next; may be removed at any time."),
      ]),
  ])
