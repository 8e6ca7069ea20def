import Base
import Foundation
import Money

/// How much the value of land rises with infrastructure, and how much of that the public can claim.
public struct LandValueCapture: Model {
    public init() {}

    public let about = ModelDescription(
        key: "land-value",
        title: "Land value capture",
        purpose: "What infrastructure adds to the value of land, and how much of it pays for the infrastructure.",
        method: """
            Residual value = value of the development − cost − profit − finance − planning obligations. Uplift = residual with \
            − residual without. Captured = Σ uplift × part a mechanism applies to × its share. The landowner keeps at least \
            existing-use value × (1 + premium), or nothing is built. Incremental rates of a year = rateable value added since \
            the last reset × (1 − displaced) × multiplier × local share × (1 − levy); at a reset what was added is lost to the \
            scheme. Capacity = Σ incremental rates ÷ (1 + rate)^year.
            """,
        references: [
            Citation("Land value capture", publisher: "Transport for London", date: "2017"),
            Citation("Planning practice guidance: viability", publisher: "MHCLG"),
        ],
        tools: ["C6"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.discountRate, Self.schemes, Self.existingUse, Self.premium, Self.mechanisms,
            Self.infrastructureCost, Self.years, Self.added, Self.multiplier, Self.localShare, Self.levy,
            Self.displaced,
            Self.resets, Self.supplementValue, Self.supplementRate,
        ]
    }

    static let firstYear = Parameter.year("first-year", "Year before the first increment")
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)
    static let name = Parameter.text("name", "Scheme")
    static let gross = Parameter.number("development-value", "Value of the development", .pounds)
    static let cost = Parameter.number("cost", "Cost", .pounds)
    static let profit = Parameter.percent("profit", "Profit, share of value")
    static let finance = Parameter.number("finance", "Finance", .pounds, .otherwise(0))
    static let obligations = Parameter.number("obligations", "Planning obligations", .pounds, .otherwise(0))
    static let schemes = Parameter.table(
        "schemes", "Without and with the infrastructure", rows: 2...2, .optional,
        help: "First without, then with.", columns: [name, gross, cost, profit, finance, obligations])
    static let existingUse = Parameter.number("existing-use", "Existing-use value", .pounds, .otherwise(0))
    static let premium = Parameter.percent("premium", "Premium to the landowner", to: 50)
    static let share = Parameter.percent("share", "Share captured")
    static let part = Parameter.percent("part", "Part of the uplift it applies to", .otherwise(100))
    static let mechanism = Parameter.text("name", "Mechanism")
    static let mechanisms = Parameter.table(
        "mechanisms", "Mechanisms", rows: 0...30, .otherwise(.list([])), columns: [mechanism, share, part])
    static let infrastructureCost = Parameter.number(
        "infrastructure-cost", "Cost of the infrastructure", .pounds, .optional)

    static let years = Parameter.whole("years", "Years of incremental rates", 1...60, Measure("year"))
    static let added = Parameter.series("added", "Rateable value added by year", .pounds, .optional)
    static let multiplier = Parameter.number("multiplier", "Multiplier", Measure("", decimals: 3), to: 2)
    static let localShare = Parameter.percent("local-share", "Local share")
    static let levy = Parameter.percent("levy", "Levy on growth")
    static let displaced = Parameter.percent("displaced", "Displaced from elsewhere")
    static let resetYear = Parameter.year("year", "Year of a reset")
    static let resets = Parameter.table("resets", "Resets", rows: 0...20, .otherwise(.list([])), columns: [resetYear])
    static let supplementValue = Parameter.number(
        "supplement-value", "Rateable value that pays a supplement", .pounds, .otherwise(0))
    static let supplementRate = Parameter.number(
        "supplement-rate", "Supplement for each £", Measure("", decimals: 3), to: exactly("0.02"))

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try LandValueWorking(inputs)
        var sheet = CalculationSheet(inputs)
        let captured = working.capture(&sheet)
        let rates = working.incrementalRates(&sheet)
        working.result(captured, rates, &sheet)
        return sheet
    }
}

