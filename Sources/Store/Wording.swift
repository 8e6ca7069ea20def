import Foundation

/// “one area”, “13 areas”, “1,204 areas”.
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "one \(one)" : "\(count.formatted(.number.locale(Locale(identifier: "en_GB")))) \(many)"
}

/// Up to five, and how many more.
package func listed(_ items: some Collection<String>, limit: Int = 5) -> String {
    let shown = items.prefix(limit).joined(separator: ", ")
    return items.count > limit ? "\(shown) and \(items.count - limit) more" : shown
}
