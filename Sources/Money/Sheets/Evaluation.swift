import Foundation

/// A number, or the sentence that says why there is none.
public enum Worth: Hashable, Sendable {
    case known(Decimal)
    case undefined(String)

    public var number: Decimal? {
        if case .known(let number) = self { number } else { nil }
    }

    /// As it stands in a table or a sentence.
    public func text(_ measure: Measure) -> String {
        switch self {
        case .known(let number): measure.text(number)
        case .undefined(let reason): reason
        }
    }
}

/// Every cell of a sheet worked out exactly, in decimals.
public struct Evaluation: Sendable {
    /// By cell.
    private var worths: [Worth] = []

    /// - Parameter changed: input cells that hold another number than the sheet's own.
    init(_ sheet: Sheet, changed: [Sheet.Cell: Decimal] = [:]) {
        worths.reserveCapacity(sheet.formulas.count)
        for (index, formula) in sheet.formulas.enumerated() {
            // A cell refers only to cells before it, so one pass is enough.
            worths.append(changed[Sheet.Cell(index: index)].map(Worth.known) ?? worth(of: formula))
        }
    }

    public subscript(cell: Sheet.Cell) -> Worth { worths[cell.index] }

    func worth(of formula: Formula) -> Worth {
        switch formula {
        case .number(let number): .known(number)
        case .cell(let cell): worths[cell.index]
        case .undefined(let reason): .undefined(reason)
        case .sum(let parts): combine(parts) { $0.reduce(0, +) }
        case .least(let parts): combine(parts) { $0.reduce($0[0], min) }
        case .greatest(let parts): combine(parts) { $0.reduce($0[0], max) }
        case .difference(let a, let b): combine([a, b]) { $0[0] - $0[1] }
        case .product(let a, let b): combine([a, b]) { $0[0].times($0[1]) }
        case .truncated(let a, let decimals): combine([a]) { $0[0].truncated(to: decimals) }
        case .rounded(let a, let decimals): combine([a]) { $0[0].rounded(to: decimals) }
        case .quotient(let a, let b, let sentence):
            worth(of: b) == .known(0) ? .undefined(sentence) : combine([a, b]) { $0[0].divided(by: $0[1]) }
        case .root(let a):
            switch worth(of: a) {
            case .known(let number) where number < 0: .undefined("there is no root of a number below nil")
            case .known(let number): held(number.squareRoot)
            case .undefined(let reason): .undefined(reason)
            }
        case .when(let condition, let a, let b):
            switch holds(condition) {
            case .known(let truth): worth(of: truth == 0 ? b : a)
            case .undefined(let reason): .undefined(reason)
            }
        }
    }

    /// 1 where the condition holds, 0 where not, undefined where it cannot be told.
    func holds(_ condition: Formula.Condition) -> Worth {
        switch condition {
        case .known(let formula): .known(worth(of: formula).number == nil ? 0 : 1)
        case .all(let parts): settled(parts, by: 0)
        case .any(let parts): settled(parts, by: 1)
        case .compare(let a, let comparison, let b):
            combine([a, b]) {
                switch comparison {
                case .less: $0[0] < $0[1] ? 1 : 0
                case .atMost: $0[0] <= $0[1] ? 1 : 0
                case .greater: $0[0] > $0[1] ? 1 : 0
                case .atLeast: $0[0] >= $0[1] ? 1 : 0
                }
            }
        }
    }

    /// One part that is false settles “all”, one that is true settles “any”, even beside a part that cannot be told.
    private func settled(_ parts: [Formula.Condition], by truth: Decimal) -> Worth {
        let worths = parts.map(holds)
        if worths.contains(.known(truth)) { return .known(truth) }
        return combine(worths) { _ in 1 - truth }
    }

    private func combine(_ parts: [Formula], _ operation: ([Decimal]) -> Decimal) -> Worth {
        combine(parts.map(worth(of:)), operation)
    }

    /// One undefined part makes the whole undefined, for the first part's reason.
    private func combine(_ parts: [Worth], _ operation: ([Decimal]) -> Decimal) -> Worth {
        var numbers: [Decimal] = []
        for part in parts {
            switch part {
            case .known(let number): numbers.append(number)
            case .undefined(let reason): return .undefined(reason)
            }
        }
        return held(operation(numbers))
    }

    /// A result as the cells after it can go on with: neither too large, nor with more decimals than a product can take.
    private func held(_ result: Decimal) -> Worth {
        guard !result.isNaN, result.magnitude < .tooLarge else { return .undefined("the number is too large to hold") }
        return .known(result.exponent < -100 ? result.rounded(to: 100) : result)
    }
}
