import Base
import Foundation
import Testing

@Suite("Days")
struct DayTests {
    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    @Test("A day is the same as Foundation says, from 1600 to 2400, leap years among them")
    func calendar() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "UTC")!
        for number in stride(from: -135_000, to: 157_000, by: 97) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = Day(number: number)
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test("A month before 31 March is 28 February, and 29 February in a leap year")
    func months() {
        #expect(Self.day("2019-03-31").adding(months: -1).iso == "2019-02-28")
        #expect(Self.day("2020-03-31").adding(months: -1).iso == "2020-02-29")
        #expect(Self.day("2019-01-15").adding(months: -13).iso == "2017-12-15")
        #expect(Self.day("2019-04-01") - Span(6, .weeks) == Self.day("2019-02-18"))
        #expect((Self.day("2019-04-01") - Span(1, .years)).words == "1 April 2018")
    }

    @Test(
        "What no calendar has is no day", arguments: ["2019-02-29", "2019-13-01", "2019-00-10", "19-01-01", "2019-1-1"])
    func noDay(text: String) { #expect(Day(iso: text) == nil) }

    @Test(
        "A moment belongs to the day in Greenwich, before 1970 too",
        arguments: [(0.0, "1970-01-01"), (86_399.9, "1970-01-01"), (86_400, "1970-01-02"), (-0.1, "1969-12-31")])
    func moments(seconds: Double, iso: String) {
        #expect(WallClock.fixed(Date(timeIntervalSince1970: seconds)).today.iso == iso)
        #expect(WallClock.fixed(Self.day(iso)).today.iso == iso)
    }

    @Test("A day is written out, and what is no day stays as it is")
    func words() {
        #expect(Words.day("2018-11-14") == "14 November 2018")
        #expect(Words.day("in spring") == "in spring")
    }
}
