import GRDB

extension Row {
    /// What stands in a column.
    ///
    /// A damaged file may hold something else there than its schema promises. GRDB's own `row["column"]` ends the program
    /// then; this says it, and ``LocalityFile`` turns it into a sentence.
    ///
    /// - Throws: `RowDecodingError` where it is no value of the type.
    func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }
}
