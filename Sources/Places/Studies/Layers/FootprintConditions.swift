import Base
import Figures
import Foundation
import Places
import Store

/// The footprints of a layer held against the four conditions under which a health system makes progress: a manageable
/// population, boundaries shared with partners, few organisations, and a natural boundary.
///
/// Each is measured; none has a threshold that anybody published. So a footprint’s score on a condition is the share of the
/// other footprints of its layer that do no better, and its score in all is the mean of those known.
///
/// - SeeAlso: NHS Providers (2018), *STPs and accountable care*, as cited in the Toolkit 2018, “Conditions for success”.
public struct FootprintConditions: Sendable {
    public struct Row: Sendable {
        public let code: String
        public let name: String
        /// People who live there.
        public let people: Double?
        /// How far it is made of whole districts, 0…1.
        public let wholeDistricts: Double?
        /// The partner of another layer whose boundary agrees best with it, and how far, 0…1.
        public let bestPartner: (name: String, coterminosity: Double)?
        /// Districts, counties and commissioning groups in it; nil where not all of its districts are known.
        public let organisations: Int?
        /// The lower of the shares of residents who work inside and of jobs filled from inside, 0…1; nil where not known for
        /// all of it.
        public let selfContainment: Double?
        /// Of the four conditions in their order, 0…1: the share of the others that do no better.
        public fileprivate(set) var scores: [Double?] = []
        public fileprivate(set) var score: Double?
        /// Whether one of our own areas lies in it.
        public let isOurs: Bool

        /// How well boundaries agree with those of partners: the mean of both measures, 0…1.
        var coterminosity: Double? {
            let known = [wholeDistricts, bestPartner?.coterminosity].compactMap(\.self)
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
    }

    public let layer: Layers.Layer
    /// The highest score first; by name where there is none.
    public let rows: [Row]
    public let source: Source?

    public init?(_ layers: Layers, layer: Layers.Layer, flows: FlowMatrix?, zones: [String: String]) {
        guard layers.own != nil, let overlap = layers.widest(over: layer) else { return nil }
        self.layer = layer
        source = overlap.sources.first
        let others = layers.layers.filter { $0.isPartner || $0.isOrganisation }
        let partnerOverlaps = others.compactMap { layers.overlap(of: $0.key, with: layer.key) }
        let ours = Set(layers.place.areas.map(\.code))
        let whole = overlap.main
        let covered = overlap.covered
        var found = whole.secondWeights.keys.sorted().map { code -> Row in
            let known = overlap.known.contains(code)
            let isCovered = covered.contains(code)
            let districts = whole.partners(ofSecond: code, atLeast: FootprintsStudy.least)
            let best = partnerOverlaps.filter(\.first.isPartner).flatMap { partner in
                partner.main.pairs.filter { $0.second == code }
                    .map { ("\(partner.first.name($0.first)) (\(partner.first.one))", $0.coterminosity) }
            }.max { ($0.1, $1.0) < ($1.1, $0.0) }
            let extra = partnerOverlaps.filter(\.first.isOrganisation)
                .reduce(0) { $0 + $1.main.partners(ofSecond: code, atLeast: FootprintsStudy.least).count }
            let inside = zones.filter { $0.value == code }.map(\.key).sorted()
            return Row(
                code: code, name: layer.name(code), people: known ? overlap.people?.secondWeights[code] : nil,
                wholeDistricts: isCovered ? whole.coterminosity(ofSecond: code) : nil,
                bestPartner: best.map { (name: $0.0, coterminosity: $0.1) },
                organisations: isCovered ? districts.count + extra : nil,
                selfContainment: inside.isEmpty ? nil : (try? flows?.selfContainment(of: inside))?.lowerSide,
                isOurs: districts.contains { ours.contains($0.first) })
        }
        if found.count > 1 { Self.score(&found) }
        rows = found.sorted { ($1.score ?? 0, $0.name) < ($0.score ?? 0, $1.name) }
    }

