import Glibc
import Usage

/// Spares the taking apart of a large value: the process ends, and the system takes all its memory at once.
func keepUntilExit<Value>(_ value: Value) {
  _ = Unmanaged.passRetained(Kept(value))
}

private final class Kept<Value> {
  private let value: Value

  init(_ value: Value) { self.value = value }
}

@main
enum Main {
  static func main() {
    // A reader that goes away, as in `nightlight list | head`, is no failure.
    signal(SIGPIPE, SIG_DFL)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    switch program.parse(arguments, width: min(100, Terminal.width(of: 1) ?? 80)) {
    case .help(let text): return show(text)
    case .version: return show("nightlight \(version)\n")
    case .wrong(let error):
      tell("\(error)")
      return 2
    case .run(let invocation):
      do { return try perform(invocation) } catch {
        tell("error: \(explanation(of: error))")
        return 1
      }
    }
  }

  private static func perform(_ invocation: Invocation) throws -> Int32 {
    switch invocation.command {
    case "build": try BuildCommand(invocation).run()
    case "check": try CheckCommand(invocation).run()
    case "serve": try ServeCommand(invocation).run()
    case "new": try NewCommand(invocation).run()
    case "list": try ListCommand(invocation).run()
    case "print": try PrintCommand(invocation).run()
    case "talk": try TalkCommand(invocation).run()
    case "lesson": try LessonCommand(invocation).run()
    case "quiz": try QuizCommand(invocation).run()
    case "key": try KeyCommand(invocation).run()
    case "bundle": try BundleCommand(invocation).run()
    case "verify": VerifyCommand(invocation).run()
    case "audit": AuditCommand(invocation).run()
    case "render": try RenderCommand(invocation).run()
    case "completion": show(Shell(rawValue: invocation.operands[0]).map { program.completion($0) } ?? "")
    case "man": show(program.manPage(version: version))
    default: 2
    }
  }

  private static func show(_ text: String) -> Int32 {
    emit(text)
    return 0
  }
}
