import Base
import Foundation

/// Progress of a metric against the linear trajectory from its baseline to its target.
///
/// ```swift
/// let path = ProgressPath(from: Day(iso: "2018-04-01")!, 60, to: Day(iso: "2020-04-01")!, 70)
/// path.expected(on: Day(iso: "2019-04-01")!)                                  // 64.99…, 365 of 731 days
/// path.standing(of: .init(Day(iso: "2019-04-01")!, 66))                       // .ahead
/// ```
public struct ProgressPath: Hashable, Sendable {
    public var baselineDay: Day
    public var baseline: Decimal
    public var targetDay: Day
    public var target: Decimal

    /// - Returns: nil where the target is not after the baseline, so that there is no path.
    public init?(from baselineDay: Day, _ baseline: Decimal, to targetDay: Day, _ target: Decimal) {
        guard targetDay > baselineDay else { return nil }
        self.baselineDay = baselineDay
        self.baseline = baseline
        self.targetDay = targetDay
        self.target = target
    }

    public enum Standing: String, Hashable, Sendable {
        /// Reached or passed.
        case reached
        /// Nearer to the target than the path expects, or as near.
        case ahead
        case behind
        /// Further from the target than the baseline was.
        case worse
    }

    /// What the path expects on a day; before it begins the baseline, after its end the target.
    public func expected(on day: Day) -> Decimal {
        let whole = targetDay - baselineDay
        let gone = min(max(day - baselineDay, 0), whole)
        return baseline + (target - baseline) * Decimal(gone) / Decimal(whole)
    }

    /// How a reading stands against the path on its own day. Whether more is better follows from the target.
    public func standing(of reading: RecordValue.Reading) -> Standing {
        let sign: Decimal = target >= baseline ? 1 : -1
        func gain(_ number: Decimal) -> Decimal { (number - baseline) * sign }
        if gain(reading.number) >= gain(target) { return .reached }
        if gain(reading.number) < 0 { return .worse }
        return gain(reading.number) >= gain(expected(on: reading.day)) ? .ahead : .behind
    }
}

extension RegisterBook {
    /// The path of a record, where baseline, target and their days are all given.
    public func path(of record: RegisterRecord, by columns: RegisterView.Path) -> ProgressPath? {
        guard let baseline = value(columns.baseline, of: record)?.amount,
            let target = value(columns.target, of: record)?.amount,
            let from = value(columns.baselineDay, of: record)?.firstDay,
            let to = value(columns.targetDay, of: record)?.lastDay
        else { return nil }
        return ProgressPath(from: from, baseline, to: to, target)
    }

    public func readings(of record: RegisterRecord, by columns: RegisterView.Path) -> [RecordValue.Reading] {
        if case .readings(let readings)? = value(columns.readings, of: record) { readings } else { [] }
    }
}
