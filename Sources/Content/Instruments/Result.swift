import Foundation

extension Instrument {
    /// How answers are scored and shown.
    public enum Result: Hashable, Sendable {
        /// How each sees each other: the stage now, the stage wanted; views `differsWhen` stages apart are ringed.
        case relations(stage: String, wanted: String?, trust: String?, turf: String?, differsWhen: Int)
        /// Mean of the steps of each section, as a web; or of two sides, laid over each other.
        case web(sides: [Side])
        /// Mean of the steps of each section, as bars from the weakest; or of two sides, laid over each other.
        case bars(sides: [Side])
        /// The first place whose condition holds; hours are added up.
        case placement([Place])
        /// What each organisation says of each row; gaps are rows that nobody reaches.
        case matrix(question: String, gapWhen: Condition?)
        /// Rows scored by several judges on criteria that have weights.
        case appraisal(criteria: [String], weights: String?)
        /// How far along phases, one after the other: the share of each that is reached, added up.
        case curve([Phase])
        /// Items that are met; those that are not stand out.
        case checklist(metWhen: Condition)
    }

    /// Organisations of a kind, which answer together as one of two sides: councils, and health.
    public struct Side: Hashable, Sendable {
        public var title: String
        /// Words of which one stands in what an organisation is: “council” for “district council”.
        public var kinds: [String]

        public init(title: String, kinds: [String]) {
            self.title = title
            self.kinds = kinds
        }

        /// - Parameter kind: what an organisation is, as people wrote it.
        public func takes(_ kind: String) -> Bool {
            !Set(kind.lowercased().split { !$0.isLetter }.map(String.init)).isDisjoint(with: kinds)
        }
    }

    /// Where a partner or a partnership belongs.
    public struct Place: Hashable, Sendable {
        public var id: String
        public var title: String
        /// `nil` for the last: everyone else.
        public var when: Condition?
        public var means: String
        /// How to work with those placed here.
        public var engage: [String]
    }

    /// A stretch of the way, and the sections that tell how much of it is done.
    public struct Phase: Hashable, Sendable {
        public var id: String
        public var title: String
        public var sections: [String]
    }

    /// Words for ranges of a score. They are for discussion, so they carry a date and a source.
    public struct Bands: Hashable, Sendable {
        public struct Band: Hashable, Sendable {
            /// The least score in it.
            public var from: Decimal
            public var word: String
            public var shape: Shape
        }

        public enum Shape: String, CaseIterable, Sendable {
            case full, half, empty

            /// As it is printed before the word.
            public var sign: String {
                switch self {
                case .full: "●"
                case .half: "◐"
                case .empty: "○"
                }
            }
        }

        public var source: String
        public var date: String
        /// From the highest to the lowest.
        public var bands: [Band]

        public func band(_ score: Decimal) -> Band? { bands.first { score >= $0.from } }
    }
}

extension Instrument.Result {
    /// The word by which a file names it.
    public enum Show: String, CaseIterable, Sendable {
        case relations, web, bars, placement, matrix, appraisal, curve, checklist
    }

    public var show: Show {
        switch self {
        case .relations: .relations
        case .web: .web
        case .bars: .bars
        case .placement: .placement
        case .matrix: .matrix
        case .appraisal: .appraisal
        case .curve: .curve
        case .checklist: .checklist
        }
    }
}
