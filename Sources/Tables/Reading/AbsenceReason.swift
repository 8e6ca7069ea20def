import Formats
import Foundation

extension TableReading {
    /// Why a cell of a column of figures holds none.
    ///
    /// “Suppressed” is not “missing”, and neither is 0: there are people, and the publisher does not say how many.
    ///
    /// - SeeAlso: Government Analysis Function, *Symbols in tables* ([c], [low], [u], [w], [x], [z]); the signs of Nomis,
    ///   Stat-Xplore, the Department for Education and Eurostat (c, *, ~, !, S, .., :).
    public enum AbsenceReason: String, CaseIterable, Codable, Sendable {
        /// Withheld so that nobody is made known.
        case confidential
        /// Too few to be shown: “<5”, “1-9”, “[low]”.
        case low
        /// Withheld because it rests on too few answers.
        case unreliable
        case notAvailable
        case notApplicable
        /// A survey found none.
        case noneRecorded
        /// A spreadsheet could not work it out.
        case error
        /// The cell is empty.
        case blank

        /// Whether there is a figure that the publisher keeps back.
        public var isSuppression: Bool { self == .confidential || self == .low || self == .unreliable }

        /// In a few words, to follow “is”.
        public var words: String {
            switch self {
            case .confidential: "confidential"
            case .low: "too low to be shown"
            case .unreliable: "not reliable enough"
            case .notAvailable: "not available"
            case .notApplicable: "not applicable"
            case .noneRecorded: "none recorded"
            case .error: "an error of the spreadsheet"
            case .blank: "empty"
            }
        }

        /// The reason that a sign gives; nil where it is no sign of absence.
        init?(sign: String) {
            guard sign.utf8.count <= 40 else { return nil }
            if let reason = Self.signs[sign] ?? Self.signs[sign.lowercased()] { self = reason } else { return nil }
        }

        /// As publishers write them; letters stand for both cases.
        private static let signs: [String: AbsenceReason] = {
            var signs: [String: AbsenceReason] = [:]
            let written: [(AbsenceReason, [String])] = [
                (
                    .confidential,
                    [
                        "c", "[c]", "(c)", "*", "**", "***", "s", "#", "suppressed", "[suppressed]", "confidential",
                        "disclosive", "withheld", "supp", "d",
                    ]
                ),
                (.low, ["~", "[low]", "low", "k", "[k]"]),
                (.unreliable, ["u", "[u]", "(u)", "!", "q", "[q]", "unreliable"]),
                (
                    .notAvailable,
                    [
                        "x", "[x]", "(x)", "..", "…", "...", ":", "-", "–", "—", "−", "--", "---", "n/a", "[n/a]", "na",
                        "n.a.",
                        "n.a",
                        "n/k", "nan", "null", "none", "not available", "unavailable", "no data", "missing", "not known",
                        "unknown", "tbc",
                    ]
                ),
                (.notApplicable, ["z", "[z]", "(z)", ".", "not applicable", "does not apply"]),
                (.noneRecorded, ["[w]"]),
                (
                    .error,
                    [
                        "#n/a", "#ref!", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#error!", "#spill!",
                        "err:502", "#####",
                    ]
                ),
            ]
            for (reason, texts) in written { for text in texts { signs[text] = reason } }
            return signs
        }()
    }

    /// What a cell of a column of figures holds.
    public enum Figure: Hashable, Sendable {
        /// An exact number: percentages as written (“3.9 %” is 3.9), “£1.2m” as 1,200,000.
        case value(Decimal)
        /// There is a figure, and the publisher keeps it back.
        case suppressed(AbsenceReason)
        /// There is none.
        case missing(AbsenceReason)
        /// What is neither a figure nor a sign of absence.
        case text(String)

        /// The number, where there is one.
        public var value: Decimal? { if case .value(let number) = self { number } else { nil } }
    }
}
