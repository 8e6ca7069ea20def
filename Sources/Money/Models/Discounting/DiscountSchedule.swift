import Foundation
import Money

/// What a pound in a later year is worth today, at rates that fall with distance.
///
/// The factor of a year follows from that of the year before: `f(t) = f(t − 1) ÷ (1 + rate of year t)`, `f(0) = 1`, so every
/// band of years is discounted at its own rate and the bands before it at theirs.
///
/// - SeeAlso: HM Treasury, *The Green Book*, annex on discounting.
public struct DiscountSchedule: Hashable, Sendable {
    public struct Band: Hashable, Sendable {
        /// First year the rate holds for, counted from today.
        public let from: Int
        /// A share.
        public let rate: Decimal
    }

    /// In order; the first begins with year 1.
    public let bands: [Band]

    /// The rate by which year `t` is discounted against the year before; `t` from 1.
    public func rate(_ year: Int) -> Decimal { (bands.last { $0.from <= year } ?? bands[0]).rate }

    /// Exact to 38 digits, for every year from 0 to the given one.
    public func factors(through year: Int) -> [Decimal] {
        (1...max(1, year)).reduce(into: [1]) { $0.append($0[$1 - 1] / (1 + rate($1))) }
    }
}

extension DiscountSchedule {
    static let names: [Parameter.Option] = [
        .init("standard", "Standard"), .init("health", "Health"), .init("low", "Low rates, a test for long horizons"),
    ]
    static let choice = Parameter.choice("schedule", "Discount schedule", names)
    static let name = Parameter.choice("schedule", "Schedule", names)
    static let from = Parameter.whole("from", "From year", 1...1000)
    static let rate = Parameter.percent("rate", "Rate", to: 0.2, decimals: 2)
    static let table = Parameter.table(
        "discount-rates", "Discount rates by distance", rows: 1...60, columns: [name, from, rate])

    /// The schedule that the inputs choose.
    init(_ inputs: Inputs) throws(ModelProblems) {
        try self.init(inputs.rows(Self.table), named: inputs.text(Self.choice))
    }

    /// A schedule of a parameter set, for who wants the factors alone.
    ///
    /// - Parameter key: `standard`, `health` or `low`.
    public init(_ key: String, in set: ParameterSet) throws(ModelProblems) {
        try self.init(try set.sharedInputs([Self.table]).rows(Self.table), named: key)
    }

    private init(_ rows: [Inputs.Row], named key: String) throws(ModelProblems) {
        bands = rows.filter { $0.text(Self.name) == key }.map {
            Band(from: $0.number(Self.from)?.whole ?? 1, rate: $0.number(Self.rate) ?? 0)
        }.sorted { $0.from < $1.from }
        guard bands.first?.from == 1 else {
            throw ModelProblems("discount-rates", "the schedule “\(key)” has no rate for the first year.")
        }
    }

    /// Writes rates and factors of the years 0 to `count` − 1.
    func write(_ sheet: inout CalculationSheet, titles: [String]) -> [Formula] {
        sheet.begin("discount", "Discounting to \(titles[0])", columns: titles)
        let rates = sheet.row(
            "Rate", key: "rate", .percent.with(decimals: 2), "of the schedule, by distance",
            [nil] + titles.indices.dropFirst().map { .number(rate($0)) })
        return sheet.chain("Factor", key: "factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1) {
            $1.over(1 + rates[$0], orSay: "the discount rate takes everything away")
        }
    }
}

/// Of models that discount at one rate, whatever the distance.
enum OneRate {
    /// Up to here guidance has one rate (years).
    static let limit = 30

    /// Says what one rate does to what comes later than that.
    static func warn(_ years: Int, _ sheet: inout CalculationSheet) {
        guard years > limit else { return }
        sheet.warn(
            """
            One discount rate holds for all \(Measure.span(ofYears: years)). The Green Book’s falls with distance, to 3.0% \
            from year 31, so what comes after year \(limit) counts for too little here.
            """)
    }
}
