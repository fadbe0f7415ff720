/// A program while it is being written.
struct Draft {
  var code: [Instruction] = []
  var bytes: [UInt8] = []
  var segments: [Name] = []
  var places: [Place] = []
  var calls: [Call] = []
  var sites: [Site] = []
  var overrides: [Override] = []
  var templates: [Template] = []
  var indices: [String: Int] = [:]
  private var pathStarts: [String: Int32] = [:]
  private var blockNumbers: [String: Int] = [:]
  private(set) var blockNames: [String] = []

  /// Where the segments of a dotted name lie; a name used again shares them.
  mutating func path(_ text: String, _ parts: [String]) -> Int32 {
    if let known = pathStarts[text] { return known }
    let start = Int32(clamping: segments.count)
    segments += parts.map(Name.init)
    pathStarts[text] = start
    return start
  }

  /// The number that stands for a block's name.
  mutating func block(_ name: String) -> Int {
    if let known = blockNumbers[name] { return known }
    let number = blockNames.count
    blockNumbers[name] = number
    blockNames.append(name)
    return number
  }

  mutating func place(_ place: Place) -> Int32 {
    places.append(place)
    return Int32(clamping: places.count - 1)
  }
}
