import Base
import Content
import Formats
import Foundation
import Store
import Tables

extension Importer {
    /// What the user says of the layer of a look-up.
    public struct LayerStatement: Hashable, Sendable {
        /// Key of its geography: `police`.
        public var key: String?
        public var title: String?
        /// Whether areas of the layer overlap each other.
        public var overlapping: Bool

        public init(key: String? = nil, title: String? = nil, overlapping: Bool = false) {
            (self.key, self.title, self.overlapping) = (key, title, overlapping)
        }
    }

    /// Imports which areas lie in which of other layers: districts in health systems, zones in police areas. Unlike one
    /// look-up, it takes every layer of a file, for our own areas and for those they are compared with, and refuses shares
    /// that do not add up.
    ///
    /// Without a column named for the layer, every column of the file that the catalogue knows as one is taken.
    public func layers(_ path: String, as layer: LayerStatement = .init()) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let read = try table(input, .flows)
        let table = try read.keeping(wantedRows(of: read))
        let kinds = try LayerKind.all()
        return try change("Imported \(table.file)") { db in
            let first = try firstColumn(table, in: db)
            let dataset = try dataset(for: input, in: db)
            _ = try db.put(dataset)
            var summary = ImportSummary()
            for (column, kind) in try layerColumns(table, kinds, except: first, given: layer) {
                summary.lines += try store(
                    table, first: first, second: column, layer: kind, given: layer, dataset: dataset, in: db)
            }
            summary.lines += table.understood
            return summary
        }
    }

    /// The column with most codes of areas that the locality has.
    private func firstColumn(_ table: Table, in db: Transaction) throws -> Int {
        if columns.given[.codeA] != nil { return try table.column(.codeA, named: columns) }
        let known = try db.allAreaCodes()
        let counts = table.titles.indices.map { index in table.rows.count { known.contains($0.texts[index]) } }
        // Layers may be known already; what is listed first is what is looked up.
        guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else {
            let code = try table.optionalColumn(.code, named: columns) ?? 0
            throw InputProblem(
                file: table.file,
                "none of its codes is an area of this locality: \(changes.listed(table.rows.map { $0.texts[code] })).")
        }
        return best
    }

    private func layerColumns(
        _ table: Table, _ kinds: [LayerKind], except first: Int, given: LayerStatement
    ) throws -> [(column: Int, kind: LayerKind)] {
        func kind(of title: String) -> LayerKind? {
            let plain = ColumnNames.yearless(title)
            return kinds.first { $0.columns.contains { ColumnNames.yearless($0) == plain } }
        }
        func named(_ column: Int) -> LayerKind {
            if let key = given.key { return kinds.first { $0.key == key } ?? .plain(key, title: given.title ?? key) }
            let title = table.titles[column]
            return kind(of: title) ?? .plain(Self.key(from: title), title: given.title ?? title)
        }
        if columns.given[.codeB] != nil {
            let column = try table.column(.codeB, named: columns)
            return [(column, named(column))]
        }
        let known = table.titles.indices.filter { $0 != first }.compactMap { index in
            kind(of: table.titles[index]).map { (index, $0) }
        }
        if !known.isEmpty, given.key == nil || known.count == 1 {
            return known.map { ($0.0, given.key == nil ? $0.1 : named($0.0)) }
        }
        guard let column = try table.optionalColumn(.codeB) ?? table.optionalColumn(.group), column != first else {
            throw InputProblem(
                file: table.file, line: 1,
                "no column is known as a layer; name it with --column code-b=TITLE. The columns are "
                    + table.titles.prefix(12).map { "“\($0)”" }.joined(separator: ", ") + ".")
        }
        return [(column, named(column))]
    }

    private func store(
        _ table: Table, first: Int, second: Int, layer: LayerKind, given: LayerStatement, dataset: Dataset,
        in db: Transaction
    ) throws -> [String] {
        let columns = ColumnNames(
            columns.given.merging([.codeA: table.titles[first], .codeB: table.titles[second]]) { $1 })
        let lookup = try Lookup(
            table, columns: ColumnNames(columns.given.filter { [.codeA, .codeB, .people].contains($0.key) }))
        let overlapping = given.overlapping || layer.overlapping == true
        try storeLayer(table, second: second, layer: layer, dataset: dataset, in: db)
        var lines: [String] = []
        var isKnown = false
        for geography in try db.geographies().map(\.key)
        where geography != layer.key {
            let areas = try db.areaIDs(of: geography)
            let rows = lookup.only(Set(areas.keys))
            guard !rows.rows.isEmpty else { continue }
            isKnown = true
            guard rows.rows.contains(where: { !$0.second.isEmpty }) else { continue }
            let parts = try rows.parts(overlapping: overlapping)
            try db.put(
                NamedDivision(
                    key: "\(geography)-\(layer.key)", title: layer.title,
                    lens: Self.usualLens(of: layer.key) ?? .footprint, geography: geography, target: layer.key,
                    dataset: dataset.key), parts: parts)
            lines.append(
                "\(Words.tally(Set(parts.map(\.area)).count, "area", "areas")) of the geography “\(geography)” in "
                    + "\(Words.tally(Set(parts.map(\.target)).count, "area", "areas")) of the layer “\(layer.key)”.")
            let members = try db.members()
            let listed = Set(rows.firsts)
            let absent = areas.keys.filter { !listed.contains($0) }.sorted()
            if geography == members, !absent.isEmpty {
                lines.append("In no row: \(changes.listed(absent)).")
            }
        }
        guard isKnown else {
            throw InputProblem(
                file: table.file, column: table.titles[first],
                "none of its codes is an area of this locality: \(changes.listed(lookup.firsts)).")
        }
        return lines.isEmpty ? ["None of the areas lies in the layer “\(layer.key)”."] : lines
    }

    /// The areas of the layer with their names, where the file has them.
    private func storeLayer(
        _ table: Table, second: Int, layer: LayerKind, dataset: Dataset, in db: Transaction
    ) throws {
        let title = table.titles[second]
        let names = [("CD", "NM"), ("_code", "_name"), ("cd", "nm"), ("code", "name")].compactMap { code, name in
            table.titles.firstIndex(of: title.replacing(code, with: name, maxReplacements: 1))
        }.first { $0 != second }
        if try !db.exists("geography", key: layer.key) {
            try db.put(Geography(key: layer.key, title: layer.title, dataset: dataset.key))
        }
        var known = Set(try db.areaIDs(of: layer.key).keys)
        // As a folder of an export is read: what could not come back is refused here.
        let pattern = Self.pattern(of: known.sorted() + table.rows.map { $0.texts[second] })
        var problems = InputProblems()
        for row in table.rows where !row.texts[second].isEmpty {
            let code = row.texts[second]
            guard names != nil || !known.contains(code) else { continue }
            if let sentence = Self.problem(withCode: code, like: pattern) {
                problems.add(table.problem(row, second, sentence))
                continue
            }
            try db.put(Area(code: code, name: names.map { row.texts[$0] } ?? code), geography: layer.key)
            known.insert(code)
        }
        try problems.throwIfAny()
    }

    /// `SCHOOL_AREA_CD` → `school-area`.
    private static func key(from title: String) -> String {
        let words = ColumnNames.yearless(title).replacing("#", with: "")
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let plain = words.filter { !["cd", "code", "gss"].contains($0) }.joined(separator: "-")
        let bare = plain.hasSuffix("cd") ? String(plain.dropLast(2)) : plain
        return bare.isEmpty ? "layer" : bare
    }
}

