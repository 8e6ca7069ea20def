import Base
import Formats
import Places
import Store

/// Who borders on whom, from a table of pairs: code_a,code_b and perhaps how they meet.
///
/// Land and water join, corners do not; without a column that says so, a border of 0 km is a corner.
struct LinkFile {
    let file: String
    let neighbours: Adjacency
    /// Areas that hang together, the largest piece first.
    let pieces: [[String]]

    /// - Parameters:
    ///   - areas: codes of the areas to be linked, and the file that they come from; links to others are left out.
    ///   - changes: what became of codes.
    init(path: String, areas: [String], of areaFile: String, changes: CodeChanges, columns: ColumnNames) throws {
        let table = try CSVTable(path: path)
        let (a, b) = (try table.column(.codeA, named: columns), try table.column(.codeB, named: columns))
        let kind = try table.optionalColumn(.kind, named: columns)
        let border = try table.optionalColumn(.border, named: columns)
        let codes = WholeCodes(areas)
        let links = table.rows.map { row in
            var contact = Adjacency.Contact.land
            if let kind {
                contact = Adjacency.Contact(rawValue: row.texts[kind].lowercased()) ?? .land
            } else if let border, number(written: row.texts[border]) == 0 {
                contact = .corner
            }
            return Adjacency.Edge(codes.whole(row.texts[a]), codes.whole(row.texts[b]), contact: contact)
        }
        let linked = Set(links.flatMap { [$0.first, $0.second] })
        _ = try changes.unknown(areas, of: areaFile, in: linked, of: table.file)
        let neighbours = Adjacency(codes: areas, links: links)
        guard areas.count < 2 || !neighbours.links.isEmpty else {
            throw InputProblem(file: table.file, "no row links two of the areas in \(areaFile).")
        }
        file = table.file
        self.neighbours = neighbours
        pieces = neighbours.pieces(of: neighbours.codes.indices)
            .map { $0.map { neighbours.codes[$0] } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    /// What lies apart from the largest piece, in one sentence; nil where all hang together.
    var apart: String? {
        guard pieces.count > 1 else { return nil }
        let others = pieces.dropFirst().prefix(4).map { piece in
            Words.firstFew(6, of: piece)
        }
        let more = pieces.count > 5 ? " and \(pieces.count - 5) more" : ""
        return "the links leave the areas in \(pieces.count) pieces; apart from the largest lie "
            + others.joined(separator: "; ") + more
    }

    /// Refuses links that leave areas apart, unless the user knows of islands.
    func requireWhole(islands: Bool) throws {
        guard !islands, let apart else { return }
        throw InputProblem(file: file, "\(apart). Add what joins them, or say --islands.")
    }
}

/// Codes that a spreadsheet took for numbers lose their leading zeros: 90001 is 090001.
private struct WholeCodes {
    private let known: Set<String>
    private let byNumber: [Substring: [String]]

    init(_ codes: [String]) {
        known = Set(codes)
        byNumber = Dictionary(grouping: known.filter { $0.allSatisfy(\.isNumber) }, by: { $0.drop { $0 == "0" } })
    }

    /// The area's own code where the text differs from it by leading zeros alone; else the text.
    func whole(_ text: String) -> String {
        guard !known.contains(text), let found = byNumber[text.drop { $0 == "0" }], found.count == 1 else {
            return text
        }
        return found[0]
    }
}
