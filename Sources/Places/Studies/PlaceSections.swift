import Evidence
import Places

/// What the lenses say of a place, for the evidence pack: short sections, each with its finding, and how they were found.
struct PlacesEvidence {
    private(set) var sections: [Report.Section] = []
    private(set) var methods: [Report.Section] = []

    /// - Parameter regions: travel-to-work areas by the official rule, where there is commuting.
    init(_ file: LocalityFile, _ place: Place, regions: RegionsStudy?) throws {
        let named = try NamedAreas.all(file, place)
        let housing = try HousingStudy(file, place)
        let sectors = try SectorsStudy(file, place)
        let official = named.filter { $0.lens == .labourMarket }
        let finest = official.first { $0.geography == regions?.layer.geography } ?? official.first
        if let regions, let finest, let study = DivisionsStudy(regions, finest) { add(study) }
        if let housing { add(housing) }
        add(
            LensesStudy(
                place, choice: .init(), named: named, regions: regions, housing: housing, sectors: sectors,
                transport: try TransportStudy(file, place)))
        if let clusters = try ClustersStudy(place, named: named) { add(clusters) }
        if let sectors { add(sectors) }
    }

    private mutating func add(_ study: DivisionsStudy) {
        sections.append(.init(study.finding, [.table(study.table), .table(study.places)]))
        methods.append(.init("Why our areas are not the official ones", [.paragraph(DivisionsStudy.whyNotTheSame)]))
    }

    private mutating func add(_ study: HousingStudy) {
        let maps = [study.silverMap(lower: false), study.silverMap(lower: true)].compactMap(\.self)
        sections.append(.init(study.finding, maps.map { Report.Block.picture($0) } + [.table(study.fitTable)]))
        methods.append(.init("Housing markets", [.paragraph(study.method), .table(study.marketsTable)]))
    }

    private mutating func add(_ study: LensesStudy) {
        guard study.views.count > 1 else { return }
        let map = study.consensusMap.map { [Report.Block.picture($0)] } ?? []
        sections.append(.init(study.finding, map + [.table(study.table)]))
    }

    private mutating func add(_ study: ClustersStudy) {
        let ways: [DistrictCluster.Way] = [.sharedGeography, .functionalArea, .centre]
        let tables = ways.filter { !study.clusters($0).isEmpty }.map { Report.Block.table(study.table($0)) }
        sections.append(.init(study.finding, tables + [.picture(study.growthChart)]))
    }

    private mutating func add(_ study: SectorsStudy) {
        sections.append(.init(study.finding, [.table(study.strengthsTable), .table(study.specialisationTable)]))
    }
}
