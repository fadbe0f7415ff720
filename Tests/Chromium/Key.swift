/// A key of the keyboard.
public struct Key: Sendable {
  let name: String
  let code: String
  let number: Int
  let text: String?
  let modifier: Int
  let location: Int

  init(_ name: String, code: String, _ number: Int, text: String? = nil, modifier: Int = 0, location: Int = 0) {
    self.name = name
    self.code = code
    self.number = number
    self.text = text
    self.modifier = modifier
    self.location = location
  }

  /// The left shift key.
  public static let shift = Key("Shift", code: "ShiftLeft", 16, modifier: 8, location: 1)
  /// The left control key.
  public static let control = Key("Control", code: "ControlLeft", 17, modifier: 2, location: 1)
  /// The left alt key.
  public static let alt = Key("Alt", code: "AltLeft", 18, modifier: 1, location: 1)
  /// The tabulator.
  public static let tab = Key("Tab", code: "Tab", 9)
  /// The enter key.
  public static let enter = Key("Enter", code: "Enter", 13, text: "\r")
  /// The escape key.
  public static let escape = Key("Escape", code: "Escape", 27)
  /// The space bar.
  public static let space = Key(" ", code: "Space", 32, text: " ")
  /// The key that deletes to the left.
  public static let backspace = Key("Backspace", code: "Backspace", 8)
  /// The arrow to the left.
  public static let left = Key("ArrowLeft", code: "ArrowLeft", 37)
  /// The arrow up.
  public static let up = Key("ArrowUp", code: "ArrowUp", 38)
  /// The arrow to the right.
  public static let right = Key("ArrowRight", code: "ArrowRight", 39)
  /// The arrow down.
  public static let down = Key("ArrowDown", code: "ArrowDown", 40)
  /// To the beginning.
  public static let home = Key("Home", code: "Home", 36)
  /// To the end.
  public static let end = Key("End", code: "End", 35)

  /// The key of a character, as on a keyboard of the United States.
  public static func character(_ character: Character) -> Key {
    let upper = character.uppercased()
    guard let byte = upper.utf8.first, upper.utf8.count == 1 else {
      return Key(String(character), code: "", 0, text: String(character))
    }
    let code =
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): "Key\(upper)"
      case UInt8(ascii: "0")...UInt8(ascii: "9"): "Digit\(upper)"
      case UInt8(ascii: "/"): "Slash"
      default: ""
      }
    // Below the letters a code number means another key: 46 is Delete, not a full stop.
    let number = code.isEmpty ? 0 : code == "Slash" ? 191 : Int(byte)
    return Key(String(character), code: code, number, text: String(character))
  }
}
