import Base
import Foundation
import Registers

extension ValueReading {
    /// A day as people write it: `2019-03-27`, `27/3/2019`, `27 3 2019`, `27 March 2019`, `27 Mar 2019`.
    public func day(_ text: String) throws(Problem) -> Day {
        if let day = Day(iso: text) { return day }
        let parts = text.split { " /.-,".contains($0) }.map(String.init)
        if parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let year = Int(parts[2]) {
            let month = Int(parts[1]) ?? Self.month(parts[1])
            if let month, let found = Day(year: year, month: month, day: day) { return found }
            if month != nil { throw Problem("“\(Self.short(text))” is a day that the calendar does not have.") }
        }
        throw Problem("“\(Self.short(text))” is not a date; one such as 27 March 2019 was expected.")
    }

    private static func month(_ name: String) -> Int? {
        guard name.count >= 3 else { return nil }
        return Day.months.firstIndex { $0.lowercased().hasPrefix(name.lowercased()) }.map { $0 + 1 }
    }

    /// From a day to a day: `2018-04-01..2019-03-31`, `1 April 2018 to 31 March 2019`, `from 1 April 2018`,
    /// `until 31 March 2019`; one day alone is both.
    func period(_ text: String) throws(Problem) -> RecordValue {
        let halves: [String]
        if text.contains("..") {
            halves = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        } else if let open = text.wholeMatch(of: #/(?i)from\s+((?:(?!\sto\s).)+)/#) {
            halves = [String(open.1), ""]
        } else if let open = text.wholeMatch(of: #/(?i)(?:until|to)\s+(.+)/#) {
            halves = ["", String(open.1)]
        } else if let both = text.wholeMatch(of: #/(?i)(?:from\s+)?(.+?)\s+(?:to|until|–)\s+(.+)/#) {
            halves = [String(both.1), String(both.2)]
        } else {
            halves = [text, text]
        }
        let ends = halves.map { $0.trimmingCharacters(in: .whitespaces) }
        let from = ends[0].isEmpty ? nil : try day(ends[0])
        let to = ends[1].isEmpty ? nil : try day(ends[1])
        if from == nil, to == nil {
            throw Problem("“\(Self.short(text))” is not a period; a first or a last day was expected.")
        }
        if let from, let to, to < from {
            throw Problem("the period ends on \(to.words), before it begins on \(from.words).")
        }
        return .period(from: from, to: to)
    }
}
