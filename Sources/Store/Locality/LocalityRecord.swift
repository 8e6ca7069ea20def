import Base
import GRDB
import Registers

/// The one row of the table `locality`: what holds for the whole file.
struct LocalityRecord: Decodable, FetchableRecord, TableRecord {
    static let databaseTableName = "locality"

    var title: String
    var profile: String
    /// Key of the geography whose areas are grouped into options.
    var members: String?
    /// Key of the geography that our areas are compared with.
    var comparison: String?
    /// The fewest people of whose anonymous answers anything is shown.
    var smallestGroup: Int
    /// ISO day on which the locality stands still.
    var standsOn: String?

    private enum CodingKeys: String, CodingKey {
        case title, profile, members, comparison
        case smallestGroup = "smallest_group"
        case standsOn = "stands_on"
    }
}

/// One row of the table `history`: something that changed the file, and when.
public struct HistoryEntry: Codable, Hashable, Sendable, FetchableRecord, PersistableRecord {
    public static let databaseTableName = "history"

    /// ISO 8601, UTC.
    public var at: String
    public var what: String
}

extension Database {
    func locality() throws -> LocalityRecord {
        guard let record = try LocalityRecord.fetchOne(self) else {
            throw ContentProblem("The file has no row that says which locality it is.")
        }
        guard record.smallestGroup >= 1 else {
            throw ContentProblem(
                "The file does not say from how many people on answers may be shown; take the last copy.")
        }
        return record
    }

    /// Key of the geography whose areas are grouped into options; nil before any were imported.
    package func members() throws -> String? { try locality().members }

    /// The areas that are grouped into options.
    package func setMembers(_ geography: String) throws {
        try execute(sql: "UPDATE locality SET members = ?", arguments: [geography])
    }

    /// Key of the geography that our areas are compared with; nil where there is none.
    package func comparison() throws -> String? { try locality().comparison }

    package func setComparison(_ geography: String) throws {
        try execute(sql: "UPDATE locality SET comparison = ?", arguments: [geography])
    }

    /// The fewest people of whose anonymous answers anything is shown.
    package func smallestGroup() throws -> Int { try locality().smallestGroup }

    package func setSmallestGroup(_ count: Int) throws {
        try execute(sql: "UPDATE locality SET smallest_group = ?", arguments: [count])
    }

    /// The day on which the locality stands still; nil where it goes with the calendar.
    package func asOfDate() throws -> Day? { try locality().standsOn.flatMap { Day(iso: $0) } }

    package func stand(on day: Day) throws {
        try execute(sql: "UPDATE locality SET stands_on = ?", arguments: [day.iso])
    }

    /// Everything that changed the file, in the order in which it happened.
    package func history() throws -> [HistoryEntry] {
        try HistoryEntry.fetchAll(self, sql: "SELECT at, what FROM history ORDER BY id")
    }

    /// Adds a line to the history.
    package func record(_ what: String, at time: String) throws { try HistoryEntry(at: time, what: what).insert(self) }
}
