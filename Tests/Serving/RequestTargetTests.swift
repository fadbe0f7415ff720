import Testing

@testable import Serving

struct RequestTargetTests {
  @Test(arguments: [
    ("/", ""), ("/a", "a"), ("/a/", "a/"), ("/a/b.html", "a/b.html"), ("/a//b", "a/b"), ("//a", "a"), ("///", ""),
    ("/./a/./", "a/"), ("/a/.", "a/"), ("/%E5%B0%8F%E5%A4%9C%E7%87%88/", "小夜燈/"), ("/小夜燈", "小夜燈"), ("/a%20b", "a b"),
    ("/a%2Fb", "a/b"), ("/...", "..."), ("/..a/b..", "..a/b.."), ("/%252e%252e/a", "%2e%2e/a"), ("/a%00b%", nil),
    ("/%2e/a", "a"), ("/a+b", "a+b"), ("/a%3Fb", "a?b"), ("/a%23b", "a#b"), ("/a:b", "a:b"), ("/~a", "~a"),
    ("/..", nil), ("/../", nil), ("/a/../b", nil), ("/a/..", nil), ("/%2e%2e/", nil), ("/%2E./", nil), ("/.%2e", nil),
    ("/a%2f..%2fb", nil), ("/%2e%2e%2fetc/passwd", nil), ("/a/%2e%2e", nil), ("/..%2f", nil), ("//../a", nil),
    ("/a\\b", nil), ("/..\\", nil), ("/a%5cb", nil), ("/%5C..%5C", nil), ("/a%00", nil), ("/%00", nil),
    ("/a%0d%0ab", nil), ("/a%1b", nil), ("/a%7f", nil), ("/a%C2%85", nil), ("/a%", nil), ("/a%4", nil), ("/a%zz", nil),
    ("/%C0%AE%C0%AE/", nil), ("/%FF", nil), ("/%ED%A0%80", nil), ("/a#b", nil), ("a", nil), ("*", nil), ("?a", nil),
    ("../a", nil), ("https://127.0.0.1/", nil), ("http:/a", nil), ("file:///etc/passwd", nil), ("/a\tb", nil),
  ])
  func givesARelativePathOrNone(target: String, path: String?) {
    #expect((try? RequestTarget(Array(target.utf8)[...]))?.path == path)
  }

  @Test func keepsTheQueryAsSent() throws {
    #expect(try RequestTarget(Array("/a?b=%2e%2e/c?d".utf8)[...]).query == "b=%2e%2e/c?d")
    #expect(try RequestTarget(Array("/a?".utf8)[...]).query == "")
    #expect(try RequestTarget(Array("/a".utf8)[...]).query == nil)
  }

  @Test func takesTheFormThatProxiesUse() throws {
    let target = try RequestTarget(Array("HTTP://localhost:80/a/?b".utf8)[...])
    #expect(target.authority == "localhost:80" && target.path == "a/" && target.query == "b")
    #expect(try RequestTarget(Array("http://localhost?b".utf8)[...]).path == "")
  }

  @Test func refusesBytesThatAreNoText() {
    #expect((try? RequestTarget([0x2F, 0xFF, 0xFE])) == nil)
    #expect((try? RequestTarget([0x2F, 0x3F, 0xFF])) == nil)
    #expect((try? RequestTarget([])) == nil)
  }
}