extension LayerKind {
    static func plain(_ key: String, title: String) -> LayerKind {
        LayerKind(key: key, columns: [], title: title, one: "area of “\(title)”", many: "areas of “\(title)”")
    }
}

extension Lookup {
    /// What part of each area lies in each of the layer.
    ///
    /// - Throws: `InputProblem` where shares do not add up to one, or nothing says how an area is split.
    func parts(overlapping: Bool) throws -> [NamedDivision.Part] {
        var weights: [String: [String: Double]] = [:]
        for row in rows { weights[row.first, default: [:]][row.second, default: 0] += row.weight }
        // Without weights, a pair that comes several times counts smaller areas.
        let pairs = weights.values.reduce(0) { $0 + $1.count }
        let counts = weightTitle == nil && pairs < rows.count
        if overlapping {
            guard hasShares, !counts else {
                throw InputProblem(
                    file: file, column: weightTitle,
                    "areas of this layer overlap each other, so shares of each area (0 to 1) are needed, not amounts.")
            }
        } else if hasShares, !counts {
            do { try requireWholeShares() } catch var problem as InputProblem {
                problem.sentence += " If areas of the layer overlap each other, say --overlapping."
                throw problem
            }
        }
        return try firsts.sorted().flatMap { area -> [NamedDivision.Part] in
            let parts = weights[area, default: [:]]
            let sum = overlapping ? 1 : parts.values.sorted().reduce(0, +)
            guard sum > 0 else {
                throw InputProblem(file: file, column: weightTitle, "\(area) has a weight of 0 in all.")
            }
            return parts.sorted { $0.key < $1.key }.filter { !$0.key.isEmpty && $0.value > 0 }
                .map { NamedDivision.Part(area: area, target: $0.key, share: min(1, $0.value / sum), targetShare: nil) }
        }
    }
}
