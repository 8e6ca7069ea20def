import Base
import Figures
import Foundation
import OptionStudies
import Options
import PageKit
import PlaceStudies

/// The limits of the options as a form holds them, and back.
package struct OptionsForm: Sendable {
    package var limits: OptionsStudy.Limits
    /// Id of the set of criteria by which plans are judged; nil for the usual one.
    package var criteria: String?
    /// What could not be read, each with its field; what was entered there stays in `entered`.
    package private(set) var problems: [ErrorSummary.Item] = []
    /// As typed, by the name of the field.
    package private(set) var entered: [String: String] = [:]

    package init(_ limits: OptionsStudy.Limits) {
        self.limits = limits
        entered = [
            "fewest": limits.fewest.map(String.init), "most": limits.most.map(String.init),
            "least": limits.minimumPopulation.map { Words.number($0) },
            "largest": limits.maximumPopulation.map { Words.number($0) },
        ].compactMapValues(\.self)
    }

    /// - Parameter place: knows which codes there are.
    package init(_ fields: Form, place: Place) {
        limits = .init()
        for field in Self.numbers { entered[field.name] = fields[field.name] }
        criteria = fields["criteria"]
        limits.fewest = number("fewest")
        limits.most = number("most")
        limits.minimumPopulation = number("least")
        limits.maximumPopulation = number("largest")
        contradiction(limits.fewest, limits.most, "most")
        contradiction(limits.minimumPopulation, limits.maximumPopulation, "largest")
        limits.together = wishes(fields, kept: "together", new: "join", place: place)
        limits.apart = wishes(fields, kept: "apart", new: "part", place: place)
    }

    /// Fields that hold a number, with what they are called on the page.
    static let numbers = [
        (name: "fewest", label: "Councils, at least"), (name: "most", label: "Councils, at most"),
        (name: "least", label: "People in each, at least"), (name: "largest", label: "People in each, at most"),
    ]

    /// The limits as they stand in an address after the question mark.
    package var fields: [(String, String)] {
        [
            ("fewest", limits.fewest), ("most", limits.most), ("least", limits.minimumPopulation),
            ("largest", limits.maximumPopulation),
        ].compactMap { name, value in value.map { (name, String($0)) } }
            + limits.together.map { ("together", $0.joined(separator: "+")) }
            + limits.apart.map { ("apart", $0.joined(separator: "+")) }
            + (criteria.map { [("criteria", $0)] } ?? [])
    }

    package var query: String { Form([("limits", "1")] + fields).query }

    /// With a criterion for the order and a plan to draw large.
    func query(showing plan: Plan, by criterion: String) -> String {
        Form([("limits", "1")] + fields + [("by", criterion), ("show", PlanCode.text(plan))]).query
    }

    /// The limits in a sentence: “Councils: 2 or more. People in each: at least 300,000.”
    package var words: String {
        func range(_ least: Int?, _ most: Int?) -> String? {
            switch (least, most) {
            case (nil, nil): nil
            case (let least?, nil): "\(Words.number(least)) or more"
            case (nil, let most?): "at most \(Words.number(most))"
            case (let least?, let most?):
                least == most ? Words.number(least) : "\(Words.number(least)) to \(Words.number(most))"
            }
        }
        let parts = [
            range(limits.fewest, limits.most).map { "Councils: \($0)." },
            range(limits.minimumPopulation, limits.maximumPopulation).map { "People in each: \($0)." },
            limits.together.isEmpty
                ? nil : "\(Words.sentence(Words.count(limits.together.count, "wish", "wishes"))) to be together.",
            limits.apart.isEmpty
                ? nil : "\(Words.sentence(Words.count(limits.apart.count, "wish", "wishes"))) to be apart.",
        ].compactMap(\.self)
        return parts.isEmpty ? "No limits." : parts.joined(separator: " ")
    }

    /// A whole number above zero, thousands parted or not; `nil` where nothing was entered or it cannot be read.
    private mutating func number(_ name: String) -> Int? {
        guard let text = entered[name] else { return nil }
        if let value = WrittenNumber.people(text), value > 0, value <= 1_000_000_000 { return value }
        let wayOut = text.contains(".") ? " Write it without a point: 200,000 or 200k." : ""
        problems.append(.init("\(label(name)): “\(text)” is not a whole number above zero.\(wayOut)", field: name))
        return nil
    }

    /// At most less than at least.
    private mutating func contradiction(_ least: Int?, _ most: Int?, _ field: String) {
        guard let least, let most, most < least else { return }
        problems.append(
            .init("\(label(field)): \(Words.number(most)) is below the least, \(Words.number(least)).", field: field))
    }

    private func label(_ name: String) -> String { Self.numbers.first { $0.name == name }?.label ?? name }

    /// Sets of codes: those already wished for, each `A+B`, and a new pair from two lists.
    private mutating func wishes(_ fields: Form, kept: String, new: String, place: Place) -> [[String]] {
        var sets = fields.all(kept).map { $0.split(separator: "+").map(String.init) }
        for list in ["\(new)-a", "\(new)-b"] { entered[list] = fields[list] }
        let pair = [entered["\(new)-a"], entered["\(new)-b"]].compactMap(\.self)
        if pair.count == 1 {
            problems.append(.init("Choose a second area beside \(place.name(pair[0])).", field: "\(new)-b"))
        } else if pair.count == 2, pair[0] == pair[1] {
            problems.append(.init("Choose two different areas, not \(place.name(pair[0])) twice.", field: "\(new)-b"))
        } else if pair.count == 2, !sets.contains(where: { Set($0) == Set(pair) }) {
            sets.append(pair.sorted())
            for list in ["\(new)-a", "\(new)-b"] { entered[list] = nil }
        }
        for code in Set(sets.joined()).sorted() where place.area(code) == nil {
            problems.append(.init("“\(code)” is not an area of this locality.", field: "\(new)-a"))
        }
        return sets.filter { set in set.count > 1 && set.allSatisfy { place.area($0) != nil } }
    }
}
