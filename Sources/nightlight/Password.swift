import Glibc
import System
import Usage

/// Where a key's password comes from: the first line of a file, or the person at the terminal.
struct Password {
  private let file: String?

  init(file: String?) { self.file = file }

  /// The password of a key that is there.
  func known() throws -> [UInt8] { try fromFile() ?? ask("Password: ") }

  /// The password for a new key, asked for twice.
  func new() throws -> [UInt8] {
    let password =
      try fromFile()
      ?? {
        let first = try ask("Password for the new key: ")
        guard try ask("The same again: ") == first else {
          throw Complaint("the two passwords differ; run the command again")
        }
        return first
      }()
    guard !password.isEmpty else { throw Complaint("the password is empty; choose one of several words") }
    return password
  }

  private func fromFile() throws -> [UInt8]? {
    guard let file else { return nil }
    var bytes: [UInt8] = []
    try Folder.working.read(realPath(file), into: &bytes, limit: 1 << 16)
    return Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }

  // At the terminal itself, whatever standard input is, and without showing what is typed.
  private func ask(_ question: String) throws -> [UInt8] {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw Complaint("there is no terminal to ask for the password; give a file that holds it with --password-file")
    }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { throw SystemError(errno, .read, "the terminal") }
    var silent = before
    // No signals either: Ctrl-C would leave the terminal silent. It comes as a letter, below.
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    guard tcsetattr(terminal, TCSADRAIN, &silent) == 0 else { throw SystemError(errno, .read, "the terminal") }
    defer {
      tcsetattr(terminal, TCSADRAIN, &before)
      show("\n", on: terminal)
    }
    show(question, on: terminal)
    return try line(from: terminal)
  }

  private func line(from terminal: Int32) throws -> [UInt8] {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Complaint("the terminal was closed before a password was typed") }
      switch byte {
      case 0x0A, 0x0D: return line
      case 0x03, 0x04, 0x1C: throw Complaint("no password was given; nothing was written")
      case 0x15: line.removeAll()
      case 0x08, 0x7F:
        // A letter of several bytes goes as a whole.
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      default: line.append(byte)
      }
    }
  }

  private func show(_ text: String, on terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }
}