    private static func score(_ rows: inout [Row]) {
        // Each so that more is better.
        let measures: [(Row) -> Double?] = [
            { $0.people.map { -$0 } }, \.coterminosity, { $0.organisations.map { -Double($0) } }, \.selfContainment,
        ]
        let values = rows.map { row in measures.map { $0(row) } }
        for index in rows.indices {
            rows[index].scores = measures.indices.map { condition in
                let known = values.indices.filter { $0 != index }.compactMap { values[$0][condition] }
                guard let own = values[index][condition], !known.isEmpty else { return nil }
                return Double(known.count { $0 <= own }) / Double(known.count)
            }
            let known = rows[index].scores.compactMap(\.self)
            rows[index].score = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
    }

    /// “Dorset is 3rd of 42 health partnerships by the four conditions for success”.
    public var finding: String {
        let ours = rows.enumerated().filter { $0.element.isOurs }
        guard rows.count > 1, let first = ours.first, first.element.score != nil else {
            return "\(Words.list(ours.map(\.element.name))): the four conditions for success, measured"
        }
        return
            "\(first.element.name) is \(Words.rank(first.offset + 1, of: rows.count)) \(layer.many) by the four conditions for success"
    }

    public var table: Table { table(onlyOurs: false) }

    /// - Parameter onlyOurs: leaves out footprints that none of our areas lies in.
    public func table(onlyOurs: Bool) -> Table {
        var table = Table(
            "Every \(layer.one), and the four conditions for success",
            columns: [
                .init(Words.sentence(layer.one)), .init("1 People", .people, source: source),
                .init("2 Made of whole districts", .percent), "2 Best agreement with a partner",
                .init("3 Organisations", .plain()), .init("4 Self-containment", .percent),
                .init("Score", .plain(decimals: 0)),
            ], source: layer.source,
            note: """
                Score: for each condition the share of the other \(layer.many) that do no better, the mean of those known, out of \
                100. Fewer people and fewer organisations count as better. Organisations are districts, counties and \
                commissioning groups, as far as they are known. Self-containment is that of travel to work, which stands in for \
                how people reach services.
                """)
        for row in rows where row.isOurs || !onlyOurs {
            table.append(
                [
                    .text(row.name), row.people.map { .number($0) } ?? .missing("not known"),
                    row.wholeDistricts.map { .number($0) } ?? .missing("not known"),
                    row.bestPartner.map { .text("\($0.name) \(Words.percent($0.coterminosity, decimals: 0))") }
                        ?? .missing("no other layer"),
                    row.organisations.map { .number($0) } ?? .missing("not known"),
                    row.selfContainment.map { .number($0) } ?? .missing("flows not known"),
                    row.score.map { .number($0 * 100) } ?? .missing("nothing to compare with"),
                ], marked: row.isOurs && rows.count > 1)
        }
        return table
    }
}

extension Layers {
    /// The footprints of a layer by the four conditions, with commuting for the last of them where it is known.
    public func conditions(of layer: Layer, in file: LocalityFile) throws -> FootprintConditions? {
        var flows: FlowMatrix?
        var zones: [String: String] = [:]
        for flow in try file.flowLayers() where flow.kind == .commuting {
            let comparison = try file.comparison()
            // Flows between our own areas name those of elsewhere as well.
            let keys = flow.geography == place.geography?.key ? [comparison, flow.geography] : [flow.geography]
            guard
                let unit = keys.compactMap({ key in units.first { $0.key == key } })
                    .first(where: { $0.memberships[layer.key] != nil }),
                let table = try file.flowTable(of: flow.key)
            else { continue }
            let known = Set(table.codes)
            let matrix = FlowMatrix(
                table, zones: unit.codes.filter(known.contains), margins: .open,
                coding: try FlowMatrix.coding(home: .exclude))
            // Each zone to the area that holds most of it; a footprint that is not wholly covered is not judged.
            var found: [String: String] = [:]
            var bare: Set<String> = []
            for (code, parts) in unit.memberships[layer.key] ?? [:] {
                guard let most = parts.max(by: { ($0.share, $1.code) < ($1.share, $0.code) })?.code else { continue }
                if known.contains(code) { found[code] = most } else { bare.insert(most) }
            }
            let whole = found.filter { !bare.contains($0.value) }
            if whole.count > zones.count { (flows, zones) = (matrix, whole) }
        }
        return FootprintConditions(self, layer: layer, flows: flows, zones: zones)
    }
}
