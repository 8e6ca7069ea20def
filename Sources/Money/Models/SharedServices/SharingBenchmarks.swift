import Foundation
import Money

/// The national dataset of shared services: who shares, and what it is said to save.
public struct SharingBenchmarks: Model {
    public init() {}

    public let about = ModelDescription(
        key: "sharing-benchmarks",
        title: "Shared services: the national table",
        purpose: "How many arrangements there are by type of authority, and how the savings compare.",
        method: """
            Share of partnerships = own ÷ all, share of savings = own ÷ all, mean = savings ÷ partnerships. The savings are \
            cumulative and reported by the councils themselves. Editions count differently: each stands for itself, and no \
            growth follows from one to the next.
            """,
        references: [Citation("Shared services dataset", publisher: "Local Government Association", date: "2018")],
        tools: ["E5"])

    public var parameters: [Parameter] { [Self.types, Self.editions] }

    static let type = Parameter.text("type", "Type of authority")
    static let partnerships = Parameter.number("partnerships", "Partnerships", Measure("partnership"))
    static let savings = Parameter.number("savings", "Savings", .pounds)
    static let types = Parameter.table(
        "types", "By type of authority", rows: 1...40, columns: [type, partnerships, savings])
    static let edition = Parameter.text("edition", "Edition")
    static let editions = Parameter.table(
        "editions", "By edition", rows: 0...30, .otherwise(.list([])), columns: [edition, partnerships, savings])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        var sheet = CalculationSheet(inputs)
        let names = inputs.names(Self.types)
        let count = sheet.column(Self.types, Self.partnerships)
        let saved = sheet.column(Self.types, Self.savings)
        let none = "nothing is in the table, so there is no share"
        sheet.begin("shares", "Who shares", columns: names, role: .result)
        sheet.row(
            "Share of partnerships", key: "partnerships", .percent.with(decimals: 2), "own ÷ all",
            count.map { $0.over(count.total, orSay: none) })
        let shares = sheet.row(
            "Share of savings", key: "savings", .percent.with(decimals: 2), "own ÷ all",
            saved.map { $0.over(saved.total, orSay: none) })
        sheet.row(
            "Savings for each partnership", key: "mean", .pounds, "savings ÷ partnerships",
            zip(saved, count).map { $0.over($1, orSay: "there is no partnership") })
        let total = sheet.figure("partnerships", "Partnerships", Measure("partnership"), "sum", count.total)
        let sum = sheet.figure("savings", "Savings", .pounds, "sum", saved.total)
        sheet.figure(
            "mean", "Savings for each partnership", .pounds, "sum ÷ sum",
            sum.over(total, orSay: "there is no partnership"))
        for (place, name) in names.enumerated() {
            sheet.find(
                "More than a third of all savings, \(shares[place], .percent), stands under “\(name)”.",
                when: shares[place] > Formula.number(1) / 3)
        }
        let editions = inputs.names(Self.editions)
        if !editions.isEmpty {
            let count = sheet.column(Self.editions, Self.partnerships)
            let saved = sheet.column(Self.editions, Self.savings)
            sheet.begin("by-edition", "Editions, each for itself", columns: editions, role: .result)
            sheet.row(
                "Savings for each partnership", key: "mean", .pounds, "savings ÷ partnerships",
                zip(saved, count).map { $0.over($1, orSay: "there is no partnership") })
            sheet.warn("Editions count differently; a rise from one to the next is no growth.")
        }
        return sheet
    }
}
