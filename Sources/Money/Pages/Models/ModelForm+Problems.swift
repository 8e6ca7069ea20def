import Figures
import Foundation
import Money
import PageKit

extension ModelForm {
    /// A sentence of the model, and the field of the page that it is about.
    ///
    /// The model says “councils, row 3 (Selby), charge”; the page says “Band D in the year before, row 3 (Selby)”.
    func item(_ problem: ModelProblem) -> ErrorSummary.Item {
        let parts = problem.place.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let parameter = model.parameters.first(where: { $0.key == first }) else {
            return .init(problem.description, field: "form")
        }
        let rest = parts.dropFirst()
        let column = rest.reversed().lazy.compactMap { key in parameter.columns.first { $0.key == key } }.first
        // A table’s first part is its row; the place of a number in a list comes last.
        let row = rest.first { $0 != column?.key }
        let within = rest.last.flatMap { $0 != row && $0.hasPrefix("number ") ? $0 : nil }
        let number = row.flatMap { rowNumber($0, of: parameter) }
        var id = Self.id(parameter.key)
        if let number, let cell = column ?? parameter.columns.first {
            id = Self.id(parameter.key, "\(number)", cell.key)
        } else if let column, rows[parameter.key]?.isEmpty == false {
            id = Self.id(parameter.key, "1", column.key)
        }
        let name = column?.name ?? parameter.name
        let place = [name, row, within].compactMap(\.self).joined(separator: ", ")
        return .init("\(place): \(problem.sentence)", field: id)
    }

    /// “row 3 (Selby)” or the name of a row.
    private func rowNumber(_ text: String, of table: Parameter) -> Int? {
        if let match = text.firstMatch(of: #/^row ([0-9]+)/#) { return Int(match.1) }
        guard let key = table.columns.first?.key else { return nil }
        return rows[table.key]?.firstIndex { $0[key] == text }.map { $0 + 1 }
    }

    func items(_ problems: ModelProblems) -> [ErrorSummary.Item] { problems.problems.map(item) }
}
