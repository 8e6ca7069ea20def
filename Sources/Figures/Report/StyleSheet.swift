import Foundation

/// The style sheets that come with the module.
package enum StyleSheet {
    /// Tokens, type, figures, tables and sources: what everything that `Evidence` writes needs, in the evidence pack and in
    /// the workbench.
    package static var evidence: String { get throws { try resource("evidence.css") } }

    static func resource(_ name: String) throws -> String {
        try String(contentsOf: Bundle.module.bundleURL.appending(path: "Templates/\(name)"), encoding: .utf8)
    }
}
