import Base
import Content
import Formats
import Foundation
import Places
import Store
import Tables

extension Importer {
    /// What a look-up is imported as, as far as the user says.
    public struct DivisionStatement: Hashable, Sendable {
        /// Short name; by default both geographies, as in `district-ttwa`.
        public var key: String?
        /// Through which lens it sees the place; told by the kind of its codes where not given.
        public var lens: NamedDivision.Lens?
        /// The geography of the named areas, which is made where it is new.
        public var target: String?

        public init(key: String? = nil, lens: NamedDivision.Lens? = nil, target: String? = nil) {
            self.key = key
            self.lens = lens
            self.target = target
        }
    }

    /// Imports a look-up: in which named area each area lies, such as its official travel-to-work area.
    ///
    /// One row for each pair, with a share of the area or a weight; or one row for each small part (a lower layer super
    /// output area, say), and each then counts one. Rows of other places say how much of a named area lies here.
    ///
    /// - Throws: `InputProblem` where no code is of this locality, `InputProblems` for shares that are none.
    public func lookup(_ path: String, as statement: DivisionStatement = .init()) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let table = try table(input, .flows)
        let wanted = try wantedRows(of: table)
        let group = try table.column(.group, named: columns)
        let name = try table.optionalColumn(.groupName, named: columns) ?? Self.nameColumn(of: group, in: table.titles)
        let (geography, code) = try areaColumn(of: table, except: group)
        let known = Set(try file.areas(of: geography).map(\.code))
        let (parts, names) = try lookupParts(
            table, wanted, code: code, group: group, name: name, known: known)
        guard let first = parts.first?.target else {
            throw InputProblem(file: table.file, "none of its areas lies in a named one.")
        }
        let target = statement.target ?? Self.usualKey(of: [first])
        guard target != geography, target != "area" else {
            throw InputProblem(
                file: table.file,
                "what “\(table.titles[group])” names cannot be told by its codes (\(first)); say it with --to.")
        }
        guard let lens = statement.lens ?? Self.usualLens(of: target) else {
            let lenses = NamedDivision.Lens.allCases.map(\.rawValue).joined(separator: ", ")
            throw InputProblem(file: table.file, "say with --lens what it shows: \(lenses).")
        }
        return try change("Imported \(table.file)") { db in
            let dataset = try dataset(for: input, in: db)
            _ = try db.put(dataset)
            if try !db.exists("geography", key: target) {
                try db.put(Geography(key: target, title: dataset.title, dataset: dataset.key))
            }
            let there = try db.areaIDs(of: target)
            for code in Set(parts.map(\.target)).sorted() where there[code] == nil || names[code] != nil {
                try db.put(Area(code: code, name: names[code] ?? code), geography: target)
            }
            let division = NamedDivision(
                key: statement.key ?? "\(geography)-\(target)", title: dataset.title, lens: lens, geography: geography,
                target: target, dataset: dataset.key)
            try db.put(division, parts: parts)
            let placed = Set(parts.map(\.area))
            var lines = [
                "\(Words.tally(placed.count, "area", "areas")) of the geography “\(geography)” in "
                    + "\(Words.tally(Set(parts.map(\.target)).count, "area", "areas")) of “\(target)”."
            ]
            let bare = known.subtracting(placed).sorted()
            if !bare.isEmpty { lines.append("In none of them, or not in this file: \(Words.firstFew(5, of: bare)).") }
            return ImportSummary(lines: lines + table.understood)
        }
    }

    /// Which column has codes of this locality, and of which geography they are: the one named, or the one with most.
    private func areaColumn(of table: Table, except group: Int) throws -> (geography: String, column: Int) {
        let candidates =
            try columns.given[.code] != nil
            ? [table.column(.code, named: columns)] : table.titles.indices.filter { $0 != group }
        let keys = try geography.map { [$0] } ?? file.geographies().map(\.key)
        var best: (geography: String, column: Int, count: Int)?
        var asked: Set<String> = []
        for key in keys {
            let known = Set(try file.areas(of: key).map(\.code))
            for column in candidates {
                let codes = Set(table.rows.map { $0.texts[column] })
                asked.formUnion(codes)
                let count = codes.intersection(known).count
                if count > best?.count ?? 0 { best = (key, column, count) }
            }
        }
        if let best { return (best.geography, best.column) }
        throw InputProblem(
            file: table.file,
            "none of its areas is in this locality\(changes.successors(of: asked, in: try allCodes())).")
    }

    func allCodes() throws -> Set<String> { try file.read { try allCodes(in: $0) } }

    /// Codes of every area of the locality.
    func allCodes(in db: Transaction) throws -> Set<String> { try db.allAreaCodes() }

    private func lookupParts(
        _ table: Table, _ rows: [Table.Row], code: Int, group: Int, name: Int?, known: Set<String>
    ) throws -> (parts: [NamedDivision.Part], names: [String: String]) {
        let share = try table.optionalColumn(.share, named: columns)
        let targetShare = try table.optionalColumn(.targetShare, named: columns)
        let weight = try columns.given[.people].map { _ in try table.column(.people, named: columns) }
        var problems = InputProblems()
        func number(_ row: Table.Row, _ column: Int, upTo most: Double) -> Double? {
            guard let value = table.number(row, column)?.double, value >= 0, value <= most else {
                let expected = most == 1 ? "a share from 0 to 1" : "a number from 0 up"
                problems.add(table.problem(row, column, "“\(row.texts[column])” is not \(expected)."))
                return nil
            }
            return value
        }
        var sums: [[String]: (weight: Double, share: Double, targetShare: Double)] = [:]
        var areaWeights: [String: Double] = [:]
        var targetWeights: [String: Double] = [:]
        var names: [String: String] = [:]
        for row in rows {
            let (area, target) = (row.texts[code], row.texts[group])
            let weight = weight.map { number(row, $0, upTo: .greatestFiniteMagnitude) ?? 0 } ?? 1
            areaWeights[area, default: 0] += weight
            guard !target.isEmpty else { continue }
            targetWeights[target, default: 0] += weight
            guard known.contains(area) else { continue }
            if let name, !row.texts[name].isEmpty { names[target] = row.texts[name] }
            var sum = sums[[area, target]] ?? (0, 0, 0)
            sum.weight += weight
            if let share { sum.share += number(row, share, upTo: 1) ?? 0 }
            if let targetShare { sum.targetShare += number(row, targetShare, upTo: 1) ?? 0 }
            sums[[area, target]] = sum
        }
        try problems.throwIfAny()
        // How much of a named area lies here is known where the file has weights, or one row for each small part.
        let hasWeights = weight != nil || (share == nil && areaWeights.values.contains { $0 > 1 })
        let parts = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, sum in
            let own =
                share != nil ? sum.share : sum.weight / max(areaWeights[pair[0], default: 0], .leastNonzeroMagnitude)
            guard own > 0 else { return NamedDivision.Part?.none }
            let whole = hasWeights || targetShare != nil
            let ofTarget = targetShare != nil ? sum.targetShare : sum.weight / targetWeights[pair[1], default: 1]
            return NamedDivision.Part(
                area: pair[0], target: pair[1], share: min(own, 1),
                targetShare: whole && ofTarget > 0 ? min(ofTarget, 1) : nil)
        }
        return (parts, names)
    }

    /// `TTWA11CD` → `TTWA11NM`, `ttwa11_code` → `ttwa11_name`.
    private static func nameColumn(of group: Int, in titles: [String]) -> Int? {
        let title = titles[group].lowercased()
        let named = title.hasSuffix("cd") ? title.dropLast(2) + "nm" : title.replacing("_code", with: "_name")[...]
        return named == title ? nil : titles.firstIndex { $0.lowercased() == named }
    }

    static func usualLens(of target: String) -> NamedDivision.Lens? {
        switch target {
        case "ttwa": .labourMarket
        case "lep", "stp", "icb", "ccg", "police", "fire": .footprint
        case "county", "combined-authority", "region": .administrative
        default: nil
        }
    }
}
