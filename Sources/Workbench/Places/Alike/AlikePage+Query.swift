import Evidence
import Formats
import Foundation
import Workspace

extension AlikePage {
    /// `/places/alike?area=E07000051&use=population&use=band_d&weight-band_d=2`
    init(_ visit: Visit) throws { try self.init(visit.locality, fields: visit.fields) }
}

extension Locality {
    func alike() throws -> AlikeStudy? { try held("alike") { try AlikeStudy(file, place) } }
}

/// What is compared, as the form on the page says.
struct AlikeForm {
    let area: String?
    private(set) var measures: [PlaceMeasure] = []
    private(set) var weights: [Double] = []
    private(set) var choices: [AlikePage.MeasureChoice] = []
    private(set) var problems: [ErrorSummary.Item] = []

    init(_ fields: Form, _ study: AlikeStudy) {
        let place = study.place
        let usual = study.measures.usual
        let wanted = fields.all("use")
        let offered = Self.offered(study.measures)
        let isUsed = !fields.all("use").isEmpty || fields["area"] != nil
        area = fields["area"] ?? place.areas.first?.code
        if let area, place.area(area) == nil {
            problems.append(.init("“\(area)” is not an area of this locality; choose from the list.", field: "area"))
        }
        for id in wanted where !offered.contains(where: { $0.id == id }) {
            problems.append(.init("“\(id)” is not a measure of these areas; choose from the list.", field: "measures"))
        }
        if isUsed, wanted.isEmpty, fields["chosen"] != nil {
            problems.append(.init("Choose at least one measure.", field: "measures"))
        }
        for measure in offered {
            let isChosen =
                fields["chosen"] == nil && wanted.isEmpty ? usual.contains(measure) : wanted.contains(measure.id)
            let text = fields["weight-\(measure.id)"]
            var weight = 1.0
            if let text {
                if let value = number(written: text), value >= 0 {
                    weight = NSDecimalNumber(decimal: value).doubleValue
                } else {
                    problems.append(
                        .init(
                            "The weight of “\(measure.title)” is a number of 0 or more, not “\(text)”.",
                            field: "measures"))
                }
            }
            choices.append(.init(id: measure.id, title: measure.title, isChosen: isChosen, weight: text ?? "1"))
            if isChosen {
                measures.append(measure)
                weights.append(weight)
            }
        }
        if problems.isEmpty, !weights.isEmpty, !weights.contains(where: { $0 > 0 }) {
            problems.append(.init("At least one weight must be above 0.", field: "measures"))
        }
    }

    /// Every measure that differs between areas, and how densely people live.
    private static func offered(_ measures: PlaceMeasures) -> [PlaceMeasure] {
        var seen: Set<String> = []
        return (measures.usual + measures.all).filter { seen.insert($0.id).inserted && Set($0.values.values).count > 1 }
    }
}
