import Base
import Content
import Figures
import Foundation
import LocalityPages
import PageKit

/// Datasets and further reading, each with publisher, licence, address, what it is for, and when it was last checked.
struct ReferencesPage: LocalityPage, TabledPage {
    static let template = "references"
    static let section: Section? = .library

    let title = "Datasets and reading"
    let heading: String
    let lede: String
    let groups: [Group]
    /// The same as tables, to be taken away as CSV.
    let datasets: Table?
    let reading: Table?
    private(set) var downloads: [PageLink] = []

    struct Group: Sendable {
        let title: String
        let entries: [Entry]
    }

    struct Entry: Sendable {
        let title: String
        let address: String
        let use: String
        let note: String?
        /// Publisher, date and licence.
        let origin: String
        /// The day, and whether the publisher's page was seen.
        let checked: String
        let tools: [PageLink]
    }

    init(_ references: [Reference], tools: [Tool]) {
        let (data, texts) = (references.filter { $0.kind == .dataset }, references.filter { $0.kind == .reading })
        heading = Words.sentence(
            Words.list([Words.count(data.count, "dataset"), Words.count(texts.count, "thing") + " to read"]))
        let first = references.map(\.checked).min()
        lede =
            first.map {
                "Each was checked on \(Words.day($0)) or later. “Unverified” says that the publisher's own page, or a kept copy of it, was not seen."
            } ?? ""
        groups = [("Datasets", data), ("Further reading", texts)].filter { !$0.1.isEmpty }.map { title, list in
            Group(title: title, entries: list.map { Entry($0, tools) })
        }
        datasets = data.isEmpty ? nil : Self.table("Datasets", data)
        reading = texts.isEmpty ? nil : Self.table("Further reading", texts)
        downloads = tables.links(path: LibraryAddress.references, fields: Form())
    }

    var tables: [NamedTable?] { [.init("datasets", datasets), .init("reading", reading)] }

    private static func table(_ title: String, _ references: [Reference]) -> Table {
        var table = Table(
            title,
            columns: [
                "Title", "Address", "What it is for", "Note", "Tools", "Publisher", "Date", "Licence", "Checked on",
                "Seen at its publisher",
            ])
        for entry in references {
            table.append([
                .text(entry.title), .text(entry.address), .text(entry.use), .text(entry.note ?? ""),
                .text(entry.tools.joined(separator: ", ")), .text(entry.publisher), .text(entry.date),
                .text(entry.licence), .text(entry.checked), .text(entry.isVerified ? "yes" : "no"),
            ])
        }
        return table
    }
}

extension ReferencesPage.Entry {
    init(_ entry: Reference, _ tools: [Tool]) {
        title = entry.title
        address = entry.address
        use = entry.use
        note = entry.note
        origin = "\(entry.publisher), \(entry.date). Licence: \(entry.licence)."
        checked = "Checked on \(Words.day(entry.checked))" + (entry.isVerified ? "." : "; unverified.")
        self.tools = tools.filter { entry.tools.contains($0.id) }.map {
            PageLink(words: "\($0.id) \($0.title)", address: $0.page)
        }
    }
}

extension ReferencesPage {
    init(_ request: PageRequest) throws {
        let toolbox = request.toolbox
        self.init(toolbox.library.references, tools: toolbox.tools)
    }
}

extension ReferencesPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("groups", \.groups),
        .init("downloads", \.downloads),
    ]
}

extension ReferencesPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("entries", \.entries),
    ]
}

extension ReferencesPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("use", \.use), .init("note", \.note),
        .init("origin", \.origin), .init("checked", \.checked), .init("tools", \.tools),
    ]
}
