import ArgumentParser
import Base
import Formats
import Foundation
import Options
import Store
import Tables

/// Options that say which groupings are considered.
struct QuestionOptions: ParsableArguments {
    @Option(help: "The areas: CSV with code, name and one column for each statistic.")
    var units: String

    @Option(
        help:
            "Who borders on whom: a table with code_a,code_b, perhaps contact (land, water, corner); or a matrix or lists."
    )
    var links: String

    @Flag(
        help: "Links across water and at corners join, too; without it only those on land do, and those decided upon.")
    var water = false

    @Option(name: .long, help: "Least of a statistic in each group: population=300000. May be given several times.")
    var min: [String] = []

    @Option(name: .long, help: "Most of a statistic in each group: population=800000. May be given several times.")
    var max: [String] = []

    @Option(help: "Number of groups: 2 or 2...4.")
    var groups: String?

    @Option(name: .long, help: "Areas in one group: A+B. May be given several times.")
    var together: [String] = []

    @Option(name: .long, help: "Areas in different groups: A+C. May be given several times.")
    var apart: [String] = []

    @Option(name: .long, help: "Name a column: code=LAD21CD. May be given several times.")
    var column: [String] = []

    @OptionGroup var splits: SplitOptions

    @OptionGroup var reading: TableOptions

    func question() throws -> GroupingQuestion {
        let columns = try ColumnNames(options: column)
        let areas = try areas(units, columns)
        let links = try Self.edges(links, columns, known: Set(areas.map(\.code)), water: water)
        var question = try splits.apply(
            to: GroupingQuestion(areas: areas, links: links), columns, water: water
        ) { try self.areas($0, columns) }
        question.limits = try limits()
        (question.fewestGroups, question.mostGroups) = try groupRange()
        question.together = together.map(Self.codes)
        question.apart = apart.map(Self.codes)
        return question
    }

    /// What a column of the units says of each area, by code; areas about which it says nothing are left out.
    func texts(of column: String) throws -> [String: String] {
        let columns = try ColumnNames(options: self.column)
        let table = try Table(path: units, options: reading.options(.figures), columns: columns)
        let code = try table.column(.code, named: columns)
        guard let index = table.titles.firstIndex(of: column) else {
            throw InputProblem(
                file: table.file, line: 1,
                "there is no column “\(column)”; the columns are \(table.titles.joined(separator: ", ")).")
        }
        var texts: [String: String] = [:]
        for row in table.rows where !row.texts[index].isEmpty { texts[row.texts[code]] = row.texts[index] }
        // A part lies where its area lies.
        for (part, area) in try splits.parents(ColumnNames(options: self.column)) { texts[part] = texts[area] }
        return texts
    }

    private func areas(_ file: String, _ columns: ColumnNames) throws -> [GroupingQuestion.Area] {
        let table = try Table(path: file, options: reading.options(.figures), columns: columns)
        table.tell()
        let code = try table.column(.code, named: columns)
        let name = try table.optionalColumn(.name, named: columns)
        var problems = InputProblems()
        let statistics = table.statisticColumns(except: Set([code, name].compactMap(\.self)))
        // A column of which a limit speaks must hold numbers, whatever it looks like.
        let limited = Set((min + max).map { String($0.prefix { $0 != "=" }) })
        let asked = table.titles.indices.filter {
            limited.contains(table.titles[$0]) && $0 != code && !statistics.contains($0)
        }
        let figures = (statistics + asked).map { index in
            (title: table.titles[index], values: table.figures(in: index, &problems))
        }
        try problems.throwIfAny()
        return table.rows.enumerated().map { place, row in
            var area = GroupingQuestion.Area(code: row.texts[code], name: name.map { row.texts[$0] })
            for (title, values) in figures {
                area.statistics[title] = values[place].map { $0.double }
            }
            return area
        }
    }

    /// Which areas are neighbours by a file, as in a locality: on land, and across water or at a corner only where that was
    /// decided. The decisions of an exported locality lie beside its links.
    static func edges(
        _ path: String, _ columns: ColumnNames, known: Set<String>, water: Bool
    ) throws -> [GroupingQuestion.Edge] {
        let rows = try LinkRows(InputFile(path: path), columns: columns, known: known)
        for sentence in rows.understood { Console.say("\(rows.file): \(sentence)") }
        let decided = try decisions(beside: path)
        var (across, corners) = (0, 0)
        let joined = rows.pairs.filter { pair in
            if let decision = decided[[pair.first, pair.second]] { return decision }
            guard !water else { return true }
            if pair.kind == Link.Kind.corner.rawValue { corners += 1 }
            if pair.kind == Link.Kind.water.rawValue { across += 1 }
            return pair.kind != Link.Kind.corner.rawValue && pair.kind != Link.Kind.water.rawValue
        }
        let apart = [
            across > 0 ? "\(Words.digits(across, "link", "links")) across water" : nil,
            corners > 0 ? "\(Words.digits(corners, "corner"))" : nil,
        ].compactMap(\.self)
        if !apart.isEmpty {
            Console.say("\(rows.file): \(Words.list(apart)) do not join areas; say --water where they shall.")
        }
        return joined.map { .init($0.first, $0.second) }
    }

    /// What people decided about links, from `decisions-district.csv` beside `links-district.csv`.
    private static func decisions(beside path: String) throws -> [Set<String>: Bool] {
        let name = (path as NSString).lastPathComponent
        guard name.hasPrefix("links-") else { return [:] }
        let beside = ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent(
            "decisions-" + name.dropFirst("links-".count))
        guard FileManager.default.fileExists(atPath: beside) else { return [:] }
        let table = try Table(path: beside, options: .init(.records))
        guard let joined = table.titles.firstIndex(of: "joined") else { return [:] }
        let (a, b) = (try table.column(.codeA), try table.column(.codeB))
        var decided: [Set<String>: Bool] = [:]
        for row in table.rows { decided[[row.texts[a], row.texts[b]]] = row.texts[joined] == "yes" }
        return decided
    }

    /// One limit for each statistic, so that a minimum above its maximum is seen.
    private func limits() throws -> [GroupingQuestion.Limit] {
        var limits: [GroupingQuestion.Limit] = []
        for (texts, option, end) in [
            (min, "--min", \GroupingQuestion.Limit.minimum), (max, "--max", \GroupingQuestion.Limit.maximum),
        ] {
            for text in texts {
                let (statistic, value) = try limit(text, option: option)
                if let index = limits.firstIndex(where: { $0.statistic == statistic && $0[keyPath: end] == nil }) {
                    limits[index][keyPath: end] = value
                } else {
                    limits.append(.init(statistic))
                    limits[limits.count - 1][keyPath: end] = value
                }
            }
        }
        return limits
    }

    private func limit(_ text: String, option: String) throws -> (String, Double) {
        let (statistic, value) = try namedValue(text, option: option)
        guard let number = number(written: value) else {
            throw ValidationError("\(option) \(text): “\(value)” is not a number.")
        }
        return (statistic, number.double)
    }

    private func groupRange() throws -> (Int?, Int?) {
        guard let groups else { return (nil, nil) }
        let ends = groups.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
        let numbers = ends.map { Int($0) }
        switch numbers.count {
        case 1: if let only = numbers[0] { return (only, only) }
        case 2: if let fewest = numbers[0], let most = numbers[1] { return (fewest, most) }
        default: break
        }
        throw ValidationError("--groups \(groups): a number or a range like 2...4 was expected.")
    }

    private static func codes(_ text: String) -> [String] {
        text.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
