import GRDB

/// What a transaction reads or changes: the argument of `LocalityFile.read` and `write`.
///
/// Modules above name it by this, so that only this one knows the database library.
package typealias Transaction = Database
