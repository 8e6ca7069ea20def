import Consultations
import Foundation
import Money

/// A case of a model that belongs to a locality, with everything it ever was.
public struct KeptCase: Hashable, Sendable {
    /// In addresses and file names: `two-councils-in-seven-years`.
    public let key: String
    /// Key of the model: `council-tax`.
    public let model: String
    /// First to latest; never empty.
    public let versions: [Version]

    /// Keys in alphabetical order, so that the same case is the same text.
    package static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    public var latest: Version { versions[versions.count - 1] }

    public func version(_ number: Int) -> Version? { versions.first { $0.number == number } }

    /// The case as it was kept once.
    public struct Version: Hashable, Sendable, Codable {
        public var number: Int
        public var title: String
        public var author: String
        public var basis: Basis
        /// Where the numbers come from and what was changed; may be empty.
        public var note: String
        /// Key of the parameter set: `2018`.
        public var profile: String
        /// As they were entered; what was left empty is not there.
        public var inputs: [String: RawInput]
        /// ISO 8601.
        public var kept: String

        public init(
            number: Int = 1, title: String, author: String, basis: Basis, note: String = "", profile: String,
            inputs: [String: RawInput], kept: String = ""
        ) {
            self.number = number
            self.title = title
            self.author = author
            self.basis = basis
            self.note = note
            self.profile = profile
            self.inputs = inputs
            self.kept = kept
        }
    }

    /// What kind of numbers were entered.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        case published, own, illustrative

        public var title: String {
            switch self {
            case .published: "published figures"
            case .own: "our own figures"
            case .illustrative: "illustrative, not real"
            }
        }
    }
}
