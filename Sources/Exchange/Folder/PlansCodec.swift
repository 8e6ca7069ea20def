import Formats
import Foundation
import Options
import Store

/// Groupings that somebody proposed or decided: in the document.
struct NamedPlansCodec: FolderCodec {
    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        folder.document.plans = try db.plans().map { plan in
            let councils = Dictionary(grouping: plan.councils, by: \.value).mapValues { $0.map(\.key).sorted() }
            return Folder.Document.Plan(
                key: plan.key, title: plan.title, note: plan.note, dataset: plan.dataset,
                councils: councils.sorted { $0.key < $1.key }.map { .init(name: $0.key, areas: $0.value) })
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        let areas = try db.memberIDs()
        for plan in folder.document.plans {
            var councils: [String: String] = [:]
            for council in plan.councils {
                for code in council.areas {
                    guard areas[code] != nil else { throw InputProblem.unknownArea(code, in: Folder.document) }
                    guard councils.updateValue(council.name, forKey: code) == nil else {
                        throw InputProblem(file: Folder.document, "plan “\(plan.key)”: \(code) is in two councils.")
                    }
                }
            }
            try db.put(
                NamedPlan(key: plan.key, title: plan.title, note: plan.note, dataset: plan.dataset, councils: councils),
                areas: areas)
        }
    }
}

/// Plans that people drew, as two tables: one row for each version, one for each area of each version.
struct DrawnPlansCodec: FolderCodec {
    private static let (plans, areas) = ("drawn-plans.csv", "drawn-plan-areas.csv")
    private static let planTitles = ["key", "version", "name", "author", "note", "copied_from", "kept"]
    private static let areaTitles = ["key", "version", "number", "council", "code"]
    /// More than any plan has councils; a number is computed with when the plan is drawn.
    private static let mostCouncils = 100_000

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let versions = try db.drawnVersions()
        guard !versions.isEmpty else { return }
        var plans = CSVWriter(titles: Self.planTitles)
        var areas = CSVWriter(titles: Self.areaTitles)
        for plan in versions {
            plans.append([
                plan.key, "\(plan.version)", plan.title.name, plan.title.author, plan.title.note, plan.origin ?? "",
                plan.kept,
            ])
            for council in plan.councils {
                for code in council.codes {
                    areas.append([plan.key, "\(plan.version)", "\(council.number)", council.name, code])
                }
            }
        }
        try folder.write(plans.text, as: Self.plans)
        try folder.write(areas.text, as: Self.areas)
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        guard let plans = try folder.optionalTable(Self.plans) else { return }
        let councils = try councils(in: folder.table(Self.areas))
        let members = try db.memberIDs()
        for row in plans.rows {
            guard row.texts.count == 7, let version = Int(row.texts[1]), version >= 1 else {
                throw InputProblem(
                    file: plans.file, line: row.line,
                    "a plan's key, its version, name, author, note, the plan it was copied from and a date were expected."
                )
            }
            let plan = DrawnPlan(
                key: row.texts[0], version: version,
                title: .init(name: row.texts[2], author: row.texts[3], note: row.texts[4]),
                origin: row.texts[5].isEmpty ? nil : row.texts[5],
                councils: councils[[row.texts[0], row.texts[1]]] ?? [], kept: row.texts[6])
            do {
                try db.put(plan, areas: members)
            } catch let problem as ContentProblem {
                throw InputProblem(file: plans.file, line: row.line, problem)
            }
        }
    }

    /// - Returns: the councils of each version, by the plan's key and its number.
    private func councils(in table: CSVTable) throws -> [[String]: [DrawnPlan.Council]] {
        var councils: [[String]: [DrawnPlan.Council]] = [:]
        for row in table.rows {
            guard row.texts.count == 5, let number = Int(row.texts[2]), (1...Self.mostCouncils).contains(number) else {
                throw InputProblem(
                    file: table.file, line: row.line,
                    "a plan's key, its version, the number of a council from 1, its name and an area were expected.")
            }
            let version = [row.texts[0], row.texts[1]]
            var own = councils[version] ?? []
            if own.last?.number != number { own.append(.init(number: number, name: row.texts[3], codes: [])) }
            own[own.count - 1].codes.append(row.texts[4])
            councils[version] = own
        }
        return councils
    }
}
