import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// A page about places: its finding on top, what it shows, the form that asks for something else, its numbers as files.
///
/// Each page is only what differs: a ``PlaceView``, which says what is found and holds what is shown of it.
struct PlacePage<View: PlaceView>: LocalityPage, TabledPage {
    static var template: String { View.template }
    static var section: Section? { .places }

    let title: String
    let local: LocalNavigation
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// A command that brings what is missing, where something is.
    let command: String?
    let form: PlaceForm?
    let shown: View?
    /// The tables of what is shown, and the numbers behind its pictures, as files.
    let downloads: [PageLink]

    init(_ request: PageRequest) async throws {
        let answer = try await View.answer(request)
        title = View.title
        local = LocalNavigation(View.part)
        errors = ErrorSummary(answer.problems.inOrder(of: answer.form?.controls ?? []))
        heading = answer.heading
        lede = answer.lede
        command = answer.command
        form = answer.form
        shown = answer.shown
        downloads = (answer.shown?.tables ?? []).links(path: View.address, fields: request.fields)
    }

    var tables: [NamedTable?] { shown?.tables ?? [] }
}

/// What one page about places shows: tables, maps and words, in the order of the page.
protocol PlaceView: TemplateRecord, Sendable {
    /// The file in `Pages`, without its ending.
    static var template: String { get }
    /// What the browser's tab says.
    static var title: String { get }
    /// Its entry in the navigation of these pages.
    static var part: PlacesSection { get }
    static var address: String { get }

    /// Its tables, and the numbers behind its pictures.
    var tables: [NamedTable?] { get }

    /// What is found for an address.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self>
}

extension PlaceView {
    static var address: String { part.address }
}

/// What is found for an address: something to show, or why there is nothing and what brings it.
struct PlaceAnswer<View: Sendable>: Sendable {
    /// The finding.
    var heading: String
    var lede: Prose
    var command: String?
    var form: PlaceForm?
    /// What cannot be read in the address, each with its field.
    var problems: [ErrorSummary.Item] = []
    var shown: View?
}

extension PlaceAnswer {
    /// Without commuting nothing is known of who works where.
    static func noCommuting(_ place: Place) -> Self {
        place.areas.isEmpty
            ? noAreas
            : .init(
                heading: "Where people live is known, where they work is not",
                lede: "Import commuting between these areas, or between smaller ones inside them.",
                command: "localities import FILE flows PATH")
    }

    static var noAreas: Self {
        .init(
            heading: "There are no areas yet", lede: "Import their boundaries first, or a list of them.",
            command: "localities import FILE boundaries PATH")
    }
}

extension PlacePage {
    static var fields: [TemplateField<Self>] {
        [
            .init("local", \.local), .init("heading", \.heading),
            .init("lede", \.lede), .init("command", \.command), .init("form", \.form), .init("shown", \.shown),
            .init("downloads", \.downloads),
        ]
    }
}
