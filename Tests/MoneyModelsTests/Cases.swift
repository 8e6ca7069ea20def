import Foundation
import Money
import MoneyModels
import Testing

/// A decimal exactly as written.
func exact(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

extension Outcome {
    func text(_ path: String) throws -> String { try #require(self[path], "no cell “\(path)”").text }

    func number(_ path: String) throws -> Decimal {
        let figure = try #require(self[path], "no cell “\(path)”")
        return try #require(figure.number, "\(path): \(figure.text)")
    }

    /// The reason why there is no number.
    func reason(_ path: String) throws -> String {
        let figure = try #require(self[path], "no cell “\(path)”")
        guard case .unavailable(let reason) = figure.value else {
            Issue.record("\(path) is \(figure.text)")
            return ""
        }
        return reason
    }
}

/// What a model says is wrong with some inputs, one sentence for each.
func problems(_ model: some Model, _ inputs: [String: RawInput], in set: ParameterSet = .y2026) -> [String] {
    do {
        _ = try model.run(inputs, in: set)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

extension Decimal {
    func isNear(_ other: Decimal, within tolerance: Decimal) -> Bool { (self - other).magnitude <= tolerance }

    /// Halves away from zero, as a table prints it.
    func to(_ decimals: Int) -> Decimal {
        var exact = self
        var result = Decimal()
        NSDecimalRound(&result, &exact, decimals, .plain)
        return result
    }
}

/// Folder of the national data files, or `nil`.
let nationalData = ProcessInfo.processInfo.environment["LOCALITIES_DATA"]
