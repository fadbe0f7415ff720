import Library
import Testing

/// How lessons count for the hours of a term.
@Suite struct CoverageTests {
  @Test func oneLessonIsNotEnough() throws {
    let library = try SmallLesson().library
    let coverage = library.coverage(of: .twelve, term: 1)
    #expect(coverage.lessons.count == 1)
    #expect(coverage.sum.counted == 43)
    #expect(coverage.missingMinutes == 77)
    #expect(coverage.missingTopics == [.crime])
    #expect(!coverage.isComplete)
    #expect(library.coverage(of: .twelve, term: 2).lessons.isEmpty)
    #expect(library.coverage(of: .six, term: 1).missingTopics == Topic.allCases)
  }

  @Test func twoHoursOnFiveTopicsAreComplete() {
    var minutes = TopicMinutes()
    for topic in Topic.allCases { minutes[topic] = 24 }
    #expect(Coverage(band: .nine, term: 1, lessons: [(0, minutes)]).isComplete)
    minutes[.crime] = 0
    minutes[.trade] = 48
    #expect(Coverage(band: .nine, term: 1, lessons: [(0, minutes)]).missingTopics == [.crime])
    minutes[.crime] = 1
    minutes[.trade] = 46
    minutes[nil] = 60
    #expect(Coverage(band: .nine, term: 1, lessons: [(0, minutes)]).missingMinutes == 1)
  }

  @Test func periodsAreThoseOfTheSchool() {
    func periods(_ band: Band, _ minutes: Int) -> String {
      Coverage(band: band, term: 1, lessons: []).periods(minutes)
    }
    #expect(periods(.six, 120) == "3")
    #expect(periods(.twelve, 120) == "2.7")
    #expect(periods(.fifteen, 120) == "2.4")
    #expect(periods(.twelve, 0) == "0")
    #expect(Band.classes.flatMap { $0.grades.map { Array($0) } ?? [] } == Array(1...12))
  }
}
