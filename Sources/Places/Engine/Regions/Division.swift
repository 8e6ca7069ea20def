/// A division of zones into areas: each zone lies in one area or in none.
///
/// Areas are numbered 1, 2, 3 … in the order of their first zone; zones stand in the order of their codes. So two runs
/// that find the same areas give equal divisions, whatever ids the method used on the way.
public struct Division: Hashable, Sendable {
    /// Codes of the zones, ascending.
    public let zones: [String]
    /// Area of each zone, 1…; 0 where the zone lies in no area.
    public let areas: [Int]
    /// Number of areas.
    public let areaCount: Int

    /// - Parameters:
    ///   - zones: codes, ascending.
    ///   - labels: any label for each zone; equal labels are one area, `nil` is none.
    init<Label: Hashable>(zones: [String], labels: [Label?]) {
        var numbers: [Label: Int] = [:]
        self.zones = zones
        areas = labels.map { label in
            guard let label else { return 0 }
            if let number = numbers[label] { return number }
            numbers[label] = numbers.count + 1
            return numbers.count
        }
        areaCount = numbers.count
    }

    /// A division from a look-up, for example the official travel-to-work area of each small area.
    ///
    /// - Parameters:
    ///   - zones: codes in any order.
    ///   - parents: the code of the area each zone lies in; a zone without one lies in none.
    public init(zones: some Sequence<String>, parents: [String: String]) {
        let zones = Set(zones).sorted()
        self.init(zones: zones, labels: zones.map { parents[$0] })
    }

    /// Numbers of the zones in an area, ascending.
    public func zones(in area: Int) -> [Int] { areas.indices.filter { areas[$0] == area } }

    /// Numbers of the zones in every area; position 0 holds the zones in none.
    public var members: [[Int]] {
        var members = Array(repeating: [Int](), count: areaCount + 1)
        for (zone, area) in areas.enumerated() { members[area].append(zone) }
        return members
    }
}
