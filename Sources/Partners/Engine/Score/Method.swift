/// The method of a number – name, formula and source – printed beside it, so that it can be reproduced.
public struct Method: Hashable, Sendable {
    /// "Consensus (Tastle and Wierman)".
    public var name: String
    /// The formula as a person writes it.
    public var formula: String
    /// Who published it, and when.
    public var source: String

    public init(_ name: String, formula: String, source: String) {
        self.name = name
        self.formula = formula
        self.source = source
    }
}
