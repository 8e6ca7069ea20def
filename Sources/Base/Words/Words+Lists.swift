/// Counts and lists.
extension Words {
    /// `no`, `one` … `nine` in words, from ten on in digits.
    public static func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : number(count)
    }

    /// `no plans`, `one plan`, `six plans`, `466 plans`. The plural adds an s unless given.
    public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(spelled(count)) \(count == 1 ? one : many ?? one + "s")"
    }

    /// As a report of counts has it, where many stand together: `0 areas`, `one area`, `6 areas`, `1,204 areas`.
    public static func tally(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        count == 1 ? "one \(one)" : digits(count, one, many)
    }

    /// In digits however few: `1 voter`, `2 voters`, `1,204 voters`.
    public static func digits(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number(count)) \(count == 1 ? one : many ?? one + "s")"
    }

    /// `A`, `A and B`, `A, B and C`; nothing for nothing.
    public static func list(_ items: [String], conjunction: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// The first few and how many more: `A, B, C`, `A, B, C, D, E and 7 more`; nothing for nothing.
    public static func firstFew(_ limit: Int, of items: some Collection<String>) -> String {
        let shown = items.prefix(limit).joined(separator: ", ")
        return items.count > limit ? "\(shown) and \(number(items.count - limit)) more" : shown
    }

    /// In quotation marks: `“A”`.
    public static func quoted(_ text: String) -> String { "“\(text)”" }

    /// With a capital at the beginning.
    public static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `2018-11-14` is `14 November 2018`; what is no day stays as it is.
    public static func day(_ iso: String) -> String { Day(iso: iso)?.words ?? iso }
}

extension String {
    /// As it stands in the middle of a sentence; “Band D” and abbreviations stay as they are.
    package var lowercasedFirst: String {
        guard dropFirst().first?.isUppercase != true, !hasPrefix("Band ") else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
