import Figures
import Money

extension MoneyStudy {
    /// One step of the working: its title, and its lines as they would be checked with a calculator.
    public struct Step: Hashable, Sendable {
        public let title: String
        public let lines: [String]
    }

    /// The working line by line: assumptions, steps, result.
    public var working: [Step] {
        var steps: [Step] = []
        var title: String?
        var lines: [String] = []
        func close() {
            if let title, !lines.isEmpty { steps.append(Step(title: title, lines: lines)) }
        }
        for line in outcome.explanation.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3) {
            if line.isEmpty {
                close()
                (title, lines) = (nil, [])
            } else if title == nil {
                title = String(line)
            } else {
                lines.append(String(line))
            }
        }
        close()
        // What it means, what to beware of and the method stand elsewhere on the page.
        return steps.filter { !["What it means", "Beware", "Method"].contains($0.title) }
    }
}
