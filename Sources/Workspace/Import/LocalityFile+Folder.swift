import Dialogue
import Formats
import Foundation
import GRDB
import PlaceFiles
import Places
import Toolkit

extension LocalityFile {
    /// Makes a locality from a sample that comes with the program.
    public static func create(at path: String, sample name: String) throws -> LocalityFile {
        let samples = Sample.all()
        guard let sample = samples.first(where: { $0.name == name }) else {
            throw ContentProblem(
                "There is no sample “\(name)”; there is \(samples.map(\.name).joined(separator: ", ")).")
        }
        return try create(at: path, folder: sample.folder.path)
    }

    /// Makes a locality from a folder in the format of an export. If anything in it is wrong, no file is left behind.
    public static func create(at path: String, folder: String) throws -> LocalityFile {
        let reader = FolderReader(folder: URL(fileURLWithPath: folder))
        let document = try reader.document()
        let file = try create(at: path, title: document.title, profile: document.profile)
        do {
            try file.write { db in try reader.store(document, in: db) }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        return file
    }
}

/// Reads the files of an exported locality into a new one.
struct FolderReader {
    let folder: URL

    func document() throws -> Folder.Document {
        let url = folder.appendingPathComponent(Folder.document)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw ContentProblem(
                "\(folder.path): there is no \(Folder.document); the folder of an export was expected.")
        }
        let document = try Content.decode(Folder.Document.self, text: text, file: Folder.document)
        guard document.format <= Folder.Document.currentFormat else {
            throw InputProblem(
                file: Folder.document,
                "format \(document.format) is of a newer version of Localities; update the program.")
        }
        return document
    }

    func store(_ document: Folder.Document, in db: Database) throws {
        for dataset in document.datasets { _ = try db.put(dataset) }
        for geography in document.geographies {
            try db.put(geography)
            try storeAreas(geography.key, in: db)
        }
        // First all of them by name, so that their order stays whatever geography has figures.
        for head in document.statistics {
            try db.put(
                Statistic(key: head.key, title: head.title, unit: head.unit, dataset: head.dataset, values: [:]),
                areas: [:])
        }
        for geography in document.geographies.map(\.key) {
            try storeBoundaries(geography, in: db)
            try storeLinks(geography, in: db)
            try storeDecisions(geography, in: db)
            try storeStatistics(geography, heads: document.statistics, in: db)
        }
        if let members = document.members { try db.setMembers(members) }
        if let comparison = document.comparison { try db.setComparison(comparison) }
        for layer in document.layers {
            let id = try db.put(layer)
            let input = try InputFile(path: path(Folder.flows(layer.key)))
            try db.insertFlows(try FlowTable(input), layer: id) { _ in }
        }
        for division in document.divisions ?? [] {
            let table = try CSVTable(path: path(Folder.division(division.key)))
            try db.put(division, parts: try Folder.parts(in: table))
        }
        for head in document.sectors ?? [] {
            try db.put(try Folder.sectors(head, in: CSVTable(path: path(Folder.sectors(head.key)))))
        }
        for part in document.roles {
            guard let role = Role(rawValue: part.role) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw InputProblem(file: Folder.document, "“\(part.role)” is not a role; there are \(known).")
            }
            try db.put(role, statistic: part.statistic)
        }
        for fact in document.facts { try db.put(fact) }
        let areas = try document.members.map { try db.areaIDs(of: $0) } ?? [:]
        for plan in document.plans { try storePlan(plan, areas: areas, in: db) }
        try db.storeRegisters(from: folder)
        try db.storeConsultations(from: folder)
        if let group = document.smallestGroup {
            try db.execute(sql: "UPDATE locality SET smallest_group = ?", arguments: [group])
        }
        if let day = document.standsOn {
            guard Day(iso: day) != nil else {
                throw InputProblem(file: Folder.document, "“\(day)” is not a day, as “standsOn” is to be: 2018-06-04.")
            }
            try db.execute(sql: "UPDATE locality SET stands_on = ?", arguments: [day])
        }
        try storePartners(in: db)
        try db.storeCases(in: folder)
        if let plans = try optionalTable(Folder.drawnPlans) {
            try DrawnPlansReader(plans: plans, areas: CSVTable(path: path(Folder.drawnPlanAreas))).store(in: db)
        }
        if let table = try optionalTable(Folder.weights) {
            for answer in try Folder.weights(in: table) { try db.put(answer) }
        }
        if let table = try optionalTable(Folder.history) {
            for row in table.rows { try db.record(row.texts[1], at: row.texts[0]) }
        }
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func optionalTable(_ name: String) throws -> CSVTable? {
        FileManager.default.fileExists(atPath: path(name)) ? try CSVTable(path: path(name)) : nil
    }

