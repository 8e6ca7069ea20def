/// Something wrong with what is to be stored, in one sentence.
public struct ContentProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ sentence: String) { description = sentence }
}
