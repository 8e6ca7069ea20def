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

    /// `no`, `one` … `nine` in words, from ten on in digits.
    public static func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : number(count)
    }

    /// `no plans`, `one plan`, `six plans`, `466 plans`. The plural adds an s unless given.
    public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(spelled(count)) \(count == 1 ? one : many ?? one + "s")"
    }

    /// With a capital at the beginning.
    public static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `A`, `A and B`, `A, B and C`; nothing for nothing.
    public static func list(_ items: [String], conjunction: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    static let undefined = "undefined"

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

    /// Digits with commas between thousands, however many there are: `1234567.5` is `1,234,567.5`.
    package static func grouped(_ digits: String) -> String {
        let parts = digits.split(separator: ".", maxSplits: 1)
        var whole = ""
        for (offset, digit) in parts[0].enumerated() {
            if offset > 0 && (parts[0].count - offset).isMultiple(of: 3) { whole += "," }
            whole.append(digit)
        }
        return parts.count > 1 ? "\(whole).\(parts[1])" : whole
    }
}

extension String {
    /// As it stands in the middle of a sentence; “Band D” and abbreviations stay as they are.
    package var lowercasedFirst: String {
        guard dropFirst().first?.isUppercase != true, !hasPrefix("Band ") else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
