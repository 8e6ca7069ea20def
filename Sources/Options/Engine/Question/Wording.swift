import Base
import BigInt

/// How messages call groups and amounts, so that the engine itself knows nothing of councils or people.
public struct Wording: Hashable, Sendable {
    /// One group.
    public var group: String
    /// Several groups.
    public var groups: String
    /// What a statistic counts, for example `["population": "people"]`; others are called by their own name.
    public var units: [String: String]

    public init(
        group: String = "council", groups: String = "councils", units: [String: String] = ["population": "people"]
    ) {
        self.group = group
        self.groups = groups
        self.units = units
    }

    /// “770,689 people”, “12.5 of debt”.
    func amount(_ value: Double, of statistic: String) -> String {
        "\(number(value)) \(units[statistic] ?? "of \(statistic)")"
    }

    /// “one council”, “four councils”, “23 councils”.
    func groups(_ count: Int) -> String { Words.count(count, group, groups) }
}

/// Thousands parted by commas, however many there are.
func number(_ value: BigUInt) -> String { Words.grouped(String(value)) }

/// Thousands parted by commas, decimals only where there are any: “770,689”, “0.5”.
func number(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    return (value < 0 ? "-" : "") + number(BigUInt(value.magnitude))
}
