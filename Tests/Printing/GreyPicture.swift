import Foundation

/// A page as a picture in grey: PGM, as pdftoppm writes it.
struct GreyPicture {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  init?(_ file: Data) {
    let bytes = [UInt8](file)
    // "P5 width height 255", then a byte for each pixel.
    var words: [String] = []
    var place = 0
    while words.count < 4, place < bytes.count {
      let end = bytes[place...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
      words.append(String(decoding: bytes[place..<end], as: UTF8.self))
      place = end + 1
    }
    guard words.count == 4, words[0] == "P5", let width = Int(words[1]), let height = Int(words[2]),
      bytes.count - place == width * height
    else { return nil }
    self.width = width
    self.height = height
    pixels = Array(bytes[place...])
  }

  /// How many pixels that are nearer to an edge than `distance` are not white.
  func ink(within distance: Int) -> Int {
    let sides = Array(0..<distance) + Array(width - distance..<width)
    return pixels.withUnsafeBufferPointer { pixels in
      var count = 0
      for y in 0..<height {
        let isMargin = y < distance || y >= height - distance
        for x in isMargin ? Array(0..<width) : sides where pixels[y * width + x] < 250 { count += 1 }
      }
      return count
    }
  }

  /// How many squares of 4 pixels are evenly grey: edges of letters never are, tints are.
  var tinted: Int {
    pixels.withUnsafeBufferPointer { pixels in
      stride(from: 0, to: height - 4, by: 4).reduce(0) { sum, y in
        sum
          + stride(from: 0, to: width - 4, by: 4).count { x in
            let first = pixels[y * width + x]
            guard (40...245).contains(first) else { return false }
            return (0..<16).allSatisfy { pixels[(y + $0 / 4) * width + x + $0 % 4] == first }
          }
      }
    }
  }

  /// The part of all ink that lies in pixels darker than half.
  var keptByThreshold: Double {
    let counts = pixels.withUnsafeBufferPointer { pixels in
      var counts = [Int](repeating: 0, count: 256)
      counts.withUnsafeMutableBufferPointer { counts in
        for pixel in pixels { counts[Int(pixel)] += 1 }
      }
      return counts
    }
    let all = (0..<250).reduce(0) { $0 + (255 - $1) * counts[$1] }
    let kept = (0..<128).reduce(0) { $0 + (255 - $1) * counts[$1] }
    return all == 0 ? 1 : Double(kept) / Double(all)
  }
}
