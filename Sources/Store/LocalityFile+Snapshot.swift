import GRDB

extension LocalityFile {
    /// The file of which a snapshot is being read.
    @TaskLocal static var snapshot: LocalityFile?

    /// Reads several things in one transaction: whatever `body` reads from this file is of one state of it, also where
    /// another program writes meanwhile.
    package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try Self.snapshot === self ? body() : read { _ in try Self.$snapshot.withValue(self, operation: body) }
    }
}
