import Registers
import Workspace

/// Where things of a register are.
package enum RegisterAddress {
    package static func register(_ id: String) -> String { "/registers/\(id)" }
    package static func view(_ id: String, _ view: String) -> String { "/registers/\(id)/views/\(view)" }
    package static func record(_ link: RecordLink) -> String { "/registers/\(link.register)/records/\(link.number)" }
}
