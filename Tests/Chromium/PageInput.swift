extension Page {
  /// Presses and releases a key while others are held.
  public func press(_ key: Key, holding held: [Key] = []) async throws {
    var modifiers = 0
    for key in held {
      modifiers |= key.modifier
      try await down(key, modifiers: modifiers)
    }
    try await down(key, modifiers: modifiers | key.modifier)
    try await up(key, modifiers: modifiers)
    for key in held.reversed() {
      modifiers &= ~key.modifier
      try await up(key, modifiers: modifiers)
    }
  }

  /// Holds a key down long enough to repeat itself.
  public func hold(_ key: Key, repeats: Int) async throws {
    try await down(key, modifiers: key.modifier)
    for _ in 0..<repeats { try await down(key, modifiers: key.modifier, isRepeat: true) }
    try await up(key, modifiers: 0)
  }

  /// Types a text key by key; characters that no key has arrive as an input method would insert them.
  public func type(_ text: String) async throws {
    for character in text {
      if character.isASCII {
        try await press(.character(character))
      } else {
        try await commit(String(character))
      }
    }
  }

  /// Puts a text that is being composed into the focused field, as an input method does before the choice is made.
  public func compose(_ text: String) async throws {
    let end = JSON.number(Double(text.utf16.count))
    try await send("Input.imeSetComposition", ["text": .string(text), "selectionStart": end, "selectionEnd": end])
  }

  /// Ends a composition with the chosen text, or inserts a text as if pasted by an input method.
  public func commit(_ text: String) async throws { try await send("Input.insertText", ["text": .string(text)]) }

  /// Clicks an element's middle with the mouse, scrolling it into view first.
  public func click(_ selector: String) async throws {
    let middle = try await reach(selector)
    for (type, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
      var event: [String: JSON] = ["type": .string(type), "x": middle.x, "y": middle.y]
      if type != "mouseMoved" {
        event["button"] = "left"
        event["clickCount"] = 1
        event["buttons"] = .number(Double(buttons))
      }
      try await send("Input.dispatchMouseEvent", .object(event))
    }
  }

  /// Touches an element's middle with a finger, scrolling it into view first.
  public func tap(_ selector: String) async throws {
    let middle = try await reach(selector)
    try await send(
      "Input.dispatchTouchEvent", ["type": "touchStart", "touchPoints": [["x": middle.x, "y": middle.y]]])
    try await send("Input.dispatchTouchEvent", ["type": "touchEnd", "touchPoints": []])
  }

  /// Gives an element the keyboard's focus.
  public func focus(_ selector: String) async throws {
    let isFocused = try await call(
      "(s) => { const e = document.querySelector(s); if (e) e.focus(); return !!e && document.activeElement === e }",
      .string(selector))
    guard isFocused.bool == true else {
      throw BrowserFault.unreachable(selector: selector, reason: "it cannot be focused")
    }
  }

  private func down(_ key: Key, modifiers: Int, isRepeat: Bool = false) async throws {
    // With Control a key writes nothing; with Alt its character is what the browser looks for among access keys.
    let text = modifiers & Key.control.modifier == 0 ? key.text : nil
    var event = describe(key, modifiers)
    event["type"] = text == nil ? "rawKeyDown" : "keyDown"
    event["autoRepeat"] = .bool(isRepeat)
    if let text {
      event["text"] = .string(text)
      event["unmodifiedText"] = .string(text)
    }
    try await send("Input.dispatchKeyEvent", .object(event))
  }

  private func up(_ key: Key, modifiers: Int) async throws {
    var event = describe(key, modifiers)
    event["type"] = "keyUp"
    try await send("Input.dispatchKeyEvent", .object(event))
  }

  private func describe(_ key: Key, _ modifiers: Int) -> [String: JSON] {
    [
      "key": .string(key.name), "code": .string(key.code), "windowsVirtualKeyCode": .number(Double(key.number)),
      "modifiers": .number(Double(modifiers)), "location": .number(Double(key.location)),
    ]
  }

  private func reach(_ selector: String) async throws -> (x: JSON, y: JSON) {
    let found = try await call(
      """
      (selector) => {
        const element = document.querySelector(selector);
        if (!element) return { problem: "no such element" };
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const box = element.getClientRects()[0];
        if (!box || box.width === 0 || box.height === 0) return { problem: "it is not visible" };
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const top = document.elementFromPoint(x, y);
        if (!top || !(element.contains(top) || top.contains(element) && top.tagName === "LABEL"))
          return { problem: top ? `covered by <${top.tagName.toLowerCase()} class="${top.className}">` : "out of view" };
        return { x, y };
      }
      """, .string(selector))
    if let problem = found["problem"].string { throw BrowserFault.unreachable(selector: selector, reason: problem) }
    return (found["x"], found["y"])
  }
}
