/// Whether a name is hidden, or one that editors make beside the file that is edited: `~a`, `a~`, `#a#`, `a.swp`, `4913`.
func isEditorsOwn(_ name: String) -> Bool {
  let bytes = Array(name.utf8)
  guard let first = bytes.first, let last = bytes.last else { return true }
  if first == UInt8(ascii: ".") || first == UInt8(ascii: "~") || last == UInt8(ascii: "~") { return true }
  if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
  // Vim tries with this name whether it may write to the folder.
  if name == "4913" { return true }
  return [".swp", ".swo", ".swx", ".bak", ".tmp", ".part", "___jb_tmp___", "___jb_old___"].contains(
    where: name.hasSuffix)
}
