import Base
import Formats
import Foundation

extension TableReading {
    /// The column that plays a part: the one that the user named, one with a usual title, or – where the part is a code –
    /// one that holds codes, whatever its title.
    ///
    /// Of several columns of codes that of the areas is the one whose codes are repeated least.
    ///
    /// - Throws: `InputProblem` that names the columns that there are and the option.
    public func column(_ part: ColumnPart, named given: ColumnNames = ColumnNames()) throws -> Int {
        if let place = try optionalColumn(part, named: given) { return place }
        let all = titles.filter { !$0.isEmpty }
        throw InputProblem(
            file: file,
            "there is no column for “\(part.rawValue)”; the columns are \(quotedList(all, 12)). Name it with --column \(part.rawValue)=TITLE."
        )
    }

    /// As `column`, but nil where there is none and the user named none.
    public func optionalColumn(_ part: ColumnPart, named given: ColumnNames = ColumnNames()) throws -> Int? {
        if let title = given.given[part] {
            if let place = columnIndex(titled: title) { return place }
            if let number = Int(title.drop { !$0.isNumber }), title.lowercased().hasPrefix("column "),
                columns.indices.contains(number - 1)
            {
                return columns.firstIndex { $0.place == number - 1 }
            }
            throw InputProblem(
                file: file,
                "there is no column “\(title)”; the columns are \(quotedList(titles.filter { !$0.isEmpty }, 12)).")
        }
        switch part {
        case .code, .zone: return plainlyTitled(part) ?? codeColumns.first ?? usual(part)
        default: return usual(part)
        }
    }

    /// The column of the codes of areas, for what is a total and what is long: a named column that this table does not
    /// have may be another file's.
    func codeColumn(named names: ColumnNames) -> Int? {
        (try? optionalColumn(.code, named: names)) ?? (try? optionalColumn(.code)) ?? nil
    }

    /// The column that is simply called “code”, whatever codes look like, where each row has one of its own: a name of a
    /// place is as good a code as any, and a column of counties beside it is none.
    private func plainlyTitled(_ part: ColumnPart) -> Int? {
        let names: Set = part == .zone ? ["zone", "code", "gsscode"] : ["code", "gsscode", "areacode"]
        guard let place = columns.firstIndex(where: { names.contains(Self.folded($0.title)) }),
            columns[place].kind != .blank
        else { return nil }
        var seen: Set<String> = []
        return (0..<rowCount).allSatisfy { seen.insert(text($0, place)).inserted } ? place : nil
    }

    /// Columns of codes of areas, the one whose codes are repeated least first; categories that have codes are none.
    public var codeColumns: [Int] {
        let candidates = columns.indices.filter { columns[$0].kind == .code }
        guard candidates.count > 1 else { return candidates }
        let gss = candidates.filter { place in
            (0..<min(rowCount, 50)).count { CodeShape.isGSS(text($0, place)) } * 2 > min(rowCount, 50)
        }
        let distinct = Dictionary(
            uniqueKeysWithValues: candidates.map { place in
                (place, Set((0..<rowCount).lazy.map { text($0, place) }.prefix(20_000)).subtracting([""]).count)
            })
        return candidates.sorted { first, second in
            let (a, b) = (distinct[first]!, distinct[second]!)
            if gss.contains(first) != gss.contains(second) { return gss.contains(first) }
            return a != b ? a > b : first < second
        }
    }

    private func usual(_ part: ColumnPart) -> Int? {
        let plain = columns.map { ColumnNames.yearless($0.title) }
        let folded = columns.map { Self.folded(ColumnNames.yearless($0.title)) }
        for usual in part.usualTitles {
            let title = ColumnNames.yearless(usual)
            if let place = plain.firstIndex(of: title) ?? folded.firstIndex(of: Self.folded(title)) { return place }
        }
        return nil
    }
}
