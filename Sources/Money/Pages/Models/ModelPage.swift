import Content
import Figures
import Foundation
import LocalityPages
import Money
import PageKit
import PartnerStudies
import Store

/// Any model: its form, the result beside what it rests on, how it was worked out, how sure it is, and the cases that are
/// kept. All of it follows from the one description of the model.
struct ModelPage: LocalityPage {
    static let template = "model"
    static let section: Section? = .money
    static let styleSheet: String? = "money.css"

    let title: String
    let errors: ErrorSummary?
    /// What has just happened.
    let message: String?
    let heading: String
    let lede: Prose
    /// Whose numbers these are: a kept case, the example, an entry that nobody has kept.
    let standing: String
    let profileWords: String
    /// Where the worked example is, on a page that has neither it nor a case.
    let example: String?
    /// Says that the result below is of what was entered before, where what is entered now cannot be used.
    let former: String?
    /// What the result was worked out from, as a form sends it.
    let workedOut: String
    let facts: [Headline]
    /// What it means, beside the heading.
    let findings: [String]
    let warnings: [String]
    let address: String
    /// The part with the form.
    let profile: FormField
    /// What has to be entered, and what was.
    let entry: [FormField]
    /// What is taken from the parameter set and may be changed.
    let assumedFields: [FormField]
    let assumedWords: String
    let tables: [TablePart]
    let result: ResultPart?
    let uncertainty: UncertaintyPart
    let keeping: KeepingPart
    let cases: [CaseLink]
    let versions: [VersionLink]
    /// Where cases stand side by side; `nil` with fewer than two.
    let comparison: String?
    let live: String?
    let tools: String
    let method: String
    let references: [Reference]

    /// What was worked out.
    struct ResultPart: Sendable {
        let pictures: [HTMLPicture]
        let tables: [ResultTable]
        let figures: Figures.Table
        /// `nil` where all that was entered or assumed stands in tables.
        let assumptions: Figures.Table?
        let entered: [Figures.Table]
        let assumed: [Figures.Table]
        let working: [WorkingStep]
        let downloads: [Download]
    }

    /// A picture, drawn where it stands.
    struct HTMLPicture: Sendable {
        let drawing: any Picture
    }

    struct ResultTable: Sendable {
        /// `nil` where it cannot be taken away.
        let key: String?
        let title: String
        let isOpen: Bool
        let table: Figures.Table
    }

    struct WorkingStep: Sendable {
        let title: String
        let text: String
    }

    /// A file that the result can be taken away as.
    struct Download: Sendable {
        let action: String
        let words: String
    }

    struct VersionLink: Sendable {
        let address: String
        let words: String
        let isShown: Bool
    }

    struct Reference: Sendable {
        let words: String
    }
}

/// What a page knows of where its numbers come from.
struct CaseOrigin: Sendable {
    var kept: KeptCase?
    var version: KeptCase.Version?
    /// Whether these are the numbers of the worked example, as they come with the model.
    var isExample = false
    /// Whether the form begins with what the locality knows.
    var isFromHere = false
    /// Whether the numbers were changed since.
    var isChanged = false
}

extension ModelPage {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("message", \.message), .init("heading", \.heading),
        .init("lede", \.lede), .init("standing", \.standing), .init("profileWords", \.profileWords),
        .init(code: "example", \.example), .init("former", \.former), .init(code: "workedOut", \.workedOut),
        .init("facts", \.facts), .init("findings", \.findings), .init("warnings", \.warnings),
        .init(code: "address", \.address), .init("profile", \.profile), .init("fields", \.entry),
        .init("assumedFields", \.assumedFields), .init("assumedWords", \.assumedWords), .init("tables", \.tables),
        .init("result", \.result), .init("uncertainty", \.uncertainty), .init("keeping", \.keeping),
        .init("cases", \.cases), .init("versions", \.versions), .init(code: "comparison", \.comparison),
        .init(code: "live", \.live), .init("tools", \.tools), .init("method", \.method),
        .init("references", \.references),
    ]
}

extension ModelPage.ResultPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("pictures", \.pictures), .init("tables", \.tables), .init("figures", \.figures),
        .init("assumptions", \.assumptions), .init("entered", \.entered), .init("assumed", \.assumed),
        .init("working", \.working), .init("downloads", \.downloads),
    ]
}

extension ModelPage.HTMLPicture: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("drawing") { AnyPicture($0.drawing) }
    ]
}

extension ModelPage.ResultTable: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "key", \.key), .init("title", \.title), .init("isOpen", \.isOpen), .init("table", \.table),
    ]
}

extension ModelPage.WorkingStep: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("text", \.text),
    ]
}

extension ModelPage.Download: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "action", \.action), .init("words", \.words),
    ]
}

extension ModelPage.VersionLink: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("words", \.words), .init("isShown", \.isShown),
    ]
}

extension ModelPage.Reference: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words)
    ]
}
