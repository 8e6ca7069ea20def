import Formats
import GRDB

/// Reads the two tables of drawn plans that an export wrote.
struct DrawnPlansReader {
    let plans: CSVTable
    let areas: CSVTable

    func store(in db: Database) throws {
        var councils: [[String]: [DrawnPlan.Council]] = [:]
        for row in areas.rows {
            guard row.texts.count == 5, let number = Int(row.texts[2]), number >= 1 else {
                throw InputProblem(
                    file: areas.file, line: row.line,
                    "a plan's key, its version, the number of a council from 1, its name and an area were expected.")
            }
            let version = [row.texts[0], row.texts[1]]
            var own = councils[version] ?? []
            if own.last?.number != number { own.append(.init(number: number, name: row.texts[3], codes: [])) }
            own[own.count - 1].codes.append(row.texts[4])
            councils[version] = own
        }
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
                throw InputProblem(file: plans.file, line: row.line, problem.description)
            }
        }
    }
}
