import Base
import Formats

extension CriteriaSet {
    /// Reads and checks a set.
    ///
    /// - Throws: everything that is wrong with it, each with its line and what was expected.
    public init(text: String, file: String) throws {
        let root = try ContentNode(text: text, file: file)
        try root.expect(only: ["id", "title", "source", "verified", "criteria", "tests"])
        id = try root.text("id")
        title = try root.text("title")
        source = try root.text("source")
        verified = try root.flag("verified")
        var problems = InputProblems()
        func each<Value>(_ name: String, _ read: (ContentNode) throws -> Value) throws -> [Value] {
            try root.list(name).compactMap { node in
                do {
                    return try read(node)
                } catch let problem as InputProblem {
                    problems.add(problem)
                    return nil
                }
            }
        }
        var lines: [String: Int] = [:]
        criteria = try each("criteria") { node in
            let entry = try Entry(node)
            if let line = lines.updateValue(node.node.mark?.line ?? 0, forKey: entry.id) {
                throw node.problem("the criterion “\(entry.id)” stands on line \(line) already.")
            }
            return entry
        }
        guard !criteria.isEmpty || problems.count > 0 else {
            throw root.problem("“criteria” is missing; at least one criterion was expected.")
        }
        let known = try root.list("criteria").compactMap { try? $0.text("id") }
        tests = try each("tests") { try Test($0, known: known) }
        try problems.throwIfAny()
    }
}

extension CriteriaSet.Entry {
    init(_ node: ContentNode) throws {
        try node.expect(only: [
            "id", "name", "measure", "of", "per", "guide", "footprint", "better", "about", "unit", "decimals",
            "explanation", "source",
        ])
        id = try node.text("id")
        guard id.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil else {
            throw node.problem("the id “\(id)” must be of small letters, digits and hyphens.")
        }
        name = try node.text("name")
        measure = try CriteriaSet.Measure(node)
        better = try node.choice("better", of: Better.self)
        about = try node.field("about") == nil ? .councils : node.choice("about", of: About.self)
        unit = try node.text("unit")
        let places = try node.number("decimals") ?? 0
        guard (0...6).contains(places), places == places.rounded() else {
            throw node.problem("“decimals” must be a whole number from 0 to 6.")
        }
        decimals = Int(places)
        explanation = try node.text("explanation")
        source = try node.text("source")
    }
}

extension CriteriaSet.Measure {
    /// Measures that need nothing but their name.
    private static let plain: [String: CriteriaSet.Measure] = [
        "residents-inside": .residentsInside, "jobs-inside": .jobsInside, "self-containment": .selfContainment,
        "band-d-spread": .bandDSpread, "unlikeness": .unlikeness, "councils-dissolved": .councilsDissolved,
        "borders-moved": .bordersMoved, "borders-between": .bordersBetween, "number-of-councils": .numberOfCouncils,
    ]

    /// Every name that may stand after “measure”.
    static var names: [String] {
        CriteriaSet.SizeMeasure.allCases.map(\.rawValue) + ["kept-whole", "within-one"] + plain.keys.sorted()
    }

    init(_ node: ContentNode) throws {
        let name = try node.text("measure")
        let (of, per, guide) = (try node.optionalText("of"), try node.optionalText("per"), try node.number("guide"))
        let footprint = try node.optionalText("footprint")
        if let size = CriteriaSet.SizeMeasure(rawValue: name) {
            guard let of else { throw node.problem("the measure “\(name)” needs “of”, the statistic that it is of.") }
            if size.needsGuide, guide == nil {
                throw node.problem("the measure “\(name)” needs “guide”, the number from which it is far.")
            }
            self = .size(size, of: of, per: per, guide: guide)
        } else if name == "kept-whole" || name == "within-one" {
            guard let footprint else {
                throw node.problem("the measure “\(name)” needs “footprint”, the kind of body: health, police, fire …")
            }
            self = name == "kept-whole" ? .keptWhole(footprint: footprint) : .withinOne(footprint: footprint)
        } else if let measure = Self.plain[name] {
            self = measure
        } else {
            throw node.field("measure")?.problem(
                "there is no measure “\(name)”; there are \(Words.list(Self.names)).")
                ?? node.problem("there is no measure “\(name)”.")
        }
    }
}

extension CriteriaSet.Test {
    init(_ node: ContentNode, known: [String]) throws {
        try node.expect(only: ["title", "asks", "criteria", "people"])
        title = try node.text("title")
        asks = try node.text("asks")
        criteria = try node.texts("criteria")
        if let odd = criteria.first(where: { !known.contains($0) }) {
            throw node.field("criteria")?.problem(
                "there is no criterion “\(odd)” in this file; there are \(Words.list(known)).")
                ?? node.problem("there is no criterion “\(odd)”.")
        }
        people = try node.optionalText("people")
        if criteria.isEmpty, people == nil {
            throw node.problem("the test “\(title)” has no evidence; name “criteria”, or say in “people” who judges.")
        }
    }
}
