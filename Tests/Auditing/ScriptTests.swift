import Auditing
import Testing

@Suite("A script that is read")
struct ScriptTests {
  private func found(_ script: String) -> [String] {
    (audit("x.js", Array(script.utf8)) ?? []).map { "\($0.kind.rawValue): \($0.subject)" }
  }

  @Test(
    "gives what it keeps, sends and remembers",
    arguments: [
      ("localStorage.a = 1", "storage: localStorage"), ("window['session' + 'Storage']", "storage: \"sessionStorage\""),
      ("const { indexedDB: d } = self", "storage: indexedDB"), ("caches.open('a')", "storage: caches"),
      ("navigator.storage.persist()", "storage: navigator.storage"), ("window.name = 'a'", "storage: window.name"),
      ("navigator.serviceWorker.register('a.js')", "storage: serviceWorker"),
      ("l\\u006fcalStorage.a", "storage: localStorage"), ("self[`indexedDB`]", "storage: \"indexedDB\""),
      ("document['cookie']", "cookie: [\"cookie\"]"), ("document.cookie", "cookie: cookie"),
      ("a?.fetch('x')", "network: fetch"), ("new XMLHttpRequest", "network: XMLHttpRequest"),
      ("navigator.sendBeacon('x')", "network: sendBeacon"), ("import('./a.js')", "network: import()"),
      ("new Image().src = a", "network: new Image"), ("form.submit()", "network: submit"),
      ("new Worker('a.js')", "network: new Worker"), ("window.history.back()", "history: history"),
      ("history.replaceState(1)", "history: replaceState"), ("location = a", "history: location ="),
      ("location.href = a", "history: location.href"), ("window.open(a)", "history: window.open"),
      ("eval(a)", "code: eval"), ("setTimeout('a()', 1)", "code: setTimeout(\"…\")"),
      ("document.write(a)", "code: document.write"), ("a = 'https://x.example/'", "request: https://x.example/"),
      ("a = 'ht' + 'tps:' + '//x.example'", "request: https://x.example"),
      ("a = '//x.example/y'", "request: //x.example/y"),
      ("a = '//' + host", "request: //…"), ("a = 'https:' + host", "request: https:…"),
      ("a = `https://${host}/`", "request: https://"),
      ("a = '<img src=//x.example>'", "request: //x.example"),
      ("a = '\\x68ttps://x.example'", "request: https://x.example"),
      ("a = 'tel:110'", "link: tel:110"), ("a = 'javascript:b()'", "handler: javascript:b()"),
      ("a = 'http://www.w3.org/2000/svg'", "text: http://www.w3.org/2000/svg"),
      ("// see https://x.example", "text: https://x.example"),
    ])
  func uses(script: String, finding: String) { #expect(found(script).contains(finding), "\(found(script))") }

  @Test(
    "hides nothing behind what ends later or sooner than it seems",
    arguments: [
      "a = /[/'\"]/; fetch(1)", "a = b / c; '/'; fetch(1)", "x = `${`}`}`; fetch(1)", "`${ {a: '}'} }`; fetch(1)",
      "a = '\\'; fetch(0)'; fetch(1)", "a = 'x\nfetch(1)", "/* ' */ fetch(1) /* ' */", "<!-- '\nfetch(1)",
      "a = b++ / 2; c = '/'; fetch(1)", "return /'/.test(a) && fetch(1)", "`${fetch(1)}`", "a = (b) / '/' / fetch(1)",
      "{}/'/.test(fetch(1))", "if (a) /'/.test(fetch(1))", "a = {} / '/' / fetch(1)", "x => {}\n/'/.test(fetch(1))",
      "//\\\nfetch(1)", "/**/fetch(1)", "a<!--b; fetch(1)", "/*/ */fetch(1)",
    ])
  func hides(script: String) { #expect(found(script).contains("network: fetch"), "\(found(script))") }

  @Test(
    "is not blamed for words that mean something else",
    arguments: [
      "const history = []; history.length", "item.history.push(1)", "a = { location: 1 }",
      "if (location.protocol === 'https:') a()",
      "open(base)", "a.name = 1", "let name = 1", "'fetch'", "a = 'the cookie of history'", "// fetch(1) localStorage",
      "/fetch(1)/.test(a)", "`fetch(1)`", "a = '//'.length > 1 ? 1 : 2 // x".replacing("'//'", with: "'/'"),
      "image = document.createElement('img')", "a = b // c", "var x = 'note: one'",
    ])
  func isNotBlamed(script: String) {
    let harm = found(script).filter { !$0.hasPrefix("text") && $0 != "history: history" }
    #expect(harm == [], "\(script)")
  }
}
