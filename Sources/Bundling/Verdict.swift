import Seal

/// Whether a build is as it was made, and else how it differs.
public struct Verdict: Hashable, Sendable {
  /// How many files its list names.
  public var files = 0
  /// Its number; nil if its list cannot be read.
  public var build: BuildID?
  /// Files with other bytes than the list says.
  public var changed: [String] = []
  /// Files that the list names and that are not there.
  public var missing: [String] = []
  /// Files that are there and that the list does not name.
  public var added: [String] = []
  /// What else is wrong, each to be read as a sentence: a damaged zip, a signature that does not fit.
  public var faults: [String] = []
  /// The key that has signed it; nil if that was not asked for, or is not so.
  public var signer: KeyID?

  /// Whether nothing is wrong.
  public var isWhole: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty && faults.isEmpty }

  /// Whether all files of the list are there as they were made, whatever else is.
  public var hasItsFiles: Bool { changed.isEmpty && missing.isEmpty && faults.isEmpty }

  /// The outcome in one line.
  public var line: String {
    guard !isWhole else {
      return "whole: \(files) files, build \(build.map { "\($0)" } ?? "?")"
        + (signer.map { ", signed by key \($0)" } ?? "; no key was given, so nobody has vouched for who made it")
    }
    let counts = [(changed.count, "changed"), (missing.count, "missing"), (added.count, "added")]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + faults
    return "not whole: \(words.joined(separator: ", "))"
  }

  /// The files that differ, a line each.
  public var differences: [String] {
    changed.map { "changed: \($0)" } + missing.map { "missing: \($0)" } + added.map { "added: \($0)" }
  }
}
