import Figures
import PageKit
import RegisterStudies

extension SheetSection: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("entries", \.entries), .init("table", \.table),
    ]
}

extension SheetEntry: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init(code: "address", \.address), .init("story", \.story), .init("lines", \.lines),
        .init("standing", \.standing),
    ]
}

extension SheetLine: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("words", \.words), .init("statements", \.statements),
    ]
}

extension SheetStatement: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("organisation", \.organisation), .init("words", \.words),
    ]
}
