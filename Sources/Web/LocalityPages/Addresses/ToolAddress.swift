/// Where things of a tool are.
enum ToolAddress {
    static func tool(_ id: String) -> String { "/tools/\(id)" }
    static func result(_ id: String) -> String { "/tools/\(id)/result" }
    static func history(_ id: String) -> String { "/tools/\(id)/history" }
    static func link(_ token: String) -> String { "/answer/\(token)" }
}
