// swift-tools-version: 6.2
import PackageDescription

// One target is one room of the house; ARCHITECTURE.md says what each may import.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// Tests run the tool hundreds of times: in debug builds its rooms are optimized as well, which makes that ten times as
// fast, and what is tested is nearer to what is shipped.
let swift: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.byName(name: room), "TestSupport"] + dependencies,
    path: "Tests/\(room)",
    exclude: exclusions(of: room),
    swiftSettings: strict)
}

// Fixture folders are read by path, not bundled.
func exclusions(of room: String) -> [String] {
  switch room {
  case "Auditing": ["Bad"]
  case "Decks": ["Site"]
  case "Checking": ["Base", "Fixtures", "Planted"]
  case "Press": ["Fixtures"]
  case "Search": ["Fixtures"]
  case "Sheets": ["Fixtures"]
  default: []
  }
}

let package = Package(
  name: "nightlight",
  products: [.executable(name: "nightlight", targets: ["nightlight"])],
  targets: [
    // Cellar: Debian's C libraries.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CSystem"),
    // Ground floor: bytes in, values out.
    room("Diagnostics"),
    room("Markdown", ["Diagnostics", "CCMark"]),
    room("YAML", ["Diagnostics", "CYAML"]),
    room("Mustache", ["Diagnostics"]),
    room("Digest", ["CCrypto"]),
    room("System", ["CSystem"]),
    room("Press", ["System"]),
    room("Archive", ["CArchive", "System"]),
    room("Seal", ["CSodium", "System"]),
    room("OpenDocument", ["Archive"]),
    room("Auditing"),
    room("Search"),
    room("QuizEngine"),
    room("Usage", ["Diagnostics"]),
    room("QRCode", ["CQREncode"]),
    // First floor: the model.
    room("Library", ["Diagnostics", "Markdown", "QuizEngine", "Search"]),
    // Second floor.
    room("Reading", ["Diagnostics", "Digest", "Library", "Markdown", "Search", "System", "YAML"]),
    room("Checking", ["Diagnostics", "Library", "Markdown", "QuizEngine"]),
    room(
      "Website",
      ["Diagnostics", "Digest", "Library", "Markdown", "Mustache", "QRCode", "QuizEngine", "Search"]),
    room("Sheets", ["Diagnostics", "Library", "Markdown", "Mustache", "OpenDocument", "QRCode", "QuizEngine"]),
    room("Decks", ["Diagnostics", "Digest", "Library", "Markdown", "QRCode", "QuizEngine"]),
    room("PowerPoint", ["Archive", "Library", "Markdown", "QRCode"]),
    room("Publishing", ["Digest", "Library", "System"]),
    room("Bundling", ["Archive", "Digest", "Seal", "System"]),
    room("Serving", ["Diagnostics", "System"]),
    // Roof.
    .executableTarget(
      name: "nightlight",
      dependencies: [
        "Archive", "Auditing", "Bundling", "Checking", "Decks", "Diagnostics", "Digest", "Library", "Markdown",
        "Mustache", "OpenDocument", "PowerPoint", "Press", "Publishing", "QuizEngine", "Reading", "Seal", "Search",
        "Serving", "Sheets", "System", "Usage", "Website", "YAML",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench", dependencies: ["Library", "Reading"], path: "Benchmarks/Bench", swiftSettings: strict),
    // Tests.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .target(name: "Chromium", dependencies: ["TestSupport"], path: "Tests/Chromium", swiftSettings: strict),
    tests("Diagnostics"),
    tests("Markdown", ["Diagnostics"]),
    tests("YAML", ["Diagnostics"]),
    tests("Mustache", ["Diagnostics"]),
    tests("Digest"),
    tests("System"),
    tests("Press", ["System"]),
    tests("Archive", ["System"]),
    tests("OpenDocument", ["Archive"]),
    tests("Seal", ["System"]),
    tests("Auditing"),
    tests("Search"),
    // Random quizzes, for the tests of the engine here and in the browser.
    .target(name: "QuizDice", dependencies: ["QuizEngine"], path: "Tests/QuizDice", swiftSettings: strict),
    tests("QuizEngine", ["QuizDice"]),
    tests("Usage", ["Diagnostics"]),
    tests("Reading", ["Diagnostics", "Library", "Markdown"]),
    tests("Checking", ["Diagnostics", "Library", "Reading"]),
    tests("Website", ["Diagnostics", "Library", "Reading"]),
    tests("Sheets", ["Diagnostics", "Library", "Markdown", "OpenDocument", "Reading"]),
    tests("Decks", ["Diagnostics", "Digest", "Library", "Markdown", "Reading"]),
    tests("PowerPoint", ["Archive", "Decks", "Diagnostics", "Library", "Markdown", "Reading"]),
    // A program that the tests of Publishing kill.
    .executableTarget(
      name: "PublishProbe", dependencies: ["Library", "Publishing", "System"], path: "Tests/PublishProbe",
      swiftSettings: strict),
    tests("Publishing", ["Digest", "Library", "PublishProbe", "System"]),
    tests("Bundling", ["Archive", "Digest", "Seal", "System"]),
    tests("Serving", ["Chromium", "System"]),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Checking", "Diagnostics", "Library", "Markdown", "QuizEngine", "Reading", "TestSupport", "YAML",
      ],
      path: "Tests/Content", exclude: ["allowed-runs.txt"], swiftSettings: strict),
    .testTarget(
      name: "PrintingTests", dependencies: ["Archive", "Press", "TestSupport"], path: "Tests/Printing",
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "LessonTests",
      dependencies: ["Archive", "Diagnostics", "Library", "Reading", "Sheets", "TestSupport"],
      path: "Tests/Lessons", exclude: ["Expected"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport"], path: "Tests/Command", swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["Chromium", "QuizDice", "QuizEngine", "TestSupport"], path: "Tests/Browser",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
