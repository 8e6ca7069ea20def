import Options

/// A plan as it stands in an address: one letter or digit for each area, the same for areas of the same council.
package enum PlanCode {
    private static let letters = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_")

    package static func text(_ plan: Plan) -> String {
        String(plan.groupOfArea.map { letters[$0 % letters.count] })
    }

    /// `nil` for what is no plan of so many areas.
    package static func plan(_ text: String, areas: Int) -> Plan? {
        let labels = text.map { letters.firstIndex(of: $0) }
        guard labels.count == areas, !labels.contains(nil) else { return nil }
        return Plan(labels: labels)
    }

    /// A painted plan: a point stands for an area without a group. Groups keep their letters.
    package static func text(_ painting: Painting) -> String {
        String(painting.groupOfArea.map { $0.map { letters[$0] } ?? "." })
    }

    /// The groups of a painted plan; `nil` for what is none of so many areas.
    package static func groups(_ text: String, areas: Int) -> [Int?]? {
        let groups = text.map { letter in letter == "." ? -1 : letters.firstIndex(of: letter) }
        guard groups.count == areas, !groups.contains(nil) else { return nil }
        return groups.map { $0 == -1 ? nil : $0 }
    }

    /// What stands for the groups, in their order.
    static let alphabet = String(letters)
}
