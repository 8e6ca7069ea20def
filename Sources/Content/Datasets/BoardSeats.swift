import Formats
import Foundation

/// How many seats districts have on the boards of larger bodies, as somebody printed it.
public struct BoardSeats: Codable, Hashable, Sendable {
    public struct Source: Codable, Hashable, Sendable {
        public var title: String
        public var publisher: String
        public var vintage: String
    }

    /// What the text beside the table says of it.
    public struct Claim: Codable, Hashable, Sendable {
        public enum Subject: String, Codable, Sendable {
            /// The share of districts that sit on a board, or of a board that districts are; the mean over boards.
            case districts, board
        }

        public var figure: String
        public var of: Subject
        public var statement: String
    }

    public struct Row: Hashable, Sendable {
        public var board: String
        /// Districts in its area, their seats, and all seats; nil where they were not printed.
        public var districts: Int?
        public var seats: Int?
        public var members: Int?
        /// As printed: “17%”.
        public var printedShareOfDistricts: String
        public var printedShareOfBoard: String

        /// Share of the districts that sit on the board, 0…1.
        public var shareOfDistricts: Double? { Self.share(seats, of: districts) }
        /// Share of the board that districts are, 0…1.
        public var shareOfBoard: Double? { Self.share(seats, of: members) }

        private static func share(_ part: Int?, of whole: Int?) -> Double? {
            guard let part, let whole, whole > 0 else { return nil }
            return Double(part) / Double(whole)
        }
    }

    public var title: String
    /// What one of the boards is of: “enterprise partnership”.
    public var body: String
    public var source: Source
    public var note: String
    public var claims: [Claim]
    private var rows: [[String]]

    /// The boards, in the order of the print.
    public var boards: [Row] {
        rows.map { row in
            Row(
                board: row[0], districts: Int(row[1]), seats: Int(row[2]), members: Int(row[3]),
                printedShareOfDistricts: row[4], printedShareOfBoard: row[5])
        }
    }

    /// The table of 23 enterprise partnerships that the toolkit printed.
    public static func enterprisePartnerships2018() throws -> BoardSeats {
        let url = BundledContent.folder.appendingPathComponent("boards/lep-boards-2018.yaml")
        let table = try ContentYAML.read(BoardSeats.self, from: url)
        for (index, row) in table.rows.enumerated() where row.count != 6 {
            throw InputProblem(
                file: url.lastPathComponent, "row \(index + 1) has \(row.count) fields; six were expected.")
        }
        return table
    }
}
