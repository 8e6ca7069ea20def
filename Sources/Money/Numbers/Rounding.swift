import Base
import Foundation

extension Decimal {
    /// By Newton's method from the binary root, to all 38 digits; the number must not be negative.
    var squareRoot: Decimal {
        guard self > 0 else { return 0 }
        var root = Decimal(double.squareRoot())
        for _ in 0..<3 { root = (root + self / root) / 2 }
        return root
    }
}
