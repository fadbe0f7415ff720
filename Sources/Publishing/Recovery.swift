/// What became of a publication that was interrupted.
public enum Recovery: Hashable, Sendable {
  /// Its new files were all there: the rest of its moves were made.
  case completed
  /// It had not come that far: the site is as it was before.
  case undone
}
