import Foundation

/// A number for a sentence: at most two decimals, none where there are none.
package func shortened(_ number: Double) -> String {
    let text = String(format: "%.2f", number)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.reversed().map(String.init).joined()
    let short = trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    return short == "-0" ? "0" : short.replacingOccurrences(of: "-", with: "−")
}

/// “A”, “A and B”, “A, B and C”.
package func listed(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
}

/// “1 voter”, “2 voters”.
package func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
