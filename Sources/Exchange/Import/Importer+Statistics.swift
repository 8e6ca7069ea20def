import Base
import Content
import Formats
import Foundation
import Store
import Tables

extension Importer {
    /// Imports a table of statistics: one row for each area, one column for each statistic.
    ///
    /// Every column of figures is taken. Where the catalogue knows a column it gets its full title and unit, and plays
    /// its part in computations. What is left out of the file is said, with the reason.
    public func statistics(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let (table, code) = try tableByCode(input)
        let wanted = try wantedRows(of: table)
        return try change("Imported \(table.file)") { db in
            let codes = wanted.map { $0.texts[code] }
            guard let key = try geography(of: Set(codes), in: db) else {
                throw InputProblem(
                    file: table.file,
                    "none of its \(Words.tally(codes.count, "area is", "areas is")) in this locality (the first is \(codes.first ?? "missing"))"
                        + "\(changes.successors(of: codes, in: try allCodes(in: db)))."
                )
            }
            try requireGeography(key, for: table.file, in: db)
            let areas = try db.areaIDs(of: key)
            let rows = wanted.filter { areas[$0.texts[code]] != nil }
            let dataset = try dataset(for: input, in: db)
            _ = try db.put(dataset)
            let stored = try store(table, wanted, code: code, from: dataset, geography: key, in: db)
            let roles = try assignRoles(stored, in: db)
            let compared = try storeForComparison(table, wanted, code: code, from: dataset, beside: key, in: db)
            var lines = [
                "\(Words.tally(stored.statistics.count, "statistic", "statistics")) for \(Words.tally(rows.count, "area", "areas")) "
                    + "of the geography “\(key)”."
            ]
            lines += roles.map { "“\($0.statistic)” is used as \($0.role.title)." }
            lines += stored.words
            if compared > 0 {
                lines.append("\(Words.tally(compared, "area", "areas")) to be compared with got theirs too.")
            } else if wanted.count > rows.count {
                lines.append("\(Words.tally(wanted.count - rows.count, "area", "areas")) of other places left out.")
            }
            let left = table.rows.count - wanted.count
            if left > 0 { lines.append("\(Words.tally(left, "row was", "rows were")) left out by --only.") }
            let bare = Set(areas.keys).subtracting(codes).sorted()
            if !bare.isEmpty { lines.append("No row in this file for: \(Words.firstFew(5, of: bare)).") }
            lines += table.understood
            let used = try [code, table.optionalColumn(.name, named: columns)].compactMap(\.self)
            if let left = table.leftOutColumns(besides: used + stored.columns) { lines.append(left) }
            return ImportSummary(lines: lines)
        }
    }

    /// What was stored of a table.
    struct StoredStatistics {
        var statistics: [Statistic] = []
        /// Titles of their columns in the file; the same as the key for a sum.
        var titles: [String] = []
        /// Places of the columns that were taken.
        var columns: [Int] = []
        /// What changed of what was there, and what has no figure.
        var words: [String] = []
    }

