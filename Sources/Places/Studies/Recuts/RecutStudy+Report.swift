import Figures
import Places

extension RecutStudy {
    /// One statistic that adds up and one that does not, from our own areas onto a layer that splits them; nil where nothing
    /// can be moved.
    public func section() throws -> Report.Section? {
        let own = try sources().first { $0.unit.key == layers.place.geography?.key }
        guard let own, let (people, layer) = usual(from: own), let way = ways(from: own, to: layer).first else {
            return nil
        }
        let measures = [people] + [own.measures.all.first { !$0.addsUp }].compactMap(\.self)
        let found = try measures.map { try recut($0, from: own, to: layer, by: way) }
        guard let first = found.first else { return nil }
        var blocks: [Report.Block] = [
            .paragraph("\(layer.title), shared out by \(way.title).")
        ]
        for found in found {
            blocks.append(.table(found.table))
            if let account = found.account { blocks.append(.paragraph("\(account)")) }
        }
        return .init(first.finding, blocks + first.remarks.map { .note("\($0)") })
    }
}
