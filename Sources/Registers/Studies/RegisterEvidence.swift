import Content
import Evidence
import Foundation
import Registers

/// What the evidence pack says of the registers that are in use.
public enum RegisterEvidence {
    /// A section for each register with records: its finding, its sheet and pictures, its table.
    ///
    /// - Parameters:
    ///   - registers: as their files describe them.
    ///   - today: what is past and what is ahead depends on it.
    public static func sections(
        _ file: LocalityFile, _ place: Place, registers: [Register], today: Day
    ) throws -> [Report.Section] {
        let book = try file.registerBook(registers, today: today)
        return registers.compactMap { register in
            section(RegisterStudy(register, in: book), place)
        }
    }

    static func section(_ study: RegisterStudy, _ place: Place) -> Report.Section? {
        let records = study.records
        guard !records.isEmpty else { return nil }
        var blocks: [Report.Block] = []
        for view in study.register.views {
            let shown = study.book.records(of: study.register, where: view.condition, sort: view.sort)
            switch study.part(view, shown) {
            case .picture(let picture): blocks.append(.picture(picture))
            case .progress(let charts): blocks += charts.map { .picture($0) }
            case .sheet(let sections): blocks += sections.flatMap(Self.blocks)
            case .table(let table): blocks.append(.table(table))
            case .cross(let cross) where cross.gaps > 0: blocks.append(.table(cross.table))
            case .cross, .board, .nothing: break
            }
        }
        if !blocks.contains(where: { if case .table = $0 { true } else { false } }) {
            blocks.append(.table(study.table([], records, title: study.register.title)))
        }
        blocks.append(.note(Prose("\(study.register.title): kept by the partnership. \(study.register.source).")))
        return Report.Section(study.finding(records), blocks, about: study.register.title)
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
