/// Where things of a tool are.
package enum ToolAddress {
    package static func tool(_ id: String) -> String { "/tools/\(id)" }
    package static func result(_ id: String) -> String { "/tools/\(id)/result" }
    package static func history(_ id: String) -> String { "/tools/\(id)/history" }
    package static func link(_ token: String) -> String { "/answer/\(token)" }
}
