import PageKit
import Registers

/// Where the pages of registers are.
package enum RegisterAddress {
    package static let all = "/registers"
    package static let register = Address<String>("/registers/{register}")
    package static let table = Address<String>("/registers/{register}/csv")
    package static let view = Address<String, String>("/registers/{register}/views/{view}")
    package static let viewTable = Address<String, String>("/registers/{register}/views/{view}/csv")
    package static let beginning = Address<String>("/registers/{register}/begin")
    package static let done = Address<String>("/registers/{register}/done")
    package static let adding = Address<String>("/registers/{register}/add")
    package static let column = Address<String>("/registers/{register}/column")
    package static let importing = Address<String>("/registers/{register}/import")
    package static let record = Address<String, Int>("/registers/{register}/records/{record}")
    package static let editing = Address<String, Int>("/registers/{register}/records/{record}/edit")
    package static let removal = Address<String, Int>("/registers/{register}/records/{record}/remove")
}

extension RecordLink {
    /// Where the record stands.
    package var address: String { RegisterAddress.record(register, number) }
}
