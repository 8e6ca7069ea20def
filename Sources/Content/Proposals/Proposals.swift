import Formats
import Foundation

/// Proposals and decisions on the reorganisation of councils, as a text file: for each area its districts, what was
/// submitted and decided, and the plans that can be drawn from whole districts.
///
/// ```swift
/// let file = try Proposals.load()[0]
/// file.areas(with: ["E06000035", "E07000105", …])     // Kent and Medway
/// ```
public struct Proposals: Hashable, Sendable {
    /// An area in which councils are to be reorganised.
    public struct Area: Hashable, Sendable {
        public var id: String
        public var title: String
        /// Who submitted what; nil where that is not known.
        public var submitted: String?
        public var decided: String
        public var vesting: String?
        /// How sure this is, in words.
        public var evidence: String
        /// Names of the districts by code.
        public var districts: [String: String]
        /// Empty where none can be drawn from whole districts.
        public var plans: [Plan]

        public init(
            id: String, title: String, submitted: String? = nil, decided: String, vesting: String? = nil,
            evidence: String, districts: [String: String], plans: [Plan]
        ) {
            self.id = id
            self.title = title
            self.submitted = submitted
            self.decided = decided
            self.vesting = vesting
            self.evidence = evidence
            self.districts = districts
            self.plans = plans
        }
    }

    /// Where a plan stands.
    public enum State: String, CaseIterable, Sendable {
        case proposed, chosen
        /// How many councils there will be was decided; which districts go with which is inferred.
        case numberChosen = "number-chosen"
    }

    /// A plan that somebody proposed or decided.
    public struct Plan: Hashable, Sendable {
        public var id: String
        /// As it stands in a sentence: “option 4b”.
        public var title: String
        public var state: State
        /// Districts are divided; what is here is the nearest plan of whole districts.
        public var splits: Bool
        public var note: String?
        /// Codes of the districts of each council.
        public var councils: [[String]]
        public var moves: [Move]

        public init(
            id: String, title: String, state: State, splits: Bool, note: String? = nil, councils: [[String]],
            moves: [Move]
        ) {
            self.id = id
            self.title = title
            self.state = state
            self.splits = splits
            self.note = note
            self.councils = councils
            self.moves = moves
        }
    }

    /// A part of a district that goes to the council of another district.
    public struct Move: Hashable, Sendable {
        public var what: String
        /// Codes of districts: from which the part goes, and to whose council.
        public var from: String
        public var to: String
        /// People who live in it, where that is known.
        public var people: Int?
        /// Code of the ward, where it is one.
        public var ward: String?
    }

    public var id: String
    public var title: String
    public var asOf: String
    public var source: String
    public var areas: [Area]
}

extension Proposals {
    /// The files that come with the program.
    public static func load() throws -> [Proposals] {
        try BundledContent.files(in: "proposals").map { url in
            guard let text = try? String(contentsOf: url, encoding: .utf8) else {
                throw InputProblem(file: url.lastPathComponent, "the file cannot be read as UTF-8 text.")
            }
            return try Proposals(text: text, file: url.lastPathComponent)
        }
    }

    /// Areas all of whose districts are among these codes, the largest first.
    public func areas(within codes: Set<String>) -> [Area] {
        areas.filter { codes.isSuperset(of: $0.districts.keys) }
            .sorted { ($0.districts.count, $1.title) > ($1.districts.count, $0.title) }
    }
}
