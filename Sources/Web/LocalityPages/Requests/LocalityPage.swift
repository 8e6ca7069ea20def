import Hummingbird
import PageKit

/// A page about a locality.
package protocol LocalityPage: Page {
    /// The entry of the navigation that this page belongs to.
    static var section: Section? { get }
    /// Whether cases and lessons of the tools that it serves stand beside it. Pages of questionnaires and registers
    /// choose their own.
    static var showsRelatedCases: Bool { get }
    /// Whether the meanings of its words stand at its end; not where they are what the page is about.
    static var explainsWords: Bool { get }

    /// From the locality and the address to the values.
    init(_ request: PageRequest) async throws
}

extension LocalityPage {
    package static var showsRelatedCases: Bool { section == .places || section == .options || section == .money }
    package static var explainsWords: Bool { true }
}

extension Route<PageRequest> {
    /// A page.
    package static func page(_ path: String, _ page: (some LocalityPage).Type) -> Self {
        Route(method: .get, path: path, page: page) { request in
            try await request.response(with: page.init(request))
        }
    }

    /// The tables of the page at this address as CSV, each under its name.
    package static func tables(below path: String, of page: (some LocalityPage & TabledPage).Type) -> Self {
        .file(path + "/csv") { request in try await page.init(request).csv(of: request.fields["table"]) }
    }
}

/// The pages of one subject: where they are, and the files they need.
package struct Feature: Sendable {
    package let routes: [Route<PageRequest>]
    package let files: PageFiles
    /// Templates of parts of pages that are sent by themselves, each with what it shows.
    package let fragments: [String: any TemplateRecord.Type]

    package init(
        routes: [Route<PageRequest>], files: PageFiles, fragments: [String: any TemplateRecord.Type] = [:]
    ) {
        self.routes = routes
        self.files = files
        self.fragments = fragments
    }
}
