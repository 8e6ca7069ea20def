import Base
import Formats
import Places
import Store
import Tables

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
        let rows = try LinkRows(InputFile(path: path), columns: columns, known: Set(areas))
        for sentence in rows.understood { Console.say("\(rows.file): \(sentence)") }
        let links = rows.pairs.map { pair in
            Adjacency.Edge(pair.first, pair.second, contact: Adjacency.Contact(rawValue: pair.kind) ?? .land)
        }
        let linked = Set(links.flatMap { [$0.first, $0.second] })
        _ = try changes.unknown(areas, of: areaFile, in: linked, of: rows.file)
        let neighbours = Adjacency(codes: areas, links: links)
        guard areas.count < 2 || !neighbours.links.isEmpty else {
            throw InputProblem(file: rows.file, "no row links two of the areas in \(areaFile).")
        }
        file = rows.file
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
