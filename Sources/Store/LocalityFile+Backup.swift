import Foundation
import GRDB

extension LocalityFile {
    /// Makes a whole copy of the file as it is now, also while others read and write.
    ///
    /// The copy holds everything, what people answered and their links too.
    ///
    /// - Parameter copy: path of the new file.
    /// - Throws: ``Failure`` where there is such a file already, or it cannot be written.
    public func backUp(to copy: String) throws {
        try Self.claim(copy)
        do {
            try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        } catch {
            try? FileManager.default.removeItem(atPath: copy)
            if let error = error as? DatabaseError { throw Self.failure(error, path: copy) }
            throw error
        }
    }
}
