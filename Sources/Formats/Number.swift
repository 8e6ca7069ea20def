import Base
import Foundation

/// Reads a number as people type it: `1234.5`, `1,234.5`, `£1,234`, `200k`, `−3`, `(3)`, `12%` (as 12).
///
/// - Returns: nil where the text is no number.
public func number(written text: String) -> Decimal? {
    if let number = WrittenNumber(text)?.value { return number }
    var plain = text.trimmingCharacters(in: .whitespaces).replacing("−", with: "-")
    plain = plain.replacing("£", with: "").replacing("€", with: "")
    if plain.hasSuffix("%") { plain.removeLast() }
    // Thousands separators only where they separate thousands: “1,23” is a mistake, not 123.
    guard let plain = WrittenNumber.withoutSeparators(plain),
        plain.wholeMatch(of: #/-?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,2})?/#) != nil
    else { return nil }
    return Decimal(string: plain, locale: Locale(identifier: "en_GB"))
}
