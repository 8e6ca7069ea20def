import Foundation

/// Where a page is whose address has parts to fill in: as the router reads it, and as a link writes it.
///
/// ```swift
/// let plan = Address<String>("/options/plans/{key}")
/// plan.pattern         // "/options/plans/{key}"
/// plan("poole")        // "/options/plans/poole"
/// ```
///
/// Addresses without such parts are texts. A link with a question after it is made by ``Swift/String/asking(_:)-9nxp3``.
package struct Address<each Part: CustomStringConvertible>: Sendable {
    /// As the router reads it.
    package let pattern: String

    /// - Parameter pattern: with as many parts in braces as the address has types of them.
    package init(_ pattern: String) {
        self.pattern = pattern
    }

    /// The address with its parts filled in, in their order; what an address cannot hold is encoded.
    package func callAsFunction(_ part: repeat each Part) -> String {
        var parts: [String] = []
        repeat parts.append((each part).description)
        var rest = pattern[...]
        var text = ""
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"), !parts.isEmpty {
            text += rest[..<open] + Form.encoded(parts.removeFirst())
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension String {
    /// The address with a question after it: `/options?fewest=2`.
    package func asking(_ fields: [(String, String)]) -> String { asking(Form(fields).query) }

    /// - Parameter query: the question as it is written after the question mark.
    package func asking(_ query: String) -> String { query.isEmpty ? self : "\(self)?\(query)" }
}
