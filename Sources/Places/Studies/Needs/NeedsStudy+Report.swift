import Figures
import Places
import Store

extension NeedsStudy {
    /// The groups with the highest silhouette by the usual measures; nil where too few areas have figures.
    ///
    /// - Parameter file: has the shapes of the areas.
    public func section(in file: LocalityFile) throws -> Report.Section? {
        guard let found = find(by: measures.usual, groups: nil) else { return nil }
        var blocks: [Report.Block] = [.table(table(found))]
        if let gaps = gaps(found) { blocks.append(.note("\(gaps)")) }
        if let base = try BaseMap(measures.areas, of: measures.geography, in: file) {
            blocks.append(.picture(map(found, base: base)))
        }
        blocks.append(.table(means(found)))
        return .init(finding(found), blocks)
    }
}
