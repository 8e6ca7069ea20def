import Base
import Figures
import Foundation
import LocalityPages
import PageKit
import RegisterStudies
import Registers

/// One record: what it says, what names it, and everything that was ever written of it.
struct RecordPage: LocalityPage {
    static let template = "record"
    static let section: Section? = .toolkit

    let title: String
    let errors: ErrorSummary?
    let message: String?
    let heading: String
    let register: PageLink
    /// “Barrier 3, seen, without anybody to act”.
    let standing: String
    let isRemoved: Bool
    let fields: [FieldPart]
    let mentions: [Mention]
    let edit: String
    let remove: String
    /// Why it is taken out.
    let reason: FormField
    let history: [Writing]

    struct FieldPart: Sendable {
        let title: String
        /// Paragraphs.
        let words: [String]
        let links: [PageLink]
        let statements: [SheetStatement]
        let isMissing: Bool
    }

    struct Mention: Sendable {
        let field: String
        let record: PageLink
    }

    /// One version, against the one before.
    struct Writing: Sendable {
        let when: String
        let by: String
        /// Why, where it was said.
        let note: String?
        let what: String
        let changes: [Change]
    }

    struct Change: Sendable {
        let field: String
        let before: String
        let after: String
    }
}

extension RecordPage {
    init(
        _ study: RegisterStudy, _ link: RecordLink, versions: [RecordVersion], message: String? = nil,
        entered: String = "", problems: [ErrorSummary.Item] = []
    ) {
        let (register, book) = (study.register, study.book)
        let last = versions[versions.count - 1]
        let record = RegisterRecord(
            link: link, entry: last.entry, version: last.number, at: last.at, by: last.by)
        errors = ErrorSummary(problems)
        reason = FormField.line("note", "Why is it taken out?", entered)
            .hint("Its history stays, and it can be put back.").telling(problems)
        self.message = message
        heading = book.name(of: record)
        title = heading
        self.register = PageLink(words: register.title, address: RegisterAddress.register(register.id))
        isRemoved = last.isRemoved
        let state = register.state(last.entry.state)
        standing =
            [
                Words.sentence("\(register.noun.one) \(link.number)"),
                last.isRemoved ? "taken out" : state.map { $0.title.lowercased() },
                last.isRemoved ? nil : study.attention(record),
            ].compactMap(\.self).joined(separator: ", ") + "."
        fields =
            register.fields.filter { $0.id != register.name }.map { FieldPart($0, of: record, study) }
            + register.computed.map { FieldPart($0, of: record, study) }
        mentions =
            last.isRemoved
            ? []
            : book.mentions(of: link).map { field, other in
                Mention(
                    field: "\(field.title) of \(book.register(other.link.register)?.noun.one ?? "")",
                    record: PageLink(words: book.name(of: other), address: other.link.address))
            }
        edit = RegisterAddress.editing(link.register, link.number)
        remove = RegisterAddress.removal(link.register, link.number)
        history = versions.indices.reversed().map { index in
            Writing(versions[index], after: index > 0 ? versions[index - 1] : nil, link, study)
        }
    }
}

extension RecordPage.FieldPart {
    init(_ field: Field, of record: RegisterRecord, _ study: RegisterStudy) {
        title = field.title
        var (words, links, statements): ([String], [PageLink], [SheetStatement]) = ([], [], [])
        switch study.book.value(field, of: record) {
        case .records(let others)?:
            links = others.map { .init(words: study.book.name(of: $0), address: $0.address) }
        case .statements(let list)?: statements = list.map { .init(organisation: $0.organisation, words: $0.text) }
        case .source(let title, let address)? where !address.isEmpty: links = [.init(words: title, address: address)]
        case nil: break
        default:
            words = study.words(field.id, of: record).split(separator: "\n").map(String.init)
        }
        (self.words, self.links, self.statements) = (words, links, statements)
        isMissing = words.isEmpty && links.isEmpty && statements.isEmpty
    }

    init(_ column: ComputedColumn, of record: RegisterRecord, _ study: RegisterStudy) {
        title = column.title
        let text = study.words(column.id, of: record)
        words = text.isEmpty ? [] : [text]
        (links, statements, isMissing) = ([], [], text.isEmpty)
    }
}

extension RecordPage.Writing {
    init(_ version: RecordVersion, after earlier: RecordVersion?, _ link: RecordLink, _ study: RegisterStudy) {
        when = Self.words(version.at)
        by = version.by
        note = version.note.isEmpty ? nil : version.note
        let changed = earlier.map { RecordVersion.changes(from: $0.entry, to: version.entry) } ?? []
        changes = changed.map { column in
            func words(_ entry: RecordEntry?) -> String {
                let record = RegisterRecord(link: link, entry: entry ?? RecordEntry())
                let words = study.words(column, of: record)
                return words.isEmpty
                    ? entry?.items[column]?.joined(separator: ", ") ?? "nothing" : words
            }
            return .init(
                field: study.register.title(of: column).asLabel, before: words(earlier?.entry),
                after: words(version.entry))
        }
        what =
            version.isRemoved
            ? "taken out" : earlier == nil ? "first written" : earlier?.isRemoved == true ? "put back" : "changed"
    }

    /// `2018-11-14T09:30:00Z` → “14 November 2018, 09:30”.
    static func words(_ stamp: String) -> String {
        guard let day = Day(iso: String(stamp.prefix(10))) else { return stamp }
        let time = stamp.dropFirst(11).prefix(5)
        return time.isEmpty ? day.words : "\(day.words), \(time)"
    }
}

extension RecordPage {
    static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init("heading", \.heading),
        .init("register", \.register), .init("standing", \.standing), .init("isRemoved", \.isRemoved),
        .init("fields", \.fields), .init("mentions", \.mentions), .init(code: "edit", \.edit),
        .init(code: "remove", \.remove), .init("reason", \.reason),
        .init("history", \.history),
    ]
}

extension RecordPage.FieldPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("words", \.words), .init("links", \.links), .init("statements", \.statements),
        .init("isMissing", \.isMissing),
    ]
}

extension RecordPage.Mention: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("field", \.field), .init("record", \.record),
    ]
}

extension RecordPage.Writing: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("when", \.when), .init("by", \.by), .init("note", \.note),
        .init("what", \.what), .init("changes", \.changes),
    ]
}

extension RecordPage.Change: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("field", \.field), .init("before", \.before), .init("after", \.after),
    ]
}
