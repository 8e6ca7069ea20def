import Foundation

extension Dataset {
    /// The last year that the figures describe; nil where the publisher’s words name none: “2018–19” is 2019.
    public var year: Int? {
        let years = vintage.matches(of: #/(?:19|20)[0-9]{2}/#).compactMap { Int($0.output) }
        guard let latest = years.max() else { return nil }
        // “2018–19”: the second year is written short.
        if let short = vintage.firstMatch(of: #/((?:19|20)[0-9]{2})[–\/-]([0-9]{2})(?![0-9])/#),
            let first = Int(short.output.1), let last = Int(short.output.2), first == latest, (first + 1) % 100 == last
        {
            return first + 1
        }
        return latest
    }

    /// Whole years from the figures to a day; nil where their year is not known.
    public func age(at day: Date) -> Int? {
        let now = Calendar(identifier: .gregorian).component(.year, from: day)
        return year.map { max(0, now - $0) }
    }
}
