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
  func find(_ name: borrowing Name) -> UnsafePointer<Value>? {
    guard let object else { return nil }
    return object._withUnsafeGuaranteedRef { $0.find(name) }
  }

  /// The names in it alone.
  var names: [String] { object?._withUnsafeGuaranteedRef(\.allNames) ?? [] }
}
