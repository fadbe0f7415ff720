import Glibc

/// Lets libarchive take names for UTF-8 on this thread, whatever the user's language settings say.
func inUTF8<Result>(_ body: () throws -> Result) throws -> Result {
  // The C library brings this one along; only its letters are used, no language.
  guard let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else {
    throw ZipError.library("the C library has no locale C.UTF-8")
  }
  let before = uselocale(locale)
  defer {
    uselocale(before)
    freelocale(locale)
  }
  return try body()
}
