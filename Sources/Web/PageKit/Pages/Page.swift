import Hummingbird

/// The values that a page shows and the words that it says: no HTML, no SQL, tested as a value.
///
/// What its template may use are the stored properties, so words that are worked out are worked out in `init`. They
/// stand in the order of the page, since sources are numbered in that order.
protocol Page: Sendable {
    /// The file in `Pages`, without its ending.
    static var template: String { get }
    /// The entry of the navigation that this page belongs to.
    static var section: Section? { get }

    /// What the browser's tab and the list of open windows say; after “Error: ” where something has to be corrected.
    var title: String { get }
    /// What has to be corrected in the form on the page, if anything.
    var errors: ErrorSummary? { get }

    /// The small script that makes the page livelier, in `Static`; `nil` for none. Without it the page is complete.
    static var script: String? { get }
    /// The style sheet of pages of its kind, in `Static`, beside those that all pages share.
    static var styleSheet: String? { get }

    /// From the locality and the address to the values.
    init(_ visit: Visit) async throws
}

extension Page {
    static var script: String? { nil }
    static var styleSheet: String? { nil }
    var errors: ErrorSummary? { nil }
}

/// The parts of the workbench, in the order of the navigation.
enum Section: String, CaseIterable, Sendable {
    case overview = "Overview"
    case toolkit = "Toolkit"
    case places = "Places"
    case partners = "Partners"
    case options = "Options"
    case money = "Money"
    case library = "Library"
    case consultations = "Consultations"
    case report = "Report"
    case sources = "Sources"

    var address: String {
        switch self {
        case .overview: "/"
        case .toolkit: "/toolkit"
        case .places: "/places"
        case .partners: "/partners"
        case .options: "/options"
        case .money: "/money"
        case .library: "/library"
        case .consultations: "/consultations"
        case .report: "/report"
        case .sources: "/sources"
        }
    }
}

extension Workbench {
    /// The page in its frame, as an answer.
    func response(to visit: Visit, with page: some Page) -> Response {
        let (template, section) = (type(of: page).template, type(of: page).section)
        let masthead = Masthead(try? visit.locality, files: files)
        let (script, styleSheet) = (type(of: page).script, type(of: page).styleSheet)
        let frame = Frame(
            masthead: masthead, section: section, title: (page.errors == nil ? "" : "Error: ") + page.title,
            script: script.map(files.address), styleSheet: styleSheet.map(files.address),
            beside: Beside(visit, section: section), wordsScript: files.address(of: "words.js"))
        let html = templates.page(page, template: template, frame: frame)
        return .html(
            template == GlossaryPage.template ? html : toolbox.explained.adding(to: html),
            status: page.errors == nil ? .ok : .badRequest)
    }
}

extension Response {
    /// A page of the workbench; asked for anew each time, since the locality may have changed.
    static func html(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
