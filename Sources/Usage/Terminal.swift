import Glibc

/// What is known of the terminal, if there is one.
public enum Terminal {
  /// Whether a descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether colour may be written to a descriptor: a terminal, not a dumb one, and no `NO_COLOR`.
  public static func isColoured(_ descriptor: Int32) -> Bool {
    isTerminal(descriptor) && allowsColour(noColor: variable("NO_COLOR"), term: variable("TERM"))
  }

  /// The columns of the terminal behind a descriptor, or nil where there is none.
  public static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The rule of no-color.org: the variable counts where it is there and not empty.
  static func allowsColour(noColor: String?, term: String?) -> Bool {
    noColor?.isEmpty ?? true && term != "dumb"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
