import Base
import Figures
import Places

extension HousingStudy {
    /// “Kent and Medway lies in four strategic housing markets with nine local ones inside”.
    public var finding: String {
        let strategic = Set(fits.map(\.upper)).count
        let local = Set(fits.map(\.lower)).count
        return "\(place.title) lies in \(Words.count(strategic, "strategic housing market")) with "
            + "\(Words.count(local, "local one")) inside"
    }

    /// The areas of the locality in the markets that they fit best: silver, in the words of the national study.
    public func silverMap(lower isLower: Bool) -> Map? {
        guard let base = place.baseMap else { return nil }
        let markets = isLower ? lower : upper
        let classes = markets.indices.compactMap { position -> Map.Class? in
            let codes = fits.filter { (isLower ? $0.lower : $0.upper) == position }.map(\.area.code)
            return codes.isEmpty ? nil : Map.Class(markets[position].name, codes: codes)
        }
        return Map(
            isLower ? "Local: where people move inside them" : "Strategic: where people live and work", base: base,
            classes: classes, source: isLower ? migration.source : commuting.source)
    }

    /// The zones of the locality in their markets: gold.
    public func goldMap(lower isLower: Bool, on base: BaseMap) -> Map {
        let known = Set(base.codes)
        let classes = (isLower ? lower : upper).compactMap { market -> Map.Class? in
            let codes = market.zones.filter(known.contains)
            return codes.isEmpty ? nil : Map.Class(market.name, codes: codes)
        }
        var map = Map(
            isLower ? "Local markets, zone by zone" : "Strategic markets, zone by zone", base: base, classes: classes,
            source: isLower ? migration.source : commuting.source)
        (map.hasLabels, map.showsEveryArea) = (false, false)
        return map
    }

    public var marketsTable: Table {
        var table = Table(
            "The markets, local ones below the strategic one they lie in",
            columns: [
                "Market", "Tier", .init("Zones", .plain()), .init("People in it", .people),
                .init("Stay inside, of those who start", .percent), .init("Stay inside, of those who end", .percent),
                "Meets the rule",
            ],
            note: """
                Strategic: employed residents, and commuting, who work or live inside. Local: people who moved home within a year, and \
                moves that start or end inside.
                """)
        func row(_ market: Market, _ tier: String, _ source: Source?, marked: Bool) {
            let figures = market.area.containment
            table.append(
                [
                    .text(market.name), .text(tier), .number(market.area.zones.count),
                    .number(figures.residents, source: source),
                    figures.supplySide.map { .number($0) } ?? .missing("nobody"),
                    figures.demandSide.map { .number($0) } ?? .missing("nobody"),
                    .text(market.area.isValid ? "yes" : "no"),
                ], marked: marked)
        }
        for (position, market) in upper.enumerated() {
            row(market, "strategic", commuting.source, marked: true)
            for local in lower where local.parent == position { row(local, "local", migration.source, marked: false) }
        }
        return table
    }

    /// Best fit of the areas of the locality, with the share that fits.
    public var fitTable: Table {
        var table = Table(
            "Which market each area fits best",
            columns: [
                "Area", "Strategic market", .init("Share that fits", .percent.with(decimals: 0)), "Local market",
                .init("Share that fits", .percent.with(decimals: 0)),
            ], source: commuting.source,
            note: "By employed residents: an area is put to the market in which most of them live.")
        for fit in fits {
            table.append([
                .text(fit.area.name), .text(upper[fit.upper].name), .number(fit.upperShare),
                .text(lower[fit.lower].name), .number(fit.lowerShare),
            ])
        }
        return table
    }

    public var method: Prose {
        """
        Two tiers, as in the national study of 2010 (Jones, Coombes and Wong). Strategic areas by full dissolve from commuting, \
        \(Words.percent(question.commuting)) of residents and jobs inside and at least \(Words.number(question.minimumSize)) employed residents. \
        Inside each of them local areas from moves of home within a year, \(Words.percent(question.moving, decimals: 0)) of those who leave \
        a home and of those who come to one inside; moves across a strategic border count, but never as inside. The last local area \
        of a strategic one stays even if it does not hold that much. \(isCoarse ? coarse : "")
        """
    }

    private var coarse: String {
        """
        Both are known only between whole areas of the locality here, so there is no finer map than the best fit, and a market \
        cannot be smaller than one of them.
        """
    }
}

extension HousingStudy: ReportPart {
    public var sections: [Report.Section] {
        let maps = [silverMap(lower: false), silverMap(lower: true)].compactMap(\.self)
        return [.init(finding, maps.map { .picture($0) } + [.table(fitTable)])]
    }

    public var methods: [Report.Section] {
        [.init("Housing markets", [.paragraph(method), .table(marketsTable)])]
    }
}
