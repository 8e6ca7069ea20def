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
}
