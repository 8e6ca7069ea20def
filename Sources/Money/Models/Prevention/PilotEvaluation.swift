import Foundation
import Money

/// What a pilot changed, before against after, and what that is worth: stays in hospital, bed days.
public struct PilotEvaluation: Model {
    public init() {}

    public let about = ModelDescription(
        key: "pilot-evaluation",
        title: "Evaluation of a pilot",
        purpose: "How far a pilot moved what it was meant to move, how sure that is, and what it is worth.",
        method: """
            Change = (after − before) ÷ before; where a comparison group is given, less its own change. Units saved follow \
            from it where they are not counted: fall of the mean × cases after, so a shorter stay becomes bed days. The range is 1.96 \
            standard errors, √(sd² ÷ n before + sd² ÷ n after), about 95%, on the assumption of independent cases. Units saved \
            a day = units saved ÷ (weeks × days a week); a year has 52 such weeks. Value = units × value of one. Units of \
            capacity are not cash unless capacity is closed.
            """,
        references: [
            Citation(
                "Transformation in localities toolkit, District Direct", publisher: "District Councils’ Network",
                date: "2018-05")
        ],
        tools: ["D3"])

    public var parameters: [Parameter] {
        [
            Self.before, Self.after, Self.spreadBefore, Self.spreadAfter, Self.countBefore, Self.countAfter,
            Self.comparisonBefore, Self.comparisonAfter, Self.saved, Self.value, Self.weeks, Self.daysAWeek, Self.staff,
            Self.salary, Self.otherCost,
        ]
    }

