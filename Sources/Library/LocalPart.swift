/// What of an organisation's own a slide waits for, and is not there without.
public enum LocalPart: String, CaseIterable, Sendable {
  /// What it has counted.
  case figures = "local"
  /// Its offices to turn to, where figures have no place: before children.
  case offices
}

extension Slide {
  /// Whether it is there for an organisation, or for nobody in particular.
  public func isThere(for organisation: Organisation?) -> Bool {
    switch local {
    case nil: true
    case .figures: organisation?.figures != nil
    case .offices: organisation?.contacts.isEmpty == false
    }
  }
}
