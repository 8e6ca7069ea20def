import PageKit
import Registers

/// What of a register is shown, and in which order: all of it stands in the address.
struct RegisterFilter: Sendable {
    private(set) var condition = RecordCondition()
    let words: String
    let sort: String?
    /// Which of the things that the heading watches for.
    let watch: Int?
    let problems: [ErrorSummary.Item]

    init(_ fields: Form, register: Register) {
        words = fields["q"] ?? ""
        sort = fields["sort"]
        watch = fields["watch"].flatMap { Int($0) }.flatMap { register.watches.indices.contains($0) ? $0 : nil }
        for column in Self.columns(register) {
            let chosen = fields.all(column).filter { !$0.isEmpty }
            if !chosen.isEmpty { condition.tests.append(.init(column, chosen)) }
        }
        if let watch { condition.tests += register.watches[watch].condition.tests }
        let column = sort.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
        let isKnown = column.map { column in
            column == Register.stateColumn || register.field(column) != nil
                || register.computed.contains { $0.id == column }
        }
        problems =
            isKnown == false ? [.init("“\(sort ?? "")” is no column to sort by; choose one.", field: "sort")] : []
    }

    var isEmpty: Bool { condition.isEmpty && words.isEmpty && sort == nil }

    /// Columns by which people choose records: those with answers that several records share.
    static func columns(_ register: Register) -> [String] {
        (register.states.isEmpty ? [] : [Register.stateColumn])
            + register.fields.filter { field in
                switch field.kind {
                case .choice, .choices, .yesNo, .organisation, .organisations, .area, .areas, .record, .records: true
                default: false
                }
            }.filter { $0.id != register.name }.map(\.id)
    }

    /// As it stands in an address after the question mark, without the question mark; empty for nothing.
    func query(_ fields: Form) -> String {
        Form(fields.fields.filter { $0.name != "said" && !$0.value.isEmpty }.map { ($0.name, $0.value) }).query
    }
}
