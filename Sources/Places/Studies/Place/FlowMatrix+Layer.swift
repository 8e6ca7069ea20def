import Content
import Places
import Store

extension FlowMatrix {
    /// The flows of a layer between the areas of its geography; nil where the layer has none.
    ///
    /// - Parameter home: what to do with people who work at home, have no fixed place of work or work offshore.
    package init?(_ layer: FlowLayer, in file: LocalityFile, margins: Margins, home: HomeWorkers) throws {
        guard let table = try file.flowTable(of: layer.key) else { return nil }
        let zones = try file.areas(of: layer.geography).map(\.code)
        self.init(table, zones: zones, margins: margins, coding: try FlowMatrix.coding(home: home))
    }

    /// Commuting between the areas of a geography, from a layer between them or between zones inside them; nil where
    /// nothing says which zone lies in which area.
    init?(commuting layer: FlowLayer, between members: String, in file: LocalityFile) throws {
        guard let matrix = try FlowMatrix(layer, in: file, margins: .open, home: .exclude) else { return nil }
        let own = Set(try file.areas(of: members).map(\.code))
        if layer.geography == members {
            self = try matrix.restricted(to: own.sorted())
            return
        }
        let parents = try file.areas(of: layer.geography).compactMap { zone in
            zone.parent.flatMap { own.contains($0) ? (zone.code, $0) : nil }
        }
        if parents.isEmpty { return nil }
        self = matrix.aggregated(by: Dictionary(uniqueKeysWithValues: parents))
    }

    /// How to count destinations that are no places, as the catalogue lists them.
    public static func coding(home: HomeWorkers) throws -> [String: HomeWorkers] {
        let special = try Catalogue.load().specialDestinations
        return Dictionary(uniqueKeysWithValues: special.map { ($0.code, $0.treat == .home ? home : .exclude) })
    }
}
