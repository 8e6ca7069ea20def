import Algorithms
import Base

/// What became of codes, so that a message about a code of another vintage can name the one that took its place.
public struct CodeChanges: Sendable {
    private var successors: [String: [String]] = [:]
    private var predecessors: [String: [String]] = [:]
    /// Year in which an old code ended or a new one began, in the words of the file.
    private var years: [String: String] = [:]
    /// By which order, by the code of the successor.
    private var orders: [String: String] = [:]
    /// Codes that end without a successor that has one already: what they go into.
    private var coming: [String: Change] = [:]

    /// Knows of no change.
    public init() {}

    /// One code that became another, or a part of it.
    public struct Change: Hashable, Sendable {
        public var old: String
        /// Empty where the new one has no code yet.
        public var new: String
        public var newName: String
        /// Of the change, in the words of its source; empty where not known.
        public var year: String
        /// The law that makes it; empty where not known.
        public var order: String
        /// Whether the old one was of the level above: a county of which districts, or a part, became the new one.
        public var isOfLevelAbove: Bool

        public init(
            old: String, new: String, newName: String = "", year: String = "", order: String = "",
            isOfLevelAbove: Bool = false
        ) {
            (self.old, self.new, self.newName, self.year, self.order) = (old, new, newName, year, order)
            self.isOfLevelAbove = isOfLevelAbove
        }
    }

    public init(_ changes: [Change]) { add(changes) }

    /// Knows of these as well; what is said of a code later goes before what was said of it.
    public mutating func add(_ changes: [Change]) {
        for change in changes where change.old != change.new {
            guard !change.new.isEmpty else {
                coming[change.old] = change
                continue
            }
            if !successors[change.old, default: []].contains(change.new) {
                successors[change.old, default: []].append(change.new)
                if !change.isOfLevelAbove { predecessors[change.new, default: []].append(change.old) }
            }
            if !change.order.isEmpty { orders[change.new] = change.order }
            guard !change.year.isEmpty else { continue }
            years[change.old] = change.year
            years[change.new] = change.year
        }
    }

    /// Codes that stand in one list with what they became: each successor with those of its predecessors that are there.
    public func mixed(_ codes: Set<String>) -> [(successor: String, predecessors: [String])] {
        codes.sorted().compactMap { code in
            let former = predecessors[code, default: []].filter(codes.contains)
            return former.isEmpty ? nil : (code, former)
        }
    }

    /// “E07000048 and E06000028 became E06000058 in 2019 (The … Order 2018, SI 2018/648)”.
    public func sentence(of successor: String, from predecessors: [String]) -> String {
        let year = years[successor].map { " in \($0)" } ?? ""
        let order = orders[successor].map { " (\($0))" } ?? ""
        return "\(Words.list(predecessors)) became \(successor)\(year)\(order)"
    }

    /// The codes of one file that another does not know, each once, in the order of the file.
    ///
    /// - Throws: `InputProblem` where none is known, or where one is of another vintage: not known, but what it became
    ///   or was made of is.
    public func unknown(_ codes: [String], of file: String, in known: Set<String>, of other: String) throws -> [String]
    {
        let all = Array(codes.uniqued())
        let unknown = all.filter { !known.contains($0) }
        guard unknown.count < all.count else {
            throw InputProblem(file: file, "none of its \(all.count) codes is in \(other): \(listed(unknown)).")
        }
        let ofOtherVintage = unknown.contains { code in
            (successors[code, default: []] + predecessors[code, default: []]).contains(where: known.contains)
        }
        if ofOtherVintage { throw problem(unknown, of: all.count, file: file, other: other) }
        return unknown
    }

    /// Refuses codes that another file does not know.
    public func require(_ codes: [String], of file: String, in known: Set<String>, of other: String) throws {
        let all = Array(codes.uniqued())
        let unknown = all.filter { !known.contains($0) }
        if !unknown.isEmpty { throw problem(unknown, of: all.count, file: file, other: other) }
    }

    /// Refuses a code that the user named and a file does not have.
    public func require(_ code: String, among known: [String], in file: String) throws {
        guard !known.contains(code) else { return }
        throw InputProblem(file: file, "there is no area \(listed([code])).")
    }

    /// “E07000048 (became E06000058 in 2019), E07000999”: the first eight, and how many more.
    public func listed(_ codes: [String]) -> String {
        Words.firstFew(8, of: codes.lazy.map(told))
    }

    /// “: E07000048 (became E06000058 in 2019)” for codes of another year than those known; nothing where none is.
    ///
    /// - Parameter known: codes that there are; empty to name every code that has changed.
    public func successors(of codes: some Sequence<String>, in known: Set<String>) -> String {
        let changed = Set(codes).sorted().filter { code in
            let others = successors[code, default: []] + predecessors[code, default: []]
            return !others.isEmpty && (known.isEmpty || others.contains(where: known.contains))
        }
        return changed.isEmpty ? "" : ": \(listed(changed))"
    }

    private func told(_ code: String) -> String {
        let year = years[code]
        if let became = successors[code] {
            return "\(code) (became \(became.joined(separator: " and "))\(year.map { " in \($0)" } ?? ""))"
        }
        if let change = coming[code] {
            return "\(code) (goes into \(change.newName)\(change.year.isEmpty ? "" : " in \(change.year)"))"
        }
        if let former = predecessors[code] {
            return "\(code) (made of \(former.joined(separator: ", "))\(year.map { " in \($0)" } ?? ""))"
        }
        return code
    }

    private func problem(_ unknown: [String], of count: Int, file: String, other: String) -> InputProblem {
        let head = "\(unknown.count) of \(count) \(count == 1 ? "code" : "codes") \(unknown.count == 1 ? "is" : "are")"
        return InputProblem(file: file, "\(head) not in \(other): \(listed(unknown)).")
    }
}
