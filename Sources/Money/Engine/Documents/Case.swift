import Foundation

/// A question to a model as a file holds it: which model, in which year's law, with what inputs.
///
/// ```json
/// { "model": "council-tax", "profile": "2026",
///   "inputs": { "years": 2, "councils": [ { "name": "Selby", "charge": "£1,650.57", "base": 32768 } ] } }
/// ```
public struct Case: Hashable, Sendable, Codable {
    public var model: String
    /// Key of the parameter set; the newest where nothing is said.
    public var profile: String?
    public var title: String?
    public var inputs: [String: RawInput]
    public var uncertainty: Uncertainty?

    public init(
        model: String, profile: String? = nil, title: String? = nil, inputs: [String: RawInput],
        uncertainty: Uncertainty? = nil
    ) {
        self.model = model
        self.profile = profile
        self.title = title
        self.inputs = inputs
        self.uncertainty = uncertainty
    }

    /// Reads a case; where the file is not one, the error says what is missing.
    ///
    /// - Parameter name: of the file, for the error.
    public init(json: Data, named name: String = "case") throws(ModelProblems) {
        do {
            self = try JSONDecoder().decode(Case.self, from: json)
        } catch {
            throw ModelProblems(name, "it cannot be read: \(ParameterSet.words(error)).")
        }
    }
}