    /// Stores every column of figures for the areas that a geography has.
    ///
    /// - Throws: `InputProblem` where figures of another source would be overwritten, unless that is asked for.
    func store(
        _ table: Table, _ wanted: [Table.Row], code: Int, from dataset: Dataset, geography: String, in db: Transaction
    ) throws -> StoredStatistics {
        let areas = try db.areaIDs(of: geography)
        let rows = wanted.filter { areas[$0.texts[code]] != nil }
        var problems = InputProblems(table.problemsOfCodes(in: code, of: rows))
        var stored = StoredStatistics()
        let counts = try countedColumns(in: db)
        for index in table.statisticColumns(except: [code]) {
            let title = table.titles[index]
            var values: [String: Decimal] = [:]
            // A column counts people under the name that it gets here, too.
            let isCount = counts.contains(title) || counts.contains(names[title] ?? name ?? title)
            for (row, figure) in zip(rows, table.figures(of: rows, in: index, isCount: isCount, &problems)) {
                if let figure { values[row.texts[code]] = figure }
            }
            stored.columns.append(index)
            stored.titles.append(title)
            stored.statistics.append(
                statistic(title, values: values, unit: table.reading.columns[index].unit, dataset.key))
        }
        try problems.throwIfAny()
        try rename(&stored, file: table.file)
        for sum in sums(of: stored, dataset: dataset.key) {
            stored.statistics.append(sum)
            stored.titles.append(sum.key)
        }
        guard !stored.statistics.isEmpty else {
            throw InputProblem(
                file: table.file,
                "no column holds numbers. \(table.leftOutColumns(besides: [code]) ?? "")".trimmingCharacters(
                    in: .whitespaces))
        }
        let bare = stored.statistics.filter(\.values.isEmpty).map { Words.quoted($0.key) }
        if !bare.isEmpty {
            stored.words.append("Without a figure for any of these areas: \(Words.firstFew(8, of: bare)).")
        }
        let sources = try Dictionary(uniqueKeysWithValues: db.datasets().map { ($0.key, $0.title) })
        stored.words += try compare(
            stored.statistics, with: db.statistics(of: geography), dataset, sources, table.file)
        for statistic in stored.statistics {
            do {
                if let area = try db.put(statistic, areas: areas).first {
                    throw InputProblem(
                        file: table.file, column: statistic.key, "the figure of \(area) has more than 18 digits.")
                }
            } catch let problem as ContentProblem {
                throw InputProblem(file: table.file, column: statistic.key, problem)
            }
        }
        return stored
    }

    /// Calls columns as the user asks.
    private func rename(_ stored: inout StoredStatistics, file: String) throws {
        if let name {
            guard stored.statistics.count == 1 else {
                let titles = stored.titles.map(Words.quoted)
                throw InputProblem(
                    file: file,
                    "it has \(stored.titles.count) statistics (\(Words.firstFew(6, of: titles))); say which is called “\(name)”, with --name \"\(stored.titles.first ?? "TITLE")=\(name)\"."
                )
            }
            (stored.statistics[0].key, stored.statistics[0].title) = (name, name)
        }
        for (title, name) in names.sorted(by: { $0.key < $1.key }) {
            guard let place = stored.titles.firstIndex(of: title) else {
                throw InputProblem(
                    file: file,
                    "there is no statistic “\(title)” to be called “\(name)”; there are \(Words.firstFew(12, of: stored.titles.map(Words.quoted)))."
                )
            }
            (stored.statistics[place].key, stored.statistics[place].title) = (name, name)
        }
    }

