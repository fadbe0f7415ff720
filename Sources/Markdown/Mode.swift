/// How much of Nightlight's own reading is laid over CommonMark.
public enum Mode: Sendable {
  /// Tables, callouts, task lists and heading ids are read; raw HTML and dangerous links are refused.
  case normal
  /// CommonMark 0.30 and nothing else: raw HTML passes, and no diagnostic but a refusal to read is made.
  case passThrough
}
