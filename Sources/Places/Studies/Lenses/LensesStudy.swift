import Base
import Figures
import Foundation
import Places
import Store

/// The same areas seen through five lenses – administrative, labour market, housing market, sectors, transport – and how
/// often two of them fall together.
public struct LensesStudy: Sendable {
    /// What each lens goes by; keys of `NamedAreas`, or nothing for what is worked out from flows and figures.
    public struct Choice: Hashable, Sendable {
        /// By lens: the key of a division, or `computed`.
        public var divisions: [NamedDivision.Lens: String] = [:]
        /// How alike the sectors of areas must be on average to be put together, 0…1.
        public var similarity = 0.85
        /// Key of the layer of transport.
        public var layer: String?
        /// Minutes at most, or services a day at least, on average between areas put together.
        public var minutes = 45
        public var services = 20
        /// Share of the lenses in which areas fall together on average, on the map of consensus, 0…1.
        public var atLeast = 0.6

        public init() {}
    }

    /// The areas through one lens.
    public struct View: Sendable {
        public var lens: NamedDivision.Lens
        /// What it goes by: “Counties and unitary councils”.
        public var basis: String
        /// For each area by code its group; areas that the lens does not know have none.
        public var groups: [String: String]
        /// Names of the groups.
        public var names: [String: String]
        /// Share of each area that lies in its group; where it is not named, all of it.
        public var shares: [String: Double]
        public var source: Source?
    }

    /// A lens for which the locality has no data.
    public struct Missing: Sendable {
        public var lens: NamedDivision.Lens
        /// What to import, in a sentence.
        public var words: String
        public var command: String
    }

    /// The five, in the order in which they are shown.
    public static let lenses: [NamedDivision.Lens] = [
        .administrative, .labourMarket, .housingMarket, .sector, .transport,
    ]

    public let place: Place
    public let choice: Choice
    public let views: [View]
    public let missing: [Missing]
    public let consensus: Consensus

    /// - Parameters:
    ///   - named: the divisions of the file.
    ///   - regions, housing, sectors, transport: what is worked out, where there are data.
    public init(
        _ place: Place, choice: Choice, named: [NamedAreas], regions: RegionsStudy?, housing: HousingStudy?,
        sectors: SectorsStudy?, transport: TransportStudy?
    ) {
        self.place = place
        self.choice = choice
        var views: [View] = []
        var missing: [Missing] = []
        for lens in Self.lenses {
            let candidates = named.filter { $0.lens == lens }
            let computed: View? =
                switch lens {
                case .labourMarket: regions.map { View(NamedAreas($0), place: place, flows: nil) }
                case .housingMarket: housing.map { View($0) }
                case .sector: sectors.map { View($0, similarity: choice.similarity) }
                case .transport: transport.map { View($0, choice: choice) }
                case .administrative, .footprint: nil
                }
            let wanted = choice.divisions[lens]
            // Parents go before plans: a plan is somebody's wish, a county is there.
            let chosen = candidates.first { $0.key == wanted } ?? (computed == nil ? Self.usual(candidates) : nil)
            if let chosen {
                views.append(View(chosen, place: place, flows: regions?.flows))
            } else if let computed {
                views.append(computed)
            } else {
                missing.append(Self.missing(lens))
            }
        }
        self.views = views
        self.missing = missing
        consensus = Consensus(
            areas: place.areas.map(\.code),
            lenses: views.map { view in
                Lens(name: view.lens.title, groups: view.groups.mapValues { [$0] })
            })
    }

    private static func usual(_ candidates: [NamedAreas]) -> NamedAreas? {
        candidates.first { $0.key == "parents" } ?? candidates.first { $0.key.hasPrefix("division:") }
    }

