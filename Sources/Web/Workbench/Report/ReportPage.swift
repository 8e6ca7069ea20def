import Base
import Figures
import Foundation
import Hummingbird
import LocalityPages
import OptionPages
import Pack
import PageKit
import PartnerPages

/// What the evidence pack will say, and where to read and download it.
package struct ReportPage: LocalityPage {
    package static let template = "report"
    package static let section: Section? = .report

    package let title = "Report"
    package let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let read: String?
    let download: String?
    let workbook: String?
    /// The findings, in their order.
    let findings: [Finding]
    let methods: [String]
    let limits: String
    let change: String

    struct Finding: Sendable {
        let heading: String
        let about: String?
    }

    init(_ report: Figures.Report?, form: OptionsForm, problems: [ErrorSummary.Item]) {
        errors = ErrorSummary(problems)
        findings =
            report.map { report in
                [Finding(heading: report.title, about: nil)]
                    + report.sections.map { Finding(heading: $0.heading, about: $0.about) }
            } ?? []
        methods = report?.methods.map(\.heading) ?? []
        heading =
            findings.isEmpty
            ? "There is nothing to report yet"
            : "\(Words.sentence(Words.count(findings.count, "chapter"))) of evidence, each figure with its source"
        lede = """
            One file that needs no other and prints on A4. It opens in any browser, and whoever gets it can check every \
            figure. The workbook has the same tables under the same numbers.
            """
        read = report.map { _ in ReportAddress.read.asking(form.query) }
        download = report.map { _ in ReportAddress.download.asking(form.query) }
        workbook = report.map { _ in ReportAddress.workbook.asking(form.query) }
        limits = form.words
        change = OptionAddress.all.asking(form.query)
    }
}

extension ReportPage {
    /// The pack itself, to be read in the browser.
    static func read(_ request: PageRequest) throws -> Response { try pack(request, disposition: "inline") }

    /// The pack as a file to keep.
    static func download(_ request: PageRequest) throws -> Response { try pack(request, disposition: "attachment") }

    /// Its findings and tables as a workbook to keep.
    static func workbook(_ request: PageRequest) throws -> Response {
        .file(
            ReportWorkbook(try report(request)).workbook.bytes(), MediaType.xlsx,
            named: fileName(try request.locality.place.title, ending: "xlsx"))
    }

    private static func report(_ request: PageRequest) throws -> Figures.Report {
        let locality = try request.locality
        let form = OptionsForm(request.fields, reporting: locality)
        guard form.problems.isEmpty else { throw Refusal.badRequest(form.problems[0].message) }
        return try locality.report(form.limits, criteria: form.criteria, date: today)
    }

    private static func pack(_ request: PageRequest, disposition: String) throws -> Response {
        var response = Response.html(try report(request).html())
        let name = fileName(try request.locality.place.title)
        response.headers[.contentDisposition] = "\(disposition); filename=\"\(name)\""
        // The pack carries its style sheet within, and its tables as files to take away.
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'"
        return response
    }

    /// “Kent and Medway” → `kent-and-medway-evidence.html`.
    package static func fileName(_ title: String, ending: String = "html") -> String {
        let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return (words + ["evidence"]).joined(separator: "-") + ".\(ending)"
    }

    static var today: String {
        WallClock.system.today.words
    }
}

extension ReportPage {
    package static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede),
        .init(code: "read", \.read), .init(code: "download", \.download), .init(code: "workbook", \.workbook),
        .init("findings", \.findings), .init("methods", \.methods), .init("limits", \.limits),
        .init(code: "change", \.change),
    ]
}

extension ReportPage.Finding: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("about", \.about),
    ]
}
