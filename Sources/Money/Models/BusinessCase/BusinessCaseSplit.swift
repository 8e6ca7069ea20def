import Foundation
import Money

/// What a council that ends leaves to several: spend, funding, reserves and debt, each divided by its key.
extension BusinessCaseWorking {
    /// A year’s funding less spend for each council, and how far the next best keys would move it.
    struct Split {
        let net: [Formula]
        let swing: [Formula]
    }

    /// - Returns: `nil` where nothing is divided.
    func split(_ sheet: inout CalculationSheet) -> Split? {
        let rows = inputs.rows(BusinessCase.splits)
        let names = inputs.names(BusinessCase.bodies)
        guard !rows.isEmpty, case .choice(let kinds) = BusinessCase.splitKind.kind else { return nil }
        let amounts = sheet.column(BusinessCase.splits, BusinessCase.amount)
        let shares = keyShares(names, &sheet)

        func divided(_ place: Int, by key: Parameter) -> [Formula]? {
            shares[rows[place].text(key)].map { shares in shares.map { amounts[place] * $0 } }
        }
        sheet.begin("split", "What each council takes over", columns: names + ["All"], role: .result)
        let parts = rows.indices.map { place in
            let values = divided(place, by: BusinessCase.splitKey) ?? names.map { _ in 0 }
            return sheet.row(
                rows[place].name, .pounds, "amount × share by “\(rows[place].text(BusinessCase.splitKey))”",
                values + [values.total])
        }
        func sum(_ kind: String, _ parts: [[Formula]], _ council: Int) -> Formula {
            rows.indices.filter { rows[$0].text(BusinessCase.splitKind) == kind }.map { parts[$0][council] }.total
        }
        for kind in kinds where rows.contains(where: { $0.text(BusinessCase.splitKind) == kind.key }) {
            sheet.row(
                "\(kind.name), together", key: "all-\(kind.key)", .pounds, "sum of the lines of this kind",
                (0...names.count).map { sum(kind.key, parts, $0) })
        }
        let net = sheet.row(
            "Funding less spend", key: "net", .pounds, "funding − spend, a year",
            (0...names.count).map { sum("funding", parts, $0) - sum("spend", parts, $0) })

        sheet.begin(
            "swing", "How far the next best key moves what each council takes over", columns: names, role: .result)
        let moves = rows.indices.map { place in
            let key = rows[place].text(BusinessCase.nextKey)
            return sheet.row(
                rows[place].name, .pounds,
                key.isEmpty ? "no other key is given" : "amount × (share by “\(key)” − share by the chosen key)",
                names.indices.map { council in
                    divided(place, by: BusinessCase.nextKey).map { $0[council] - parts[place][council] } ?? 0
                })
        }
        let swing = sheet.row(
            "Funding less spend", key: "net", .pounds, "moves of funding − moves of spend",
            names.indices.map { sum("funding", moves, $0) - sum("spend", moves, $0) })
        warnOfKeys(rows, &sheet)
        return Split(net: net, swing: swing)
    }

    /// By key, the share of each council.
    private func keyShares(_ names: [String], _ sheet: inout CalculationSheet) -> [String: [Formula]] {
        let keys = inputs.names(BusinessCase.keys)
        let amounts = sheet.series(BusinessCase.keys, BusinessCase.keyAmounts, titles: names)
        sheet.begin("key-shares", "Shares by key", columns: names)
        var shares: [String: [Formula]] = [:]
        for (place, key) in keys.enumerated() {
            shares[key] = sheet.row(
                key, .percent.with(decimals: 2), "own ÷ all councils",
                amounts[place].map { $0.over(amounts[place].total, orSay: "“\(key)” is nil for every council") })
        }
        return shares
    }

    /// A key that is neither the customary one nor the next best is worth a question.
    private func warnOfKeys(_ rows: [Inputs.Row], _ sheet: inout CalculationSheet) {
        for row in rows {
            let key = row.text(BusinessCase.splitKey)
            guard
                let custom = inputs.rows(BusinessCase.customaryKeys).first(where: {
                    $0.name.lowercased() == row.name.lowercased()
                })
            else { continue }
            let customary = [custom.text(BusinessCase.customaryKey), custom.text(BusinessCase.customaryNext)]
                .filter { !$0.isEmpty }
            if !customary.contains(where: { $0.lowercased() == key.lowercased() }) {
                let words = customary.map { "“\($0)”" }.joined(separator: ", or else ")
                sheet.warn("\(row.name) is divided by “\(key)”; customary is \(words).")
            }
        }
    }

    /// What of the keys contradicts the councils.
    func keyProblems() -> [ModelProblem] {
        let councils = inputs.names(BusinessCase.bodies)
        var problems: [ModelProblem] = []
        if !inputs.rows(BusinessCase.splits).isEmpty, councils.isEmpty {
            problems.append(ModelProblem("bodies", "none is given, so there is nobody to divide between."))
        }
        for row in inputs.rows(BusinessCase.keys) {
            let count = row.series(BusinessCase.keyAmounts).count
            if count != councils.count, !councils.isEmpty {
                problems.append(
                    ModelProblem(
                        "keys, \(row.name), amounts",
                        "\(count == 1 ? "1 number is" : "\(count) numbers are") given for \(councils.count) councils."))
            }
        }
        return problems
    }
}
