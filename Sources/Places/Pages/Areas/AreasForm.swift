import Base
import Figures
import Foundation
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// The rule for functional areas as a form holds it, and back.
package struct AreasForm: Sendable {
    package private(set) var question: RegionsQuestion
    /// What could not be read, each with its field.
    private(set) var problems: [ErrorSummary.Item] = []
    /// As typed, by the name of the field.
    private(set) var entered: [String: String]

    struct Number: Sendable {
        let name: String
        let label: String
        var unit: String?
        let hint: String
    }

    static let numbers = [
        Number(name: "min-size", label: "Fewest employed residents", hint: "Of any area."),
        Number(
            name: "target-containment", label: "Self-containment of the smallest", unit: "%", hint: "On both sides."),
        Number(name: "target-size", label: "Large from, employed residents", hint: "Not below the fewest."),
        Number(
            name: "min-containment", label: "Self-containment of the large", unit: "%",
            hint: "Not above that of the smallest."),
    ]

    package init(_ question: RegionsQuestion = .official) {
        self.question = question
        let rule = question.rule
        entered = [
            "min-size": Words.number(rule.minimumSize), "target-size": Words.number(rule.targetSize),
            "min-containment": Self.percent(rule.minimumContainment),
            "target-containment": Self.percent(rule.targetContainment),
        ]
    }

    package init(_ fields: Form) {
        self.init()
        guard !fields.isEmpty else { return }
        for number in Self.numbers { entered[number.name] = fields[number.name] ?? entered[number.name] }
        question.method = choice("method", fields) ?? .dissolve
        question.home = choice("home", fields) ?? .diagonal
        question.rule.curve = choice("curve", fields) ?? .smooth
        question.joinsDetached = fields["pieces"] == "join"
        question.isRefined = fields["refine"] == "yes"
        var rule = question.rule
        rule.minimumSize = size("min-size") ?? rule.minimumSize
        rule.targetSize = size("target-size") ?? max(rule.targetSize, rule.minimumSize)
        rule.minimumContainment = share("min-containment") ?? rule.minimumContainment
        rule.targetContainment = share("target-containment") ?? max(rule.targetContainment, rule.minimumContainment)
        if rule.targetSize < rule.minimumSize {
            wrong(
                "target-size",
                "\(Words.number(rule.targetSize)) is below the fewest, \(Words.number(rule.minimumSize)).")
        }
        if rule.targetContainment < rule.minimumContainment {
            wrong("min-containment", "this is above what is asked of the smallest; large areas are asked for less.")
        }
        if problems.isEmpty { question.rule = rule }
    }

    /// The question as it stands in an address after the question mark.
    package var query: String { Form(fields).query }

    var fields: [(String, String)] {
        let rule = question.rule
        var fields = [
            ("method", question.method.rawValue), ("min-size", "\(rule.minimumSize)"),
            ("target-containment", Self.percent(rule.targetContainment)), ("target-size", "\(rule.targetSize)"),
            ("min-containment", Self.percent(rule.minimumContainment)), ("curve", rule.curve.rawValue),
            ("home", question.home.rawValue),
        ]
        if question.joinsDetached { fields.append(("pieces", "join")) }
        if question.isRefined { fields.append(("refine", "yes")) }
        return fields
    }

    /// - Parameter canJoin: whether it is known who lies beside whom, so that pieces that lie apart are.
    func controls(canJoin: Bool) -> PlaceForm {
        let method = FormField.list(
            "method", "Method", chosen: question.method.rawValue,
            [
                ("dissolve", "Full dissolve, as the official areas"), ("istat", "Istat and Eurostat, as documented"),
                ("istat-peer", "Istat, as the R package works"),
            ])
        let curve = FormField.list(
            "curve", "Between the two sizes", chosen: question.rule.curve.rawValue,
            [("smooth", "smooth, as Eurostat"), ("linear", "a straight line")])
        let home = FormField.list(
            "home", "People who work at home or nowhere fixed", chosen: question.home.rawValue,
            [
                ("diagonal", "work where they live"), ("exclude", "are left out"), ("keep", "work outside every area"),
            ])
        let pieces = FormField.ticks(
            "pieces", "Pieces that lie apart",
            [.init(value: "join", words: "Join them to the area beside them", isChosen: question.joinsDetached)])
        let refine = FormField.ticks(
            "refine", "Borders",
            [.init(value: "yes", words: "Refine them zone by zone", isChosen: question.isRefined)])
        let numbers = Self.numbers.map { number in
            FormField.line(number.name, number.label, entered[number.name] ?? "", .number).look(.short).with {
                $0.unit = number.unit
                $0.hint = number.hint
            }
        }
        let controls = [method] + numbers + [curve, home] + (canJoin ? [pieces] : []) + [refine]
        return PlaceForm(
            PlaceAddress.areas, "Find the areas", heading: "The rule",
            link: PageLink(words: "Back to the official rule", address: PlaceAddress.areas), problems: problems,
            controls)
    }

    private mutating func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _ fields: Form) -> Value?
    where Value.RawValue == String {
        guard let text = fields[name] else { return nil }
        if let value = Value(rawValue: text) { return value }
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(.init("“\(text)” is not a choice; there are \(known).", field: name))
        return nil
    }

    private mutating func size(_ name: String) -> Int? {
        let text = entered[name] ?? ""
        let digits = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" }
        if let value = Int(digits), (0...100_000_000).contains(value) { return value }
        wrong(name, "“\(text)” is not a whole number from 0 up.")
        return nil
    }

    /// “66.67” is two thirds, as the published rule has it.
    private mutating func share(_ name: String) -> Double? {
        let text = entered[name] ?? ""
        guard let share = percentage(text) else {
            wrong(name, "“\(text)” is not a percentage above 0, up to 100.")
            return nil
        }
        return abs(share - 2.0 / 3) < 0.0005 ? 2.0 / 3 : share
    }

    private mutating func wrong(_ name: String, _ sentence: String) {
        let label = Self.numbers.first { $0.name == name }?.label ?? name
        problems.append(.init("\(label): \(sentence)", field: name))
    }

    private static func percent(_ share: Double) -> String {
        let text = Words.number(share * 100, decimals: 2)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
}
