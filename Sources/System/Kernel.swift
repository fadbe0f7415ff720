import CSystem
import Glibc

/// How many processors this process may use.
public let processors = max(1, Int(nl_processors()))

/// Kernel calls that Glibc's module does not offer to Swift; each gives 0 or an errno value.
enum Kernel {
  /// Swaps two paths in one step.
  static func exchange(
    _ folder: Int32, _ name: UnsafePointer<CChar>, _ other: Int32, _ otherName: UnsafePointer<CChar>
  ) -> Int32 {
    nl_rename_exchange(folder, name, other, otherName)
  }

  /// Renames unless something has the new name already.
  static func renameToNew(
    _ folder: Int32, _ name: UnsafePointer<CChar>, _ other: Int32, _ otherName: UnsafePointer<CChar>
  ) -> Int32 {
    nl_rename_new(folder, name, other, otherName)
  }

  /// Whether something is mounted on an open folder.
  static func isMount(_ folder: Int32) -> Bool { nl_is_mount(folder) != 0 }
}
