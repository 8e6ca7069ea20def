import Foundation
import Testing

/// The toolkit of 2018 as text, where it is at hand: the file that `LOCALITIES_TOOLKIT` names, or the one beside the data.
private let document: [String]? = {
    let environment = ProcessInfo.processInfo.environment
    let paths = [
        environment["LOCALITIES_TOOLKIT"],
        environment["LOCALITIES_DATA"].map { $0 + "/../reference/toolkit-2018.txt" },
    ]
    let text = paths.compactMap(\.self).lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first
    return text.map(EightWords.words)
}()

/// Runs of eight words that two texts share.
struct EightWords {
    private let runs: Set<[String]>
    private static let length = 8

    init(_ document: [String]) { runs = Set(Self.runs(document)) }

    /// The first words of each run that is in the document too; names that may stand in both are left out.
    func found(in text: String, apartFrom names: [String]) -> [String] {
        var joined = " " + Self.words(text).joined(separator: " ") + " "
        for name in names {
            joined = joined.replacing(" " + Self.words(name).joined(separator: " ") + " ", with: " \u{0} ")
        }
        let words = joined.split(separator: " ").map(String.init)
        return Self.runs(words).filter(runs.contains).map { $0.joined(separator: " ") }
    }

    /// Letters and digits in small letters; apostrophes and web addresses are left out, all else parts words.
    static func words(_ text: String) -> [String] {
        text.replacing(#/https?:\/\/\S+/#, with: " / ").lowercased().filter { $0 != "’" && $0 != "'" }.split {
            !$0.isASCII || !($0.isLetter || $0.isNumber)
        }
        .map(String.init)
    }

    private static func runs(_ words: [String]) -> [[String]] {
        words.count < length ? [] : (0...(words.count - length)).map { Array(words[$0..<($0 + length)]) }
    }
}

@Suite("Our words are our own")
struct EightWordsTests {
    /// Names and titles that have eight words or that stand one after the other in both.
    static let names = [
        // An Act.
        "Local Government and Public Involvement in Health Act 2007",
        // The title of a report and who published it.
        "District Councils’ Network, District action on public health, 2013",
        // Four partners of one case, in the order in which anybody would name them.
        "South Norfolk Council, Norfolk County Council, Cambridgeshire Community Services",
        // Titles of things to read.
        "The district council contribution to public health",
        "Shared services and management: a guide",
    ]

    /// Tables of names and figures: facts, in the order of the alphabet.
    static let tables = ["lep-boards-2018.yaml"]

    @Test(
        "No content and no page of the documentation shares eight words in a row with the document of 2018",
        .enabled(if: document != nil, "neither LOCALITIES_TOOLKIT nor the document beside LOCALITIES_DATA is there"))
    func ownWords() throws {
        let check = EightWords(try #require(document))
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        var count = 0
        for folder in ["Sources", "docs", "README.md", "CHANGELOG.md"] {
            for file in Self.files(below: root.appending(path: folder))
            where !Self.tables.contains(file.lastPathComponent) {
                count += 1
                for run in check.found(in: try String(contentsOf: file, encoding: .utf8), apartFrom: Self.names) {
                    Issue.record("\(file.path.dropFirst(root.path.count)): “\(run)”")
                }
            }
        }
        #expect(count > 300)
    }

    @Test("A sentence of another text is found, also across lines and marks; one word changed and it is not")
    func finds() {
        let check = EightWords(EightWords.words("One two, three four. Five six seven eight nine ten."))
        #expect(check.found(in: "Zero one two – three\nfour five six seven: eight!", apartFrom: []).count == 1)
        #expect(check.found(in: "One two three four FIVE six seven eight nine", apartFrom: []).count == 2)
        #expect(check.found(in: "One two three four then five six seven eight", apartFrom: []).isEmpty)
        #expect(check.found(in: "One two three four five six seven eight", apartFrom: ["Three, four"]).isEmpty)
    }

    private static func files(below url: URL) -> [URL] {
        guard url.pathExtension.isEmpty else { return [url] }
        let all =
            FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { ["yaml", "md", "mustache", "csv", "json"].contains($0.pathExtension) }
    }
}
