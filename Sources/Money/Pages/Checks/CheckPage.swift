import Base
import Figures
import Hummingbird
import LocalityPages
import Money
import PageKit

/// A table typed in from a document, held against itself: which figures do not follow from the others.
struct CheckPage: LocalityPage {
    static let template = "check"
    static let section: Section? = .money
    static let styleSheet: String? = "money.css"

    let title = "Check a printed table"
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let entry: FormField
    let result: Result?

    struct Result: Sendable {
        let flags: Figures.Table?
        /// What was tested: “Share = Savings ÷ sum of Savings: holds for 8 figures”.
        let relations: [String]
        /// What could not be tested, each with the reason.
        let untested: [String]
        let table: Figures.Table
    }

    /// The longest text that is read (characters).
    static let mostCharacters = 50_000
}

extension CheckPage {
    /// - Parameter pasted: `nil` where nothing was sent yet.
    init(pasted: String?) {
        lede = """
            Totals, sums, differences, ratios and percentages that most rows keep are found; what does not follow is \
            flagged with what it should be.
            """
        let entry = FormField.paragraphs("table", "Table", pasted ?? "").look(.wide).explained(
            "From a spreadsheet or as CSV, with a line of headings. The first column names the rows. £ signs, percentages and thousands are understood."
        )
        guard let pasted else {
            heading = "Does a printed table add up?"
            (errors, self.entry, result) = (nil, entry, nil)
            return
        }
        let read = PastedTable(pasted)
        var problems = read.problems
        if pasted.allSatisfy(\.isWhitespace) { problems = ["Paste a table with a line of headings."] }
        if pasted.count > Self.mostCharacters {
            problems = [
                "It has \(Words.number(pasted.count)) characters; \(Words.number(Self.mostCharacters)) are the most."
            ]
        }
        var check: TableCheck?
        if problems.isEmpty {
            do throws(ModelProblems) {
                check = try TableCheck(read.table)
            } catch {
                problems = error.problems.map(\.description)
            }
        }
        let items = problems.map { ErrorSummary.Item("Table: \($0)", field: "table") }
        errors = ErrorSummary(items)
        self.entry = entry.telling(items)
        heading = check?.verdict ?? "The table cannot be checked yet"
        result = check.map { Result($0, read.table) }
    }

    /// `/money/check`; `?example=1` with the table of boards as the toolkit prints it.
    init(_ request: PageRequest) throws {
        self.init(pasted: request.fields["example"] == nil ? request.fields["table"] : Self.example)
    }

    static func check(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        return request.response(with: CheckPage(pasted: form.all("table").first ?? ""))
    }
}

extension CheckPage.Result {
    init(_ check: TableCheck, _ printed: PrintedTable) {
        var flags = Figures.Table(
            "What does not follow", columns: ["Row", "Column", "Printed", "Should be", "Because", "Rounding"])
        for flag in check.flags {
            flags.append([
                .text(flag.row), .text(flag.column), .text(flag.printed), .text(flag.expected), .text(flag.reason),
                .text(flag.mayBeRounding ? "may explain it" : "does not explain it"),
            ])
        }
        self.flags = check.flags.isEmpty ? nil : flags
        relations = check.tested.map(\.sentence)
        untested = check.untested
        var table = Figures.Table("As it was read", columns: printed.columns.map { .init($0) })
        for row in printed.rows {
            let isFlagged = check.flags.contains { $0.row == row.first }
            table.append(row.map { .text($0) }, marked: isFlagged)
        }
        self.table = table
    }
}

extension CheckPage {
    /// Toolkit 2018: districts on the boards of local enterprise partnerships, the first of its rows.
    static let example = """
        Area;Districts;District members;Board;Districts represented;Board from districts
        Buckinghamshire Thames Valley;4;4;10;100%;40%
        Coast 2 Capital;12;1;16;8%;6%
        Coventry & Warwickshire;5;5;15;100%;33%
        Cumbria;6;3;11;50%;27%
        Dorset;6;1;16;17%;6%
        Enterprise M3;14;4;19;29%;21%
        South East Midlands;7;3;18;43%;15%
        Stoke-on-Trent and Staffordshire;8;5;23;63%;23%
        """
}

extension CheckPage {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("heading", \.heading), .init("lede", \.lede),
        .init("entry", \.entry), .init("result", \.result),
    ]
}

extension CheckPage.Result: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("flags", \.flags), .init("relations", \.relations), .init("untested", \.untested),
        .init("table", \.table),
    ]
}
