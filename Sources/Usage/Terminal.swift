import Glibc

/// What is known of the terminal, if there is one.
public enum Terminal {
  /// Whether a descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether colour may be written to a descriptor: a terminal, not a dumb one, and no `NO_COLOR`.
  public static func isColoured(_ descriptor: Int32) -> Bool { false }

  /// The columns of the terminal behind a descriptor, or nil where there is none.
  public static func width(of descriptor: Int32) -> Int? { nil }
}
