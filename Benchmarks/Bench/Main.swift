import Foundation

/// Measures the tool against the C floor program of the shared folder, in the same run, and prints a table.
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "adapt", arguments.count == 4 {
      try Adapter(corpus: arguments[1], project: arguments[2], templates: arguments[3]).run()
      return
    }
    do { try Bench(arguments).run() } catch {
      print("bench: \(error)")
      exit(1)
    }
  }
}

/// A reason to stop.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
