import Foundation

/// A way to work something out: what it asks for, and the sheet that follows from the answers.
///
/// From this one description come the command, the form, the page, the table of assumptions, the section in the evidence
/// pack and the spreadsheet.
public protocol Model: Sendable {
    var about: ModelDescription { get }
    var parameters: [Parameter] { get }
    /// What of the result is looked at first.
    var presentation: Presentation { get }

    /// The whole working, from inputs that the reader has checked.
    ///
    /// - Throws: ``ModelProblems`` where the inputs contradict each other.
    func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet
}

public struct ModelDescription: Hashable, Sendable {
    /// In commands and files: `council-tax`.
    public let key: String
    public let title: String
    /// Why one would use it, in one sentence.
    public let purpose: String
    /// How it works out what it says, with its formulas as a person writes them.
    public let method: String
    public let references: [Citation]
    /// Tools of the toolkit that use it: "F3".
    public let tools: [String]

    public init(key: String, title: String, purpose: String, method: String, references: [Citation], tools: [String]) {
        self.key = key
        self.title = title
        self.purpose = purpose
        self.method = method
        self.references = references
        self.tools = tools
    }
}

extension Model {
    /// Reads, checks and fills up what a case gives.
    public func read(_ raw: [String: RawInput], in set: ParameterSet) throws(ModelProblems) -> Inputs {
        var reader = InputReader()
        let assumptions = set.assumptions(for: about.key)
        let (values, assumed) = reader.read(raw, parameters, assumptions: assumptions, at: "")
        reader.checkMentions(values, parameters)
        guard reader.problems.isEmpty else { throw ModelProblems(reader.problems) }
        return Inputs(
            values: values, assumed: assumed, ranges: assumptions, parameters: parameters, doubts: reader.doubts)
    }

    /// Works the model out.
    ///
    /// ```swift
    /// let outcome = try CouncilTax().run(case.inputs, in: .y2026)
    /// outcome["npv"]?.text     // "£135,260,000"
    /// ```
    public func run(_ raw: [String: RawInput], in set: ParameterSet) throws(ModelProblems) -> Outcome {
        Outcome(about, set, try sheet(try read(raw, in: set)))
    }

    /// One number as it was typed, checked as the parameter asks.
    public func number(_ text: String, for parameter: Parameter) throws(ModelProblems) -> Decimal {
        var reader = InputReader()
        let (values, _) = reader.read([parameter.key: .text(text)], [parameter], at: "")
        guard case .number(let number) = values[parameter.key] else {
            throw reader.problems.isEmpty
                ? ModelProblems(parameter.key, "it is missing; a number is expected.") : ModelProblems(reader.problems)
        }
        return number
    }
}
