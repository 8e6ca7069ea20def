import Base
import Content
import Figures
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import PartnerStudies
import Store

/// Who is in the partnership, where it stands, and what its tools found.
struct PartnersPage: LocalityPage {
    static let template = "partners"
    static let section: Section? = .partners

    let title = "Partners"
    let errors: ErrorSummary?
    let message: String?
    let heading: String
    let lede: Prose
    let curve: PhaseCurve?
    let findings: [PartnershipPart.Finding]
    let table: Table?
    /// What is asked of a new partner.
    let adding: [FormField]
    /// Who leaves, and when; empty where nobody can.
    let leaving: [FormField]

    struct Entered: Sendable {
        var name = ""
        var short = ""
        var kind = ""
        var left = ""
        var day = ""
    }

    init(
        _ organisations: [Organisation], partnership: Partnership, problems: [ErrorSummary.Item] = [],
        message: String? = nil, entered: Entered = Entered()
    ) {
        errors = ErrorSummary(problems)
        self.message = message
        adding = [
            FormField.line("name", "Name", entered.name),
            .line("short", "Short name", entered.short).optional().hint("As it stands over a narrow column."),
            .line("kind", "What it is", entered.kind).hint("District council, health, police, voluntary sector …"),
        ].map { $0.telling(problems) }
        let now = organisations.filter { $0.left == nil }
        leaving =
            now.isEmpty
            ? []
            : [
                FormField.optionalList("partner", "Who", chosen: entered.left, now.map { ($0.key, $0.name) }),
                .line("day", "On which day", entered.day).optional()
                    .hint("Such as 2026-11-30; today where you leave it empty."),
            ].map { $0.telling(problems) }
        heading = PartnershipPart.heading(now, partnership)
        lede =
            now.isEmpty
            ? "Add the organisations that sit at the table. Tools that ask partners need at least two."
            : "Partners are asked by the tools below; each tool says whether answers are open or anonymous."
        curve = partnership.curve
        findings = PartnershipPart.findings(partnership)
        guard !organisations.isEmpty else {
            table = nil
            return
        }
        var table = Table("The partners", columns: ["Partner", "What it is", "Since", "Left"])
        for one in organisations {
            table.append([
                .text(one.name), .text(one.kind),
                one.joined.isEmpty ? .missing("not known") : .text(Words.day(one.joined)),
                one.left.map { .text(Words.day($0)) } ?? .text("–"),
            ])
        }
        self.table = table
    }
}

extension PartnersPage {
    init(_ request: PageRequest) throws {
        let done = ["added": "The partner is added.", "left": "The partner has left. What it answered stays."]
        self.init(
            try request.file.organisations(), partnership: try request.locality.partnership(),
            message: request.fields["done"].flatMap { done[$0] })
    }

    static func add(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        var entered = Entered()
        (entered.name, entered.short, entered.kind) = (form["name"] ?? "", form["short"] ?? "", form["kind"] ?? "")
        var problems: [ErrorSummary.Item] = []
        if entered.name.isEmpty { problems.append(.init("Enter the partner's name.", field: "name")) }
        if entered.kind.isEmpty { problems.append(.init("Say what it is, in one or two words.", field: "kind")) }
        for (what, text, field) in [
            ("The name", entered.name, "name"), ("The short name", entered.short, "short"),
            ("What it is", entered.kind, "kind"),
        ] {
            if let problem = TextLength.problem(what, text, atMost: TextLength.name) {
                problems.append(.init(problem, field: field))
            }
        }
        return try change(request, "added", problems, entered, field: "name") {
            try request.file.add(
                Organisation(
                    key: Organisation.key(for: entered.short.isEmpty ? entered.name : entered.short),
                    name: entered.name,
                    short: entered.short.isEmpty ? nil : entered.short, kind: entered.kind, joined: request.today),
                at: .now)
        }
    }

    static func leave(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        var entered = Entered()
        (entered.left, entered.day) = (form["partner"] ?? "", form["day"] ?? "")
        var problems: [ErrorSummary.Item] = []
        if entered.left.isEmpty { problems.append(.init("Choose who leaves.", field: "partner")) }
        return try change(request, "left", problems, entered, field: "day") {
            try request.file.leave(entered.left, on: entered.day.isEmpty ? request.today : entered.day, at: .now)
        }
    }

    private static func change(
        _ request: PageRequest, _ done: String, _ problems: [ErrorSummary.Item], _ entered: Entered, field: String,
        _ body: () throws -> Void
    ) throws -> Response {
        var problems = problems
        if problems.isEmpty {
            do {
                try body()
                return .redirect(to: "\(PartnerAddress.all)?done=\(done)")
            } catch let problem as ContentProblem {
                problems = [.init(problem.description, field: field)]
            }
        }
        let page = PartnersPage(
            try request.file.organisations(), partnership: try request.locality.partnership(),
            problems: problems, entered: entered)
        return request.response(with: page)
    }
}

extension PartnersPage {
    static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init("heading", \.heading),
        .init("lede", \.lede), .init("curve", \.curve), .init("findings", \.findings), .init("table", \.table),
        .init("adding", \.adding), .init("leaving", \.leaving),
    ]
}
