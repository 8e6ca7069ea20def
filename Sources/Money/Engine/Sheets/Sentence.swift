/// A sentence with figures of the sheet in it, written once the sheet is worked out.
///
/// ```swift
/// sheet.warn("The pool forgoes \(safetyNet, .pounds) of safety net.", when: safetyNet > 0)
/// ```
public struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    enum Part: Hashable, Sendable {
        case text(String)
        case figure(Formula, Measure)
    }

    let parts: [Part]

    public init(stringLiteral text: String) { parts = [.text(text)] }
    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ text: String) { parts.append(.text(text)) }
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            parts.append(.text(value.description))
        }
        public mutating func appendInterpolation(_ formula: Formula, _ measure: Measure) {
            parts.append(.figure(formula, measure))
        }
    }

    /// - Parameter isRough: as a heading says it, with three digits at most.
    func text(in evaluation: Evaluation, isRough: Bool = false) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .figure(let formula, let measure):
                isRough ? evaluation.value(of: formula).rough(measure) : evaluation.value(of: formula).text(measure)
            }
        }.joined()
    }
}
