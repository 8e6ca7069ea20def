import Base
import Content
import Figures
import LocalityPages
import PageKit
import RegisterStudies
import Registers
import Store

/// Every register, with how far the partnership is with it.
struct RegistersPage: LocalityPage {
    static let template = "registers"
    static let section: Section? = .toolkit

    let title = "Registers"
    let heading: String
    let parts: [Part]

    struct Part: Sendable {
        let title: String
        let registers: [Card]
    }

    struct Card: Sendable {
        let title: String
        let address: String
        let why: String
        let state: String
        let isBegun: Bool
        let isNot: Bool
        /// What its records say; nil where there are none.
        let finding: String?
    }

    init(_ book: RegisterBook, states: [String: RegisterProgress], tools: [Tool]) {
        let all = book.registers
        let begun = all.count { states[$0.id] == .begun }
        let done = all.count { states[$0.id] == .done }
        let counts = [
            done > 0 ? "\(Words.spelled(done)) done" : nil, begun > 0 ? "\(Words.spelled(begun)) begun" : nil,
            done + begun < all.count ? "\(Words.spelled(all.count - done - begun)) not looked at" : nil,
        ].compactMap(\.self)
        heading = Words.sentence("\(Words.count(all.count, "register")): \(Words.list(counts))")
        let cards = all.map { register -> (Tool.Part, Card) in
            let state = states[register.id] ?? .notLookedAt
            return (
                tools.first { $0.id == register.tool }?.part ?? .all,
                Card(
                    title: register.title, address: RegisterAddress.register(register.id), why: register.why,
                    state: state.words, isBegun: state == .begun, isNot: state == .notLookedAt,
                    finding: state == .notLookedAt
                        ? nil : RegisterStudy(register, in: book).finding(book.records[register.id] ?? []))
            )
        }
        parts = Tool.Part.allCases.compactMap { part in
            let own = cards.filter { $0.0 == part }.map(\.1)
            return own.isEmpty ? nil : Part(title: part.title, registers: own)
        }
    }

    init(_ request: PageRequest) throws {
        let locality = try request.locality
        self.init(
            try locality.registerBook(), states: try locality.file.registerStates(),
            tools: request.toolbox.tools)
    }
}

extension RegistersPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("parts", \.parts),
    ]
}

extension RegistersPage.Part: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("registers", \.registers),
    ]
}

extension RegistersPage.Card: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("why", \.why), .init("state", \.state),
        .init("isBegun", \.isBegun), .init("isNot", \.isNot), .init("finding", \.finding),
    ]
}
