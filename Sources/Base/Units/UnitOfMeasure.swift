extension Figure {
    /// What a number counts or measures, and so how it is written.
    public struct Unit: Hashable, Sendable {
        public enum Notation: Hashable, Sendable {
            /// `300,000`
            case plain
            /// `2018`: a year or a number that is a name.
            case ungrouped
            /// A share 0…1, written as `69.2%`.
            case percent
            /// `£1,671`
            case pounds
        }

        /// "person", "job", "council"; empty where the notation says it all.
        public var one: String
        /// "people", "jobs", "councils".
        public var many: String
        public var notation: Notation
        public var decimals: Int

        public init(_ one: String, _ many: String? = nil, notation: Notation = .plain, decimals: Int = 0) {
            self.one = one
            self.many = many ?? (one.isEmpty ? "" : one + "s")
            self.notation = notation
            self.decimals = decimals
        }

        public static let people = Unit("person", "people")
        public static let jobs = Unit("job")
        /// A share 0…1, written with one decimal: 0.692 is `69.2%`.
        public static let percent = Unit("", notation: .percent, decimals: 1)
        /// Whole pounds.
        public static let pounds = Unit("", notation: .pounds)
        public static let poundsAndPence = Unit("", notation: .pounds, decimals: 2)
        public static let year = Unit("", notation: .ungrouped)

        /// A number of no unit, such as an index.
        public static func plain(decimals: Int = 0) -> Unit { Unit("", decimals: decimals) }

        public func with(decimals: Int) -> Unit {
            var copy = self
            copy.decimals = decimals
            return copy
        }

        /// The number as it stands in a column under this unit: without "people", with "%" and "£".
        public func digits(_ quantity: some Quantity) -> String {
            switch notation {
            case .plain: Words.number(quantity, decimals: decimals)
            case .ungrouped: Words.ungrouped(quantity, decimals: decimals)
            case .percent: Words.percent(quantity, decimals: decimals)
            case .pounds: Words.pounds(quantity, decimals: decimals)
            }
        }

        /// The number as it stands in a sentence: `395,638 people`, `1 person`, `69.2%`.
        public func text(_ quantity: some Quantity) -> String {
            let name = quantity.decimal == 1 ? one : many
            return name.isEmpty ? digits(quantity) : "\(digits(quantity)) \(name)"
        }

        /// Short, for axes: `400k`, `£20m`, `60%`.
        package func short(_ quantity: some Quantity, decimals: Int) -> String {
            switch notation {
            case .percent: Words.percent(quantity, decimals: decimals)
            case .ungrouped: Words.ungrouped(quantity, decimals: decimals)
            case .plain where decimals > 0: Words.number(quantity, decimals: decimals)
            case .plain: Words.short(quantity)
            case .pounds where decimals > 0: Words.pounds(quantity, decimals: 2)
            case .pounds: Words.short(quantity, prefix: "£")
            }
        }

        /// What the heading of a CSV column says, where values stand raw: "share", "£", "people"; empty for none.
        var rawName: String {
            switch notation {
            case .percent: "share"
            case .pounds: "£"
            case .plain, .ungrouped: many
            }
        }
    }
}
