/// A limit in whole numbers, so that sums do not depend on the order in which they are added.
///
/// People are whole already. Values with decimals are multiplied by the smallest power of ten that makes all of them
/// whole, at most a thousand million; beyond that they are rounded, which moves a sum by less than a millionth. Values that
/// together are beyond 2⁵³ are divided by a power of ten, so that no sum leaves a whole number; a limit on such values is
/// refused before.
struct ScaledLimit: Hashable, Sendable {
    let statistic: String
    let scale: Double
    /// One for each area of the question.
    let weights: [Int]
    /// 0 where there is no minimum.
    var minimum: Int
    /// `Int.max` where there is no maximum.
    var maximum: Int

    init(_ limit: GroupingQuestion.Limit, areas: [GroupingQuestion.Area]) {
        let values = areas.map { area in area.statistics[limit.statistic].flatMap { $0.isFinite ? $0 : nil } ?? 0 }
        let sum = values.reduce(0) { $0 + abs($1) }
        let largest = max(sum.isFinite ? sum : .greatestFiniteMagnitude, 1)
        var scale = 1.0
        while largest * scale > GroupingQuestion.mostInAll { scale /= 10 }
        let whole = { (value: Double) in abs(value * scale - (value * scale).rounded()) <= 1e-9 * max(1, value * scale)
        }
        while scale < 1e9, largest * scale < 1e14, !values.allSatisfy(whole) { scale *= 10 }
        statistic = limit.statistic
        self.scale = scale
        weights = values.map { Int(($0 * scale).rounded()) }
        minimum = max(0, limit.minimum.map { Self.whole($0 * scale, .up) } ?? 0)
        maximum = limit.maximum.map { Self.whole($0 * scale, .down) } ?? .max
    }

    /// A limit such as 0.1 × 10 must not miss its own value by the last bit.
    private static func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int {
        let nearest = value.rounded()
        let whole = abs(value - nearest) <= max(1e-6, 4 * value.ulp) ? nearest : value.rounded(rule)
        return Int(min(max(whole, -1), 1e17))
    }

    func weight(of areas: [Int]) -> Int { areas.reduce(0) { $0 + weights[$1] } }

    /// A weight in the statistic's own unit.
    func value(_ weight: Int) -> Double { Double(weight) / scale }

    func admits(_ weight: Int) -> Bool { weight >= minimum && weight <= maximum }

    /// How many groups a connected piece of this weight can be cut into, as far as this limit alone can tell.
    func groups(forWeight weight: Int) -> ClosedRange<Int>? {
        let fewest = maximum == .max || weight == 0 ? 1 : maximum < 1 ? Int.max : (weight + maximum - 1) / maximum
        let most = minimum == 0 ? Int.max : weight / minimum
        return fewest <= most ? max(1, fewest)...max(1, most) : nil
    }
}
