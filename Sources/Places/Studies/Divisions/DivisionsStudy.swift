import Base
import Figures
import Foundation
import Places

/// Functional areas beside another division of the same place: where both draw the same border, and where not.
public struct DivisionsStudy: Sendable {
    public let ours: RegionsStudy
    public let other: NamedAreas
    /// Of the zones inside the locality that the other division knows.
    public let here: DivisionComparison
    /// Of all zones that it knows.
    public let all: DivisionComparison
    private let zonesHere: [Int]
    private let zonesAll: [Int]
    private let targets: [String: String]

    /// nil where the other division knows none of the zones.
    public init?(_ ours: RegionsStudy, _ other: NamedAreas) {
        self.ours = ours
        self.other = other
        let flows = ours.flows
        let targets = other.targets(of: flows, in: ours.place)
        let zones = flows.matrix.zones
        let known = zones.indices.filter { targets[zones[$0]] != nil }
        let inside = known.filter { flows.parents[zones[$0]] != nil }
        guard !inside.isEmpty else { return nil }
        func comparison(_ numbers: [Int]) -> DivisionComparison {
            let codes = numbers.map { zones[$0] }
            let own = Dictionary(
                uniqueKeysWithValues: numbers.compactMap { number in
                    let area = ours.found.division.areas[number]
                    return area > 0 ? (zones[number], "\(area)") : nil
                })
            return DivisionComparison(
                Division(zones: codes, parents: own), Division(zones: codes, parents: targets),
                weights: numbers.map { flows.matrix.residents[$0] })
        }
        self.targets = targets
        zonesHere = inside
        zonesAll = known
        here = comparison(inside)
        all = comparison(known)
    }

    private func ourCount(_ zones: [Int]) -> Int {
        Set(zones.map { ours.found.division.areas[$0] }).subtracting([0]).count
    }

    private func theirCount(_ zones: [Int]) -> Int {
        Set(zones.compactMap { targets[ours.flows.matrix.zones[$0]] }).count
    }

    /// “Our six areas and the five of … place 84% of people alike”.
    public var finding: String {
        let (own, their) = (ourCount(zonesHere), theirCount(zonesHere))
        return "\(Words.percent(here.sharePlacedAlike, decimals: 0)) of people are placed alike by our "
            + "\(Words.count(own, "area")) and the \(Words.spelled(their)) beside them"
    }

    public var table: Table {
        var table = Table(
            "How far the two agree",
            columns: [
                "Where", .init("Zones", .plain()), .init("Our areas", .plain()), .init("The others", .plain()),
                .init("People placed alike", .percent), .init("Adjusted Rand index", .plain(decimals: 3)),
                .init("Mutual information", .plain(decimals: 3)),
            ], source: ours.source,
            note: """
                Placed alike: areas are paired one to one, those with most people in common first; whoever lives in a zone of a pair \
                counts. Adjusted Rand index: 1 the same areas, about 0 as by chance. Mutual information: what both say of a zone over \
                what each does, 0 to 1. Both go by zones, the share by employed residents.
                """)
        var rows = [(ours.place.title, zonesHere, here)]
        if zonesAll.count > zonesHere.count { rows.append(("Everywhere both know", zonesAll, all)) }
        for (name, zones, found) in rows {
            table.append([
                .text(name), .number(zones.count), .number(ourCount(zones)), .number(theirCount(zones)),
                .number(found.sharePlacedAlike), found.adjustedRandIndex.map { .number($0) } ?? .missing("one zone"),
                .number(found.mutualInformation),
            ])
        }
        return table
    }

    /// The other division: by zone where there are shapes of zones, else by area of the locality.
    public func theirMap(on zoneBase: BaseMap?) -> Map? {
        guard let base = zoneBase ?? ours.place.baseMap else { return nil }
        let codes: [String: String] =
            zoneBase == nil
            ? other.fits(of: ours.place, flows: ours.flows).mapValues(\.target)
            : targets.filter { ours.flows.parents[$0.key] != nil }
        let fills = fills
        let classes = Dictionary(grouping: codes.keys) { codes[$0] ?? "" }
            .map { (fill: fills[$0.key] ?? fills.count, name: other.name($0.key), codes: $0.value.sorted()) }
            .sorted { ($0.fill, $0.name) < ($1.fill, $1.name) }
            .map { Map.Class($0.name, codes: $0.codes, fill: .group($0.fill)) }
        var map = Map(other.title, base: base, classes: classes, source: other.source)
        if zoneBase != nil { (map.hasLabels, map.showsEveryArea) = (false, false) }
        return map
    }

