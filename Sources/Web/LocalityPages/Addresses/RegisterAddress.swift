import Workspace

/// Where things of a register are.
enum RegisterAddress {
    static func register(_ id: String) -> String { "/registers/\(id)" }
    static func view(_ id: String, _ view: String) -> String { "/registers/\(id)/views/\(view)" }
    static func record(_ link: RecordLink) -> String { "/registers/\(link.register)/records/\(link.number)" }
}
