/// A value on the context stack.
///
/// Values are reached through pointers into the caller's data. The caller holds that data for the whole of a rendering
/// and nothing changes it meanwhile, so that they stay good; and no reference is counted for any lookup.
struct Context {
  let value: UnsafePointer<Value>
  /// Its names, if it has any.
  let object: Unmanaged<ObjectStorage>?

  @inline(__always)
  init(_ value: UnsafePointer<Value>) {
    self.value = value
    object =
      if case .object(let object) = value.pointee { Unmanaged.passUnretained(object.storage) } else { nil }
  }

  @inline(__always)
  func find(_ name: Name) -> UnsafePointer<Value>? {
    object?._withUnsafeGuaranteedRef { $0.find(name.text, hash: name.hash) }
  }

  /// The names in it alone.
  var names: [String] { object?._withUnsafeGuaranteedRef(\.allNames) ?? [] }
}
