import Base
import Figures
import Places

extension SectorsStudy {
    private static let quotient = Figure.Unit("times", "times", decimals: 2)
    private var whole: String { hasNation ? "the nation" : "all areas together" }

    /// “Purbeck is most specialised; its strength is mining, with 12 times its share in the nation”.
    public var finding: String {
        let found = mix.areas.indices.flatMap { area in strengths(area).map { (area, $0) } }
        guard let (area, top) = found.max(by: { $0.1.locationQuotient < $1.1.locationQuotient }) else {
            return "No area of \(place.title) is stronger in a sector than \(whole)"
        }
        return
            "\(name(area)) has \(Words.number(top.locationQuotient, decimals: 1)) times the share of "
            + "\(mix.sectors[top.sector].lowercasedFirst) that \(whole) \(hasNation ? "has" : "have")"
    }

    /// The strongest sectors of each area.
    public var strengthsTable: Table {
        var columns: [Table.Column] = [
            "Area", "Sector", .init("Jobs", .jobs), .init("Of its jobs", .percent),
            .init("Location quotient", .plain(decimals: 2)),
        ]
        if let earlier { columns.append(.init("Change since \(earlier.year)", .plain(decimals: 2))) }
        var table = Table(
            "What each area is strong in, \(year)", columns: columns, source: source,
            note: """
                Location quotient: its share of jobs in the sector over that of \(whole). Listed are up to three sectors of each area \
                with 1.25 or more and at least 100 jobs.
                """)
        for number in mix.areas.indices {
            for strength in strengths(number).prefix(3) {
                var row: [Table.Cell] = [
                    .text(name(number)), .text(mix.sectors[strength.sector]), .number(strength.jobs),
                    .number(strength.share), .number(strength.locationQuotient),
                ]
                if earlier != nil { row.append(strength.change.map { .number($0) } ?? .missing("not known then")) }
                table.append(row)
            }
        }
        return table
    }

    /// How far each area's mix is from the whole, how that changed, and which area is most alike.
    public var specialisationTable: Table {
        var columns: [Table.Column] = ["Area", .init("Jobs", .jobs), .init("Specialisation", .plain(decimals: 2))]
        if let earlier { columns.append(.init("Change since \(earlier.year)", .plain(decimals: 2))) }
        columns += ["Most like", .init("Alike", .percent.with(decimals: 0))]
        var table = Table(
            "How special, and how alike, \(year)", columns: columns, source: source,
            note: """
                Specialisation after Krugman: 0 the mix of \(whole), 2 no sector in common. Alike: 100% the same share of jobs in every \
                sector, 0% none in common.
                """)
        for (number, code) in mix.areas.enumerated() {
            let own = mix.specialisation(area: number)
            let before = earlier.flatMap { earlier in
                earlier.mix.areas.firstIndex(of: code).flatMap { earlier.mix.specialisation(area: $0) }
            }
            let nearest = mix.areas.indices.filter { $0 != number }
                .map { (area: $0, alike: mix.similarity(number, $0) ?? 0) }
                .max { ($0.alike, $1.area) < ($1.alike, $0.area) }
            var row: [Table.Cell] = [
                .text(name(number)), .number(mix.jobs[number].reduce(0, +)),
                own.map { .number($0) } ?? .missing("no jobs"),
            ]
            if earlier != nil {
                row.append(
                    before.flatMap { before in own.map { .number($0 - before) } } ?? .missing("not known then"))
            }
            row.append(nearest.map { .text(name($0.area)) } ?? .missing("no other"))
            row.append(nearest.map { .number($0.alike) } ?? .missing("no other"))
            table.append(row)
        }
        return table
    }

    /// Location quotients of one sector over the areas.
    public func map(of sector: Int) -> Map? {
        guard let base = place.baseMap else { return nil }
        let rows = Dictionary(uniqueKeysWithValues: zip(mix.areas, mix.areas.indices))
        let figures = Dictionary(
            uniqueKeysWithValues: place.areas.compactMap { area -> (String, Figure)? in
                guard let row = rows[together.map { $0.targets[area.code] ?? "" } ?? area.code],
                    let quotient = mix.locationQuotient(area: row, sector: sector)
                else { return nil }
                return (area.code, Figure(quotient, Self.quotient, source: source))
            })
        var map = Map(
            "\(mix.sectors[sector]): share of jobs, as against \(whole)", base: base,
            classes: ClassBreaks([0.8, 1.25, 2], unit: Self.quotient).classes(of: figures), style: .classes,
            source: source)
        (map.figures, map.figureTitle) = (figures, "Location quotient")
        return map
    }

    /// Areas joined by how alike their mix of sectors is.
    public func dendrogram(cut: Double?) -> Dendrogram? {
        tree.dendrogram(mix.areas.indices.map(name)).map {
            Dendrogram(
                "Areas with the same mix of sectors join first", tree: $0, heightTitle: "Share of jobs that differs",
                unit: .percent.with(decimals: 0), cut: cut, source: source)
        }
    }
}

extension SectorsStudy: ReportPart {
    public var sections: [Report.Section] {
        [.init(finding, [.table(strengthsTable), .table(specialisationTable)])]
    }
}
