import Exchange
import LocalityPages

extension Locality {
    /// What is missing or doubtful. That the file is whole is for the command to say, since it reads all of it.
    func check() throws -> Check { try cached(effort: .large) { try Check(file, isWhole: false) } }
}
