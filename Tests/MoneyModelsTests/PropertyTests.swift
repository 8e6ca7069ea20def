import Foundation
import Money
import MoneyModels
import Testing

@Suite("What holds for every model")
struct PropertyTests {
    static let keys = ModelRegistry.all.map(\.about.key)

    /// Tables whose order says something, as their help tells.
    private static let ordered: Set<String> = ["business-case/bodies", "land-value/schemes"]

    @Test("The order of rows moves no figure of the result", arguments: keys)
    func order(key: String) throws {
        let model = try #require(ModelRegistry.model(key))
        let sample = model.sample
        let before = try sample.run()
        for parameter in model.parameters where !Self.ordered.contains("\(key)/\(parameter.key)") {
            guard case .list(let rows) = before.sheet.inputs.raw[parameter.key], !parameter.columns.isEmpty,
                rows.count > 1
            else { continue }
            var inputs = sample.inputs
            inputs[parameter.key] = .list(rows.reversed())
            let after = try model.run(inputs, in: before.set)
            for (one, other) in zip(before.figures, after.figures) {
                guard let number = one.number, let same = other.number else {
                    #expect(one.value == other.value, "\(parameter.key): \(one.key)")
                    continue
                }
                // The last of 38 digits may depend on the order of adding.
                #expect(number.isNear(same, within: exact("0.00000000000001")), "\(parameter.key): \(one.key)")
            }
        }
    }

    /// Costs of a model, and a figure that no larger cost may raise.
    private static let costs: [(model: String, table: String, column: String, figure: String)] = [
        ("business-case", "one-offs", "amount", "npv"), ("business-case", "recurring", "amount", "npv-adjusted"),
        ("prevention", "costs", "amounts", "budget-impact"), ("prevention", "costs", "amounts", "public-value"),
        ("shared-service", "partners", "stranded", "npv"), ("infrastructure-pool", "calls", "amounts", "lowest"),
    ]

    @Test("A larger cost never helps", arguments: Self.costs.indices)
    func largerCost(place: Int) throws {
        let (key, table, column, figure) = Self.costs[place]
        let model = try #require(ModelRegistry.model(key))
        let before = try model.sample.run()
        guard case .list(var rows) = before.sheet.inputs.raw[table], case .object(var fields)? = rows.first else {
            return
        }
        switch fields[column] {
        case .number(let amount): fields[column] = .number(amount * 2 + 1)
        case .list(let amounts):
            fields[column] = .list(
                amounts.map { if case .number(let amount) = $0 { .number(amount * 2 + 1) } else { $0 } })
        default: return
        }
        rows[0] = .object(fields)
        let after = try model.run(model.sample.inputs.merging([table: .list(rows)]) { $1 }, in: before.set)
        #expect(try after.number(figure) <= before.number(figure), "\(key), \(table), \(column)")
    }
}
