import Dialogue
import Toolkit

/// The content that the workbench offers, read once when it opens: whoever changes a file opens it again.
struct Toolbox: Sendable {
    let instruments: [Instrument]
    let registers: [Register]
    let library: Library
    let paths: [GuidedPath]
    /// Cards of every tool, in the toolkit's own order.
    let tools: [Tool]

    /// - Throws: everything that is wrong in any of the files, with file, line and what was expected.
    init(_ folders: ContentFolders) throws {
        instruments = try Instrument.all(folders)
        registers = try Registers.all(folders)
        library = try Library(folders)
        paths = try GuidedPath.all(folders)
        let written = try Tool.all()
        let own = instruments.map(Tool.init).filter { card in !written.contains { $0.page == card.page } }
        tools = (written + own).sorted { one, other in
            let (a, b) = (Self.place(of: one.part), Self.place(of: other.part))
            return a == b ? one.id.compare(other.id, options: .numeric) == .orderedAscending : a < b
        }
    }

    func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }

    private static func place(of part: Tool.Part) -> Int { Tool.Part.allCases.firstIndex(of: part) ?? 0 }
}

extension Tool {
    /// An instrument needs no card of its own: its file says all that a card does.
    init(_ instrument: Instrument) {
        self.init(
            id: instrument.id, title: instrument.title, part: instrument.part, why: instrument.why,
            page: ToolAddress.tool(instrument.id), source: instrument.source)
    }
}

/// Where things of a tool are.
enum ToolAddress {
    static func tool(_ id: String) -> String { "/tools/\(id)" }
    static func result(_ id: String) -> String { "/tools/\(id)/result" }
    static func history(_ id: String) -> String { "/tools/\(id)/history" }
    static func link(_ token: String) -> String { "/answer/\(token)" }
}
