import Base
import Foundation
import Money

/// By how much the average may rise in each year without a referendum.
///
/// The principles speak of the relevant basic amount of the whole authority; a percentage, for districts a fixed sum if that
/// is more, and a further percentage for those with adult social care.
struct ReferendumLimits {
    private struct Entry {
        var year: FinancialYear
        /// The year it was set for, where that is another.
        var borrowedFrom: FinancialYear?
        var percent: Decimal
        var care: Decimal
        var cash: Decimal
        var isVerified: Bool
    }

    private let entries: [Entry]

    init(_ inputs: Inputs, for years: [FinancialYear]) throws(ModelProblems) {
        let kind = inputs.text(CouncilTax.authority)
        let known = inputs.rows(CouncilTax.limits).filter { $0.text(CouncilTax.limitClass) == kind }.map { row in
            Entry(
                year: FinancialYear(row.number(CouncilTax.limitYear)?.whole ?? 0),
                percent: row.number(CouncilTax.limitCore) ?? 0, care: row.number(CouncilTax.limitCare) ?? 0,
                cash: row.number(CouncilTax.limitCash) ?? 0,
                isVerified: EvidenceGrade(rawValue: row.text(CouncilTax.limitGrade))?.isVerified ?? true)
        }.sorted { $0.year < $1.year }
        guard let first = known.first else { throw ModelProblems("limits", "none is given for the class “\(kind)”.") }
        entries = years.map { year in
            // A year without its own limit takes that of the last year before it.
            var entry = known.last { $0.year <= year } ?? first
            entry.borrowedFrom = entry.year == year ? nil : entry.year
            entry.year = year
            return entry
        }
    }

    /// Writes the limits that hold.
    ///
    /// - Returns: for each year, what is allowed in all as a share, and as a fixed sum.
    func write(_ sheet: inout CalculationSheet) -> [(percent: Formula, cash: Formula)] {
        sheet.begin("limits", "The limit of each year", columns: entries.map(\.year.description))
        let percent = sheet.row(
            "Limit of the rise", key: "percent", .percent.with(decimals: 2),
            "of the principles for the class of authority",
            entries.map { .number($0.percent) })
        let care = sheet.row(
            "and for social care", key: "care", .percent.with(decimals: 2), "on top",
            entries.map { .number($0.care) })
        let cash = sheet.row(
            "or a fixed sum, if that is more", key: "cash", .poundsAndPence, "on Band D",
            entries.map { .number($0.cash) })
        return entries.indices.map { (percent[$0] + care[$0], cash[$0]) }
    }

    /// What to say about years whose limit is not settled.
    func warn(_ sheet: inout CalculationSheet) {
        let borrowed = entries.filter { $0.borrowedFrom != nil }
        if let first = borrowed.first, let last = borrowed.last, let source = first.borrowedFrom {
            let span = first.year == last.year ? "\(first.year)" : "\(first.year) to \(last.year)"
            sheet.warn("No limit is known for \(span); that of \(source) is assumed.")
        }
        let unverified = entries.filter { !$0.isVerified && $0.borrowedFrom == nil }.map(\.year.description)
        if !unverified.isEmpty {
            sheet.warn("Unverified until a source is given: the limit of \(unverified.joined(separator: ", ")).")
        }
    }
}