    /// What becomes of figures that are there already.
    ///
    /// - Returns: what is added and altered, in sentences.
    /// - Throws: `InputProblem` where they are another source's and differ, unless that is asked for.
    private func compare(
        _ statistics: [Statistic], with there: [Statistic], _ dataset: Dataset, _ titles: [String: String],
        _ file: String
    ) throws -> [String] {
        let former = Dictionary(there.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var problems = InputProblems()
        var words: [String] = []
        for statistic in statistics {
            guard let old = former[statistic.key], !statistic.values.isEmpty else { continue }
            let altered = statistic.values.compactMap { code, value -> (code: String, old: Decimal, new: Decimal)? in
                guard let former = old.values[code], former != value else { return nil }
                return (code, former, value)
            }.sorted { (abs($1.new - $1.old), $0.code) < (abs($0.new - $0.old), $1.code) }
            let added = statistic.values.keys.count { old.values[$0] == nil }
            let stays = old.values.keys.count { statistic.values[$0] == nil }
            func shown(_ number: Decimal) -> String { Words.number(number, upTo: 6) }
            let largest = altered.first.map {
                "\($0.code) \(shown($0.old)) until now, \(shown($0.new)) in this file"
            }
            let others = Set(altered.map { old.dataset(of: $0.code) }).subtracting([dataset.key]).sorted()
            if let largest, !others.isEmpty, !replaces {
                let sources = others.map { "“\(titles[$0] ?? $0)”" }
                problems.add(
                    InputProblem(
                        file: file, column: statistic.key,
                        "“\(statistic.key)” is there already, from \(Words.list(sources)), with other figures for \(Words.digits(altered.count, "area", "areas")) (\(largest)); "
                            + "say --replace to put these in their place, or keep both with --name \"\(statistic.key)=ANOTHER NAME\"."
                    ))
            }
            guard !altered.isEmpty || added > 0 else { continue }
            var parts: [String] = []
            if let largest { parts.append("\(Words.digits(altered.count, "figure")) altered, the most \(largest)") }
            if added > 0 { parts.append("\(Words.number(added)) added") }
            if stays > 0 { parts.append("\(Words.number(stays)) not in this file and kept") }
            words.append("“\(statistic.key)” was here: \(parts.joined(separator: "; ")).")
        }
        try problems.throwIfAny()
        return words.count > 8
            ? words.prefix(8) + ["\(Words.number(words.count - 8)) more statistics were here and were altered."] : words
    }

    /// Titles of columns that count or measure something, so that none of their figures is below nil: those that play such
    /// a part, and those that the catalogue knows in such a unit.
    private func countedColumns(in db: Transaction) throws -> Set<String> {
        let units: Set = ["people", "households", "dwellings", "hectares", "jobs", "votes", "Band D equivalents"]
        let known = catalogue.columns.filter { entry in
            let role = entry.role.flatMap(Role.init(rawValue:))
            return units.contains(entry.unit) || role.map { !$0.mayBeNegative } == true
        }
        let parts = known.flatMap { [$0.column] + ($0.role == nil ? [] : $0.sum ?? []) }
        return Set(parts).union(try db.roles().filter { !$0.key.mayBeNegative }.values)
    }

    private func statistic(_ column: String, values: [String: Decimal], unit: String?, _ dataset: String) -> Statistic {
        let known = catalogue.columns.first { $0.column == column }
        return Statistic(
            key: column, title: known?.title ?? Self.title(column), unit: known?.unit ?? unit ?? Self.unit(column),
            dataset: dataset, values: values)
    }

    /// Statistics that are sums of columns of this file, as the catalogue says.
    private func sums(of stored: StoredStatistics, dataset: String) -> [Statistic] {
        let statistics = Dictionary(zip(stored.titles, stored.statistics), uniquingKeysWith: { first, _ in first })
        return catalogue.columns.compactMap { entry in
            guard let parts = entry.sum?.map({ statistics[$0] }) else { return nil }
            let all = parts.compactMap { $0 }
            guard all.count == parts.count, let first = all.first else { return nil }
            var values: [String: Decimal] = [:]
            for code in first.values.keys {
                let figures = all.compactMap { $0.values[code] }
                if figures.count == all.count { values[code] = figures.reduce(0, +) }
            }
            return Statistic(key: entry.column, title: entry.title, unit: entry.unit, dataset: dataset, values: values)
        }
    }

    /// Gives each part that nothing plays yet to the first column of the catalogue that plays it.
    func assignRoles(_ stored: StoredStatistics, in db: Transaction) throws -> [(role: Role, statistic: String)] {
        var given: [(Role, String)] = []
        var taken = Set(try db.roles().keys.map(\.rawValue))
        for entry in catalogue.columns {
            guard let role = entry.role.flatMap(Role.init(rawValue:)), !taken.contains(role.rawValue),
                let place = stored.titles.firstIndex(of: entry.column), case let statistic = stored.statistics[place]
            else { continue }
            try db.put(role, statistic: statistic.key)
            taken.insert(role.rawValue)
            given.append((role, statistic.title))
        }
        return given
    }

    /// `modelled_unemployment_percent_2022_23` → “Modelled unemployment percent 2022 23”.
    private static func title(_ column: String) -> String {
        let words = column.replacing("_", with: " ").trimmingCharacters(in: .whitespaces)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func unit(_ column: String) -> String {
        let parts = column.lowercased().split(separator: "_")
        if parts.contains("gbp") { return parts.contains("m") ? "£ million" : "£" }
        if parts.contains("percent") { return "%" }
        if parts.contains("share") { return "share" }
        if parts.contains("hectares") { return "hectares" }
        if parts.contains("population") { return "people" }
        return ""
    }
}
