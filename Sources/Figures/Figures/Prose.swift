import Base

/// A paragraph whose figures are still figures.
///
/// ```swift
/// let finding: Prose = "In the conurbation \(share) of jobs are filled from inside it."
/// finding.text    // "In the conurbation 78.6% of jobs are filled from inside it."
/// ```
///
/// As HTML every figure is followed by the number of its source.
public struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
    public enum Run: Hashable, Sendable {
        case text(String)
        case strong(String)
        case link(String, address: String)
        case figure(Figure)
    }

    public var runs: [Run]

    public init(runs: [Run]) { self.runs = runs }
    public init(_ text: String) { runs = [.text(text)] }
    public init(stringLiteral text: String) { self.init(text) }
    public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

    public struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.text(literal)) }
        }
        public mutating func appendInterpolation(_ figure: Figure) { runs.append(.figure(figure)) }
        public mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }
        public mutating func appendInterpolation(_ count: Int) { runs.append(.text(Words.number(count))) }
        public mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }
        public mutating func appendInterpolation(_ text: String, to address: String) {
            runs.append(.link(text, address: address))
        }
    }

    /// Without marks and links.
    public var text: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text), .link(let text, _): text
            case .figure(let figure): figure.text
            }
        }.joined()
    }

    /// Inline HTML, without a paragraph around it.
    public func html(sources: inout Sources) -> String {
        var html = ""
        for run in runs {
            switch run {
            case .text(let text): html += Markup.escaped(text)
            case .strong(let text): html += Markup.element("strong", [:], Markup.escaped(text))
            case .link(let text, let address):
                let words = Markup.escaped(text)
                html += Markup.safeAddress(address).map { Markup.element("a", ["href": $0], words) } ?? words
            case .figure(let figure): html += Markup.escaped(figure.text) + sources.mark(figure.source)
            }
        }
        return html
    }
}
