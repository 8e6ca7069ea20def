import Base
import Formats
import Foundation
import PageKit
import PlaceStudies

/// The measures by which areas are compared or grouped, as a form says: `use` for each, `weight-ID` for how much it counts.
struct MeasureChoice: Sendable {
    private(set) var measures: [PlaceMeasure] = []
    /// One for each measure.
    private(set) var weights: [Double] = []
    private(set) var problems: [ErrorSummary.Item] = []
    let field: FormField

    /// - Parameters:
    ///   - others: sets of areas for which measures may have been chosen before the areas were changed: no mistake.
    ///   - isWeighted: whether one measure may count more than another.
    init(_ fields: Form, of all: PlaceMeasures, others: [PlaceMeasures] = [], legend: String, isWeighted: Bool) {
        let ids = fields.all("use")
        let wanted = ids.filter { id in all.offered.contains { $0.id == id } }
        let unknown = ids.filter { id in !([all] + others).contains { $0.offered.contains { $0.id == id } } }
        for id in unknown { problems.note(unknown: id, what: "a measure of these areas", field: "measures") }
        let isFresh = wanted.isEmpty && (fields["chosen"] == nil || !ids.isEmpty)
        var options: [Choice] = []
        if !isFresh, wanted.isEmpty { problems.append(.init("Choose at least one measure.", field: "measures")) }
        for measure in all.offered {
            let isChosen = isFresh ? all.usual.contains(measure) : wanted.contains(measure.id)
            let text = isWeighted ? fields["weight-\(measure.id)"] ?? "1" : nil
            let weight = text.map { number(written: $0).map { $0.double } ?? -1 } ?? 1
            if weight < 0 {
                problems.append(
                    .init(
                        "The weight of “\(measure.title)” is a number of 0 or more, not “\(text ?? "")”.",
                        field: "weight-\(measure.id)"))
            }
            var option = Choice(value: measure.id, words: measure.title, isChosen: isChosen)
            if let text {
                let name = "weight-\(measure.id)"
                option.weight = .line(name, "Weight of \(measure.title)", text, .number).look(.short).telling(problems)
            }
            options.append(option)
            if isChosen {
                measures.append(measure)
                weights.append(weight)
            }
        }
        if problems.isEmpty, !weights.isEmpty, !weights.contains(where: { $0 > 0 }) {
            problems.append(.init("At least one weight must be above 0.", field: "measures"))
        }
        // Half a hundred measures are not to hide what was found.
        let isLong = options.count > 12 && problems.isEmpty
        let fold = isLong ? "Measures: \(measures.count) of \(options.count) chosen" : nil
        field = FormField.ticks("use", legend, options, id: "measures").look(.columns).with { $0.fold = fold }
    }
}
