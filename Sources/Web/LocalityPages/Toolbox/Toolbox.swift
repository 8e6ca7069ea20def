import Base
import Content
import Figures
import Formats
import Registers

/// The content that the workbench offers, read once when it opens: whoever changes a file opens it again.
package struct Toolbox: Sendable {
    package let instruments: [Instrument]
    package let registers: [Register]
    package let library: Library
    package let paths: [GuidedPath]
    package let profiles: [Profile]
    /// What each tool is for, in the toolkit's own order.
    package let about: [AboutTool]
    package let glossary: Glossary
    package let explained: ExplainedWords
    /// Cards of every tool, in the toolkit's own order.
    package let tools: [Tool]

    /// - Throws: everything that is wrong in any of the files, with file, line and what was expected.
    package init(_ folders: ContentFolders) throws {
        instruments = try Instrument.all(folders)
        registers = try RegisterFiles.all(folders)
        library = try Library(folders)
        paths = try GuidedPath.all(folders)
        profiles = try Profile.all(folders)
        about = try AboutTool.all(folders)
        glossary = try Glossary(folders)
        explained = ExplainedWords(glossary)
        let written = try Tool.all()
        let unnamed = instruments.map(Tool.init) + registers.map { Tool($0, among: written) }
        let own = unnamed.filter { card in !written.contains { $0.page == card.page } }
        tools = (written + own).sorted { one, other in
            let (a, b) = (Self.place(of: one.part), Self.place(of: other.part))
            return a == b ? one.id.compare(other.id, options: .numeric) == .orderedAscending : a < b
        }
    }

    /// - Throws: `InputProblem` where there is no such profile.
    package func profile(_ id: String) throws -> Profile {
        if let profile = profiles.first(where: { $0.id == id }) { return profile }
        let known = Words.list(profiles.map { "“\($0.id)”" })
        throw InputProblem(file: "this locality", "its profile is “\(id)”; at hand are \(known).")
    }

    /// The tools that a profile offers: those meant for every year, and those meant for this one.
    package func tools(in profile: String) -> [Tool] {
        let others = Set(
            instruments.filter { !$0.profiles.isEmpty && !$0.profiles.contains(profile) }.map {
                ToolAddress.tool($0.id)
            }
                + registers.filter { !$0.profiles.isEmpty && !$0.profiles.contains(profile) }
                .map { RegisterAddress.register($0.id) })
        return tools.filter { !others.contains($0.page) }
    }

    package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }

    /// The tools that a page serves: those whose page it is, else those of a page below it, else those of one above it.
    package func tools(at path: String) -> [Tool] {
        func found(_ fits: (String) -> Bool) -> [Tool]? {
            let found = tools.filter { fits(String($0.page.prefix { $0 != "?" && $0 != "#" })) }
            return found.isEmpty ? nil : found
        }
        return found { $0 == path } ?? found {
            $0.hasPrefix(path + WorkbenchAddress.overview) && path.dropFirst().contains(WorkbenchAddress.overview)
        }
            ?? found { path.hasPrefix($0 + WorkbenchAddress.overview) } ?? []
    }

    private static func place(of part: Tool.Part) -> Int { Tool.Part.allCases.firstIndex(of: part) ?? 0 }
}

extension Tool {
    /// An instrument needs no card of its own: its file says all that a card does.
    package init(_ instrument: Instrument) {
        self.init(
            id: instrument.id, title: instrument.title, part: instrument.part, why: instrument.why,
            page: ToolAddress.tool(instrument.id), source: instrument.source)
    }
}

extension Tool {
    /// A register that serves no tool of the toolkit stands at the end, under its own name.
    package init(_ register: Register, among tools: [Tool]) {
        self.init(
            id: register.tool ?? register.id, title: register.title,
            part: tools.first { $0.id == register.tool }?.part ?? .all, why: register.why,
            page: RegisterAddress.register(register.id), source: register.source)
    }
}
