import Foundation

/// A number for a sentence: at most two decimals, none where there are none.
package func shortened(_ number: Double) -> String {
    let text = String(format: "%.2f", number)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.reversed().map(String.init).joined()
    let short = trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    return short == "-0" ? "0" : short.replacingOccurrences(of: "-", with: "−")
}
