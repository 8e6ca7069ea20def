import Base
import Foundation

/// Names of organisations as people write them, and which of those that there are is meant.
struct NearNames {
    private let names: [(name: String, plain: String, pairs: Set<String>)]

    init(_ names: [String]) {
        self.names = names.map { name in
            let plain = Self.plain(name)
            return (name, plain, Self.pairs(plain))
        }
    }

    /// Without what people write in different ways: case, blanks, kinds of apostrophe and hyphen, “&” for “and”.
    static func plain(_ text: String) -> String {
        let even = text.lowercased().replacing("&", with: " and ").map { letter -> Character in
            switch letter {
            case "’", "‘", "`", "´": "'"
            case "–", "—", "−", "-": " "
            default: letter
            }
        }
        return String(even).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Names that are like a text, the likeliest first; at most two.
    func like(_ text: String) -> [String] {
        let wanted = Self.written(out: Self.plain(text))
        let pairs = Self.pairs(wanted)
        let scored = names.map { entry -> (name: String, score: Double) in
            let common = pairs.intersection(entry.pairs).count
            let all = pairs.count + entry.pairs.count
            return (entry.name, all > 0 ? 2 * Double(common) / Double(all) : 0)
        }
        let best = scored.filter { $0.score >= 0.5 }.sorted { ($1.score, $0.name) < ($0.score, $1.name) }
        return best.prefix(2).map(\.name)
    }

    /// “; “Dorset County Council” is meant?” where there is one.
    func hint(_ text: String) -> String {
        let near = like(text)
        return near.isEmpty ? "" : "; \(Words.list(near.map(Words.quoted), conjunction: "or")) is meant?"
    }

    /// The usual short forms of kinds of council, written out.
    private static func written(out text: String) -> String {
        let forms = [
            "cc": "county council", "bc": "borough council", "dc": "district council", "mbc": "borough council",
            "uc": "council", "tc": "town council", "pc": "parish council",
        ]
        return text.split(separator: " ").map { forms[String($0)] ?? String($0) }.joined(separator: " ")
    }

    /// Pairs of letters within words, of which likeness is counted (Dice).
    private static func pairs(_ text: String) -> Set<String> {
        var pairs: Set<String> = []
        for word in text.split(separator: " ") where !["of", "the", "and"].contains(word) {
            let letters = Array(word)
            if letters.count == 1 { pairs.insert(String(letters)) }
            for place in letters.indices.dropLast() { pairs.insert(String(letters[place...place + 1])) }
        }
        return pairs
    }
}
