import Base
import Content
import Figures
import Foundation
import OptionStudies
import PageKit
import PlaceStudies

/// The question of voluntary merging as a form holds it, and back.
struct MergingForm: Sendable {
    var question: MergingStudy.Question
    private(set) var problems: [ErrorSummary.Item] = []
    /// As typed, by the name of the field.
    private(set) var entered: [String: String] = [:]

    static let weights = [("ties", "Ties by commuting"), ("likeness", "Likeness"), ("wishes", "Wishes")]

    /// With the usual question: the median of the areas as the minimum.
    init(_ place: Place) {
        let people = place.areas.compactMap { place.value(.population, of: $0.code) }.sorted()
        let median = people.isEmpty ? 20_000 : people[people.count / 2]
        question = .init(minimum: max(1_000, Int((median / 1_000).rounded()) * 1_000))
        entered = ["minimum": Words.number(question.minimum), "ties": "1", "likeness": "1", "wishes": "1"]
    }

    init(_ fields: Form, place: Place) {
        question = .init(minimum: 1)
        for name in ["minimum", "maximum"] + Self.weights.map(\.0) { entered[name] = fields[name] }
        if let minimum = number("minimum", "Least people", 1...100_000_000) {
            question.minimum = minimum
        } else if entered["minimum"] == nil {
            problems.append(.init("Least people: enter how many everybody must have.", field: "minimum"))
        }
        question.maximum = number("maximum", "Most people", 1...100_000_000)
        if let maximum = question.maximum, maximum < question.minimum {
            problems.append(.init("Most people: \(Words.number(maximum)) is below the least.", field: "maximum"))
        }
        question.ties = number("ties", "Ties by commuting", 0...100) ?? 0
        question.likeness = number("likeness", "Likeness", 0...100) ?? 0
        question.wishes = number("wishes", "Wishes", 0...100) ?? 0
        if problems.isEmpty, question.ties + question.likeness + question.wishes == 0 {
            problems.append(.init("Ties by commuting: one of the three must count more than 0.", field: "ties"))
        }
        question.named = fields.all("wish").map { $0.split(separator: "+").map(String.init) }
        for name in ["who", "whom"] { entered[name] = fields[name] }
        switch (entered["who"], entered["whom"]) {
        case (let who?, let whom?) where who == whom:
            problems.append(.init("Choose two different areas, not \(place.name(who)) twice.", field: "whom"))
        case (let who?, let whom?):
            if !question.named.contains([who, whom]) { question.named.append([who, whom]) }
            (entered["who"], entered["whom"]) = (nil, nil)
        case (let who?, nil):
            problems.append(.init("Choose whom \(place.name(who)) names.", field: "whom"))
        case (nil, let whom?):
            problems.append(.init("Choose who names \(place.name(whom)).", field: "who"))
        case (nil, nil): break
        }
        question.named = question.named.filter { $0.count == 2 }
        for code in Set(question.named.joined()).sorted() where place.area(code) == nil {
            problems.append(.init("“\(code)” is not an area of this locality.", field: "who"))
        }
    }

    private mutating func number(_ name: String, _ label: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = entered[name] else { return nil }
        if let value = WrittenNumber.people(text), range.contains(value) { return value }
        problems.append(
            .init(
                "\(label): “\(text)” is not a whole number from \(Words.number(range.lowerBound)) to \(Words.number(range.upperBound)).",
                field: name))
        return nil
    }
}
