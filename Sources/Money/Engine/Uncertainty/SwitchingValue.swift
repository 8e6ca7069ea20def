import Foundation

/// The value of one input at which a figure crosses a threshold, all others staying: how wrong one may be before the
/// answer flips.
public struct SwitchingValue: Hashable, Sendable {
    public let driver: CalculationSheet.Driver
    /// `nil` where no value that the input may have flips the answer.
    public let value: Decimal?
    /// Whether the decimal value gives the threshold to the last digit, or only as near as binary search comes.
    public let isExact: Bool

    /// As a share of the present value: 0.299 where 29.9% of plan is left.
    public var shareOfPresent: Decimal? {
        guard let value, driver.value != 0 else { return nil }
        return value.divided(by: driver.value)
    }
}

extension Outcome {
    /// For each input, the value nearest to the present one at which the figure passes the threshold.
    ///
    /// - Parameters:
    ///   - output: path of a figure, such as `npv`.
    ///   - threshold: nil for “when does it stop being worth while”.
    /// - Returns: inputs that flip the answer first, by the smallest relative change; then those that cannot.
    public func switchingValues(of output: String, threshold: Decimal = 0) -> [SwitchingValue] {
        guard let cell = sheet.cell(output), evaluation[cell].number != nil else { return [] }
        let found = sheet.drivers.compactMap { switchingValue(of: cell, $0, threshold) }
        func distance(_ value: SwitchingValue) -> Double {
            guard let flip = value.value else { return .infinity }
            return (flip - value.driver.value).divided(by: Swift.max(value.driver.value.magnitude, 1)).magnitude.double
        }
        return found.enumerated().sorted {
            (distance($0.element), $0.offset) < (distance($1.element), $1.offset)
        }.map(\.element)
    }

    /// - Returns: nil where the figure does not depend on the input at all.
    private func switchingValue(
        of cell: CalculationSheet.Cell, _ driver: CalculationSheet.Driver, _ threshold: Decimal
    ) -> SwitchingValue? {
        let program = CompiledSheet(sheet, drivers: [driver.cell], outputs: [cell])
        var registers = program.makeRegisters()
        var result = [0.0]
        func excess(_ value: Double) -> Double {
            program.run([value], &registers, into: &result)
            return result[0] - threshold.double
        }
        let present = driver.value.double
        let reach = Swift.max(10 * abs(present), driver.measure.notation == .percent ? 1 : 1000)
        let low = driver.minimum?.double ?? present - reach
        let high = driver.maximum?.double ?? present + reach
        guard excess(low) != excess(high) || excess(low) != excess(present) else { return nil }
        guard let bracket = bracket(excess, present, low, high) else {
            return SwitchingValue(driver: driver, value: nil, isExact: false)
        }
        let near = bisect(excess, bracket)
        return polished(near, cell, driver, threshold)
    }

    /// Two values between which the figure passes the threshold, as near to the present one as can be.
    private func bracket(
        _ excess: (Double) -> Double, _ present: Double, _ low: Double, _ high: Double
    ) -> (Double, Double)? {
        let here = excess(present)
        guard here != 0 else { return (present, present) }
        var nearest: (Double, Double)?
        for end in [low, high] {
            var before = present
            var sign = here
            for step in 1...400 {
                let next = present + (end - present) * Double(step) / 400
                let there = excess(next)
                if there.isFinite, sign.isFinite, (there > 0) != (sign > 0) {
                    if nearest.map({ abs(before - present) < abs($0.0 - present) }) ?? true { nearest = (before, next) }
                    break
                }
                (before, sign) = (next, there)
            }
        }
        return nearest
    }

    private func bisect(_ excess: (Double) -> Double, _ bracket: (Double, Double)) -> Double {
        var (inner, outer) = bracket
        let sign = excess(inner) > 0
        for _ in 0..<200 where inner != outer {
            let middle = (inner + outer) / 2
            guard middle != inner, middle != outer else { break }
            if (excess(middle) > 0) == sign { inner = middle } else { outer = middle }
        }
        return (inner + outer) / 2
    }

    /// Where the figure follows the input in a straight line, as most do, two decimal points on it give the value exactly.
    private func polished(
        _ near: Double, _ cell: CalculationSheet.Cell, _ driver: CalculationSheet.Driver, _ threshold: Decimal
    ) -> SwitchingValue {
        // A binary number has some fifteen digits; more of them would only use up the room that the products need.
        let start = Decimal(string: "\(near)").map { $0.rounded(toDigits: 15) } ?? driver.value
        let step = Swift.max(start.magnitude / 1_000_000, Decimal(sign: .plus, exponent: -9, significand: 1))
            .rounded(toDigits: 15)
        func excess(_ value: Decimal) -> Decimal? {
            sheet.evaluated(changed: [driver.cell: value])[cell].number.map { $0 - threshold }
        }
        if let first = excess(start), let second = excess(start + step), second != first {
            let exact = (start - first.times(step).divided(by: second - first)).rounded(toDigits: 30)
            let tolerance = Decimal(sign: .plus, exponent: -12, significand: 1) * Swift.max(1, threshold.magnitude)
            if let rest = excess(exact), rest.magnitude <= tolerance {
                return SwitchingValue(driver: driver, value: exact, isExact: true)
            }
        }
        return SwitchingValue(driver: driver, value: start, isExact: false)
    }
}
