import Base
import Foundation
import Registers

extension String {
    /// The day of a time stamp as people write it: `2018-06-01T09:00:00Z` → `1 June 2018`; the text itself where it is none.
    package var dayInWords: String { Day(iso: String(prefix(10)))?.words ?? self }
}

extension Date {
    /// The ISO day.
    package var day: String { String(ISO8601Format().prefix(10)) }
}