    private static func missing(_ lens: NamedDivision.Lens) -> Missing {
        switch lens {
        case .administrative, .footprint:
            Missing(
                lens: lens, words: "Import a look-up that says in which county or other authority each area lies.",
                command: "localities import FILE lookup districts.csv --column code=LAD18CD --column group=CTY18CD")
        case .labourMarket:
            Missing(
                lens: lens, words: "Import commuting, or the official travel-to-work area of each area.",
                command: "localities import FILE flows commuting.csv")
        case .housingMarket:
            Missing(
                lens: lens, words: "Import moves of home beside commuting, or a look-up of housing market areas.",
                command: "localities import FILE flows migration.csv --kind migration")
        case .sector:
            Missing(
                lens: lens,
                words:
                    "Import jobs by industry: one row for each area, one column for each sector; for England from the "
                    + "Business Register and Employment Survey on Nomis.",
                command: "localities import FILE sectors jobs_by_industry_2017.csv")
        case .transport:
            Missing(
                lens: lens,
                words:
                    "Import minutes of travel, or services a day, between the areas by rail, bus or car: a row for each "
                    + "pair with origin, destination and count.",
                command: "localities import FILE flows rail_minutes.csv --mode rail --measure minutes")
        }
    }
}

extension NamedDivision.Lens {
    public var title: String {
        switch self {
        case .administrative: "Administrative"
        case .labourMarket: "Labour market"
        case .housingMarket: "Housing market"
        case .sector: "Sectors"
        case .transport: "Transport"
        case .footprint: "Footprints"
        }
    }
}

extension LensesStudy.View {
    fileprivate init(_ named: NamedAreas, place: Place, flows: ZoneFlows?) {
        let fits = named.fits(of: place, flows: flows)
        var (groups, names) = (fits.mapValues(\.target), named.names)
        if named.lens == .administrative {
            // A unitary council lies in no county: it stands for itself.
            for area in place.areas where groups[area.code] == nil {
                groups[area.code] = area.code
                names[area.code] = area.name
            }
        }
        self.init(
            lens: named.lens, basis: named.title, groups: groups, names: names, shares: fits.mapValues(\.share),
            source: named.source)
    }

    fileprivate init(_ study: HousingStudy) {
        self.init(
            lens: .housingMarket, basis: "Local housing markets, best fit",
            groups: Dictionary(uniqueKeysWithValues: study.fits.map { ($0.area.code, "\($0.lower)") }),
            names: Dictionary(uniqueKeysWithValues: study.lower.enumerated().map { ("\($0)", $1.name) }),
            shares: Dictionary(uniqueKeysWithValues: study.fits.map { ($0.area.code, $0.lowerShare) }),
            source: study.migration.source)
    }

    fileprivate init(_ study: SectorsStudy, similarity: Double) {
        let (groups, names) = study.place.named(
            study.mix.areas, groups: study.tree.groups(within: 1 - similarity))
        self.init(
            lens: .sector, basis: "Mix of sectors alike by \(Words.percent(similarity, decimals: 0)) on average",
            groups: groups, names: names, shares: [:], source: study.source)
    }

    fileprivate init(_ study: TransportStudy, choice: LensesStudy.Choice) {
        let limit = study.measure == .minutes ? choice.minutes : choice.services
        let (groups, names) = study.place.named(study.codes, groups: study.groups(limit: limit))
        self.init(
            lens: .transport, basis: study.basis(limit: limit), groups: groups, names: names, shares: [:],
            source: study.source)
    }
}

extension Place {
    /// Labels of groups by code of the area, and names: after the member with most jobs, or the first.
    fileprivate func named(_ codes: [String], groups: [Int]) -> (groups: [String: String], names: [String: String]) {
        let labels = Dictionary(uniqueKeysWithValues: zip(codes, groups.map { "\($0)" }))
        let members = Dictionary(grouping: codes) { labels[$0] ?? "" }
        let names = members.mapValues { codes in
            let largest = codes.max { a, b in (commuting?.jobs(of: a) ?? 0, b) < (commuting?.jobs(of: b) ?? 0, a) }
            return name(largest ?? "")
        }
        return (labels, names)
    }
}
