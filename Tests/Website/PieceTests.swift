import Diagnostics
import Library
import Testing

@testable import Website

@Suite struct PieceTests {
  @Test(arguments: [(0.0, 1.0), (7, 8), (57, 60), (147, 150), (1_000, 1_000), (0.04, 0.04)])
  func aScaleEndsJustAboveItsLargestValue(_ largest: Double, _ top: Double) {
    let scale = ChartScale(largest: largest)
    #expect(scale.top >= largest)
    #expect(abs(scale.top - top) < 1e-9)
    #expect((2...7).contains(scale.ticks.count))
  }

  @Test(arguments: [(0.0, "0"), (94, "94"), (2.5, "2.5"), (0.07, "0.07"), (3_582, "3582"), (1e30, "90000000000000")])
  func valuesAreWrittenAsPeopleReadThem(_ value: Double, _ text: String) {
    #expect(numeral(value) == text || value > 1e15)
  }

  @Test func placesInASentenceAreFilledAndOthersStay() {
    let words = Words(["a": "到 {date} 為止，{n} 頁 {x} {", "review.date": "{y}/{m}/{d}"])
    #expect(words.filled("a", [("date", "今天"), ("n", "{date}")]) == "到 今天 為止，{date} 頁 {x} {")
  }

  @Test func whatIsWrittenEscapedCannotLeaveAnAttribute() {
    var out: [UInt8] = []
    out.write(escaped: "<a href=\"x\">&'")
    #expect(String(decoding: out, as: UTF8.self) == "&lt;a href=&quot;x&quot;&gt;&amp;'")
  }

  @Test func depthsLeadBackToTheTop() {
    #expect(Depth(ofRoute: "guides/line.html").toTop == "../../")
    #expect(Depth(ofRoute: "guides/line.html").toLanguage == "../")
    #expect(Depth(ofRoute: "index.html").toLanguage == "")
    #expect(Depth(ofRoute: "a/b/c/d.html").folders == Depth.most)
  }
}

@Suite struct HelpBoxTests {
  private func contact(
    _ id: String, always: Bool = false, byText: Bool = false, from: Int? = nil, to: Int? = nil, region: String = "TW",
    state: Verification = .confirmed, general: Bool = true
  ) -> Contact {
    let text = Localized([id])
    return Contact(
      record: Record(id: id, file: "", span: Span(0, 0), state: state), name: text, number: id, dial: id, hours: text,
      isAlwaysOpen: always, byText: byText ? text : nil, who: text, fromAge: from, toAge: to, region: region,
      languages: [], url: nil, isGeneral: general)
  }

  private func box(_ contacts: [Contact]) -> HelpBox {
    var registry = Registry()
    for contact in contacts { registry.contacts.add(contact) }
    let site = Site(
      name: Localized(["S"]), tagline: Localized([""]), baseURL: nil, languages: [Language(tag: "en", name: "E")],
      exitURL: "", region: "TW", audiences: [], sections: [], steps: [], file: "")
    return HelpBox(library: Library(site: site, registry: registry, pages: []))
  }

  private func need(_ bands: [Band], region: String? = nil, first: [String] = []) -> HelpBox.Need {
    var about = About()
    about.bands = bands
    about.region = region
    about.help = first.map { Link($0) }
    let site = box([]).library.site
    return HelpBox.Need(Page(kind: .page, name: "p", about: about, texts: []), site: site)
  }

  private func ids(_ box: HelpBox, _ need: HelpBox.Need) -> [String] { box.contacts(for: need).map(\.record.id) }

  @Test func dayAndNightComesFirstThenByText() {
    let box = box([
      contact("office"), contact("text", byText: true), contact("always", always: true),
      contact("both", always: true, byText: true),
    ])
    #expect(ids(box, need([.adults])) == ["both", "always", "text", "office"])
  }

  @Test(arguments: [Verification.partlyConfirmed, .notVerified, .tooStrong, .outdated])
  func whatIsNotConfirmedNeverStandsThere(_ state: Verification) {
    #expect(ids(box([contact("unsure", state: state)]), need([.adults], first: ["unsure"])) == [])
  }

  @Test func minorsAreNeverSentToAServiceForAdults() {
    let box = box([contact("grown-ups", from: 18), contact("all")])
    #expect(ids(box, need([.fifteen, .adults], first: ["grown-ups"])) == ["all"])
    #expect(ids(box, need([.adults])) == ["grown-ups", "all"])
    #expect(ids(box, HelpBox.Need(site: box.library.site)) == ["all"])
  }

  @Test func aRegionShowsItsOwnContactsAndThoseOfTheWholeCountry() {
    let box = box([contact("country"), contact("taipei", region: "TW-TPE"), contact("world", region: "world")])
    #expect(ids(box, need([.adults])) == ["country", "world"])
    #expect(ids(box, need([.adults], region: "TW-TPE")) == ["country", "taipei", "world"])
  }

  @Test func whatThePageNamesComesFirst() {
    let box = box([contact("a", always: true), contact("b", general: false)])
    #expect(ids(box, need([.adults], first: ["b"])) == ["b", "a"])
  }
}
