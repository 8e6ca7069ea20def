import Base
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
        return withoutCodesOfCategories(found)
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
        all.filter { one in
            !all.contains { other in
                guard one.column != other.column, one.values.count == other.values.count else { return false }
                let isCode = columns[one.column].kind != .text || Self.folded(one.title).hasSuffix("code")
                let isWords = columns[other.column].kind == .text && !Self.folded(other.title).hasSuffix("code")
                guard isCode && isWords || isCode == isWords && other.column < one.column else { return false }
                var pairs: [String: String] = [:]
                for row in 0..<rowCount {
                    let value = text(row, one.column)
                    if let former = pairs[value] {
                        if former != text(row, other.column) { return false }
                    } else {
                        pairs[value] = text(row, other.column)
                    }
                }
                return true
            }
        }
    }

    /// Asks which category is meant where an area has several rows.
    ///
    /// - Returns: whether one has.
    mutating func askForCategories(named names: ColumnNames) -> Bool {
        guard let code = (try? optionalColumn(.code, named: names)) ?? nil,
            columns.contains(where: { $0.kind == .figures }), matrix == nil
        else { return false }
        let found = categories(besides: [code])
        guard !found.isEmpty else { return false }
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
