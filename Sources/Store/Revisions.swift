import GRDB

/// How often each family of records has been changed: two that are alike mean that nothing of it has changed between them.
public struct Revisions: Hashable, Sendable {
    private var numbers: [Family: Int64]

    /// Of what is in no file, and never changes.
    public init() { numbers = [:] }

    init(numbers: [Family: Int64]) { self.numbers = numbers }

    /// The same for some families, as the key of a result that depends on no others.
    public func of(_ families: Set<Family>) -> Revisions {
        Revisions(numbers: numbers.filter { families.contains($0.key) })
    }

    /// The families that differ.
    public func changes(since earlier: Revisions) -> Set<Family> {
        Set(Family.allCases.filter { numbers[$0] != earlier.numbers[$0] })
    }
}

extension LocalityFile {
    /// The state of the file; inside a snapshot it is the snapshot’s.
    public func revisions() throws -> Revisions { try read { try $0.revisions() } }
}

extension Database {
    func revisions() throws -> Revisions {
        var numbers: [Family: Int64] = [:]
        let rows = try Row.fetchCursor(cachedStatement(sql: "SELECT family, number FROM revision"))
        while let row = try rows.next() {
            if let family = Family(rawValue: try row.value("family")) { numbers[family] = try row.value("number") }
        }
        return Revisions(numbers: numbers)
    }

    func raise(_ families: Set<Family>) throws {
        let statement = try cachedStatement(
            sql:
                "INSERT INTO revision (family, number) VALUES (?, 1) ON CONFLICT (family) DO UPDATE SET number = number + 1"
        )
        for family in families { try statement.execute(arguments: [family.rawValue]) }
    }
}
