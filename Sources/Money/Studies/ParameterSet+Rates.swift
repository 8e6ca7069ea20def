import Base
import Figures
import Foundation
import Money
import MoneyModels

extension ParameterSet {
    /// The values with which models of public finance begin, each with where it comes from. What a place chooses for itself
    /// is left out, since there is nothing to look up.
    ///
    /// - Parameter address: where the page of a model is.
    public func rates(address: (String) -> String) -> Table {
        var table = Table(
            "Rates with which the models begin", columns: ["Model", "Rate", "Value", "Where it comes from"])
        for model in ModelRegistry.all {
            let own = assumptions[model.about.key] ?? [:]
            for parameter in model.parameters {
                guard let assumption = own[parameter.key], let value = assumption.value, assumption.grade != .chosen
                else { continue }
                table.append([
                    .text(model.about.title, address: address(model.about.key)), .text(parameter.name),
                    .text(parameter.words(value)),
                    Table.Cell(.text(MoneyStudy.standing(assumption)), source: assumption.evidence),
                ])
            }
        }
        return table
    }

    /// How many of those values no source confirms.
    public var unverifiedRates: Int {
        ModelRegistry.all.reduce(0) { count, model in
            count + (assumptions[model.about.key] ?? [:]).values.count { $0.value != nil && !$0.grade.isVerified }
        }
    }
}

extension Parameter {
    /// A value of a set as people read it: “2.99%”, “10; 50; 90”, “18 rows”.
    fileprivate func words(_ value: RawInput) -> String {
        switch value {
        case .number(let number) where measure.notation == .percent: "\(number)%"
        case .number(let number): measure.exact(number)
        case .text(let text): self.text(Inputs.Value.text(text))
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let entries):
            entries.contains { if case .object = $0 { true } else { false } }
                ? Words.count(entries.count, "row") : entries.map(words).joined(separator: "; ")
        case .null, .object: "–"
        }
    }
}