    private func storeAreas(_ geography: String, in db: Database) throws {
        let table = try CSVTable(path: path(Folder.areas(geography)))
        let (code, name) = (try table.column(.code), try table.column(.name))
        let parent = table.titles.firstIndex(of: "parent")
        let column = table.titles.firstIndex(of: "hex_column")
        let line = table.titles.firstIndex(of: "hex_row")
        let pattern = Importer.pattern(of: table.rows.map { $0.texts[code] })
        var problems = InputProblems()
        for row in table.rows {
            func text(_ index: Int?) -> String? { index.map { row.texts[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
            if let sentence = Importer.problem(withCode: row.texts[code], like: pattern) {
                problems.add(table.problem(row, code, sentence))
                continue
            }
            var hexagon: Area.Hexagon?
            if let x = text(column), let y = text(line) {
                guard let x = Int(x), let y = Int(y) else {
                    problems.add(table.problem(row, column ?? code, "the place of a hexagon is two whole numbers."))
                    continue
                }
                hexagon = Area.Hexagon(column: x, row: y)
            }
            try db.put(
                Area(code: row.texts[code], name: row.texts[name], parent: text(parent), hexagon: hexagon),
                geography: geography)
        }
        try problems.throwIfAny()
    }

    private func storeBoundaries(_ geography: String, in db: Database) throws {
        guard FileManager.default.fileExists(atPath: path(Folder.boundaries(geography))) else { return }
        let input = try InputFile(path: path(Folder.boundaries(geography)))
        let areas = try db.areaIDs(of: geography)
        for feature in try GeoJSON.read(input) {
            let code = feature.properties["code"] ?? ""
            guard let area = areas[code] else { throw unknown(code, in: input.name) }
            try db.put(feature.boundary, area: area, dataset: try db.id(ofDataset: feature.properties["dataset"] ?? ""))
        }
    }

    private func storeLinks(_ geography: String, in db: Database) throws {
        guard let table = try optionalTable(Folder.links(geography)) else { return }
        let (a, b) = (try table.column(.codeA), try table.column(.codeB))
        let (kind, border) = (try table.column(.kind), try table.column(.border))
        guard let dataset = table.titles.firstIndex(of: "dataset") else {
            throw InputProblem(file: table.file, "there is no column “dataset”.")
        }
        let areas = try db.areaIDs(of: geography)
        for row in table.rows {
            guard let first = areas[row.texts[a]] else { throw unknown(row.texts[a], in: table.file, line: row.line) }
            guard let second = areas[row.texts[b]] else { throw unknown(row.texts[b], in: table.file, line: row.line) }
            guard let kindOfLink = Link.Kind(rawValue: row.texts[kind]) else {
                throw table.problem(
                    row, kind, "“\(row.texts[kind])” is not a kind of link; land, water or corner was expected.")
            }
            try db.putLink(
                first, second, kind: kindOfLink, kilometres: Double(row.texts[border]),
                dataset: try db.id(ofDataset: row.texts[dataset]))
        }
    }

    private func storeDecisions(_ geography: String, in db: Database) throws {
        guard let table = try optionalTable(Folder.decisions(geography)) else { return }
        let areas = try db.areaIDs(of: geography)
        for row in table.rows {
            guard row.texts.count == 5, let first = areas[row.texts[0]], let second = areas[row.texts[1]] else {
                throw InputProblem(
                    file: table.file, line: row.line, "two areas, yes or no, a reason and a date were expected.")
            }
            try db.decide(
                first, second, joined: row.texts[2] == "yes", reason: row.texts[3], at: row.texts[4])
        }
    }

    private func storeStatistics(_ geography: String, heads: [Folder.Document.StatisticHead], in db: Database) throws {
        guard let table = try optionalTable(Folder.statistics(geography)) else { return }
        let code = try table.column(.code)
        let areas = try db.areaIDs(of: geography)
        for row in table.rows where areas[row.texts[code]] == nil {
            throw unknown(row.texts[code], in: table.file, line: row.line)
        }
        for head in heads {
            guard let index = table.titles.firstIndex(of: head.key) else { continue }
            var values: [String: Decimal] = [:]
            for row in table.rows where !row.texts[index].isEmpty {
                guard let value = number(written: row.texts[index]) else {
                    throw table.problem(row, index, "“\(row.texts[index])” is not a number.")
                }
                values[row.texts[code]] = value
            }
            try db.put(
                Statistic(key: head.key, title: head.title, unit: head.unit, dataset: head.dataset, values: values),
                areas: areas)
        }
    }

    private func storePlan(_ plan: Folder.Document.Plan, areas: [String: Int64], in db: Database) throws {
        var councils: [String: String] = [:]
        for council in plan.councils {
            for code in council.areas {
                guard areas[code] != nil else { throw unknown(code, in: Folder.document) }
                guard councils.updateValue(council.name, forKey: code) == nil else {
                    throw InputProblem(file: Folder.document, "plan “\(plan.key)”: \(code) is in two councils.")
                }
            }
        }
        try db.put(
            NamedPlan(key: plan.key, title: plan.title, note: plan.note, dataset: plan.dataset, councils: councils),
            areas: areas)
    }

    private func unknown(_ code: String, in file: String, line: Int? = nil) -> InputProblem {
        InputProblem(file: file, line: line, "“\(code)” is not an area of this locality.")
    }
}
