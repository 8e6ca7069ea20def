import OptionStudies
import PageKit

/// What a judge entered, and what is wrong with it.
struct WeighingForm: Sendable {
    var judge = ""
    /// As typed, by the name of the field.
    private(set) var entered: [String: String] = [:]
    /// By id of the criterion.
    private(set) var points: [String: Int] = [:]
    private(set) var problems: [ErrorSummary.Item] = []

    /// Longer names are none.
    static let mostCharacters = 80

    /// - Parameter judge: whose answer is looked at.
    init(judge: String? = nil) { self.judge = judge ?? "" }

    /// - Parameter criteria: that can be weighed.
    init(_ fields: Form, criteria: [PlaceCriterion]) {
        judge = fields["judge"] ?? ""
        if judge.isEmpty {
            problems.append(.init("Say who weighs.", field: "judge"))
        } else if judge.count > Self.mostCharacters {
            problems.append(
                .init("The name has \(judge.count) characters; \(Self.mostCharacters) are the most.", field: "judge"))
        }
        for criterion in criteria {
            let name = "points-\(criterion.id)"
            let text = fields[name] ?? ""
            entered[name] = text
            guard !text.isEmpty else { continue }
            guard let value = Int(text), (0...100).contains(value) else {
                problems.append(.init("\(criterion.name): “\(text)” is not a whole number from 0 to 100.", field: name))
                continue
            }
            points[criterion.id] = value
        }
        if problems.isEmpty, !points.values.contains(where: { $0 > 0 }) {
            problems.append(
                .init(
                    "Give at least one criterion more than 0 points.",
                    field: criteria.first.map { "points-\($0.id)" } ?? "judge"))
        }
    }
}
