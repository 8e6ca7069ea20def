import Foundation
import Registers

/// Writes a value as ``ValueReading`` reads it again: for spreadsheets and the boxes of a form.
public struct ValueText: Sendable {
    /// Names by code.
    public var areaNames: [String: String]
    /// The name of a record, where it is the only one of that name in its register; else its number will do.
    public var recordName: @Sendable (RecordLink) -> String?

    public init(
        areaNames: [String: String] = [:], recordName: @escaping @Sendable (RecordLink) -> String? = { _ in nil }
    ) {
        self.areaNames = areaNames
        self.recordName = recordName
    }

    /// For a file: exact, dates in ISO, lists parted by semicolons.
    public func text(_ value: RecordValue?, of field: Field) -> String {
        switch value {
        case nil: return ""
        case .text(let text): return text
        case .choices(let ids):
            return ids.map { id in field.choices.first { $0.id == id }?.title ?? id }.joined(separator: "; ")
        case .flag(let flag): return flag ? "yes" : "no"
        case .date(let day): return day.iso
        case .period(let from, let to): return "\(from?.iso ?? "")..\(to?.iso ?? "")"
        case .duration(let span): return span.text
        case .money(let pence): return Self.pounds(pence)
        case .number(let number): return field.kind == .share ? "\(number * 100)%" : "\(number)"
        case .readings(let readings): return readings.map { "\($0.day.iso): \($0.number)" }.joined(separator: "; ")
        case .organisations(let names): return names.joined(separator: "; ")
        case .statements(let list): return list.map { "\($0.organisation): \($0.text)" }.joined(separator: "\n")
        case .areas(let codes): return codes.joined(separator: "; ")
        case .records(let links): return links.map(\.description).joined(separator: "; ")
        case .source(let title, let address): return address.isEmpty ? title : "\(title) <\(address)>"
        }
    }

    /// For a box of a form: dates in words, a line for each of several.
    public func formText(_ value: RecordValue?, of field: Field) -> String {
        switch value {
        case .date(let day): day.words
        case .period(let from, let to):
            switch (from, to) {
            case (let from?, let to?): "\(from.words) to \(to.words)"
            case (let from?, nil): "from \(from.words)"
            case (nil, let to?): "until \(to.words)"
            case (nil, nil): ""
            }
        case .readings(let readings): readings.map { "\($0.day.words): \($0.number)" }.joined(separator: "\n")
        case .organisations(let names): names.joined(separator: "\n")
        case .areas(let codes): codes.joined(separator: "\n")
        default: text(value, of: field)
        }
    }

    static func pounds(_ pence: Int) -> String {
        let (whole, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
        return (pence < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
