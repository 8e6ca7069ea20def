import Base
import Content
import Foundation
import Hummingbird
import PageKit
import Store
import Synchronization

/// One request, as a page of a locality sees it: the locality as it was when the request came, the fields in the address,
/// the parts of the path.
package struct PageRequest: Sendable {
    package let services: PageServices
    private let reading: Reading
    package let head: Request
    /// The fields in the address, after the question mark.
    package let fields: Form
    /// Parts of the path that the route names.
    package let parameters: Parameters
    /// The address from which the request comes; nil where it came through no socket.
    package let client: String?

    /// - Throws: ``Refusal`` where the fields in the address cannot be read.
    package init(_ services: PageServices, _ head: Request, _ context: PageContext) throws {
        self.services = services
        self.head = head
        parameters = context.parameters
        client = context.client(of: head)
        fields = try Form(parsing: head.uri.query ?? "")
        reading = Reading(services.current)
    }

    /// The locality as it is when it is first asked for; the same for all that is said in one answer. What does not ask for
    /// it never waits for it.
    ///
    /// - Throws: where the file cannot be read.
    package var locality: Locality {
        get throws { try reading.locality() }
    }

    private final class Reading: Sendable {
        private let current: CurrentLocality
        private let result = Mutex<Result<Locality, any Error>?>(nil)

        init(_ current: CurrentLocality) { self.current = current }

        func locality() throws -> Locality {
            if let known = result.withLock({ $0 }) { return try known.get() }
            let read = Result { try current.locality() }
            return try result.withLock { result in
                result = result ?? read
                return try result!.get()
            }
        }
    }

    /// Where the locality lives, to write to it.
    package var file: LocalityFile { services.current.file }

    /// The tools, cases and words that the workbench offers.
    package var toolbox: Toolbox { services.toolbox }

    /// The day on which the request came, as an ISO date.
    package var today: String { WallClock.system.today.iso }

    /// What a form has sent.
    ///
    /// - Parameter tables: fields that may hold the text of a file.
    /// - Throws: where it is larger than any form of ours, or no form.
    package func form(tables: Set<String> = []) async throws -> Form { try await Form(sentBy: head, tables: tables) }

    /// The page in its frame, as an answer.
    package func response(with page: some LocalityPage) -> Response { services.response(to: self, with: page) }
}

/// What all requests to one workbench share.
package struct PageServices: Sendable {
    package let current: CurrentLocality
    package let toolbox: Toolbox
    package let templates: Templates
    package let files: StaticFiles
    package let shared: SharedState

    package init(current: CurrentLocality, toolbox: Toolbox, templates: Templates, files: StaticFiles) {
        self.current = current
        self.toolbox = toolbox
        self.templates = templates
        self.files = files
        shared = SharedState()
    }

    /// The page in its frame, as an answer.
    package func response(to request: PageRequest, with page: some LocalityPage) -> Response {
        let (template, section) = (type(of: page).template, type(of: page).section)
        let masthead = Masthead(try? request.locality, files: files)
        let (script, styleSheet) = (type(of: page).script, type(of: page).styleSheet)
        let ours = (try? request.locality)?.place.setting ?? Setting()
        let related =
            type(of: page).showsRelatedCases ? RelatedCases(at: request.head.uri.path, toolbox, ours: ours) : nil
        let html = templates.page(page, template: template) { passages in
            Frame(
                masthead: masthead, section: section, title: page.title, errors: page.errors,
                script: script.map(files.address), styleSheet: styleSheet.map(files.address), relatedCases: related,
                explained: type(of: page).explainsWords
                    ? toolbox.explained.used(in: passages + (related?.passages ?? [])) : [],
                wordsScript: files.address(of: "words.js"))
        }
        return .html(html, status: page.errors == nil ? .ok : .badRequest)
    }

    /// A page that says why a request is not answered as asked.
    package func page(for refusal: RefusalPage) -> String {
        let frame = Frame(
            masthead: Masthead(try? current.locality(), files: files), section: nil, title: refusal.heading)
        return templates.page(refusal, template: RefusalPage.template) { _ in frame }
    }
}
