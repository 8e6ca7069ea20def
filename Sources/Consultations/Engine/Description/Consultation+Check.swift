import Base
import Registers

extension Consultation {
    /// Validation of a description: all inconsistencies, each a sentence.
    public var problems: [String] {
        var problems: [String] = []
        func repeated(_ names: [String], _ what: String) {
            for (name, times) in Dictionary(grouping: names, by: \.self).mapValues(\.count).sorted(by: {
                $0.key < $1.key
            })
            where times > 1 { problems.append("\(what) “\(name)” stands there \(times) times.") }
        }
        let isKey =
            key.first.map { $0.isLetter || $0.isNumber } == true
            && key.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        if !isKey { problems.append("“key” is “\(key)”; lower-case letters, digits and hyphens were expected.") }
        for (field, day) in [("opened", opened), ("closed", closed)] where Day(iso: day) == nil {
            problems.append("“\(field)” is “\(day)”; a day such as 2016-08-30 was expected.")
        }
        if opened > closed { problems.append("It closes on \(closed), before it opens on \(opened).") }
        if let population, let drawn, drawn > population {
            problems.append("\(drawn) people were asked, more than the \(population) there are.")
        }
        repeated(margins.map(\.name), "the margin")
        for margin in margins {
            if margin.name == "channel" { problems.append("A margin cannot be called “channel”.") }
            repeated(margin.categories.map(\.name), "in the margin “\(margin.name)”, the category")
            if margin.categories.count < 2 {
                problems.append("the margin “\(margin.name)” has fewer than two categories.")
            }
        }
        repeated(questions.map(\.id) + margins.map(\.name), "the question or margin")
        for question in questions {
            switch question.kind {
            case .choice where question.answers.count < 2:
                problems.append("the question “\(question.id)” has fewer than two options.")
            case .statement where question.options != nil:
                problems.append("the statement “\(question.id)” has options; people agree, disagree or pass.")
            default: repeated(question.answers, "in the question “\(question.id)”, the option")
            }
        }
        if questions.isEmpty { problems.append("there is no question.") }
        repeated(themes.map(\.id), "the theme")
        repeated(checks.map(\.test.rawValue), "the check")
        for check in checks where check.finding != .open && check.evidence.allSatisfy(\.isWhitespace) {
            problems.append("the check “\(check.test.rawValue)” is “\(check.finding.rawValue)” without evidence.")
        }
        return problems
    }

    /// Whether people may answer on a day, written as an ISO date.
    public func isOpen(on day: String) -> Bool { opened <= day && day <= closed }

    /// First and last day as people write them: “30 August 2016”.
    public var openedWords: String { Day(iso: opened)?.words ?? opened }
    public var closedWords: String { Day(iso: closed)?.words ?? closed }
}
