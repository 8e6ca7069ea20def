import Figures
import LocalityPages
import Options
import PageKit
import PlaceStudies
import Store

/// Paint your own: a map and an equal list, and what the plan on them comes to.
///
/// What a touch changes comes first, so that its sources have the same numbers on the page and in the part of it that a
/// script asks for.
struct PaintPage: LocalityPage {
    static let template = "paint"
    static let section: Section? = .options
    static let styleSheet: String? = "paint.css"
    static let script: String? = "paint.js"

    let title = "Paint your own"
    let local = LocalNavigation(OptionsSection.paint)
    let errors: ErrorSummary?
    let heading: String
    let lede: String
    /// Fields that the form sends along.
    let hidden: [Hidden]
    let brushes: [Brush]
    let eraser: Brush
    /// Plans with which to begin, while nothing is painted.
    let beginnings: [Way]
    /// Areas without a council, and pieces of one that lie apart: each with what to find.
    let finds: [Find]
    let standing: Standing
    let better: Better?
    let councils: Table?
    let figures: Table?
    let canUndo: Bool
    let canRedo: Bool
    let canAdd: Bool
    let canRemove: Bool
    let download: String?
    let compare: String?
    let shared: String

    /// What a touch of an area does.
    let clicks: FormField
    /// What the second touch will do, after the first of a wish.
    let awaiting: String?
    let wishes: [Wish]
    let limits: String
    let limitsAddress: String
    let drawing: HTML?
    let drawingSource: Mark
    let alphabet: String
    let areas: [AreaRow]
    let doubtful: Table?
    let keeping: KeepForm
    /// A table of area and council that is brought in.
    let table: FormField

    /// A council to paint with.
    struct Brush: Sendable {
        let value: String
        let title: String
        let swatch: HTML
        /// “395,638 people”, “no area yet”.
        let note: String
        /// What is wrong with it, if anything.
        let warning: String?
        let isChosen: Bool
        let isLocked: Bool
        /// The key that chooses it on the map.
        let key: String?
    }

    struct Way: Sendable {
        let title: String
        let address: String
    }

    struct Find: Sendable {
        let words: String
        /// Codes of the areas, with spaces between.
        let codes: String
        /// The id of the first in the list.
        let row: String
    }

    struct Wish: Sendable {
        let button: String
        let words: String
    }

    struct AreaRow: Sendable {
        let code: String
        let name: String
        let people: String?
        let choices: [Choice]
        let isLocked: Bool
        /// First of a wish.
        let isFirst: Bool
    }

    /// Where the plan stands by each criterion.
    struct Standing: Sendable {
        let heading: String
        /// Why it stands nowhere, or in what sense it does.
        let remark: String?
        let places: [Place]

        struct Place: Sendable {
            let rank: String
            let of: String
            let criterion: String
            let figure: String
            let best: String
            let worst: String
            let strip: HTML
        }
    }

    /// Plans that beat the one painted.
    struct Better: Sendable {
        let heading: String
        let explanation: String
        let plans: [Plan]

        struct Plan: Sendable {
            let title: String
            let note: String
            let address: String
            let comparison: String
        }
    }

    /// The form to keep the plan under a name.
    struct KeepForm: Sendable {
        let hidden: [Hidden]
        let fields: [FormField]
        let names: [FormField]
        /// Whether the names are to be looked at.
        let isNaming: Bool
        /// Whether it becomes a new version of the plan that it began as, where there is one.
        let version: FormField?
    }
}

extension PaintPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("heading", \.heading),
        .init("lede", \.lede), .init("hidden", \.hidden), .init("brushes", \.brushes), .init("eraser", \.eraser),
        .init("beginnings", \.beginnings), .init("finds", \.finds), .init("standing", \.standing),
        .init("better", \.better), .init("councils", \.councils), .init("figures", \.figures),
        .init("canUndo", \.canUndo), .init("canRedo", \.canRedo), .init("canAdd", \.canAdd),
        .init("canRemove", \.canRemove), .init(code: "download", \.download), .init(code: "compare", \.compare),
        .init(code: "shared", \.shared), .init("clicks", \.clicks), .init("awaiting", \.awaiting),
        .init("wishes", \.wishes),
        .init("limits", \.limits), .init(code: "limitsAddress", \.limitsAddress), .init("drawing", \.drawing),
        .init("drawingSource", \.drawingSource), .init(code: "alphabet", \.alphabet), .init("areas", \.areas),
        .init("doubtful", \.doubtful), .init("keeping", \.keeping), .init("table", \.table),
    ]
}

extension PaintPage.Brush: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "value", \.value), .init("title", \.title), .init("swatch", \.swatch), .init("note", \.note),
        .init("warning", \.warning), .init("isChosen", \.isChosen), .init("isLocked", \.isLocked),
        .init(code: "key", \.key),
    ]
}

extension PaintPage.Way: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address),
    ]
}

extension PaintPage.Find: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init(code: "codes", \.codes), .init(code: "row", \.row),
    ]
}

extension PaintPage.Wish: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "button", \.button), .init("words", \.words),
    ]
}

extension PaintPage.AreaRow: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "code", \.code), .init("name", \.name), .init("people", \.people), .init("choices", \.choices),
        .init("isLocked", \.isLocked), .init("isFirst", \.isFirst),
    ]
}

extension PaintPage.Standing: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("remark", \.remark), .init("places", \.places),
    ]
}

extension PaintPage.Standing.Place: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("rank", \.rank), .init("of", \.of), .init("criterion", \.criterion), .init("figure", \.figure),
        .init("best", \.best), .init("worst", \.worst), .init("strip", \.strip),
    ]
}

extension PaintPage.Better: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("explanation", \.explanation), .init("plans", \.plans),
    ]
}

extension PaintPage.Better.Plan: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("note", \.note), .init(code: "address", \.address),
        .init(code: "comparison", \.comparison),
    ]
}

extension PaintPage.KeepForm: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("hidden", \.hidden), .init("fields", \.fields), .init("names", \.names), .init("isNaming", \.isNaming),
        .init("version", \.version),
    ]
}
