import Base
import Content
import Figures
import Foundation
import Options

extension OptionsStudy {
    /// The official tests: what each asks, what the figures say of a plan, and what only people can judge.
    ///
    /// - Parameter named: the plan that is put to the tests; nil says what evidence there is for any.
    public func tests(of named: Named?) -> Table {
        var table = Table(
            judgedBy.set.title, columns: ["The test asks", "What the figures say", "What only people can judge"],
            note: Prose(
                "Tests after: \(judgedBy.set.source)\(judgedBy.set.verified ? "" : " (unverified)"). They are weighed, not passed or failed."
            ))
        for test in judgedBy.set.tests {
            let evidence = test.criteria.map { self.evidence(for: $0, of: named) }
            table.append([
                .text("\(test.title). \(test.asks)"),
                evidence.isEmpty ? .missing("no figure can tell") : .text(evidence.joined(separator: "; ") + "."),
                .text(test.people ?? "–"),
            ])
        }
        return table
    }

    private func evidence(for id: String, of named: Named?) -> String {
        if let index = criteria.firstIndex(where: { $0.id == id }) {
            let criterion = criteria[index]
            guard let named else { return criterion.name }
            guard let standing = named.standings[index] else { return "\(criterion.name): no figure" }
            return
                "\(criterion.name): \(criterion.figure(standing.value).text), \(standing.words)"
        }
        guard let missing = judgedBy.missing.first(where: { $0.entry.id == id }) else { return id }
        return
            "\(missing.entry.name): not worked out, \(String(missing.reason.dropLast()).lowercasedFirst)"
    }

    /// How many of today's tests rest on people alone, and how many have figures: “Five of six tests have figures; …”.
    public var testsFinding: String {
        let tests = judgedBy.set.tests
        let known = Set(criteria.map(\.id))
        let measured = tests.count { !known.isDisjoint(with: $0.criteria) }
        let alone = tests.count { $0.criteria.isEmpty }
        let words =
            "\(Words.sentence(Words.spelled(measured))) of \(Words.count(tests.count, "test")) can be backed by figures"
        return alone == 0 ? words : "\(words); \(Words.count(alone, "test")) only people can judge"
    }
}
