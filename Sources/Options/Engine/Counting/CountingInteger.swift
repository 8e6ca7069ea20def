import BigInt

/// An unsigned integer that counts plans and reports overflow. Counting starts with a machine word and starts again with
/// a wider one on overflow: most questions fit in 64 bits, a 7 × 7 grid does not.
protocol CountingInteger: Sendable {
    static var zero: Self { get }
    static var one: Self { get }
    var isZero: Bool { get }
    var exact: BigUInt { get }
    /// - Returns: true on overflow.
    mutating func add(_ other: Self) -> Bool
}

extension UInt64: CountingInteger {
    static var one: UInt64 { 1 }
    var isZero: Bool { self == 0 }
    var exact: BigUInt { BigUInt(self) }

    mutating func add(_ other: UInt64) -> Bool {
        let (sum, overflow) = addingReportingOverflow(other)
        self = sum
        return overflow
    }
}

extension UInt128: CountingInteger {
    static var one: UInt128 { 1 }
    var isZero: Bool { self == 0 }
    var exact: BigUInt { BigUInt(UInt64(self >> 64)) << 64 + BigUInt(UInt64(truncatingIfNeeded: self)) }

    mutating func add(_ other: UInt128) -> Bool {
        let (sum, overflow) = addingReportingOverflow(other)
        self = sum
        return overflow
    }
}

extension BigUInt: CountingInteger {
    static var one: BigUInt { 1 }
    var exact: BigUInt { self }

    mutating func add(_ other: BigUInt) -> Bool {
        self += other
        return false
    }
}
