import Base
import Content
import Figures
import Foundation
import Registers
import Store

extension RegisterStudy {
    /// The registers of a locality, also those without records.
    ///
    /// - Parameters:
    ///   - registers: as their files describe them.
    ///   - today: what is past and what is ahead depends on it.
    public static func all(_ registers: [Register], in file: LocalityFile, today: Day) throws -> [RegisterStudy] {
        let book = try file.registerBook(registers, today: today)
        return registers.map { RegisterStudy($0, in: book) }
    }
}

extension RegisterStudy: ReportPart {
    /// The finding with its sheet, pictures and table; none where there is no record.
    public var sections: [Report.Section] {
        guard !records.isEmpty else { return [] }
        var blocks: [Report.Block] = []
        for view in register.views {
            let shown = book.records(of: register, where: view.condition, sort: view.sort)
            switch part(view, shown) {
            case .picture(let picture): blocks.append(.picture(picture))
            case .progress(let charts): blocks += charts.map { .picture($0) }
            case .sheet(let sections): blocks += sections.flatMap(Self.blocks)
            case .table(let table): blocks.append(.table(table))
            case .cross(let cross) where cross.gaps > 0: blocks.append(.table(cross.table))
            case .cross, .board, .nothing: break
            }
        }
        if !blocks.contains(where: { if case .table = $0 { true } else { false } }) {
            blocks.append(.table(table([], records, title: register.title)))
        }
        blocks.append(.note(Prose("\(register.title): kept by the partnership. \(register.source).")))
        return [Report.Section(finding(records), blocks, about: register.title)]
    }

    private static func blocks(_ section: SheetSection) -> [Report.Block] {
        if let table = section.table { return [.table(table)] }
        var blocks: [Report.Block] = [.heading(section.title)]
        for entry in section.entries {
            var prose: Prose = "\(strong: entry.name)"
            if let story = entry.story { prose.runs.append(.text(" \(story)")) }
            if let standing = entry.standing { prose.runs.append(.text(" – \(standing).")) }
            blocks.append(.paragraph(prose))
            for line in entry.lines {
                if line.statements.isEmpty {
                    blocks.append(.paragraph(Prose("\(line.name): \(line.words)")))
                } else {
                    blocks.append(.list(line.statements.map { "\(strong: $0.organisation): \($0.words)" }))
                }
            }
        }
        return blocks
    }
}
