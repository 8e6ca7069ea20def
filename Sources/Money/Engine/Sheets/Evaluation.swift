import Foundation

/// Every cell of a sheet worked out exactly, in decimals.
public struct Evaluation: Sendable {
    /// By cell.
    private var values: [CellValue] = []

    /// - Parameter changed: input cells that hold another number than the sheet's own.
    init(_ sheet: CalculationSheet, changed: [CalculationSheet.Cell: Decimal] = [:]) {
        values.reserveCapacity(sheet.formulas.count)
        for (index, formula) in sheet.formulas.enumerated() {
            // A cell refers only to cells before it, so one pass is enough.
            values.append(changed[CalculationSheet.Cell(index: index)].map(CellValue.number) ?? value(of: formula))
        }
    }

    public subscript(cell: CalculationSheet.Cell) -> CellValue { values[cell.index] }

    func value(of formula: Formula) -> CellValue {
        switch formula {
        case .number(let number): .number(number)
        case .cell(let cell): values[cell.index]
        case .unavailable(let reason): .unavailable(reason)
        case .sum(let parts): combine(parts) { $0.reduce(0, +) }
        case .least(let parts): combine(parts) { $0.reduce($0[0], min) }
        case .greatest(let parts): combine(parts) { $0.reduce($0[0], max) }
        case .difference(let a, let b): combine([a, b]) { $0[0] - $0[1] }
        case .product(let a, let b): combine([a, b]) { $0[0].times($0[1]) }
        case .truncated(let a, let decimals): combine([a]) { $0[0].truncated(to: decimals) }
        case .rounded(let a, let decimals): combine([a]) { $0[0].rounded(to: decimals) }
        case .quotient(let a, let b, let sentence):
            value(of: b) == .number(0) ? .unavailable(sentence) : combine([a, b]) { $0[0].divided(by: $0[1]) }
        case .root(let a):
            switch value(of: a) {
            case .number(let number) where number < 0: .unavailable("there is no root of a number below nil")
            case .number(let number): held(number.squareRoot)
            case .unavailable(let reason): .unavailable(reason)
            }
        case .when(let condition, let a, let b):
            switch holds(condition) {
            case .number(let truth): value(of: truth == 0 ? b : a)
            case .unavailable(let reason): .unavailable(reason)
            }
        }
    }

    /// 1 where the condition holds, 0 where not, undefined where it cannot be told.
    func holds(_ condition: Formula.Condition) -> CellValue {
        switch condition {
        case .isAvailable(let formula): .number(value(of: formula).number == nil ? 0 : 1)
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
    private func settled(_ parts: [Formula.Condition], by truth: Decimal) -> CellValue {
        let values = parts.map(holds)
        if values.contains(.number(truth)) { return .number(truth) }
        return combine(values) { _ in 1 - truth }
    }

    private func combine(_ parts: [Formula], _ operation: ([Decimal]) -> Decimal) -> CellValue {
        combine(parts.map(value(of:)), operation)
    }

    /// One undefined part makes the whole undefined, for the first part's reason.
    private func combine(_ parts: [CellValue], _ operation: ([Decimal]) -> Decimal) -> CellValue {
        var numbers: [Decimal] = []
        for part in parts {
            switch part {
            case .number(let number): numbers.append(number)
            case .unavailable(let reason): return .unavailable(reason)
            }
        }
        return held(operation(numbers))
    }

    /// A result as the cells after it can go on with: neither too large, nor with more decimals than a product can take.
    private func held(_ result: Decimal) -> CellValue {
        guard !result.isNaN, result.magnitude < .tooLarge else {
            return .unavailable("the number is too large to hold")
        }
        return .number(result.exponent < -100 ? result.rounded(to: 100) : result)
    }
}
