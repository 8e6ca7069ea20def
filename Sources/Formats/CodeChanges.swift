import Algorithms
import Base

/// What became of codes, so that a message about a code of another vintage can name the one that took its place.
public struct CodeChanges: Sendable {
    private var successors: [String: [String]] = [:]
    private var predecessors: [String: [String]] = [:]
    /// Year in which an old code ended or a new one began, in the words of the file.
    private var years: [String: String] = [:]

    /// Knows of no change.
    public init() {}

    public init(path: String) throws {
        let table = try CSVTable(path: path)
        guard let old = table.titles.firstIndex(of: "old_code"), let new = table.titles.firstIndex(of: "new_code")
        else {
            throw InputProblem(file: table.file, line: 1, "columns “old_code” and “new_code” were expected.")
        }
        let year = table.titles.firstIndex(of: "year")
        for row in table.rows where row.texts[old] != row.texts[new] {
            successors[row.texts[old], default: []].append(row.texts[new])
            predecessors[row.texts[new], default: []].append(row.texts[old])
            guard let year, !row.texts[year].isEmpty else { continue }
            years[row.texts[old]] = row.texts[year]
            years[row.texts[new]] = row.texts[year]
        }
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