    private static let plain = Measure("", decimals: 2)
    static let before = Parameter.number("before", "Mean before", plain, .optional, help: "Such as days in hospital.")
    static let after = Parameter.number("after", "Mean after", plain, .optional)
    static let spreadBefore = Parameter.number("sd-before", "Standard deviation before", plain, .optional)
    static let spreadAfter = Parameter.number("sd-after", "Standard deviation after", plain, .optional)
    static let countBefore = Parameter.number("n-before", "Cases before", Measure("case"), from: 1, .optional)
    static let countAfter = Parameter.number("n-after", "Cases after", Measure("case"), from: 1, .optional)
    static let comparisonBefore = Parameter.number("comparison-before", "Comparison group before", plain, .optional)
    static let comparisonAfter = Parameter.number("comparison-after", "Comparison group after", plain, .optional)
    static let saved = Parameter.number(
        "saved", "Units saved in the pilot", Measure("unit"), from: nil, .optional,
        help: "Such as bed days; left empty, they follow from the means and the cases after.")
    static let value = Parameter.number("value", "Value of one unit", .poundsAndPence)
    static let weeks = Parameter.number("weeks", "Weeks of the pilot", Measure("week"))
    static let daysAWeek = Parameter.number("days-a-week", "Days a week", Measure("day"), to: 7)
    static let staff = Parameter.number(
        "staff", "Staff in the pilot", Measure("full-time post", decimals: 1), .optional)
    static let salary = Parameter.number("salary", "Cost of a post a year", .pounds, .optional)
    static let otherCost = Parameter.number("other-cost", "Other cost of the pilot", .pounds, .otherwise(0))

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let fall = change(inputs, &sheet)
        let saved = try saved(inputs, fall, &sheet)
        let value = sheet.value(of: Self.value)
        let weeks = sheet.value(of: Self.weeks)
        let days = sheet.value(of: Self.daysAWeek)
        let worth = sheet.figure("worth", "Worth in the pilot", .pounds, "units saved × value", saved * value)
        let perDay = sheet.figure(
            "per-day", "Units saved a day", Measure("", decimals: 2), "units ÷ (weeks × days a week)",
            saved.over(weeks * days, orSay: "the pilot ran for no days"))
        let yearly = sheet.figure(
            "per-year", "Worth a year at this pace", .pounds, "units a day × days a week × 52 × value",
            perDay * days * 52 * value)
        let cost: Formula
        if inputs.number(Self.staff) == nil || inputs.number(Self.salary) == nil {
            let other = sheet.value(of: Self.otherCost)
            cost = .when(other > 0, other, otherwise: .unavailable("no cost was given, so there is no ratio"))
        } else {
            cost =
                sheet.value(of: Self.staff) * sheet.value(of: Self.salary) * weeks / 52
                + sheet.value(of: Self.otherCost)
        }
        let paid = sheet.figure(
            "cost", "Cost of the pilot", .pounds, "staff × cost of a post × weeks ÷ 52 + other cost", cost)
        sheet.figure(
            "ratio", "Worth for each £ of cost", .ratio, "worth ÷ cost",
            worth.over(paid, orSay: "no cost was given, so there is no ratio"))
        sheet.find("At this pace it is worth \(yearly, .pounds) a year.", when: .isAvailable(yearly))
        sheet.warn("Units saved are capacity for others; they release no cash unless capacity is closed.")
        return sheet
    }

    /// As counted, or as it follows from the means; where both are there they are held against each other.
    private func saved(
        _ inputs: Inputs, _ fall: Formula?, _ sheet: inout CalculationSheet
    ) throws(ModelProblems) -> Formula {
        let counted = inputs.number(Self.saved) == nil ? nil : sheet.value(of: Self.saved)
        guard let fall, inputs.number(Self.countAfter) != nil else {
            guard let counted else {
                throw ModelProblems(
                    "saved", "it is missing; give it, or the means before and after and the cases after.")
            }
            return counted
        }
        let implied = sheet.figure(
            "implied", "Units saved that follow from the means", Measure("unit"), "fall of the mean × cases after",
            fall * sheet.value(of: Self.countAfter))
        guard let counted else { return implied }
        let distance = counted - implied
        let tenth = Formula.greatest([implied, -implied]) / 10
        sheet.warn(
            "\(counted, Measure("unit")) were counted, and \(implied, Measure("unit")) follow from the means: one of them is wrong.",
            when: distance > tenth || -distance > tenth)
        return counted
    }

    /// - Returns: by how much the mean fell, beyond the comparison group where there is one.
    private func change(_ inputs: Inputs, _ sheet: inout CalculationSheet) -> Formula? {
        guard inputs.number(Self.before) != nil, inputs.number(Self.after) != nil else { return nil }
        let before = sheet.value(of: Self.before)
        let after = sheet.value(of: Self.after)
        let difference = sheet.figure(
            "difference", "After less before", Self.plain, "mean after − mean before", after - before)
        sheet.figure(
            "change", "Change", .percent, "difference ÷ mean before",
            difference.over(before, orSay: "the mean before is nil, so there is no percentage"))
        var fall = -difference
        if inputs.number(Self.comparisonBefore) != nil, inputs.number(Self.comparisonAfter) != nil {
            let other = sheet.value(of: Self.comparisonAfter) - sheet.value(of: Self.comparisonBefore)
            fall = -sheet.figure(
                "beyond-comparison", "Difference beyond the comparison group", Self.plain,
                "difference − difference of the comparison group", difference - other)
        } else {
            sheet.warn("There is no comparison group, so what would have changed anyway is in the difference.")
        }
        let spread = [Self.spreadBefore, Self.spreadAfter].map { sheet.value(of: $0) }
        let count = [Self.countBefore, Self.countAfter].map { sheet.value(of: $0) }
        let none = "a group without cases has no range"
        let error = Formula.root(
            (spread[0] * spread[0]).over(count[0], orSay: none) + (spread[1] * spread[1]).over(count[1], orSay: none))
        let reach = sheet.figure(
            "reach", "Range of the difference, either side", Self.plain, "1.96 × √(sd² ÷ n before + sd² ÷ n after)",
            .number(Decimal(sign: .plus, exponent: -2, significand: 196)) * error)
        sheet.warn(
            "The difference may be chance: its range includes no change.",
            when: .greatest([difference, -difference]) <= reach)
        sheet.warn("A group has fewer than 30 cases, too few for this range.", when: .least(count) < 30)
        return fall
    }
}
