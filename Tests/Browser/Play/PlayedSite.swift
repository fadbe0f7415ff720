import Chromium
import Foundation
import TestSupport
import Testing

/// The small site that has a quiz of all kinds, a story and a helper, built once.
struct PlayedSite: Sendable {
  let folder: String

  private static let built = Task { try await build() }

  static func shared() async throws -> PlayedSite { try await built.value }

  func file(_ path: String) -> String { "\(folder)/\(path)" }

  private static func build() async throws -> PlayedSite {
    let out = FileManager.default.temporaryDirectory.appending(path: "nightlight-play-\(UUID().uuidString)").path
    Leftovers.remove(out)
    let project = try TemporaryFolder()
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(
        atPath: "\(Place.repository)/Tests/Sites/play/\(name)", toPath: "\(project.path)/\(name)")
    }
    let outcome = try await Command.run(
      #require(Tool.path, "the tool is not built"),
      ["build", "--root", project.path, "--out", out, "--today", "2026-06-01"])
    try #require(outcome.status == 0, "nightlight build failed:\n\(outcome.output)")
    return PlayedSite(folder: out)
  }
}

extension Page {
  /// Opens a page of the small site and waits until it is played.
  func play(_ path: String, in site: PlayedSite) async throws {
    try await open(file: site.file(path))
    try await wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
  }

  /// The kind of the question that is asked, or nothing.
  func kind() async throws -> String? {
    try await evaluate("document.querySelector('.question:not([hidden])')?.dataset.kind ?? null").string
  }

  /// The word that was said to the answer.
  func verdict() async throws -> String? {
    try await evaluate("document.querySelector('.question:not([hidden]) .verdict')?.textContent ?? null").string
  }
}
