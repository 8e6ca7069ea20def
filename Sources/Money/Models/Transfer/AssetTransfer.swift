import Base
import Foundation
import Money

/// An asset or a service passes to a town or parish council: what each side pays, what it is worth, and at whose risk.
public struct AssetTransfer: Model {
    public init() {}

    public let about = ModelDescription(
        key: "asset-transfer",
        title: "Transfer to a town or parish council",
        purpose:
            "Dowry, share of running cost and risk, seen from both sides, before an asset or service changes hands.",
        method: """
            Net running cost of a year = running cost × (1 + growth)^year − income. The local council carries its share of it, \
            and all works; the dowry comes with the transfer and the yearly payment each year. The principal council saves \
            what it no longer carries and pays dowry and payment. With risk: running cost and works higher, income lower, by \
            the percentages given; it falls on the local council’s share. Dowry that breaks even = what the local council \
            loses without it, in present value. On Band D = loss of a year ÷ tax base.
            """,
        references: [
            Citation(
                "Transformation in localities toolkit, Wyre Forest, page 161", publisher: "District Councils’ Network",
                date: "2018-05")
        ],
        tools: ["F9"])

    public var parameters: [Parameter] {
        [
            Self.firstYear, Self.years, Self.discountRate, Self.cost, Self.costGrowth, Self.income, Self.share,
            Self.works,
            Self.dowry, Self.payment, Self.costRisk, Self.worksRisk, Self.incomeRisk, Self.base,
        ]
    }

    static let firstYear = Parameter.year("first-year", "Year of transfer")
    static let years = Parameter.whole("years", "Years looked at", 1...60, Measure("year"))
    static let discountRate = Parameter.percent("discount-rate", "Discount rate", to: 0.2)
    static let cost = Parameter.number("running-cost", "Running cost a year", .pounds)
    static let costGrowth = Parameter.percent("cost-growth", "Growth of running cost above prices", from: -0.1, to: 0.2)
    static let income = Parameter.number("income", "Income a year", .pounds, .otherwise(0))
    static let share = Parameter.percent("share", "Share of the net running cost that the local council carries")
    static let works = Parameter.series("works", "Works needed by year", .pounds, .optional)
    static let dowry = Parameter.number("dowry", "Dowry", .pounds, .otherwise(0))
    static let payment = Parameter.number("payment", "Yearly payment to the local council", .pounds, .otherwise(0))
    static let costRisk = Parameter.percent("cost-risk", "Risk on running cost", to: 2)
    static let worksRisk = Parameter.percent("works-risk", "Risk on works", to: 3)
    static let incomeRisk = Parameter.percent("income-risk", "Risk on income")
    static let base = Parameter.number("tax-base", "Tax base of the local council", .bandDHomes, .optional)

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let titles = (inputs.year(Self.firstYear) ?? FinancialYear(2026)).years(inputs.whole(Self.years)).map(
            \.description)
        let cost = sheet.value(of: Self.cost)
        let growth = sheet.value(of: Self.costGrowth)
        let income = sheet.value(of: Self.income)
        let share = sheet.value(of: Self.share)
        let works = sheet.series(of: Self.works, titles: titles)
        let dowry = sheet.value(of: Self.dowry)
        let payment = sheet.value(of: Self.payment)
        let rate = sheet.value(of: Self.discountRate)
        OneRate.warn(titles.count, &sheet)

        sheet.begin("running", "The asset by year", columns: titles)
        let running = sheet.chain(
            "Running cost", key: "cost", .pounds, "of the year before × (1 + growth)", first: cost
        ) {
            $1 * (1 + growth)
        }
        let net = sheet.row(
            "Net running cost", key: "net", .pounds, "running cost − income", running.map { $0 - income })
        let factors = sheet.chain(
            "Discount factor", key: "factor", .factor, "factor of the year before ÷ (1 + rate)", first: 1
        ) {
            $1.over(1 + rate, orSay: "the discount rate takes everything away")
        }
        let transfers = titles.indices.map { $0 == 0 ? dowry + payment : payment }

        sheet.begin("sides", "Both sides by year", columns: titles, role: .result)
        let town = sheet.row(
            "Local council", key: "local", .pounds,
            "dowry in the first year + payment − share of net running cost − works",
            titles.indices.map { transfers[$0] - net[$0] * share - works[$0] })
        let principal = sheet.row(
            "Principal council", key: "principal", .pounds,
            "against keeping it: share of net running cost + works − dowry − payment",
            titles.indices.map { net[$0] * share + works[$0] - transfers[$0] })
        let costRisk = sheet.value(of: Self.costRisk)
        let worksRisk = sheet.value(of: Self.worksRisk)
        let incomeRisk = sheet.value(of: Self.incomeRisk)
        let risk = sheet.row(
            "Local council at risk", key: "local-risk", .pounds,
            "if the risks fall due: local council − share × (running cost × risk + income × risk) − works × risk",
            titles.indices.map {
                town[$0] - share * (running[$0] * costRisk + income * incomeRisk) - works[$0] * worksRisk
            })

        func present(_ amounts: [Formula]) -> Formula { zip(amounts, factors).map(*).total }
        let worth = sheet.figure(
            "local", "Worth to the local council, present value", .pounds, "sum of years × factor", present(town))
        let atRisk = sheet.figure(
            "local-risk", "The same, if the risks fall due", .pounds, "sum of years × factor", present(risk))
        let saved = sheet.figure(
            "principal", "Worth to the principal council, present value", .pounds, "sum of years × factor",
            present(principal))
        let even = sheet.figure(
            "even-dowry", "Dowry at which the local council breaks even", .pounds,
            "dowry − worth to the local council, at least nil",
            (dowry - worth).positivePart)
        sheet.figure(
            "even-dowry-risk", "The same, if the risks fall due", .pounds,
            "dowry − worth if the risks fall due, at least nil",
            (dowry - atRisk).positivePart)
        let base = sheet.value(of: Self.base)
        let last = town[town.count - 1]
        sheet.figure(
            "band-d", "On Band D in the last year", .poundsAndPence, "loss of the last year ÷ tax base, at least nil",
            (-last).positivePart.over(base, orSay: "the local council has no tax base, so nobody can be charged"))
        let span = Measure.span(ofYears: titles.count)
        sheet.find("Over \(span) the local council loses \(-worth, .pounds) by it, at present value.", when: worth < 0)
        sheet.find("Over \(span) the local council gains \(worth, .pounds) by it, at present value.", when: worth > 0)
        sheet.find("Over \(span) the local council comes out even.", when: worth >= 0 && worth <= 0)
        sheet.warn(
            "The principal council gains \(saved, .pounds) by what the local council loses: the cost moves, it does not fall.",
            when: saved > 0 && worth < 0)
        sheet.warn(
            "The dowry is \(even - dowry, .pounds) short of what the local council needs to break even.",
            when: even > dowry)
        sheet.warn(
            "If the risks fall due the local council loses \(-atRisk, .pounds).", when: atRisk < 0 && worth >= 0)
        return sheet
    }
}
