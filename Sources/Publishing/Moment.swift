/// Where a publication has got to; tests stop it, or kill it, at each of these.
package enum Moment: UInt8, Sendable {
  /// A file has been staged.
  case staged = 0x73
  /// An unchanged or a foreign file has been taken over into the new site.
  case linked = 0x6C
  /// The record of the moves is on the disk.
  case recorded = 0x72
  /// A file of the old site has got its second name.
  case kept = 0x6B
  /// A file has been moved.
  case moved = 0x6D
  /// The new site is complete and about to be swapped in.
  case complete = 0x63
  /// The new site has been swapped in.
  case swapped = 0x78
  /// A file of the old site has been removed.
  case removed = 0x64
  /// The new site is in place, and what is left to do is to clear up.
  case done = 0x2E
}
