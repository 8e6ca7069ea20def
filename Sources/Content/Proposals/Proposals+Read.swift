import Base
import Formats

extension Proposals {
    /// Reads and checks a file of proposals: every plan puts each district of its area into exactly one council.
    ///
    /// - Throws: everything that is wrong with it, each with its line and what was expected.
    public init(text: String, file: String) throws {
        let root = try ContentNode(text: text, file: file)
        try root.expect(only: ["id", "title", "as-of", "source", "areas"])
        id = try root.text("id")
        title = try root.text("title")
        asOf = try root.text("as-of")
        source = try root.text("source")
        var problems = InputProblems()
        var ids: Set<String> = []
        areas = try root.list("areas").compactMap { node in
            do {
                let area = try Area(node, &problems)
                guard ids.insert(area.id).inserted else { throw node.problem("the area “\(area.id)” is there twice.") }
                return area
            } catch let problem as InputProblem {
                problems.add(problem)
                return nil
            }
        }
        try problems.throwIfAny()
    }
}

extension Proposals.Area {
    fileprivate init(_ node: ContentNode, _ problems: inout InputProblems) throws {
        try node.expect(only: ["id", "title", "submitted", "decided", "vesting", "evidence", "districts", "plans"])
        id = try node.text("id")
        title = try node.text("title")
        submitted = try node.optionalText("submitted")
        decided = try node.text("decided")
        vesting = try node.optionalText("vesting")
        evidence = try node.text("evidence")
        var names: [String: String] = [:]
        for item in try node.list("districts") {
            let parts = (item.node.scalar?.string ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw item.problem("a code and a name were expected: E07000105 Ashford.") }
            guard names.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw item.problem("the district \(parts[0]) is there twice.")
            }
        }
        guard !names.isEmpty else { throw node.problem("“districts” is missing in “\(id)”.") }
        districts = names
        let codes = Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
        plans = try node.list("plans").compactMap { plan in
            do {
                return try Proposals.Plan(plan, codes: codes)
            } catch let problem as InputProblem {
                problems.add(problem)
                return nil
            }
        }
    }
}

extension Proposals.Plan {
    /// - Parameter codes: of the area's districts by name.
    fileprivate init(_ node: ContentNode, codes: [String: String]) throws {
        try node.expect(only: ["id", "title", "state", "splits", "note", "councils", "moves"])
        func code(_ name: String, _ spot: ContentNode) throws -> String {
            guard let code = codes[name] else { throw spot.problem("“\(name)” is no district of this area.") }
            return code
        }
        id = try node.text("id")
        title = try node.text("title")
        state = try node.choice("state", of: Proposals.State.self)
        splits = try node.flag("splits")
        note = try node.optionalText("note")
        var seen: Set<String> = []
        councils = try node.list("councils").map { council in
            guard let names = council.node.sequence else { throw council.problem("a list of districts was expected.") }
            return try names.map { item in
                let code = try code(item.string ?? "", council)
                guard seen.insert(code).inserted else {
                    throw council.problem("the plan “\(try node.text("id"))” has \(item.string ?? "") in two councils.")
                }
                return code
            }
        }
        let missing = codes.filter { !seen.contains($0.value) }.keys.sorted()
        guard missing.isEmpty else {
            throw node.problem("the plan “\(id)” leaves out \(Words.list(missing)).")
        }
        moves = try node.list("moves").map { move in
            try move.expect(only: ["what", "from", "to", "people", "ward"])
            return Proposals.Move(
                what: try move.text("what"), from: try code(move.text("from"), move),
                to: try code(move.text("to"), move), people: try move.number("people").map { Int($0) },
                ward: try move.optionalText("ward"))
        }
    }
}
