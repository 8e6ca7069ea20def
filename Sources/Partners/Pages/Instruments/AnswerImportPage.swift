import Content
import Exchange
import Formats
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Store

/// Brings answers from a spreadsheet into the wave that is open: all of them, or none.
struct AnswerImportPage: LocalityPage {
    static let template = "answer-import"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let back: PageLink
    let heading: String
    let lede: String
    let action: String
    /// Whether a wave is open, so that answers can come in.
    let isOpen: Bool
    /// An empty file with the right columns.
    let form: String
    let columns: [Column]
    let entry: [FormField]
    let command: String

    struct Column: Sendable {
        let name: String
        let words: String
    }

    init(_ instrument: Instrument, wave: Wave?, text: String = "", problems: [ErrorSummary.Item] = []) {
        let address = ToolAddress.tool(instrument.id)
        title = "Bring answers in"
        errors = ErrorSummary(problems)
        back = .init(words: instrument.title, address: address)
        isOpen = wave != nil
        heading = wave.map { "Bring answers into “\($0.title)”" } ?? "No wave is open, so no answers can come in"
        lede =
            wave == nil
            ? "Open a wave first. A closed one stays as it is."
            : "Answers that were given on paper or elsewhere come in as a file. If anything in it is wrong, all of it is said and nothing is stored."
        action = ToolAddress.importing(instrument.id)
        form = ToolAddress.importForm(instrument.id)
        columns = AnswerForm(instrument, wave: wave).columns.map { Column(name: $0.name, words: $0.words) }
        entry = [
            FormField.table("file", "The file: CSV or a workbook (.xlsx, .ods)"),
            .paragraphs("text", "Or its text, copied in", text).look(.wide),
        ].map { $0.telling(problems) }
        command = "localities answers FILE \(instrument.id) --import PATH"
    }

    /// `/tools/A8/import`
    init(_ request: PageRequest) throws {
        let instrument = try request.instrument()
        self.init(instrument, wave: try request.file.waves(of: instrument.id).last(where: \.isOpen))
    }

    static func read(_ request: PageRequest) async throws -> Response {
        let instrument = try request.instrument()
        let wave = try request.file.waves(of: instrument.id).last(where: \.isOpen)
        let form = try await request.form(tables: ["text"])
        let file = form.file("file")
        let text = form["text"] ?? ""
        // Without an open wave there is no field to lead to.
        let field = wave == nil ? "main" : file == nil && !text.isEmpty ? "text" : "file"
        func refuse(_ sentences: [String]) -> Response {
            request.response(
                with: AnswerImportPage(
                    instrument, wave: wave, text: text,
                    problems: sentences.map { .init($0, field: field) }))
        }
        guard let wave else { return refuse(["No wave of \(instrument.id) is open; open one first."]) }
        guard file != nil || !text.isEmpty else { return refuse(["Choose a file, or copy its text in."]) }
        guard file != nil || text.utf8.count <= Form.largestField else {
            return refuse([
                "The text has more than \(Form.largestField / 1024) kilobytes, which are the most; bring it in as a file."
            ])
        }
        do {
            let input = try InputFile(
                name: file?.name ?? "answers.csv", bytes: file?.bytes ?? Data((text + "\n").utf8))
            _ = try request.file.importAnswers(input, instrument: instrument, wave: wave, at: .now)
            return .redirect(to: ToolAddress.tool(instrument.id) + "?done=imported")
        } catch let problem as InputProblem {
            return refuse([problem.description])
        } catch let several as InputProblems {
            let more = several.count - several.shown.count
            return refuse(several.shown.map(\.description) + (more > 0 ? ["… and \(more) more like these."] : []))
        } catch let problem as ContentProblem {
            return refuse([problem.description])
        }
    }

    /// An empty file to fill in: a row for each organisation and whatever it is asked about.
    static func form(_ request: PageRequest) throws -> Response {
        let instrument = try request.instrument()
        let wave = try request.file.waves(of: instrument.id).last(where: \.isOpen)
        let form = AnswerForm(instrument, wave: wave)
        return .csv(
            form.csv(of: try request.file.organisations()), named: "\(instrument.id)-answers.csv")
    }
}

extension AnswerImportPage {
    static let fields: [TemplateField<Self>] = [
        .init("back", \.back), .init("heading", \.heading),
        .init("lede", \.lede), .init(code: "action", \.action), .init("isOpen", \.isOpen), .init(code: "form", \.form),
        .init("columns", \.columns), .init("entry", \.entry),
        .init("command", \.command),
    ]
}

extension AnswerImportPage.Column: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("words", \.words),
    ]
}
