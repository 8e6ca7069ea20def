/// A filter on records: a conjunction of tests, each on one column.
public struct RecordCondition: Hashable, Sendable {
    public struct Test: Hashable, Sendable {
        /// A field, a computed column, or `state`.
        public var column: String
        /// Any of these will do: the id of a choice or a state, an organisation, a code, or a word of ``RecordCondition/words``.
        public var values: [String]

        public init(_ column: String, _ values: [String]) {
            self.column = column
            self.values = values
        }
    }

    public var tests: [Test]

    public init(_ tests: [Test] = []) { self.tests = tests }

    public var isEmpty: Bool { tests.isEmpty }

    /// What may be asked of any column: nothing there, something there, a date before today, a date from today on; of
    /// the state: not at an end.
    public static let words = ["none", "any", "past", "ahead", "unfinished"]
}