    /// The colour of each named area: that of the area of ours with which it has most people in common, so that what is
    /// alike looks alike; those that are left have colours of their own.
    private var fills: [String: Int] {
        let matrix = ours.flows.matrix
        var common: [[String]: Int] = [:]
        for zone in zonesHere {
            let code = matrix.zones[zone]
            guard let own = ours.regionOfZone[code], let target = targets[code] else { continue }
            common[[String(own), target], default: 0] += matrix.residents[zone]
        }
        var fills: [String: Int] = [:]
        for (pair, _) in common.sorted(by: { ($1.value, $0.key[1]) < ($0.value, $1.key[1]) }) {
            guard let own = Int(pair[0]), fills[pair[1]] == nil, !fills.values.contains(own) else { continue }
            fills[pair[1]] = own
        }
        var next = ours.regions.count
        for target in Set(targets.values).sorted() where fills[target] == nil {
            guard common.keys.contains(where: { $0[1] == target }) else { continue }
            fills[target] = next
            next += 1
        }
        return fills
    }

    /// Ours, drawn in the same way.
    public func ourMap(on zoneBase: BaseMap?) -> Map? {
        if let zoneBase { return ours.zoneMap("Our areas", on: zoneBase) }
        var map = ours.map
        map?.title = "Our areas"
        return map
    }

    /// Where the two differ: for each zone, or each area of the locality, people that its two areas have in common over
    /// people in either.
    public func differences(on zoneBase: BaseMap?) -> Map? {
        guard let base = zoneBase ?? ours.place.baseMap else { return nil }
        let unit = Figure.Unit.percent.with(decimals: 0)
        let matrix = ours.flows.matrix
        var sums: [String: (people: Double, agreed: Double)] = [:]
        for (position, zone) in zonesHere.enumerated() {
            guard let agreement = here.agreement[position] else { continue }
            let code = matrix.zones[zone]
            let key = zoneBase == nil ? ours.flows.parents[code] ?? code : code
            let people = max(Double(matrix.residents[zone]), 1)
            let sum = sums[key] ?? (0, 0)
            sums[key] = (sum.people + people, sum.agreed + people * agreement)
        }
        let figures = sums.mapValues { Figure($0.agreed / $0.people, unit, source: ours.source) }
        var map = Map(
            "Where they differ: the lighter, the less the two areas have in common", base: base,
            classes: ClassBreaks([0.5, 0.75, 0.95], unit: unit).classes(of: figures), style: .classes,
            source: ours.source, note: "Employed residents that both areas of a zone have, over those that either has.")
        if zoneBase == nil {
            (map.figures, map.figureTitle) = (figures, "In common")
        } else {
            (map.hasLabels, map.showsEveryArea) = (false, false)
        }
        return map
    }

    /// How each area of the locality is placed by both.
    public var places: Table {
        let theirs = other.fits(of: ours.place, flows: ours.flows)
        var table = Table(
            "Each area of \(ours.place.title) in both",
            columns: [
                "Area", "Ours", .init("Share that fits", .percent.with(decimals: 0)),
                .init(other.title, source: other.source), .init("Share that fits", .percent.with(decimals: 0)),
            ], source: ours.source)
        for area in ours.place.areas {
            let own = ours.fits.first { $0.area.code == area.code }
            let their = theirs[area.code]
            table.append([
                .text(area.name), own.map { .text(ours.regions[$0.region].name) } ?? .missing("in none"),
                own.map { .number($0.share) } ?? .missing("in none"),
                their.map { .text(other.name($0.target)) } ?? .missing("in none"),
                their.map { .number($0.share) } ?? .missing("in none"),
            ])
        }
        return table
    }

    /// Why our areas cannot be the official ones: where those are what they are beside.
    public static let whyNotTheSame: Prose = """
        The official travel-to-work areas cannot be made again from open data. They were built from some 42,000 small zones – lower layer \
        super output areas – and the flows published for everyone are between middle layer ones, five times as large. Their program, in \
        Fortran, is not public, and its published description leaves open in which order zones are placed and how ties fall. At the end \
        parts that lay apart were moved and borders revised by hand. So our areas are not wrong where they differ: they are what the same \
        rule finds in the figures that everyone can have. People who work at home or have no fixed place are counted where they live, as \
        the official method does; without that far fewer areas would pass.
        """
}

extension DivisionsStudy: ReportPart {
    public var sections: [Report.Section] { [.init(finding, [.table(table), .table(places)])] }

    public var methods: [Report.Section] {
        [.init("Why our areas are not the official ones", [.paragraph(Self.whyNotTheSame)])]
    }
}
