import Foundation
import Hummingbird
import Money
import PageKit

/// A state as it is sent to everyone who looks on: the values of the fields, and the part of the page that follows.
struct LiveEvent: Encodable {
    let revision: Int
    /// By the name of the field.
    let values: [String: String]
    /// The result as the page shows it.
    let html: String

    /// The values of `live-result.mustache`.
    struct Fragment: TemplateRecord {
        let result: LiveResult

        static let fields: [TemplateField<Self>] = [.init("result", \.result)]
    }

    static func bytes(_ scheme: LiveScheme, _ state: LiveScheme.State, _ templates: Templates) -> ByteBuffer {
        let page = LivePage(scheme, state)
        let event = LiveEvent(
            revision: state.revision,
            values: Dictionary(
                (page.weights + page.others).map { ($0.name, $0.typed) }, uniquingKeysWith: { first, _ in first }),
            html: templates.fragment(Fragment(result: page.result), template: "live-result"))
        // Nothing in an event can fail to encode: numbers and text.
        let json = (try? JSONEncoder().encode(event)) ?? Data("{}".utf8)
        var buffer = ByteBuffer()
        buffer.writeString("id: \(state.revision)\ndata: ")
        buffer.writeBytes(json)
        buffer.writeString("\n\n")
        return buffer
    }
}
