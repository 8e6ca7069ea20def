import Foundation

/// What a template can show: text, a flag, a picture, a list, or a value whose parts have names.
///
/// A type says what becomes of its values on a page, so no template decides it: text is escaped, ``HTML`` is not.
package protocol TemplateValue: SendableMetatype {
    /// What a template finds in values of this type.
    static var shape: TemplateShape { get }

    /// What the library of templates takes: a text that is HTML already, a flag, a list, or names with values.
    ///
    /// - Parameter id: where the value stands among the others; pictures use it to name their parts.
    func rendered(by rendering: inout Rendering, id: String) -> Any
}

/// What a template finds in a value; tests check by it that each name in a template is given by its page.
package enum TemplateShape: Sendable {
    /// To be shown as it is.
    case text
    /// To be asked about.
    case flag
    /// To be gone through.
    case list(any TemplateValue.Type)
    /// To be asked for whatever name: a text where there is one.
    case names
    /// To be gone into, by name.
    case record([(name: String, type: any TemplateValue.Type)])
}

/// A value whose parts have names, such as a page.
package protocol TemplateRecord: TemplateValue {
    /// Its parts in the order of the page, since sources are numbered in that order.
    static var fields: [TemplateField<Self>] { get }
}

/// A part of a record under the name by which a template asks for it.
package struct TemplateField<Record>: Sendable {
    package let name: String
    package let type: any TemplateValue.Type
    let rendered: @Sendable (Record, inout Rendering, String) -> Any

    package init<Value: TemplateValue>(_ name: String, _ value: @escaping @Sendable (Record) -> Value) {
        self.name = name
        type = Value.self
        rendered = { record, rendering, id in value(record).rendered(by: &rendering, id: id) }
    }

    /// A part that nobody reads: an address, the id of an element, what a control sends.
    package init<Value: TemplateValue>(code name: String, _ value: @escaping @Sendable (Record) -> Value) {
        self.name = name
        type = Value.self
        rendered = { record, rendering, id in
            rendering.silently { value(record).rendered(by: &$0, id: id) }
        }
    }
}

extension TemplateRecord {
    package static var shape: TemplateShape { .record(fields.map { ($0.name, $0.type) }) }

    package func rendered(by rendering: inout Rendering, id: String) -> Any { rendering.values(of: self, id: id) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
    package static var shape: TemplateShape { Wrapped.shape }

    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        // NSNull and not nothing: else the template would look for a value of this name further out.
        self?.rendered(by: &rendering, id: id) ?? NSNull()
    }
}

extension Array: TemplateValue where Element: TemplateValue {
    package static var shape: TemplateShape { .list(Element.self) }

    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        var items: [Any] = []
        for (position, item) in enumerated() {
            items.append(item.rendered(by: &rendering, id: "\(id)-\(position + 1)"))
        }
        return items
    }
}
