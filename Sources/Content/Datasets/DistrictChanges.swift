import Formats
import Foundation

extension CodeChanges {
    /// What became of the districts and counties of England since 2009, and what is in law for those to come.
    ///
    /// - SeeAlso: `catalogue/district-changes.csv`, in which each change names its order.
    public static func districts() throws -> CodeChanges {
        let file = BundledContent.folder.appendingPathComponent("catalogue/district-changes.csv")
        let table = try CSVTable(path: file.path)
        let places = try ["old_code", "new_code", "new_name", "from", "order", "kind"].map { title in
            guard let place = table.titles.firstIndex(of: title) else {
                throw InputProblem(file: table.file, line: 1, "there is no column “\(title)”.")
            }
            return place
        }
        return CodeChanges(
            table.rows.map { row in
                let texts = places.map { row.texts[$0] }
                return Change(
                    old: texts[0], new: texts[1], newName: texts[2], year: String(texts[3].prefix(4)), order: texts[4],
                    isOfLevelAbove: texts[5] == "county")
            })
    }
}
