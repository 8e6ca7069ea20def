import Foundation

/// Numbers and lists as British English writes them, whatever the machine's own language.
///
/// ```swift
/// Words.number(300_000)                        // "300,000"
/// Words.percent(0.692)                         // "69.2%"
/// Words.pounds(1671.45)                        // "£1,671.45"
/// Words.rank(2, of: 6)                         // "2nd of 6"
/// Words.count(0, "plan")                       // "no plans"
/// Words.sentence(Words.count(6, "plan"))       // "Six plans"
/// Words.list(["Poole", "Purbeck", "Weymouth"]) // "Poole, Purbeck and Weymouth"
/// ```
///
/// Halves round away from zero. A minus is the minus sign (U+2212), and nothing rounds to "−0". What is not a number is
/// "undefined".
public enum Words {
    /// With commas between thousands and exactly the given decimals: `1,671.5`.
    public static func number(_ quantity: some Quantity, decimals: Int = 0) -> String {
        signed(quantity, decimals: decimals) { grouped($0) }
    }

    /// With commas between thousands and at most so many decimals, none that are nought: `1,671.5`, `0.125`, `3`.
    public static func number(_ quantity: some Quantity, upTo decimals: Int) -> String {
        let exact = number(quantity, decimals: decimals)
        guard exact.contains(".") else { return exact }
        let trimmed = exact.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(trimmed.reversed())
    }

    /// Digits without commas, for years and codes: `2018`.
    public static func ungrouped(_ quantity: some Quantity, decimals: Int = 0) -> String {
        signed(quantity, decimals: decimals) { $0 }
    }

    /// A share as a percentage: 0.692 is `69.2%`.
    public static func percent(_ share: some Quantity, decimals: Int = 1) -> String {
        guard let share = share.decimal else { return undefined }
        return signed(share * 100, decimals: decimals) { grouped($0) + "%" }
    }

    /// Pounds: with pence where there are any, unless the decimals are given. `£1,671.45`, `£20`, `−£20`.
    public static func pounds(_ amount: some Quantity, decimals: Int? = nil) -> String {
        guard let amount = amount.decimal else { return undefined }
        let pence = amount.rounded(to: 2)
        let shown = decimals ?? (pence == pence.rounded(to: 0) ? 0 : 2)
        return signed(amount, decimals: shown) { "£" + grouped($0) }
    }

    /// Short, where room is scarce: `950`, `396k`, `1.2m`, `£28m`, to two or three significant digits.
    public static func short(_ quantity: some Quantity, prefix: String = "") -> String {
        guard let exact = quantity.decimal else { return undefined }
        // The step is chosen after rounding, so that 999,600 is "1m" and never "1000k".
        let steps: [(from: Decimal, size: Decimal, letter: String)] = [
            (999_500_000, 1_000_000_000, "bn"), (999_500, 1_000_000, "m"), (1000, 1000, "k"),
        ]
        for (from, size, letter) in steps where exact.magnitude >= from {
            let amount = exact / size
            let decimals = amount.magnitude < 10 && amount.rounded(to: 1) != amount.rounded(to: 0) ? 1 : 0
            return signed(amount, decimals: decimals) { prefix + grouped($0) + letter }
        }
        return signed(exact, decimals: 0) { prefix + grouped($0) }
    }

    /// `1st`, `2nd`, `3rd`, `4th`, `11th`, `112th`, `1,001st`.
    public static func ordinal(_ position: Int) -> String {
        let ending =
            switch (position.magnitude % 100, position.magnitude % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return number(position) + ending
    }

    /// `2nd of 6`; the only one is `the only one`.
    public static func rank(_ position: Int, of total: Int) -> String {
        total == 1 && position == 1 ? "the only one" : "\(ordinal(position)) of \(number(total))"
    }

    /// What stands for a number that there is not, such as 0 divided by 0.
    package static let undefined = "undefined"

    /// Rounds, takes the sign off, writes the digits, puts the sign before everything else.
    private static func signed(
        _ quantity: some Quantity, decimals: Int, _ write: (String) -> String
    ) -> String {
        guard let exact = quantity.decimal else { return undefined }
        let rounded = exact.rounded(to: decimals)
        var digits = rounded.magnitude.description
        if decimals > 0 {
            let fraction = digits.split(separator: ".").dropFirst().first ?? ""
            if fraction.isEmpty { digits += "." }
            digits += String(repeating: "0", count: decimals - fraction.count)
        }
        return (rounded < 0 ? "−" : "") + write(digits)
    }

    /// Commas between the thousands of a number in digits, however many there are; what follows the point stays.
    ///
    /// ```swift
    /// Words.grouped("1234567.25")    // "1,234,567.25"
    /// ```
    public static func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }
        var grouped = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0 && (whole.count - offset).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return grouped + digits.dropFirst(whole.count)
    }
}
