import Content
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import RegisterStudies
import Registers

extension RegisterStudy {
    /// As the workbench shows it: every name leads to its record.
    init(reading register: Register, in book: RegisterBook) {
        self.init(register, in: book) { $0.address }
    }
}

extension PageRequest {
    /// The register that the address names, with all records.
    func register() throws -> (register: Register, book: RegisterBook) {
        let book = try locality.registerBook()
        guard let register = parameters.get("register").flatMap({ book.register($0) }) else { throw Refusal.notFound }
        return (register, book)
    }

    /// The record that the address names, also one that was taken out.
    func recordLink(_ register: Register) throws -> RecordLink {
        guard let number = parameters.get("record").flatMap({ Int($0) }), number > 0 else { throw Refusal.notFound }
        return RecordLink(register.id, number)
    }
}

extension Form {
    /// Who writes: there are no accounts yet, so people say it, or are the one person at this computer.
    var writer: String { self["by"] ?? "the facilitator" }

    /// What is wrong with who writes, and with why.
    var writerProblems: [ErrorSummary.Item] {
        [("by", "Your name or post", 100), ("note", "The reason", 300)].compactMap { name, label, most in
            let count = self[name]?.count ?? 0
            return count > most
                ? .init("\(label) has \(count) characters; \(most) are the most.", field: name) : nil
        }
    }
}

extension FormField {
    /// Who writes.
    static func writer(_ name: String) -> Self {
        .line("by", "Your name or post", name, .ownName).optional().hint("Stands in the history of the record.")
    }
}
