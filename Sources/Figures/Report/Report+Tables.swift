extension Report {
    /// A table as the document numbers it, with the finding that it belongs to.
    public struct NumberedTable: Hashable, Sendable {
        public let number: Int
        /// Position among the findings and, after them, the methods.
        public let section: Int
        public let finding: String
        public let table: Table
    }

    /// Every table in the order of its number, those behind pictures among them.
    public var numberedTables: [NumberedTable] {
        var found: [NumberedTable] = []
        for (position, section) in (sections + methods).enumerated() {
            for table in section.blocks.compactMap(\.table) {
                found.append(
                    NumberedTable(
                        number: found.count + 1, section: position, finding: section.heading, table: table))
            }
        }
        return found
    }
}

extension Report.Block {
    /// What it shows in rows and columns; nil for words.
    fileprivate var table: Table? {
        switch self {
        case .table(let table): table
        case .picture(let picture): picture.table
        case .matrix(let matrix): matrix.table
        case .board(let board): board.table
        case .paragraph, .list, .heading, .facts, .note: nil
        }
    }
}
