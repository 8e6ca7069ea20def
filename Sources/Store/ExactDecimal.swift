import Foundation

/// Decimals as they are stored: whole digits and the place of the point, so that nothing is binary floating point.
extension Decimal {
    /// digits × 10^−decimals.
    package init(digits: Int64, decimals: Int) {
        self = Decimal(sign: .plus, exponent: -decimals, significand: Decimal(digits))
    }

    /// The value as a whole number and the position of its decimal point; nil where it needs more than 18 digits.
    package var exact: (digits: Int64, decimals: Int)? {
        var value = self
        var decimals = 0
        while value != value.whole {
            guard decimals < 15 else { return nil }
            value *= 10
            decimals += 1
        }
        guard abs(value) < Decimal(sign: .plus, exponent: 18, significand: 1) else { return nil }
        return (NSDecimalNumber(decimal: value).int64Value, decimals)
    }

    private var whole: Decimal {
        var (value, result) = (self, Decimal())
        NSDecimalRound(&result, &value, 0, .plain)
        return result
    }

    package var asDouble: Double { NSDecimalNumber(decimal: self).doubleValue }
}
