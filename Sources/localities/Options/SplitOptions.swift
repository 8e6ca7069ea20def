import ArgumentParser
import Formats
import Foundation
import Options
import Store
import Tables

/// Options that cut areas into smaller ones, such as a district into its wards.
struct SplitOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Cut this area into its parts, such as a district into its wards. May be given several times.",
            valueName: "code"))
    var split: [String] = []

    @Option(help: "The parts: CSV with code, name, parent (the area they are of) and the statistics that limits need.")
    var parts: String?

    @Option(help: "Who borders on whom among the parts of all areas: CSV with code_a,code_b.")
    var partLinks: String?

    func validate() throws {
        guard !split.isEmpty || parts != nil || partLinks != nil else { return }
        guard !split.isEmpty, parts != nil, partLinks != nil else {
            throw ValidationError("--split, --parts and --part-links belong together: give all three.")
        }
    }

    /// Each part with the area that it is of.
    func parents(_ columns: ColumnNames) throws -> [String: String] {
        guard let parts else { return [:] }
        let table = try Table(path: parts, options: .init(.records))
        let (code, parent) = (try table.column(.code, named: columns), try table.column(.parent, named: columns))
        return Dictionary(
            table.rows.map { ($0.texts[code], $0.texts[parent]) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter read: the areas of a file as the question has them.
    func apply(
        to question: GroupingQuestion, _ columns: ColumnNames, water: Bool,
        read: (String) throws -> [GroupingQuestion.Area]
    ) throws -> GroupingQuestion {
        guard let parts, let partLinks else { return question }
        let parents = try parents(columns)
        let areas = try read(parts)
        let borders = try QuestionOptions.edges(
            partLinks, columns, known: Set(areas.map(\.code)), water: water)
        return try question.splitting(split, into: areas, of: parents, borders: borders)
    }
}
