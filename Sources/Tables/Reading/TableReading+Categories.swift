import Base
import Formats
import Foundation

extension TableReading {
    /// A column by which several rows of an area differ.
    public struct Category: Hashable, Sendable {
        public var column: Int
        public var title: String
        /// In the order of the file, at most a few hundred.
        public var values: [String]
    }

    /// The columns by which rows of the same area differ: sex, age, year …; none where each area has one row.
    ///
    /// - Parameter key: columns that together name a row; the code of an area, as a rule.
    public func categories(besides key: [Int]) -> [Category] {
        let candidates = columns.indices.filter { !key.contains($0) && mayBeCategory($0) }
        guard !key.isEmpty, rowCount > 1, !candidates.isEmpty else { return [] }
        var groups: [String: Int] = [:]
        var ofRow: [Int] = []
        ofRow.reserveCapacity(rowCount)
        for row in 0..<rowCount {
            let name = key.count == 1 ? text(row, key[0]) : key.map { text(row, $0) }.joined(separator: "\u{1f}")
            let next = groups.count
            ofRow.append(name.isEmpty ? -1 : groups[name, default: next])
            if !name.isEmpty, ofRow[row] == next { groups[name] = next }
        }
        guard groups.count < ofRow.count(where: { $0 >= 0 }) else { return [] }
        var found: [Category] = []
        for place in candidates {
            var first = [String?](repeating: nil, count: groups.count)
            var differs = false
            var seen: Set<String> = []
            var values: [String] = []
            for row in 0..<rowCount where ofRow[row] >= 0 {
                let value = text(row, place)
                if let former = first[ofRow[row]] {
                    if former != value { differs = true }
                } else {
                    first[ofRow[row]] = value
                }
                if values.count < 500, seen.insert(value).inserted { values.append(value) }
            }
            // What has as many values as there are rows is no category but a note or another code.
            if differs, values.count > 1, values.count < 500, values.count * 2 <= rowCount || rowCount < 8 {
                found.append(Category(column: place, title: columns[place].title, values: values))
            }
        }
        return needed(withoutCodesOfCategories(found), besides: key)
    }

    /// The fewest of some columns that tell the rows of an area apart: a year alone, where a name is merely spelt in two
    /// ways; all of them where not even all are enough.
    private func needed(_ all: [Category], besides key: [Int]) -> [Category] {
        func tellApart(_ columns: [Int]) -> Bool {
            var seen: Set<[String]> = []
            return (0..<rowCount).allSatisfy { row in
                seen.insert((key + columns).map { text(row, $0) }).inserted || key.contains { text(row, $0).isEmpty }
            }
        }
        guard all.count > 1, all.count < 8 else { return all }
        let sorted = all.sorted {
            let isFirst = columns[$0.column].kind == .period
            return isFirst != (columns[$1.column].kind == .period) ? isFirst : $0.values.count < $1.values.count
        }
        if let one = sorted.first(where: { tellApart([$0.column]) }) { return [one] }
        for (index, one) in sorted.enumerated() {
            for other in sorted[(index + 1)...] where tellApart([one.column, other.column]) {
                return all.filter { $0 == one || $0 == other }
            }
        }
        return all
    }

    /// Whether rows are pairs of two places: an area has a row for each that it goes with.
    private func arePairs(_ code: Int) -> Bool {
        codeColumns.contains { other in
            guard other != code, (0..<min(rowCount, 50)).contains(where: { CodeShape.isGSS(text($0, other)) }) else {
                return false
            }
            var seen: Set<[String]> = []
            return (0..<rowCount).allSatisfy { seen.insert([text($0, code), text($0, other)]).inserted }
        }
    }

    private func mayBeCategory(_ place: Int) -> Bool {
        let column = columns[place]
        switch column.kind {
        case .text, .period: return true
        case .code: return !(0..<min(rowCount, 20)).contains { CodeShape.isGSS(text($0, place)) }
        case .figures:
            let title = Self.folded(column.title)
            return column.decimals == 0 && column.unit == nil
                && (title.hasSuffix("code") || title.hasSuffix("id") || title.hasSuffix("categories)")
                    || ["sex", "gender", "age", "measure", "ageband", "year", "date"].contains(title))
        case .index, .blank: return false
        }
    }

    /// “Sex code” 1, 2 beside “Sex” Female, Male: the words are enough.
    private func withoutCodesOfCategories(_ all: [Category]) -> [Category] {
        func isWords(_ one: Category) -> Bool {
            columns[one.column].kind == .text && !Self.folded(one.title).hasSuffix("code")
        }
        return all.filter { one in
            !all.contains { other in
                guard one.column != other.column, one.values.count == other.values.count else { return false }
                let isBetter = isWords(one) == isWords(other) ? other.column < one.column : isWords(other)
                return isBetter && isSame(one, other)
            }
        }
    }

    /// Whether the values of two columns go together, each with one of the other.
    private func isSame(_ one: Category, _ other: Category) -> Bool {
        var pairs: [String: String] = [:]
        return (0..<rowCount).allSatisfy { row in
            let (value, beside) = (text(row, one.column), text(row, other.column))
            return pairs.updateValue(beside, forKey: value).map { $0 == beside } ?? true
        }
    }

    /// Asks which category is meant where an area has several rows.
    ///
    /// - Returns: whether one has.
    mutating func askForCategories(named names: ColumnNames) -> Bool {
        guard let code = codeColumn(named: names),
            columns.contains(where: { $0.kind == .figures }), matrix == nil
        else { return false }
        let found = categories(besides: [code])
        guard !found.isEmpty, !arePairs(code) else { return false }
        let areas = Set((0..<rowCount).map { text($0, code) }).count
        let each =
            rowCount % max(areas, 1) == 0
            ? "Each area has \(rowCount / max(areas, 1)) rows" : "Areas have several rows each"
        let words = found.map {
            "“\($0.title)” (\($0.values.prefix(4).joined(separator: ", "))\($0.values.count > 4 ? " …" : ""))"
        }
        for (index, category) in found.enumerated() {
            let sorted =
                category.values.filter { Self.isAll(Self.folded($0)) }
                + category.values.filter { !Self.isAll(Self.folded($0)) }
            let question =
                index == 0
                ? "\(each), which differ in \(Words.list(words)); rows of which “\(category.title)” are meant?"
                : "Rows of which “\(category.title)” are meant?"
            doubts.append(
                Doubt(question, sorted.prefix(60).map { ("“\($0)” alone", Setting(.where, "\(category.title)=\($0)")) })
            )
        }
        return true
    }
}
