import Exchange
import LocalityPages

extension Locality {
    /// Whether the file is whole, and what is missing.
    func check() throws -> Check { try cached { try Check(file) } }
}
