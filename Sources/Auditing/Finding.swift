/// Something in a build that could tell the world outside about a reader, or keep something of them.
public struct Finding: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// The address, call, action or handler itself.
  public let subject: String
  /// Where it stands, as `img src` or `string in a script`.
  public let means: String
  /// The file.
  public let file: String
  /// The line in the file, from 1.
  public let line: Int

  /// The kinds of findings.
  public enum Kind: String, CaseIterable, Sendable {
    /// An outside address that a browser asks for by itself, or that a script or a form may ask for.
    case request
    /// An outside address that a reader can go to.
    case link
    /// An outside address that is only shown or named.
    case text
    /// A script's use of something that stays on the device.
    case storage
    /// A use of cookies.
    case cookie
    /// A script's use of the network.
    case network
    /// A script's use of the browser's history, or its way to another page.
    case history
    /// Code that is made while it runs, so that nobody can read it beforehand.
    case code
    /// A form, by its action.
    case form
    /// A handler written into a page.
    case handler
    /// A page's policy.
    case policy
    /// A page without a policy, or with one that comes too late.
    case unprotected
  }
}
