import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct AuditTests {
  @Test func ourOwnSiteAsksForNothingAndKeepsNothing() throws {
    let project = try SmallProject()
    _ = try project.run("build")
    let outcome = try Tool.run(["audit", project.out, "--no-requests", "--no-storage"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("request 0, link "))
    #expect(outcome.output.contains("unprotected 0"))
    // The way out leads outside; the kiosk's edition may not have it.
    let links = try Tool.run(["audit", project.out, "--no-links"])
    #expect(links.status == 1)
    #expect(links.output.contains("link\thttps://weather.example/\ta href\t"))
    #expect(links.errors.contains("ruled out: link"))
  }

  @Test func aBadBuildFailsOnlyForWhatIsRuledOut() throws {
    let bad = Place.repository + "/Tests/Auditing/Bad"
    #expect(try Tool.run(["audit", bad]).status == 0)
    let requests = try Tool.run(["audit", bad, "--no-requests"])
    #expect(requests.status == 1)
    #expect(requests.errors.contains("request, network, code"))
    #expect(try Tool.run(["audit", bad, "--no-storage"]).errors.contains("storage, cookie"))
    #expect(try Tool.run(["audit", bad, "--no-links"]).status == 0)
    #expect(requests.output.contains("20 files read"))
  }

  @Test func whatStandsInManyPlacesIsToldOnceUnlessAllIsWanted() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.html", "c.html"] { try folder.write("x/\(name)", "<a href=https://x.example>x</a>") }
    try folder.write("x/d.png", "")
    let once = try Tool.run(["audit", folder.path + "/x"])
    #expect(once.output.contains("link\thttps://x.example\ta href\ta.html:1 and 2 more\n"))
    #expect(once.output.contains("3 files read, not read: 1 .png"))
    let all = try Tool.run(["audit", folder.path + "/x", "--all"])
    #expect(all.output.split(separator: "\n").count { $0.hasPrefix("link\t") } == 3)
    let nowhere = try Tool.run(["audit", folder.path + "/nowhere"])
    #expect(nowhere.status == 2)
  }
}
