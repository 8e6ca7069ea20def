import Figures
import Places

/// How densely people work or live, the other usual measures beside it in small, and who goes where.
public struct MeasuresReport: ReportPart {
    public let place: Place
    /// Of its own areas.
    public let measures: PlaceMeasures
    /// The largest flows between them; nil where there are none or no map.
    public let flows: FlowMap?

    public init(_ place: Place, _ measures: PlaceMeasures, flows: FlowMap?) {
        self.place = place
        self.measures = measures
        self.flows = flows
    }

    public var sections: [Report.Section] {
        guard let base = place.baseMap, let measure = measures.density ?? measures.usual.first else { return [] }
        let codes = measures.areas.map(\.code)
        let study = MeasureMap(measure, codes: codes, breaks: .natural, count: min(5, max(2, codes.count / 2)))
        var map = study.map(measure.title, base: base)
        map.note = measures.working(of: measure)
        var blocks: [Report.Block] = [.picture(map)]
        let beside = measures.usual.filter { $0.id != measure.id }.prefix(6)
        if beside.count > 1, let small = place.baseMap(width: 190) {
            blocks.append(
                .picture(
                    SmallMultiples(
                        "Side by side", base: small,
                        panels: beside.map { MeasureMap($0, codes: codes, breaks: .quantile, count: 4).panel },
                        source: beside.first?.source, note: "Darker is more, in each map by its own classes.")))
        }
        if let flows { blocks.append(.picture(flows)) }
        return [.init(study.finding(name: measures.name), blocks)]
    }
}
