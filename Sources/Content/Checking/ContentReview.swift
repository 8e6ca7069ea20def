import Formats
import Foundation
import Registers

/// Every content file of a folder, looked through: is it whole, easy to read, explained and cited?
///
/// ```swift
/// let review = try ContentReview(ContentFolders())
/// review.files.filter { !$0.isGood }
/// ```
public struct ContentReview: Sendable {
    public struct File: Hashable, Sendable {
        /// With its folder: `cases/lightbulb.yaml`.
        public var name: String
        public var readability: Readability
        /// Short forms and terms that the glossary does not explain.
        public var unexplained: [String]
        /// Figures without a source that says where to look: each with its line.
        public var uncited: [Uncited]

        public struct Uncited: Hashable, Sendable {
            public var figures: [String]
            public var line: Int
        }

        /// What ought to be mended, in sentences.
        public var problems: [InputProblem] {
            var problems: [InputProblem] = []
            if let age = readability.age, isHard {
                let shown = String(format: "%.1f", age)
                problems.append(
                    InputProblem(
                        file: name,
                        "this reads at the age of \(shown); 14 at most was expected. Shorter words and sentences help.")
                )
            }
            for term in unexplained {
                problems.append(
                    InputProblem(
                        file: name,
                        "“\(term)” is not in the glossary. Explain it in glossary.yaml, or say it in plain words."))
            }
            for place in uncited {
                problems.append(
                    InputProblem(
                        file: name, line: place.line,
                        "\(place.figures.joined(separator: ", ")): where is this printed? A “source” with a page or a year was expected."
                    ))
            }
            return problems
        }

        public var isHard: Bool { (readability.age ?? 0) > Readability.limit }
        public var isGood: Bool { !isHard && unexplained.isEmpty && uncited.isEmpty }
    }

    /// In the order of their names.
    public let files: [File]

    /// - Parameter folders: a council's own folder is looked through, or the toolkit's where there is none.
    /// - Throws: `InputProblems` with everything for which a file cannot be used.
    public init(_ folders: ContentFolders) throws {
        try Self.read(folders)
        if let own = folders.own { try InputProblems(Self.unread(in: own)).throwIfAny() }
        let terms = TermsOfArt(try Glossary(folders))
        let folder = folders.own ?? BundledContent.folder
        files = try BundledContent.files(below: folder).map { name in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
                throw InputProblem(file: name, "the file cannot be read as UTF-8 text.")
            }
            return File(name: name, text: text, terms: terms)
        }
    }

    /// A council's files that nobody reads, because they lie in a folder of another name or end in another way.
    private static func unread(in folder: URL) -> [InputProblem] {
        let kinds = [
            "about", "cases", "instruments", "lessons", "paths", "profiles", "references", "registers", "scales",
        ]
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.sorted().compactMap { name in
            var isFolder: ObjCBool = false
            let parts = name.split(separator: "/")
            guard
                FileManager.default.fileExists(
                    atPath: folder.appendingPathComponent(name).path, isDirectory: &isFolder),
                !isFolder.boolValue, parts.last?.hasPrefix(".") == false, name != "glossary.yaml"
            else { return nil }
            if parts.count == 2, kinds.contains(String(parts[0])), name.hasSuffix(".yaml") { return nil }
            return InputProblem(
                file: name,
                "nobody reads this file. Files end in “.yaml” and lie in \(Fields.listed(kinds)); words stand in “glossary.yaml”."
            )
        }
    }

    /// Reads every kind of content, so that all that is wrong in any of them is said at once.
    private static func read(_ folders: ContentFolders) throws {
        var problems = InputProblems()
        func gather(_ read: () throws -> Void) {
            do {
                try read()
            } catch let problem as InputProblem {
                problems.add(problem)
            } catch let several as InputProblems {
                for problem in several.shown { problems.add(problem) }
            } catch {
                problems.add(InputProblem(file: "content", "\(error)"))
            }
        }
        var (library, instruments, registers) = (Library(cases: [], lessons: []), [Instrument](), [Register]())
        gather { library = try Library(folders) }
        gather { instruments = try Instrument.all(folders) }
        gather { registers = try RegisterFiles.all(folders) }
        gather { _ = try Glossary(folders) }
        gather { _ = try Profile.all(folders) }
        gather { _ = try AboutTool.all(folders) }
        var paths: [GuidedPath] = []
        gather { paths = try GuidedPath.all(folders) }
        try problems.throwIfAny()
        let written = try Tool.all().map(\.id)
        let tools = Set(written + instruments.map(\.id) + registers.compactMap(\.tool))
        let links = ContentLinks(tools: tools, library: library)
        try InputProblems(links.problems(instruments: instruments, registers: registers, paths: paths)).throwIfAny()
    }
}

extension ContentReview.File {
    init(name: String, text: String, terms: TermsOfArt) {
        let prose = ContentProse(yaml: text)
        self.name = name
        readability = prose.readability
        var unexplained: [String] = []
        for passage in prose.all {
            for term in terms.unexplained(in: passage.text) where !unexplained.contains(term) {
                unexplained.append(term)
            }
        }
        self.unexplained = unexplained
        uncited = prose.uncited.map { Uncited(figures: CitedFigures.found(in: $0.text), line: $0.line) }
    }
}
