import Base
import Figures
import LocalityPages
import Options
import PageKit
import PlaceStudies
import Store

/// What is on the painting page, as its address holds it: the plan, the groups, the brush, the limits.
///
/// `/options/paint?plan=00111.1&groups=3&brush=1&lock=0&limits=1&fewest=2`
package struct PaintState: Sendable {
    package var painting: Painting
    /// Names of councils that have one, by group.
    package var names: [Int: String] = [:]
    /// The group that a touch paints; `nil` takes the area out of its council.
    var brush: Int? = 0
    var click = Click.paints
    /// The first area of a wish, while the second is awaited.
    var first: String?
    /// The plan before the last change, and the one that was taken back, as codes.
    var before: String?
    var after: String?
    /// Key of the kept plan that this one began as.
    var origin: String?
    var form: OptionsForm
    /// What in the address cannot be used.
    private(set) var problems: [ErrorSummary.Item] = []

    /// What a touch of an area does.
    enum Click: String, CaseIterable, Sendable {
        case paints, joins, parts

        var words: String {
            switch self {
            case .paints: "paints it"
            case .joins: "keeps it together with another"
            case .parts: "keeps it apart from another"
            }
        }
    }

    init(_ fields: Form, locality: Locality) {
        let place = locality.place
        form = fields["limits"] == nil ? OptionsForm(locality.usualLimits) : OptionsForm(fields, place: place)
        let used = max(2, form.limits.fewest ?? 2)
        let groups = fields["groups"].flatMap { Int($0) } ?? min(used, place.areas.count)
        var groupOfArea = [Int?](repeating: nil, count: place.areas.count)
        if let text = fields["plan"] {
            if let found = PlanCode.groups(text, areas: place.areas.count) {
                groupOfArea = found
            } else {
                problems.append(.init(Self.problem(withPlan: text, of: locality), field: "areas"))
            }
        }
        painting = Painting(
            groupOfArea: groupOfArea, groups: groups, locked: Set(fields.all("lock").compactMap { Int($0) }))
        for group in 0..<painting.groupCount {
            guard let name = fields["name-\(group)"] else { continue }
            names[group] = name
            if let problem = TextLength.problem(
                "The name of council \(group + 1)", name, atMost: DrawnPlan.Title.mostName)
            {
                problems.append(.init(problem, field: "name-\(group)"))
            }
        }
        if let text = fields["brush"] { brush = Int(text).flatMap { $0 < painting.groupCount && $0 >= 0 ? $0 : nil } }
        click = fields["click"].flatMap(Click.init) ?? .paints
        first = click == .paints ? nil : fields["first"].flatMap { place.area($0)?.code }
        before = fields["before"].flatMap { PlanCode.groups($0, areas: place.areas.count) == nil ? nil : $0 }
        after = fields["after"].flatMap { PlanCode.groups($0, areas: place.areas.count) == nil ? nil : $0 }
        origin = fields["of"]
    }

    private static func problem(withPlan text: String, of locality: Locality) -> String {
        let count = locality.place.areas.count
        let areas = Words.count(count, locality.noun.one, locality.noun.many)
        guard text.count == count else {
            return "The plan in the address has \(Words.count(text.count, "letter")); "
                + "\(locality.place.title) has \(areas), each with one letter."
        }
        return "The plan in the address, “\(text.prefix(40))”, has a letter that stands for no council."
    }

    package var code: String { PlanCode.text(painting) }

    /// What a council is called: by its name, else by its number.
    package func title(of group: Int) -> String { names[group] ?? "Council \(group + 1)" }

    /// The councils as a plan that is kept has them.
    func councils(of place: Place) -> [DrawnPlan.Council] {
        painting.started.map { group in
            .init(
                number: group + 1, name: names[group] ?? "",
                codes: painting.areas(of: group).map { place.areas[$0].code })
        }
    }

    /// Everything but the plan, as it stands in the address.
    var fields: [(String, String)] {
        var fields: [(String, String)] = [("groups", "\(painting.groupCount)")]
        fields += painting.locked.sorted().map { ("lock", "\($0)") }
        fields += names.sorted { $0.key < $1.key }.map { ("name-\($0.key)", $0.value) }
        if let origin { fields.append(("of", origin)) }
        return fields + [("limits", "1")] + form.fields
    }

    /// What is only of use while one paints.
    var tools: [(String, String)] {
        var fields = [("brush", brush.map { "\($0)" } ?? "none")]
        if click != .paints { fields.append(("click", click.rawValue)) }
        if let first { fields.append(("first", first)) }
        if let before { fields.append(("before", before)) }
        if let after { fields.append(("after", after)) }
        return fields
    }

    /// The address of the page as it is.
    var address: String { OptionAddress.paint.asking([("plan", code)] + fields + tools) }

    /// The address to give to others: the plan within its limits, without what the painter holds in hand.
    var shared: String { OptionAddress.paint.asking([("plan", code)] + fields) }

    /// The address that begins with another plan, the rest as it is.
    func address(of plan: Plan) -> String {
        var other = self
        other.painting = Painting(plan)
        (other.names, other.origin) = ([:], nil)
        return other.shared
    }
}
