import Options
import PageKit
import PlaceStudies

extension PaintState {
    /// Whether a form was sent, so that the address is still to be made from what it says.
    static func isChange(_ fields: Form) -> Bool {
        fields.fields.contains { $0.name == "do" || $0.name.hasPrefix("to-") }
    }

    /// What the form asks for: first the lists as they stand, then the button that was pressed.
    mutating func change(_ fields: Form, place: Place) {
        let old = code
        for (index, area) in place.areas.enumerated() {
            guard let text = fields.fields.first(where: { $0.name == "to-\(area.code)" })?.value else { continue }
            painting.paint(index, with: Int(text))
        }
        if let button = fields["do"] { press(button, place: place) }
        if code != old, !["undo", "redo"].contains(fields["do"]) { (before, after) = (old, nil) }
        if let brush, brush >= painting.groupCount || painting.locked.contains(brush) {
            self.brush = (0..<painting.groupCount).first { !painting.locked.contains($0) }
        }
    }

    private mutating func press(_ button: String, place: Place) {
        let parts = button.split(separator: ".", maxSplits: 2).map(String.init)
        switch (parts.first, parts.count) {
        case ("paint", 2): touch(parts[1], place: place)
        case ("lock", 2): if let group = Int(parts[1]) { painting.toggleLock(group) }
        case ("forget", 3): forget(parts[1], parts[2].split(separator: "+").map(String.init))
        case ("more", 1): painting.addGroup()
        case ("fewer", 1): removeGroup()
        case ("clear", 1): painting.clear()
        case ("undo", 1): go(to: before) { ($0.before, $0.after) = (nil, $1) }
        case ("redo", 1): go(to: after) { ($0.before, $0.after) = ($1, nil) }
        default: break
        }
    }

    /// An area is touched: painted, or part of a wish.
    private mutating func touch(_ code: String, place: Place) {
        guard let area = place.areas.firstIndex(where: { $0.code == code }) else { return }
        if click == .paints {
            painting.paint(area, with: brush)
            return
        }
        guard let one = first else {
            first = code
            return
        }
        first = nil
        guard one != code else { return }
        let pair = [one, code].sorted()
        if click == .joins, !form.limits.together.contains(pair) { form.limits.together.append(pair) }
        if click == .parts, !form.limits.apart.contains(pair) { form.limits.apart.append(pair) }
    }

    private mutating func forget(_ kind: String, _ codes: [String]) {
        if kind == "together" { form.limits.together.removeAll { $0 == codes } }
        if kind == "apart" { form.limits.apart.removeAll { $0 == codes } }
    }

    /// The names follow their councils.
    private mutating func removeGroup() {
        guard let gone = painting.removeGroup() else { return }
        names = Dictionary(
            uniqueKeysWithValues: names.compactMap { group, name in
                group == gone ? nil : (group > gone ? group - 1 : group, name)
            })
    }

    private mutating func go(to code: String?, remember: (inout Self, String) -> Void) {
        guard let code, let groups = PlanCode.groups(code, areas: painting.groupOfArea.count) else { return }
        let old = self.code
        painting = Painting(groupOfArea: groups, groups: painting.groupCount, locked: painting.locked)
        remember(&self, old)
    }
}
