import PageKit

/// Where the pages about money are.
package enum MoneyAddress {
    package static let all = "/money"
    package static let check = "/money/check"
    package static let model = Address<String>("/money/{model}")
    package static let comparison = Address<String>("/money/{model}/compare")
    package static let live = Address<String>("/money/{model}/live")
    package static let liveEvents = Address<String>("/money/{model}/live/events")
}

extension MoneyAddress {
    /// A model with a case that is kept.
    package static func model(_ model: String, case key: String?, version: Int? = nil) -> String {
        self.model(model).asking(fields(key, version))
    }

    /// Where several people look at a case together.
    package static func live(_ model: String, case key: String?, version: Int? = nil) -> String {
        live(model).asking(fields(key, version))
    }

    package static func liveEvents(_ model: String, case key: String?, version: Int? = nil) -> String {
        liveEvents(model).asking(fields(key, version))
    }

    private static func fields(_ key: String?, _ version: Int?) -> [(String, String)] {
        [key.map { ("case", $0) }, version.map { ("version", "\($0)") }].compactMap(\.self)
    }
}