struct LandValueWorking {
    let inputs: Inputs
    /// The year before, then the years of incremental rates.
    let years: [FinancialYear]
    private let resetPlaces: [Int]

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        let first = inputs.year(LandValueCapture.firstYear) ?? FinancialYear(2026)
        let years = first.years(inputs.whole(LandValueCapture.years) + 1)
        self.years = years
        var places: [Int] = []
        for row in inputs.rows(LandValueCapture.resets) {
            let year = FinancialYear(row.number(LandValueCapture.resetYear)?.whole ?? 0)
            guard year > first else {
                throw ModelProblems("resets", "“\(year)” does not come after \(first); the years are reversed.")
            }
            if let place = years.firstIndex(of: year) { places.append(place) }
        }
        resetPlaces = places
        if inputs.rows(LandValueCapture.schemes).isEmpty, inputs.series(LandValueCapture.added).isEmpty {
            throw ModelProblems(
                "schemes", "neither schemes nor rateable value added is given, so there is nothing to capture.")
        }
    }

    /// - Returns: uplift and what is captured of it; `nil` where no schemes are given.
    func capture(_ sheet: inout CalculationSheet) -> (uplift: Formula, captured: Formula)? {
        let rows = inputs.rows(LandValueCapture.schemes)
        guard rows.count == 2 else { return nil }
        func column(_ parameter: Parameter) -> [Formula] { sheet.column(LandValueCapture.schemes, parameter) }
        let gross = column(LandValueCapture.gross)
        let cost = column(LandValueCapture.cost)
        let profit = column(LandValueCapture.profit)
        let finance = column(LandValueCapture.finance)
        let obligations = column(LandValueCapture.obligations)
        sheet.begin("residual", "Residual value", columns: rows.map(\.name), role: .result)
        let residual = sheet.row(
            "Residual value", key: "value", .pounds, "value − cost − profit − finance − obligations",
            rows.indices.map { gross[$0] - cost[$0] - gross[$0] * profit[$0] - finance[$0] - obligations[$0] })
        sheet.warn("With the infrastructure the land is worth less than without.", when: residual[1] < residual[0])

        let uplift = sheet.figure(
            "uplift", "Uplift", .pounds, "residual with − residual without", residual[1] - residual[0])
        let names = inputs.names(LandValueCapture.mechanisms)
        let share = sheet.column(LandValueCapture.mechanisms, LandValueCapture.share)
        let part = sheet.column(LandValueCapture.mechanisms, LandValueCapture.part)
        var captured: [Formula] = []
        if !names.isEmpty {
            sheet.begin("captured", "Captured by mechanism", columns: names, role: .result)
            captured = sheet.row(
                "Captured", key: "amount", .pounds, "uplift, where above nil × part × share",
                names.indices.map { uplift.positivePart * part[$0] * share[$0] })
        }
        let all = sheet.figure("captured", "Captured of the uplift", .pounds, "sum of the mechanisms", captured.total)
        sheet.figure(
            "captured-share", "Share of the uplift that is captured", .percent, "captured ÷ uplift",
            .when(
                uplift > 0, all.over(uplift, orSay: "there is no uplift"),
                otherwise: .unavailable("there is no uplift to capture")))
        let floor = sheet.value(of: LandValueCapture.existingUse) * (1 + sheet.value(of: LandValueCapture.premium))
        let left = sheet.figure(
            "landowner", "Left to the landowner above existing use and premium", .pounds,
            "residual with − captured − existing-use value × (1 + premium)", residual[1] - all - floor)
        sheet.warn("The mechanisms together take more than the whole uplift.", when: all > uplift && all > 0)
        sheet.warn(
            "The landowner is left \(-left, .pounds) below existing-use value and premium, so the land may not come forward.",
            when: left < 0)
        return (uplift, all)
    }

    /// - Returns: present value of incremental rates, and of the supplement.
    func incrementalRates(_ sheet: inout CalculationSheet) -> [Formula] {
        let titles = years.map(\.description)
        let added = sheet.series(of: LandValueCapture.added, titles: Array(titles.dropFirst()))
        let displaced = sheet.value(of: LandValueCapture.displaced)
        let kept = sheet.value(of: LandValueCapture.multiplier) * sheet.value(of: LandValueCapture.localShare)
        let levy = sheet.value(of: LandValueCapture.levy)
        let rate = sheet.value(of: LandValueCapture.discountRate)
        OneRate.warn(years.count - 1, &sheet)
        sheet.begin("rates", "Incremental rates by year", columns: titles, role: .result)
        let value = sheet.chain(
            "Rateable value added since the last reset", key: "value", .pounds,
            "of the year before + added; nil and added anew at a reset", first: 0
        ) { resetPlaces.contains($0) ? added[$0 - 1] : $1 + added[$0 - 1] }
        let income = sheet.row(
            "Incremental rates", key: "income", .pounds,
            "value × (1 − displaced) × multiplier × local share × (1 − levy)",
            value.map { $0 * (1 - displaced) * kept * (1 - levy) })
        let unreset = sheet.chain(
            "Rateable value if there were no reset", key: "value-unreset", .pounds, "of the year before + added",
            first: 0
        ) { $1 + added[$0 - 1] }
        let factors = sheet.chain(
            "Discount factor", key: "factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1
        ) {
            $1.over(1 + rate, orSay: "the discount rate takes everything away")
        }
        let capacity = sheet.figure(
            "capacity", "Capacity of incremental rates", .pounds, "sum of incremental rates × factor",
            zip(income, factors).map(*).total)
        let without = zip(unreset, factors).map { $0 * (1 - displaced) * kept * (1 - levy) * $1 }.total
        let cliff = sheet.figure(
            "reset-cliff", "Capacity lost to resets", .pounds, "capacity without resets − capacity", without - capacity)
        sheet.warn(
            "Resets take \(cliff, .pounds) of capacity; debt raised on it would have to be served from elsewhere.",
            when: cliff > 0)
        let supplement =
            sheet.value(of: LandValueCapture.supplementValue) * sheet.value(of: LandValueCapture.supplementRate)
        let present = sheet.figure(
            "supplement", "Supplement, present value", .pounds, "rateable value × supplement × sum of factors",
            supplement * Array(factors.dropFirst()).total)
        return [capacity, present]
    }

    func result(_ captured: (uplift: Formula, captured: Formula)?, _ rates: [Formula], _ sheet: inout CalculationSheet)
    {
        let all = ([captured?.captured].compactMap { $0 } + rates).total
        let sum = sheet.figure(
            "all", "All that is captured, present value", .pounds, "uplift captured + rates + supplement", all)
        let cost = sheet.value(of: LandValueCapture.infrastructureCost)
        let covers = sheet.figure(
            "covers", "Part of the infrastructure it pays for", .percent, "captured ÷ cost of the infrastructure",
            sum.over(cost, orSay: "the infrastructure costs nothing, so there is no share"))
        sheet.figure(
            "net", "Net present value: captured less the infrastructure", .pounds,
            "captured − cost of the infrastructure", sum - cost)
        sheet.find(
            "What is captured, \(sum, .pounds), pays for \(covers, .percent) of the infrastructure.",
            when: .isAvailable(covers))
    }
}
