import Base
import Formats
import Foundation

/// By what plans are judged, as a text file: small named criteria, and the official tests with the evidence for each.
///
/// Three sets come with the program; a council that wants another one puts a file of its own into the folder `criteria`
/// beside its locality.
///
/// ```swift
/// let set = try CriteriaSet.named("2025-unitary")
/// set.criteria.map(\.id)        // ["population-range", "guide-distance", …]
/// set.tests[0].people           // what no figure can tell
/// ```
public struct CriteriaSet: Hashable, Sendable {
    /// One thing by which plans can be told better from worse.
    public struct Entry: Hashable, Sendable {
        public enum Better: String, CaseIterable, Sendable { case higher, lower }

        /// What a criterion speaks of, and so what becomes of it when councils share services and stay as they are.
        public enum About: String, CaseIterable, Sendable {
            /// The councils themselves: who decides, who charges.
            case councils
            /// The area over which services are planned and run.
            case services
        }

        /// Short and stable, for addresses and files: `band-d-spread`.
        public var id: String
        public var name: String
        public var measure: Measure
        public var better: Better
        public var about: About
        /// What the figure counts: people, share, £ …
        public var unit: String
        public var decimals: Int
        public var explanation: String
        /// Which text asks for it, or who proposed the measure.
        public var source: String
    }

    /// An official test: what is asked, which criteria bear on it, and what only people can judge.
    public struct Test: Hashable, Sendable {
        public var title: String
        public var asks: String
        /// Ids of criteria.
        public var criteria: [String]
        /// What no figure can tell, and from whom it may be learned; nil where figures say it all.
        public var people: String?
    }

    public var id: String
    public var title: String
    public var source: String
    /// Whether the wording was confirmed at its source.
    public var verified: Bool
    public var criteria: [Entry]
    public var tests: [Test]
}

extension CriteriaSet {
    /// What a figure is made of. The engine knows how to work each out.
    public enum Measure: Hashable, Sendable {
        /// Figures of the groups by one statistic, or one in parts of another, and how they become the plan's figure.
        case size(SizeMeasure, of: String, per: String?, guide: Double?)
        case residentsInside, jobsInside, selfContainment
        /// Share of the bodies of a kind that lie whole in one group.
        case keptWhole(footprint: String)
        /// Share of people in groups that lie within one body of a kind.
        case withinOne(footprint: String)
        case bandDSpread, unlikeness, councilsDissolved, bordersMoved, bordersBetween, numberOfCouncils
    }

    public enum SizeMeasure: String, CaseIterable, Sendable {
        case range, balance, smallest, largest
        case meanDistance = "mean-distance"
        case largestDistance = "largest-distance"

        /// Needs a guide to be far from.
        public var needsGuide: Bool { self == .meanDistance || self == .largestDistance }
    }
}

extension CriteriaSet {
    /// The sets that come with the program, in the order of their names; read once, since every touch of a map asks for them.
    public static func supplied() throws -> [CriteriaSet] { try readOnce.get() }

    private static let readOnce = Result { try BundledContent.files(in: "criteria").map(read) }

    /// Those that come with the program and those in a folder; a set of one's own goes before one of the same name.
    ///
    /// - Parameter folder: need not exist.
    /// - Throws: everything that is wrong with the files of the folder.
    public static func all(in folder: URL?) throws -> [CriteriaSet] {
        let supplied = try supplied()
        guard let folder else { return supplied }
        var own: [CriteriaSet] = []
        var problems = InputProblems()
        for url in files(in: folder) {
            do {
                own.append(try read(url))
            } catch let problem as InputProblem {
                problems.add(problem)
            } catch let several as InputProblems {
                for problem in several.shown { problems.add(problem) }
            }
        }
        try problems.throwIfAny()
        let names = Set(own.map(\.id))
        return supplied.filter { !names.contains($0.id) } + own
    }

    /// The text files of a folder.
    static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0) }
    }

    /// - Throws: `InputProblem` where there is no such set.
    public static func named(_ id: String, in folder: URL? = nil) throws -> CriteriaSet {
        let sets = try all(in: folder)
        if let set = sets.first(where: { $0.id == id }) { return set }
        throw InputProblem(
            file: "criteria", "there is no set “\(id)”; there are \(Words.list(sets.map(\.id))).")
    }

    public static func read(_ url: URL) throws -> CriteriaSet {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw InputProblem(file: url.lastPathComponent, "the file cannot be read as UTF-8 text.")
        }
        return try CriteriaSet(text: text, file: url.lastPathComponent)
    }

    public func entry(_ id: String) -> Entry? { criteria.first { $0.id == id } }
}
